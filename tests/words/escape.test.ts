import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { escaped } from '#words/escape.ts';

test('what means something in markup is written as a reference, and what XML cannot hold as a sign', () => {
  expect(escaped(`<a href="x">&'\0\ud800</a>`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;&amp;&#39;\ufffd\ufffd&lt;/a&gt;',
  );
});

test('a text is read back as it was written, in an element and in an attribute', () => {
  const writable = fc.string({ unit: 'grapheme' }).filter((text) => !/[\0-\x1f\ufffe\uffff]/.test(text));
  fc.assert(
    fc.property(writable, (text) => {
      const { document } = parseHTML(`<body><p title="${escaped(text)}">${escaped(text)}</p></body>`);
      const element = document.querySelector('p');
      expect([element?.getAttribute('title'), element?.textContent]).toEqual([text, text]);
    }),
  );
});

test('letters of any script, and spaces that bind, stay as they are', () => {
  expect(escaped('Ў’1\u00a0300 “і”')).toBe('Ў’1\u00a0300 “і”');
});
