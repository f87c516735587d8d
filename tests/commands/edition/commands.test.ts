/** Commands of an edition as they answer: what they say, in words and in JSON, and their exit codes. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { NEWER, NO_TEXTS, OLDER, syntheticData, TODAY, type SyntheticData } from '../../data/synthetic.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetModules();
});

async function ran(
  data: SyntheticData,
  name: string,
  names: readonly string[] = [],
  given: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly code: number; readonly said: string }> {
  vi.stubEnv('DATA_DIR', data.folder);
  vi.stubEnv('PROSE_DIR', NO_TEXTS);
  vi.stubEnv('TODAY', TODAY);
  vi.resetModules();
  const lines: string[] = [];
  for (const to of ['log', 'error'] as const)
    vi.spyOn(console, to).mockImplementation((line: unknown) => void lines.push(String(line)));
  const { COMMANDS } = await import('#commands/edition/commands.ts');
  const code = (await COMMANDS.find((each) => each.name === name)?.run(names, given)) ?? -1;
  return { code, said: lines.join('\n').replaceAll(data.folder, 'data') };
}

const withoutDraft = async () => {
  const data = await syntheticData();
  await rm(join(data.folder, NEWER), { recursive: true });
  return data;
};

test('Two editions are compared where there are two, by names that both are given.', async () => {
  expect(await ran(await withoutDraft(), 'diff')).toEqual({
    code: 1,
    said: `There is nothing to compare yet; editions are ${OLDER}`,
  });
  const data = await syntheticData();
  expect(await ran(data, 'diff', [OLDER])).toEqual({
    code: 2,
    said: `Name two editions, or none to compare the draft with the one before it; editions are ${OLDER}, ${NEWER}`,
  });
  expect((await ran(data, 'diff')).said).toContain(
    `The draft is ${NEWER}; the edition before it is ${OLDER}.`,
  );
  expect((await ran(data, 'diff', [OLDER, NEWER])).said).not.toContain('The draft is');
  const { said } = await ran(data, 'diff', [], { json: true });
  expect(JSON.parse(said)).not.toHaveProperty('texts');
});

test('A draft is begun for a day that is named, and its folder told.', async () => {
  const data = await withoutDraft();
  expect(await ran(data, 'new')).toEqual({
    code: 2,
    said: 'Name the cut-off of the new edition: npm run edition -- new 2026-05-01',
  });
  const { code, said } = await ran(data, 'new', [NEWER], { json: true });
  expect([code, JSON.parse(said)]).toEqual([
    0,
    { draft: join(data.folder, NEWER).replace(data.folder, 'data') },
  ]);
});

test('What is lost with a draft is told, table by table, and by its title where it has one of its own.', async () => {
  const data = await syntheticData();
  const none = await ran(data, 'discard');
  expect(none.said).toContain(`data/${NEWER} holds the rows of the edition before it and no others.`);
  const people = await data.read(`${NEWER}/people.csv`);
  const [heading = '', first = '', ...more] = people.split('\n');
  await data.write(
    `${NEWER}/people.csv`,
    [heading, first.replace('person-17', 'person-1'), ...more].join('\n'),
  );
  await data.edit(`${NEWER}/deaths.csv`, 'Person 20', 'Person 21');
  await data.write(`${NEWER}/rounds.csv`, '"');
  const { said, code } = await ran(data, 'discard');
  expect(code).toBe(2);
  expect(said.split('\n').filter((line) => line.startsWith('  '))).toMatchInlineSnapshot(`
    [
      "  rounds.csv: cannot be read, so nothing is counted",
      "  people.csv: 1 row added, 1 row taken out",
      "  deaths.csv: 1 row changed",
      "  edition.json: “A synthetic edition”",
    ]
  `);
});

test('Editions are told with what is wrong in each, and that in the exit code.', async () => {
  const data = await syntheticData();
  const sound = await ran(data, 'status');
  expect(sound.code).toBe(0);
  await data.edit(`${NEWER}/deaths.csv`, ',2022,', ',2022-13,');
  const { code, said } = await ran(data, 'status');
  expect(code).toBe(1);
  const linesOf = (text: string) =>
    text.split('\n').map((line) => /no problems|\d+ problems?/.exec(line)?.[0]);
  expect(linesOf(sound.said)).toEqual(['no problems', 'no problems']);
  expect(linesOf(said)).toEqual(['no problems', '1 problem', undefined, '1 problem']);
  const json = await ran(data, 'status', [], { json: true });
  const { editions } = JSON.parse(json.said) as { editions: { problems: number; state: string }[] };
  expect([json.code, editions.map(({ problems, state }) => [problems, state])]).toEqual([
    1,
    [
      [0, 'sealed'],
      [1, 'draft'],
    ],
  ]);
  expect((await ran(data, 'status', [], { json: true })).code).toBe(1);
});

test('Where nothing says which day it is, the clock does.', async () => {
  vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
  vi.stubEnv('TODAY', undefined);
  vi.resetModules();
  const { today } = await import('#commands/edition/command.ts');
  vi.useRealTimers();
  expect(today).toBe('2031-02-03');
});
