/** No page has a field that a browser would send or keep: what readers type is nobody's business. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { builtFiles, FOLDER } from '../site/site.ts';

/** Fields that take text, and forms that go anywhere. */
const TYPED =
  'input:not([type=checkbox]):not([type=radio]):not([type=hidden]), textarea:not([readonly]), [contenteditable]';

test('A field for text has no name and is kept by no browser; a form leads nowhere.', () => {
  const faults = builtFiles()
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = readFileSync(join(FOLDER, file), 'utf8');
      if (
        !/<(?:textarea|form)\b|contenteditable|<input(?![^>]*\btype="?(?:checkbox|radio|hidden)\b)/.test(html)
      )
        return [];
      const { document } = parseHTML(html);
      return [
        ...[...document.querySelectorAll(TYPED)].filter(
          (field) => field.hasAttribute('name') || field.getAttribute('autocomplete') !== 'off',
        ),
        ...document.querySelectorAll('form[action]'),
      ].map((element) => `${file}: ${element.outerHTML.slice(0, 80)}`);
    });
  expect(faults).toEqual([]);
});
