/** What an editor reads of a change before it is sealed. */
import { expect, test } from 'vitest';
import { changeLines, rereadLines, unexplainedLines } from '#commands/changes-text.ts';
import type { Step } from '#changes/steps.ts';
import type { Edition } from '#data/edition.ts';
import type { Reread } from '#prose/reread.ts';
import { languageOf } from '#words/language.ts';
import { BLANK_CORRECTION } from '../data/blank.ts';
import { lifeEvent, person, publicEvent, smallData, source } from '../takeaway/small-data.ts';

const language = languageOf('en');

const { editions } = await smallData({
  '2024-12-09': {
    sources: [source('paper'), source('letter', { publisher: 'A Letter' })],
    people: [person('ada'), person('ben'), person('hidden', { published: 'no' })],
    'life-events': [lifeEvent('ada-detained', 'ada'), lifeEvent('ben-detained', 'ben')],
    events: [publicEvent('arrests'), publicEvent('rumour')],
  },
  '2025-01-26': {
    sources: [source('paper'), source('letter', { publisher: 'Letters' })],
    people: [
      person('ada', { source_ids: 'letter;paper' }),
      person('ben'),
      person('hidden', { published: 'no', role: 'Other' }),
    ],
    'life-events': [
      lifeEvent('ada-detained', 'ada'),
      lifeEvent('ada-home', 'ada', { type: 'released-home', date: '2025-01', headline: 'Let go' }),
      lifeEvent('ben-detained', 'ben'),
    ],
    events: [publicEvent('arrests', { date: '2024-05-04' })],
  },
});
const [before, after] = editions as [Edition, Edition];
const step: Step = { before, after, corrections: [] };

test('Of a change is told who is let out, then every row, table by table, sources last.', () => {
  expect(changeLines(step, language).join('\n')).toMatchInlineSnapshot(`
    "Compared with the edition of 9 December 2024: 1 row added, 4 rows changed and 1 row removed, in 4 of 14 tables.

    People whose status has changed
      ADA: held → released, allowed home

    People (people.csv)
      1 row cites different sources and is otherwise the same
      1 row about a person without a page is not shown

    Life events (life-events.csv)
      + ADA, January 2025: Let go

    Events (events.csv)
      - Arrests, May 2024
      ~ Arrests, 4 May 2024
          Date: May 2024 → 4 May 2024

    Sources (sources.csv)
      ~ Letters, “What happened”
          Publisher: A Letter → Letters"
  `);
});

test('Of no change is said that there is none.', () => {
  expect(changeLines({ before, after: before, corrections: [] }, language)).toHaveLength(1);
});

test('A reason that readers are given stands behind what changed.', () => {
  const correction = {
    ...BLANK_CORRECTION,
    edition: before.asOf,
    found_on: after.asOf,
    table: 'events',
    key: 'arrests',
    column: 'date',
    why: 'The day was known.',
  } as const;
  const corrected = { ...step, corrections: [correction] };
  expect(changeLines(corrected, language)).toContain(
    '      Date: May 2024 → 4 May 2024 (The day was known.)',
  );
  expect(unexplainedLines(corrected)).toEqual([]);
});

test('What changed without a reason has the command that gives one; where all has one, nothing is said.', () => {
  expect(unexplainedLines(step).join('\n')).toMatchInlineSnapshot(`
    "
    Changed without a correction or a dispute
    Where the edition before was mistaken, readers are told by a correction; both values are read from the files:
      npm run edition -- add correction --edition 2024-12-09 --table events --key arrests --column date"
  `);
  expect(unexplainedLines({ before, after: before, corrections: [] })).toEqual([]);
});

const text = (file: string, more: Partial<Reread> = {}): Reread => ({
  title: `Title of ${file}`,
  file: `src/prose/${file}`,
  changed: [],
  problems: [],
  ...more,
});
const changed = [
  { name: 'held-now', was: '3', is: '4' },
  { name: 'last-decree', was: null, is: '5' },
  { name: 'first-decree', was: '6', is: null },
];

test('Texts are told with the figures that change, languages of one together and English first.', () => {
  const texts = [
    text('method/be.mdx'),
    text('method/en.mdx'),
    text('story/be.mdx', { changed }),
    text('story/en.mdx', { changed }),
    text('story/ru.mdx', { changed: changed.slice(0, 1) }),
    text('other/ru.mdx', { problems: ['src/prose/other/ru.mdx:3 is false'] }),
  ];
  expect(rereadLines(texts).join('\n')).toMatchInlineSnapshot(`
    "
    Texts that follow the newest edition: read them again
      No figure changes in
          src/prose/method/en.mdx, be
      Title of story/en.mdx (src/prose/story/en.mdx, be)
          held-now: 3 → 4
          last-decree: not there → 5
          first-decree: 6 → not there
      Title of story/ru.mdx (src/prose/story/ru.mdx)
          held-now: 3 → 4
      Title of other/ru.mdx (src/prose/other/ru.mdx)

    Once this edition is the newest, no site is built before these are mended
      src/prose/other/ru.mdx:3 is false
    "
  `);
  expect(rereadLines([])).toEqual([]);
  expect(rereadLines([text('story/en.mdx', { changed })]).join('\n')).not.toMatch(
    /No figure|no site is built/,
  );
});
