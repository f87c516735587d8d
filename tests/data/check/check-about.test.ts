/** What is said of an `edition.json`, word by word. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GROWN, NEWER, OLDER, syntheticData } from '../synthetic.ts';

/** The problems of the newer edition's file after one thing in it was changed, without its folder. */
async function problemsWith(
  change: (about: Record<string, unknown>) => object,
  newer = NEWER,
): Promise<string> {
  const data = await syntheticData(newer);
  const about = JSON.parse(await data.read(`${newer}/edition.json`)) as Record<string, unknown>;
  await data.write(`${newer}/edition.json`, JSON.stringify({ ...about, ...change(about) }, null, 2));
  return (await data.problems()).replaceAll(`data/${newer}/`, '');
}

test('a text that would harm or deceive is named, as in a cell', async () => {
  const titles = [
    'A title <img src=x onerror=alert(1)>',
    'turned \u202e around',
    'NUL \0 inside',
    'half \ud800 a character',
    'two\nlines',
    '\u3164',
    ' ',
    '',
    '=1+1',
    'x'.repeat(2001),
  ];
  const said = [];
  for (const en of titles) said.push(await problemsWith(() => ({ title: { en } })));
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "edition.json:5 title.en: "A title <img src=x onerror=alert(1)>" holds markup; write plain text
    edition.json:5 title.en: "turned � around" holds the invisible character U+202E; delete it
    edition.json:5 title.en: "NUL � inside" holds the control character U+0000; delete it
    edition.json:5 title.en: "half � a character" holds half a character; type it again
    edition.json:5 title.en: "two�lines" holds a line break; keep a cell on one line
    edition.json:5 title.en: "�" holds the invisible character U+3164; delete it
    edition.json:5 title.en: " " begins or ends with a space; delete it
    edition.json:5 title.en: is empty; write the text in English
    edition.json:5 title.en: "=1+1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit
    edition.json:5 title.en: is longer than 2000 characters; shorten it"
  `);
});

test('every text of the file is looked at', async () => {
  const harm = 'a <b>bold</b> claim';
  expect(
    await problemsWith(
      ({ note }) => ({
        note: { ...(note as object), be: harm },
        looked_through: [
          { outlets: [harm], from: '2026-08-01', until: '2026-08-02', not_found: { en: harm } },
        ],
      }),
      GROWN,
    ),
  ).toMatchInlineSnapshot(`
    "edition.json:9 note.be: "a <b>bold</b> claim" holds markup; write plain text
    edition.json:12 looked_through.0.outlets.0: "a <b>bold</b> claim" holds markup; write plain text
    edition.json:12 looked_through.0.not_found.en: "a <b>bold</b> claim" holds markup; write plain text"
  `);
});

test('dates follow one another, and none lies far ahead', async () => {
  expect(await problemsWith(() => ({ compiled_on: '2025-01-25' }))).toMatchInlineSnapshot(
    `"edition.json:3 compiled_on: "2025-01-25" is before the cut-off 2025-01-26; an edition is put together after it"`,
  );
  expect(await problemsWith(() => ({ compiled_on: '2099-01-01' }))).toMatchInlineSnapshot(
    `"edition.json:3 compiled_on: "2099-01-01" is more than a year after today, 2026-02-01; mend the date"`,
  );
  expect(await problemsWith(() => ({ compiled_on: '2027-02-01' }))).toBe('');
  expect(await problemsWith(() => ({ sealed_on: '2025-12-31' }))).toMatchInlineSnapshot(
    `"edition.json:11 sealed_on: "2025-12-31" is before the edition was compiled, 2026-01-01; mend one of them"`,
  );
});

test('what was looked through has outlets, and days in their order', async () => {
  const looked = (more: object) => () => ({
    looked_through: [{ outlets: ['Source 1'], from: '2026-08-01', until: '2026-08-21', ...more }],
  });
  const said = [];
  for (const more of [
    { outlets: [] },
    { outlets: [''] },
    { outlets: 'Source 1' },
    { from: 'August' },
    { until: '2026-07-31' },
    { until: '2027-01-01' },
    { looked_for: 'Decrees' },
    { found: {} },
  ])
    said.push(await problemsWith(looked(more), GROWN));
  said.push(await problemsWith(() => ({ looked_through: 'Source 1' }), GROWN));
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "edition.json:11 looked_through.0.outlets: is empty; name the outlets, such as ["Viasna", "Pozirk"]
    edition.json:11 looked_through.0.outlets.0: is empty; name the outlets, such as ["Viasna", "Pozirk"]
    edition.json:11 looked_through.0.outlets: "Source 1" is not right; name the outlets, such as ["Viasna", "Pozirk"]
    edition.json:11 looked_through.0.from: "August" is not right; write a day such as "2024-12-09"
    edition.json:11 looked_through.0.until: "2026-07-31" is before the first day, 2026-08-01; mend one of them
    edition.json:11 looked_through.0.until: "2027-01-01" is after the edition was compiled, 2026-08-21; nobody can have looked there
    edition.json:11 looked_through.0.looked_for: "Decrees" is not right; write a text for each language, such as { "en": "…" }
    edition.json:11 looked_through.0: has "found", which an edition does not have; take it out
    edition.json:11 looked_through: "Source 1" is not right; write a list such as [{ "outlets": ["Viasna"], "from": "2026-04-01", "until": "2026-08-21", "looked_for": { "en": "…" }, "not_found": { "en": "…" } }]"
  `);
  const whole = looked({ looked_for: { en: 'Decrees.' }, not_found: { en: 'Any.' } });
  expect(await problemsWith(whole, GROWN)).toBe('');
});

test('an edition that does not say how far was looked is asked to', async () => {
  const data = await syntheticData(GROWN);
  expect(await data.warnings()).toBe('');
  const about = JSON.parse(await data.read(`${GROWN}/edition.json`)) as object;
  await data.write(`${GROWN}/edition.json`, JSON.stringify({ ...about, looked_through: undefined }, null, 2));
  expect(await data.problems()).toBe('');
  expect(await data.warnings()).toMatchInlineSnapshot(
    `"data/2026-08-21/edition.json:1 looked_through: is missing; say which outlets and days were gone through, so that readers can tell what was not found from what was not looked for"`,
  );
});

test('a key that stands twice is named, wherever it stands', async () => {
  const data = await syntheticData();
  await data.edit(
    `${NEWER}/edition.json`,
    '"as_of": "2025-01-26"',
    '"as_of": "2025-01-26",\n  "as_of": "2025-01-26"',
  );
  await data.edit(`${OLDER}/edition.json`, '"note": {', '"note": { "en": "Said twice, in \\"quotes\\": {", ');
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/2024-12-09/edition.json was changed after the edition was sealed, in its title, note, days or record of withdrawals; restore it (git checkout), and say in the next edition what should be said
    data/2024-12-09/edition.json:8 en: stands twice, and only the last of them would be read; keep one
    data/2025-01-26/edition.json:3 as_of: stands twice, and only the last of them would be read; keep one"
  `);
});

test('a file in another encoding, too large, or no file at all is named and not waited for', async () => {
  const data = await syntheticData();
  const text = await data.read(`${NEWER}/edition.json`);
  const said = [];
  for (const bytes of [
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(text.replace('synthetic', 'sÿnthetic'), 'latin1'),
    Buffer.alloc(2_000_000, ' '),
    Buffer.from(`\ufeff${text}`),
  ]) {
    await data.write(`${NEWER}/edition.json`, bytes);
    said.push(await data.problems());
  }
  await data.remove(`${NEWER}/edition.json`);
  execFileSync('mkfifo', [join(data.folder, NEWER, 'edition.json')]);
  said.push(await data.problems());
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "data/2025-01-26/edition.json is saved as UTF-16; save it in UTF-8
    data/2025-01-26/edition.json holds the byte 0xFF, which is not UTF-8 (the file may be saved as Latin-1 or Windows-1251); save it in UTF-8
    data/2025-01-26/edition.json is larger than 1 MB; take out what does not belong there

    data/2025-01-26/edition.json is not a file but a pipe, a device or a socket; put the file itself there"
  `);
});
