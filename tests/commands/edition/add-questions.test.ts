/** What somebody types at the questions of `add`, key by key, and what it comes to. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { choice, optional, partialDate, text, wholeNumber } from '#data/cells.ts';
import { columnsToFill } from '#data/edit/kinds.ts';
import type { Table } from '#data/tables.ts';
import { askAgain, askCells, columnsAgain, type Asking } from '#commands/edition/add-questions.ts';
import * as z from 'zod';

const things = {
  name: 'things',
  title: 'Things',
  description: 'Synthetic things.',
  key: 'label',
  entry: { kind: 'reference' },
  row: z.object({
    label: text('Label.'),
    where: choice(['home', 'abroad', 'unknown'], 'Where to.'),
    seen: optional(partialDate('A date.')),
    count: optional(wholeNumber('A number.')),
  }),
} as const satisfies Table;
const COLUMNS = columnsToFill(things);

const ENTER = '\r';

/** Types words, each a moment after the one before, as a person would; resolves to what was shown. */
function typing(...words: string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.on('data', (bytes: Buffer) => (shown += bytes.toString()));
  void (async () => {
    for (const word of words) {
      await new Promise((passes) => setTimeout(passes, 40));
      input.write(word);
    }
  })();
  const asking: Asking = {
    choices: () => Promise.resolve([]),
    faultOf: (column, cell) =>
      column === 'count' && !/^\d*$/.test(cell) ? 'is not a whole number' : undefined,
    exampleOf: (column) => (column === 'label' ? 'Pardon of 29' : undefined),
    isUsual: (column) => column === 'count',
    streams: { input, output },
  };
  return { asking, shown: () => shown };
}

test('the name of a choice chooses it, whatever keys of other programs its letters are', async () => {
  const { asking, shown } = typing('Two go home', ENTER, 'home', ENTER, ENTER, '2', ENTER);
  expect(await askCells(COLUMNS, {}, asking)).toEqual({ label: 'Two go home', where: 'home', count: '2' });
  expect(shown()).toContain('such as Pardon of 29');
});

test('enter alone states nothing: a needed column is asked for until it is answered', async () => {
  const { asking, shown } = typing(ENTER, 'x', ENTER, ENTER, 'a', ENTER);
  expect(await askCells(COLUMNS.slice(0, 2), {}, asking)).toEqual({ label: 'x', where: 'abroad' });
  expect(shown().match(/wants an answer/g)?.length).toBeGreaterThanOrEqual(2);
});

test('a row is written at a yes, or its columns are asked for again, as they are called or as flags', () => {
  const columns = COLUMNS.map((each) => (each.name === 'seen' ? { ...each, name: 'last_seen' } : each));
  const again = (said: string) => columnsAgain(columns, said);
  expect(['y', 'Yes'].map(again)).toEqual([[], []]);
  expect(['', 'n', 'nothing', 'yes please', 'labels'].map(again)).toEqual([null, null, null, null, null]);
  expect(again('last-seen, Label;where  nothing')).toEqual(['last_seen', 'label', 'where']);
  expect(again('last_seen')).toEqual(['last_seen']);
});

test('an answer is taken back with what it was, and the others stay', async () => {
  const { asking } = typing('un', ENTER);
  const cells = { label: 'A', where: 'home', count: '2' };
  expect(await askAgain(COLUMNS, cells, new Map([['where', '']]), asking)).toEqual({
    ...cells,
    where: 'unknown',
  });
});

test('what is wrong is said at once, and the cell is asked for again', async () => {
  const { asking, shown } = typing('two', ENTER, '\u0015', '2', ENTER);
  const cells = { label: 'A', where: 'home' };
  expect(await askAgain(COLUMNS, cells, new Map([['count', 'is empty']]), asking)).toEqual({
    ...cells,
    count: '2',
  });
  expect(shown()).toContain('is not a whole number');
});
