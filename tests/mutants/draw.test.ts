import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drawMutants, first, randomOf, textOf, type Argued } from './draw.ts';
import { fixedMutants } from './fixed.ts';
import { filesOf, relatedTests, uses } from './related.ts';
import { applied, parse, shown } from './source.ts';
import { typesOf } from './types.ts';

const CODE = `interface Row { readonly women: number; readonly men: number; readonly name: string }
export const many = ({ women }: Row): boolean => women > 3;
export const kind = (row: Row): 'few' | 'many' => (row.men > 3 ? 'many' : 'few');
`;

function drawn(seed: number, count: number, argued: readonly Omit<Argued, 'file'>[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'a.ts');
  writeFileSync(file, CODE);
  const types = typesOf([file], { strict: true, lib: ['lib.es5.d.ts'], types: [] });
  const mutants = drawMutants(seed, {
    files: [file],
    types,
    argued: argued.map((one) => ({ file, ...one })),
  });
  return [...first(count, mutants)].map(
    ({ kind, edits }) => `${kind}: ${shown(CODE, edits[0] as never).after}`,
  );
}

test('The same seed draws the same, another seed another.', () => {
  expect(drawn(1, 4)).toEqual(drawn(1, 4));
  expect(drawn(1, 4)).not.toEqual(drawn(2, 4));
  expect(randomOf(1)()).toBe(randomOf(1)());
});

test('All there are is drawn, once each, but for what does not compile and what was argued away.', () => {
  const all = drawn(1, 100);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain('column: export const many = ({ men: women }: Row): boolean => women > 3;');
  expect(all.join('\n')).not.toMatch(/name: women|row\.name|: ''/);
  const line = 'export const many = ({ women }: Row): boolean => women >= 3;';
  expect(all).toContain(`comparison: ${line}`);
  expect(drawn(1, 100, [{ line, why: 'it is a test' }])).toEqual(
    all.filter((one) => one !== `comparison: ${line}`),
  );
});

test('Every file of the project can be broken.', () => {
  const files = filesOf('src', /(?<!\.d)\.(?:ts|astro)$/);
  expect(files.length).toBeGreaterThan(200);
  for (const file of files) expect(() => parse(file, textOf(file))).not.toThrow();
});

test('A mistake of old that can no longer be made is named.', () => {
  const patch = { name: 'a', file: 'package.json', was: '"private": true', is: '"private": false' };
  const [edit] = fixedMutants([patch]).mutants[0]?.edits ?? [];
  expect(edit && applied(textOf('package.json'), edit)).toContain('"private": false');
  const gone = [
    { ...patch, was: 'nowhere' },
    { ...patch, file: 'nowhere' },
  ];
  expect(fixedMutants(gone)).toEqual({
    mutants: [],
    stale: ['a: package.json holds its text 0 times', 'a: nowhere holds its text 0 times'],
  });
});

test('A file is used by what imports it, names its path or takes its whole folder.', () => {
  const text = "import { a } from '#data/a.ts'; await import('./b.ts'); const c = 'src/browser/c.ts';";
  expect(uses('src/charts/x.ts', text)).toEqual(['src/data/a.ts', 'src/charts/b.ts', 'src/browser/c.ts']);
  expect(uses('src/charts/x.ts', "import.meta.glob<A>(['./*.ts', '!./x.ts'])")).toEqual(['src/charts/*']);
});

test('Tests come nearest first, those of the same room before all.', () => {
  const users = new Map([
    ['src/data/a.ts', ['src/charts/b.ts', 'tests/data/c.test.ts']],
    ['src/charts/*', ['src/charts/index.ts']],
    ['src/charts/index.ts', ['tests/charts/d.test.ts']],
  ]);
  const tests = ['tests/charts/d.test.ts', 'tests/data/a.test.ts', 'tests/data/c.test.ts', 'tests/e.test.ts'];
  expect(relatedTests('src/data/a.ts', tests, users)).toEqual([
    ['tests/data/a.test.ts', 'tests/data/c.test.ts'],
    ['tests/charts/d.test.ts'],
  ]);
});

test('Every fixed mistake still says what to change.', () => {
  expect(fixedMutants().stale).toEqual([]);
});
