import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { type Correction, type TableName } from '#data/tables.ts';
import { correctionText, keyText, rowText, sourceText } from '#rows/row-text.ts';
import { languageOf } from '#words/language.ts';
import {
  custody,
  death,
  dispute,
  election,
  figure,
  inEnglish,
  round,
  source,
  synthetic,
  tally,
} from '../charts/synthetic.ts';
import { BLANK_CORRECTION } from '../data/blank.ts';
import { invent } from '../people/synthetic.ts';

const language = languageOf('en');

/** Somebody with a page and somebody without, and a row of most tables. */
const lived = invent({
  people: [
    { person_id: 'shown', name_en: 'Person Shown' },
    { person_id: 'hidden', name_en: 'Person Hidden', published: 'no' },
  ],
  events: [['2024-05-02 detained', { person_id: 'shown', headline: 'Detained' }]],
});
const edition = synthetic({
  ...lived,
  sources: [
    source('paper', {
      publisher: 'A Paper',
      title: 'Counted',
      title_is: 'as-published',
      published: date('2024-11'),
    }),
  ],
  rounds: [round('r1', '2024-07-03', 18, { women: 4 })],
  measures: [
    {
      measure: 'searches',
      label: 'Searches',
      unit: 'instances',
      definition: '',
      counter: '',
      comparable_across_months: 'yes',
      caution: '',
    },
  ],
});
const view = inEnglish(edition);
const texts = (table: TableName, row: unknown) => rowText(table, row as never, view);

test('A source is its publisher, its title as it was published, and its date, as far as they are known', () => {
  expect(sourceText(edition.row('sources', 'paper'), language)).toBe('A Paper, “Counted”, November 2024');
  expect(
    sourceText(
      source('x', { publisher: 'A Letter', title: 'To a friend', title_is: 'description' }),
      language,
    ),
  ).toBe('A Letter, To a friend');
  expect(sourceText(source('x', { publisher: 'A Letter' }), language)).toBe('A Letter');
});

test('A row is called by what it says, counts with their qualifiers and dates as precise as they are', () => {
  expect(texts('rounds', round('r1', '2024-07-03', 18))).toBe('Round r1');
  expect(texts('people', lived.people[0])).toBe('Person Shown');
  expect(texts('life-events', lived['life-events'][0])).toBe('Person Shown, 2 May 2024: Detained');
  const told: readonly [TableName, unknown, readonly string[]][] = [
    [
      'tallies',
      tally('2024-12', 207, { qualifier: 'over', counter: 'Counter 7' }),
      ['over 207', 'December 2024', 'Counter 7'],
    ],
    [
      'custody',
      custody('in-custody', '2024-11-30', 1296, { qualifier: 'about' }),
      ['about 1,296', '30 November 2024', 'Viasna'],
    ],
    [
      'repression',
      figure('searches', ['2024-10-01', '2024-10-31'], 671, { qualifier: 'at-least' }),
      ['Searches', 'October 2024', 'at least 671'],
    ],
    [
      'repression',
      figure('no-such', ['2024-10-01', '2024-10-02'], 1),
      ['no-such', '1 October', '2 October 2024'],
    ],
    ['deaths', death('Person One', '2021'), ['Person One', '2021']],
    ['elections', election('2001-09-09'), ['9 September 2001']],
    [
      'rankings',
      { index: 'Index 1', as_of: date('2024'), value: 157, qualifier: 'exact' },
      ['Index 1', '2024', '157'],
    ],
    ['articles', { article_id: '342', number: '342', name: 'Disorder' }, ['342', 'Disorder']],
  ];
  for (const [table, row, parts] of told)
    for (const part of parts) expect(texts(table, row), table).toContain(part);
  const measures = (['in-custody', 'ever-recognised', 'former'] as const).map((measure) =>
    texts('custody', custody(measure, '2024', 1)),
  );
  expect(new Set(measures).size).toBe(3);
});

test('A dispute names the value, its column and the row it is about; a key where there is none', () => {
  expect(texts('disputes', dispute('rounds', 'r1', 'women', { value: '1300', qualifier: 'about' }))).toBe(
    'Round r1: “Women” given as about 1,300',
  );
  expect(texts('disputes', dispute('rounds', 'r9', 'no_such', { value: 'many' }))).toBe(
    'r9: “no_such” given as many',
  );
  expect(texts('disputes', dispute('no-table', 'r1', 'women', { value: '3' }))).toBe(
    'r1: “Women” given as 3',
  );
});

const correction = (more: Partial<Correction>): Correction => ({
  ...BLANK_CORRECTION,
  correction_id: 'c1',
  edition: date('2024-12-09'),
  table: 'rounds',
  key: 'r1',
  ...more,
});

test('A correction says which cell, what it says, what is right, and why', () => {
  const women = { column: 'women', was: '4', is: null, why: 'Miscounted.' };
  expect(correctionText(correction(women), view)).toMatch(/^Round r1.*Women.*4.*not reported.*Miscounted\.$/);
  const unknown = { ...women, key: 'r9', was: null, is: '1300' };
  expect(correctionText(correction(unknown), view)).toMatch(/^r9.*not reported.*1,300/);
});

test('Of a long cell that differs a correction quotes what does, and of one to which words were added those alone', () => {
  const conditions = {
    column: 'conditions',
    was: 'They were told to sign a paper.',
    is: 'They were told to sign a paper. Nobody saw it.',
    why: 'Read further.',
  };
  expect(correctionText(correction(conditions), view)).toMatch(
    /: the edition lacks the words “Nobody saw it”\. Read further\.$/,
  );
  const another = { ...conditions, is: 'They were told to sign a letter.' };
  expect(correctionText(correction(another), view)).toMatch(
    /: the edition says “.*a paper”; it should say “.*a letter”\. Read further\.$/,
  );
});

test('A key is called by its row; a source by its publisher, nobody without a page at all', () => {
  const people = keyText({ references: 'people' }, view);
  expect(['shown', 'hidden', 'nobody'].map(people)).toEqual(['Person Shown', null, 'nobody']);
  expect(['paper', 'gone'].map(keyText({ references: 'sources' }, view))).toEqual(['A Paper', 'gone']);
  expect(keyText({}, view)('hidden')).toBe('hidden');
});
