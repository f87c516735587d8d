import { expect, test } from 'vitest';
import { mergeTexts } from '#data/translations/merge.ts';
import { placesIn, readPo, UnreadableTranslations, writePo } from '#data/translations/po-file.ts';
import type { SourceText } from '#data/translations/extract.ts';

const text = (english: string, row = 'e1', context = 'life-events/headline/m'): SourceText => ({
  context,
  english,
  rows: [`life-events.csv:${row}`],
  about: ['Person 17'],
});

const translated = (english: string, words: string) =>
  mergeTexts([text(english)], []).map((entry) => ({
    ...entry,
    translated: words,
    forms: [words],
    note: 'by: t2; read: r1',
  }));

test('a translation stays with its text, wherever that stands now', () => {
  const [kept] = mergeTexts([text('Let out', 'e7')], translated('Let out', 'Вызвалены'));
  expect(kept).toMatchObject({ translated: 'Вызвалены', isFuzzy: false, note: 'by: t2; read: r1' });
  expect(kept?.rows).toEqual(['life-events.csv:e7']);
});

test('a text that was reworded is offered its old translation, as fuzzy and with the old wording', () => {
  expect(mergeTexts([text('Let out early')], translated('Let out', 'Вызвалены'))).toMatchObject([
    { english: 'Let out early', translated: 'Вызвалены', isFuzzy: true, previous: 'Let out', note: '' },
  ]);
});

test('the same words about a woman are offered those about a man', () => {
  const about = text('Let out', 'e1', 'life-events/headline/f');
  expect(mergeTexts([about], translated('Let out', 'Вызвалены'))[0]).toMatchObject({ isFuzzy: true });
});

test('what stands in no edition any more is dropped', () => {
  expect(mergeTexts([text('Tried', 'e9')], translated('Let out', 'Вызвалены'))).toMatchObject([
    { english: 'Tried', translated: '', isFuzzy: false },
  ]);
});

test('a file that is read and written again is the same, byte for byte', () => {
  const long =
    'A text that is longer than a line of such a file may be, with "quotes", \\ and\na second line';
  const entries = [
    ...translated('Let out', 'Вызвалены'),
    ...mergeTexts([text(long, 'e2')], []).map((entry) => ({
      ...entry,
      translated: 'Слова',
      forms: ['Слова'],
      isFuzzy: true,
      previous: `${long}, once`,
    })),
    ...mergeTexts([text('17', 'e3'), text('constructor', 'e4')], []),
  ];
  const written = writePo('be', entries);
  expect(readPo(written)).toHaveLength(4);
  expect(readPo(written).find(({ english }) => english === long)?.previous).toBe(`${long}, once`);
  const again = entries.flatMap(
    ({ english }) => readPo(written).find((each) => each.english === english) ?? [],
  );
  expect(writePo('be', again)).toBe(written);
  expect(written.indexOf('Let out')).toBeLessThan(written.indexOf('"17"'));
});

test('where fuzzy is taken away, the old wording goes with the next run', () => {
  const [offered] = mergeTexts([text('Let out early')], translated('Let out', 'Вызвалены'));
  if (offered === undefined) throw new Error('nothing');
  expect(mergeTexts([text('Let out early')], [{ ...offered, isFuzzy: false }])[0]?.previous).toBeNull();
});

test.each(['\\', '"', '\n', '\t', '\\n', '\\"', 'a\\'])(
  'a text with %j in it comes back as it was, and so does what it said before',
  (mark) => {
    const english = `One${mark}two`;
    const [entry] = translated(english, `Адзін${mark}два`);
    if (entry === undefined) throw new Error('nothing');
    const written = writePo('be', [{ ...entry, isFuzzy: true, previous: `Once${mark}two` }]);
    expect(readPo(written)).toMatchObject([
      { english, translated: `Адзін${mark}два`, isFuzzy: true, previous: `Once${mark}two` },
    ]);
    // As other programs read it: on one line.
    expect(written).toContain(`#| msgid ${JSON.stringify(`Once${mark}two`)}\n`);
    expect([...placesIn(written).lines.keys()]).toEqual([`life-events/headline/m\n${english}`]);
  },
);

const FILE = `msgid ""
msgstr "Language: be"

#: a.csv:r1   a.csv:r2
#, c-format, fuzzy
#| msgctxt "a/b"
#| msgid "Three "
#| "of them"
msgctxt "a/b"
msgid "Four "
"of them"
msgstr "Чатыры"

msgid "One"
msgstr "Адзін"
`;

test('a file as other programs write it is read, with a mark at its beginning and folded lines', () => {
  for (const text of [FILE, `\ufeff${FILE}`, `\ufeff# Words\n${FILE}`, FILE.replaceAll('\n', '\r\n')])
    expect(readPo(text)).toMatchObject([
      { context: '', english: 'One', isFuzzy: false, previous: null, rows: [], plural: null },
      {
        context: 'a/b',
        english: 'Four of them',
        isFuzzy: true,
        previous: 'Three of them',
        rows: ['a.csv:r1', 'a.csv:r2'],
      },
    ]);
  expect([...placesIn(FILE).lines]).toEqual([
    ['a/b\nFour of them', 9],
    ['\nOne', 14],
  ]);
});

test('a file that breaks off is refused with what lacks its translation', () => {
  expect(() => readPo(`${FILE}\nmsgid "Two"\n`)).toThrow(new UnreadableTranslations('"Two" has no msgstr'));
});
