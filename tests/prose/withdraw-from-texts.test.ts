import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isCurrent, wordingOf } from '#prose/translation.ts';
import { textsWithout, writeTexts } from '#prose/withdraw-from-texts.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'texts-'));
  await mkdir(join(folder, 'story'));
});
afterEach(() => rm(folder, { recursive: true }));

const leaving = [
  { id: 'person-one', without: (text: string) => text.replaceAll(/Goneva|Гонева/g, '[name withdrawn]') },
];
const ENGLISH = [
  '---',
  'title: Goneva and others',
  '---',
  '',
  'See [Goneva](/people/Goneva/). <Fact of="Goneva-day" /> <Named of="person-one">The last of them was Goneva.<Otherwise>One was the last.</Otherwise></Named>',
  '',
].join('\n');

const textOf = (file: string) => readFile(join(folder, 'story', file), 'utf8');

test('A name goes out of every language, its passage out of the text, and a translation stays one of the same wording.', async () => {
  await writeFile(join(folder, 'story', 'en.mdx'), ENGLISH);
  const russian = `---\ntitle: Гонева\nof: ${wordingOf(ENGLISH)}\n---\n\n<Named of="person-one">Гонева.</Named> Другие.\n`;
  await writeFile(join(folder, 'story', 'ru.mdx'), russian);
  await writeTexts(await textsWithout(folder, leaving));
  expect(await textOf('en.mdx')).toBe(
    [
      '---',
      'title: "[name withdrawn] and others"',
      '---',
      '',
      'See [name withdrawn]. <Fact of="Goneva-day" /> One was the last.',
      '',
    ].join('\n'),
  );
  const after = await textOf('ru.mdx');
  expect(after).toMatch(/\n\n Другие\.\n$/);
  expect(isCurrent(after, await textOf('en.mdx'))).toBe(true);
});

test('A claim about what went is struck; the others stay as they were.', async () => {
  await writeFile(
    join(folder, 'story', 'en.mdx'),
    `${ENGLISH}\nMany <Fact of="others-day" />\n  came <em>home</em> late.\n`,
  );
  // Words stand in a text whatever lines, spaces and marks they go over.
  const kept = { says: ['others', 'Many came  home late'], is: 'held-on' };
  const list = {
    claims: [
      { says: 'The last of them was Goneva', is: 'held-on' },
      { says: 'See', is: 'held-on' },
    ],
    noClaims: [],
  };
  await writeFile(
    join(folder, 'story', 'en.claims.json'),
    JSON.stringify({ ...list, claims: [...list.claims, kept] }),
  );
  await writeTexts(await textsWithout(folder, leaving));
  expect(JSON.parse(await textOf('en.claims.json'))).toEqual({
    claims: [{ says: 'See', is: 'held-on' }, kept],
    noClaims: [],
  });
});

test('Words that are no text and no list of claims lose the name from what they say, and keep it in no way else.', async () => {
  const words =
    '{\n  "Goneva": { "a": "\\"Goneva\\" went",\n    "b":   ["Goneva", "others\\u2019"] , "n": 1 }\n}\n';
  await writeFile(join(folder, 'story', 'site.json'), words);
  await writeTexts(await textsWithout(folder, leaving));
  expect(await textOf('site.json')).toBe(words.replace('\\"Goneva\\"', '\\"[name withdrawn]\\"'));
});

test('A text that names nobody is not touched.', async () => {
  await writeFile(join(folder, 'story', 'en.mdx'), '---\ntitle: Others\n---\n\nOthers.\n');
  expect(await textsWithout(folder, leaving)).toEqual([]);
});

test('Interrupted after any file and run again, it ends in the same bytes.', async () => {
  const russian = `---\nof: ${wordingOf(ENGLISH)}\n---\n\n<Named of="person-one">Гонева.</Named> Другие.\n`;
  const claims = '{ "claims": [{ "says": "Goneva", "is": "held-on" }], "noClaims": [] }';
  const texts = { 'en.mdx': ENGLISH, 'ru.mdx': russian, 'en.claims.json': claims };
  const write = () =>
    Promise.all(Object.entries(texts).map(([name, text]) => writeFile(join(folder, 'story', name), text)));
  const all = () => Promise.all(Object.keys(texts).map(textOf));
  await write();
  const changed = await textsWithout(folder, leaving);
  expect(changed).toHaveLength(3);
  await writeTexts(changed);
  const whole = await all();
  for (const written of changed.keys()) {
    await write();
    await writeTexts(changed.slice(0, written));
    // What was being written when it was killed.
    await writeFile(join(folder, 'story', '.unfinished-en.mdx'), ENGLISH.slice(0, 60));
    await writeTexts(await textsWithout(folder, leaving));
    expect(await all(), `after ${written}`).toEqual(whole);
  }
});

test('Of a translation that marks no passage, paragraphs that name them go, whatever else they say.', async () => {
  await writeFile(join(folder, 'story', 'en.mdx'), ENGLISH);
  const older =
    '---\ntitle: Другие\nof: 000000000000\n---\n\nГонева. <Fact of="Goneva-day" />\n\n## Гонева\n\nДругие.\n';
  await writeFile(join(folder, 'story', 'ru.mdx'), older);
  await writeTexts(await textsWithout(folder, leaving));
  expect(await textOf('ru.mdx')).toBe(
    '---\ntitle: Другие\nof: 000000000000\n---\n\n\n\n## [name withdrawn]\n\nДругие.\n',
  );
});
