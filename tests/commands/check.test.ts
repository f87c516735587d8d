/** `npm run check` as an editor and a script meet it: problems and warnings apart. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { csvIn, NEWER, NO_TEXTS, ROWS, syntheticData, TODAY, type SyntheticData } from '../data/synthetic.ts';

function check({ folder }: SyntheticData, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/check.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: folder, PROSE_DIR: NO_TEXTS, TODAY },
  });
  const told = (text: string) => text.replaceAll(folder, 'data').replace(/^src\/.*\n/gm, '');
  return { status, stdout: told(stdout), stderr: told(stderr) };
}

const slow = { timeout: 120_000 };

/** More rounds than are told of, none of which has a public event. */
async function withWarnings(): Promise<SyntheticData> {
  const data = await syntheticData();
  const rounds = Array.from({ length: 7 }, (_, at) => ({
    ...ROWS.rounds[1],
    round_id: `r${at + 3}`,
    label: `Round ${at + 3}`,
  }));
  await data.write(`${NEWER}/rounds.csv`, csvIn(NEWER, 'rounds', [...ROWS.rounds, ...rounds]));
  return data;
}

test('warnings are told a few of a kind, and all where all are asked for', slow, async () => {
  const data = await withWarnings();
  const few = check(data);
  expect(few.stderr).toMatchInlineSnapshot(`
    "warning data/2025-01-26/rounds.csv:4:1 round_id: has no public event, so that the timeline leaves it out; add a row with its round_id to events.csv (round r3)
    warning data/2025-01-26/rounds.csv:5:1 round_id: has no public event, so that the timeline leaves it out; add a row with its round_id to events.csv (round r4)
    warning data/2025-01-26/rounds.csv:6:1 round_id: has no public event, so that the timeline leaves it out; add a row with its round_id to events.csv (round r5)
    warning data/2025-01-26/rounds.csv:7:1 round_id: has no public event, so that the timeline leaves it out; add a row with its round_id to events.csv (round r6)
    warning data/2025-01-26/rounds.csv:8:1 round_id: has no public event, so that the timeline leaves it out; add a row with its round_id to events.csv (round r7)
            … and 2 more of this kind; npm run check -- --all tells them
    "
  `);
  expect(check(data, '--all').stderr.match(/^warning /gm)).toHaveLength(7);
});

test('with --json both are written apart', slow, async () => {
  const data = await withWarnings();
  await data.edit(
    `${NEWER}/people.csv`,
    'Baker,activist,A synthetic person.,no',
    'Baker,baker,A synthetic person.,no',
  );
  const { status, stdout } = check(data, '--json');
  expect(status).toBe(1);
  const { problems, warnings } = JSON.parse(stdout) as Record<string, object[]>;
  expect(problems).toHaveLength(1);
  expect(problems?.[0]).toMatchObject({
    file: `data/${NEWER}/people.csv`,
    line: 4,
    column: 9,
    name: 'category',
  });
  expect(warnings).toHaveLength(7);
  expect(warnings?.[0]).toMatchObject({ rule: 'no-public-event', file: `data/${NEWER}/rounds.csv`, line: 4 });
});

test(
  'with --fix what a spreadsheet rewrote in the draft is mended and told, and the rest is checked',
  slow,
  async () => {
    const data = await syntheticData();
    const rounds = csvIn(NEWER, 'rounds', ROWS.rounds);
    const day = /,(2024-07-\d\d),/.exec(rounds)?.[1] ?? '';
    const [year, month, date] = day.split('-');
    await data.write(`${NEWER}/rounds.csv`, rounds.replace(day, `${date}.${month}.${year}`));
    expect(check(data).stderr).toContain(
      `"${date}.${month}.${year}" is a date as a spreadsheet writes it; did you mean ${day}?`,
    );
    const mended = check(data, '--fix');
    expect(mended.stderr).toMatch(
      new RegExp(
        `^mended data/${NEWER}/rounds\\.csv:2 \\w+: "${date}\\.${month}\\.${year}" → "${day}"$`,
        'm',
      ),
    );
    expect(mended.status).toBe(0);
    expect(check(data, '--fix').stderr).toContain('Nothing in the draft is damaged');
  },
);

test('problems beyond what anybody mends at once are counted', slow, async () => {
  const data = await syntheticData();
  const people = Array.from({ length: 50 }, (_, at) => ({ ...ROWS.people[0], person_id: `Person ${at}` }));
  await data.write(`${NEWER}/people.csv`, csvIn(NEWER, 'people', people));
  const { stderr } = check(data);
  expect(stderr).toMatch(
    new RegExp(`^data/${NEWER}/people\\.csv: … and \\d+ more; npm run check -- --all tells them$`, 'm'),
  );
  expect(stderr.match(/is not an id/g)?.length).toBeLessThan(50);
  expect(check(data, '--all').stderr.match(/is not an id/g)).toHaveLength(50);
});
