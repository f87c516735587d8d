/** `add` at a terminal: what it asks, and what is written of the answers. */
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { NEWER, OLDER, syntheticData, type SyntheticData } from '../../data/synthetic.ts';

interface Question {
  readonly message: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly initialValue?: string;
  readonly initialValues?: readonly string[];
  readonly placeholder?: string;
}

/** What is asked, in its order, and what is answered: of a column by its name, else by the question. */
let asked: Question[] = [];
let answers: Record<string, unknown> = {};
const LEFT = Symbol('left');
const said: string[] = [];

const answer = (question: Question): Promise<unknown> => {
  asked.push(question);
  const [, column = ''] = /^(?:.*\n)?(\w+): /.exec(question.message) ?? [];
  return Promise.resolve(answers[column === '' ? 'others' : column] ?? question.initialValue ?? '');
};
const writeIt: string[] = [];

beforeEach(() => {
  [asked, answers, said.length, writeIt.length] = [[], {}, 0, 0];
});

afterAll(() => {
  vi.doUnmock('@clack/prompts');
  vi.doUnmock('#commands/terminal.ts');
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetModules();
});

/** Runs the command as if somebody sat there. */
async function add(data: SyntheticData, kind: string, given: Record<string, unknown> = {}): Promise<number> {
  vi.stubEnv('DATA_DIR', data.folder);
  vi.stubEnv('TODAY', '2026-01-05');
  vi.resetModules();
  vi.doMock('@clack/prompts', () => ({
    text: answer,
    autocomplete: answer,
    autocompleteMultiselect: answer,
    multiselect: answer,
    isCancel: (value: unknown) => value === LEFT,
  }));
  vi.doMock('#commands/terminal.ts', async (original) => ({
    ...(await original<object>()),
    isAttended: () => true,
    asked: (question: string) => {
      asked.push({ message: question });
      return Promise.resolve(writeIt.shift() ?? '');
    },
  }));
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((line: unknown) => void said.push(String(line)));
  const command = await import('#commands/edition/add.ts');
  return command.add.run([kind], given);
}

const columnsAsked = () =>
  asked.flatMap(
    ({ message }) => /^(?:.*\n)?(\w+): /.exec(message)?.[1] ?? (message.startsWith('Write') ? '?' : '…'),
  );
const questionOf = (column: string) => asked.find(({ message }) => message.includes(`${column}: `));

const DEATH = {
  name: 'Person 23',
  died_on: '2022-05',
  recognised_political_prisoner: 'no',
  published: 'yes',
  source_ids: ['s1', 's2'],
};
const linesOf = async (data: SyntheticData, file: string, text: string) =>
  (await data.read(file)).split('\n').filter((line) => line.includes(text));

test('What a row needs is asked for, but its key; then what else is known, and at last whether it is right.', async () => {
  const data = await syntheticData();
  Object.assign(answers, DEATH, { others: ['place'], place: 'Colony No. 0' });
  writeIt.push('y');
  expect(await add(data, 'death')).toBe(0);
  expect(columnsAsked()).toEqual([
    'name',
    'died_on',
    'recognised_political_prisoner',
    'published',
    'source_ids',
    '…',
    'place',
    '?',
  ]);
  expect(await linesOf(data, `${NEWER}/deaths.csv`, 'Person 23')).toEqual([
    expect.stringMatching(/^person-23,Person 23,.*s1;s2$/),
  ]);
  expect(said.join('\n')).toContain('Written. npm run dev shows it; /draft/ tells what changes.');
});

test('A row is not written without a yes, and its columns can be answered again.', async () => {
  const data = await syntheticData();
  Object.assign(answers, DEATH, { others: [] });
  expect(await add(data, 'death')).not.toBe(0);
  expect(said.at(-1)).toContain('Nothing was written.');
  expect(await linesOf(data, `${NEWER}/deaths.csv`, 'Person 23')).toEqual([]);
  asked = [];
  writeIt.push('died-on', 'y');
  expect(await add(data, 'death')).toBe(0);
  expect(columnsAsked().slice(-3)).toEqual(['?', 'died_on', '?']);
});

test('Whoever leaves a question has written nothing.', async () => {
  const data = await syntheticData();
  Object.assign(answers, DEATH, { name: LEFT });
  expect(await add(data, 'death')).not.toBe(0);
  expect(said.at(-1)).toContain('Nothing was written.');
});

test('Nothing is asked where a row is agreed to beforehand, or answered in JSON.', async () => {
  const data = await syntheticData();
  for (const given of [{ yes: true }, { json: true }]) {
    expect(await add(data, 'death', given)).not.toBe(0);
    expect(asked).toEqual([]);
  }
});

test('What a correction is of is read from the files as soon as its place is known.', async () => {
  const data = await syntheticData();
  Object.assign(answers, { why: 'Miscounted.', source_ids: ['s1'], others: [] });
  writeIt.push('y');
  await add(data, 'correction', { edition: OLDER, table: 'rounds', key: 'r1', column: 'announced_count' });
  expect(questionOf('was')).toBeUndefined();
});

test('Sources are offered by what they say, those that only the draft has before the others, the newest of each first.', async () => {
  const data = await syntheticData();
  const sources = await data.read(`${NEWER}/sources.csv`);
  const columns = (sources.split('\n')[0] ?? '').split(',');
  const row: Readonly<Record<string, string>> = {
    ...{ source_id: 's0', publisher: 'Source 0', title: 'Of old', title_is: 'description' },
    ...{ link: 'none', published: '2021', language: 'en', kind: 'news' },
  };
  const cells = columns.map((column) => row[column] ?? '');
  await data.write(`${NEWER}/sources.csv`, `${sources}${cells.join(',')}\n`);
  Object.assign(answers, DEATH, { others: [] });
  await add(data, 'death');
  expect(questionOf('source_ids')?.options).toEqual([
    { value: 's0', label: 's0  Of old' },
    { value: 's2', label: 's2' },
    { value: 's1', label: 's1' },
    { value: 's3', label: 's3  Seven, “said” Source 3' },
  ]);
});

test('What most rows have is ticked among what else may be known, and what the newest row says is an example.', async () => {
  const data = await syntheticData();
  Object.assign(answers, { publisher: 'Source 4', link: 'none', language: 'en', kind: 'news', others: LEFT });
  await add(data, 'source');
  const others = asked.at(-1);
  expect(others?.options?.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['title', 'url', 'published']),
  );
  expect(others?.initialValues).toEqual(['published']);
  expect(questionOf('publisher')?.placeholder).toBe('such as Source 3');
});
