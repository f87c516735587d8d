import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * Rules that ask for types take as long as the compiler once more: they are asked of what was changed
 * (`npm run test:quick`, an editor) and before a release. `LINT=plain` leaves them out.
 */
const isTyped = process.env.LINT !== 'plain';

export default defineConfig(
  { linterOptions: { reportUnusedDisableDirectives: isTyped ? 'warn' : 'off' } },
  globalIgnores(['public', '.vitest', 'dist', 'dist.*', '.astro', 'node_modules', 'test-results']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: isTyped
      ? [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked]
      : [ts.configs.strict, ts.configs.stylistic],
    languageOptions: { parserOptions: { projectService: isTyped } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-empty-function': 'off',
      // The methods of a language and of a scene are closures: they may be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      // Assertions that a looked-up value exists are written where the check guarantees it.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      ...(isTyped && {
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
        '@typescript-eslint/no-confusing-void-expression': [
          'error',
          { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
        ],
      }),
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
  ...astro.configs.recommended,
  {
    rules: {
      // The patterns that look for control and invisible characters have to hold them.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
    },
  },
  {
    // Hosts of embeds are tested with the old means that they use.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
);
