/** A row that is being added when the command is killed is whole or not there, and the command can be run again. */
import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { NEWER, NO_TEXTS, syntheticData, type SyntheticData } from '../data/synthetic.ts';

const KILLS = 6;
const FILES = ['rounds', 'events', 'life-events'].map((name) => `${NEWER}/${name}.csv`);
const WORDS = [
  ...[
    'add',
    'round',
    '--date',
    '2025-01-20',
    '--announced',
    '12',
    '--label',
    'Round 3',
    '--mechanism',
    'pardon',
  ],
  ...[
    '--destination',
    'home',
    '--in-total',
    'yes',
    '--names-published-by-state',
    'no',
    '--certainty',
    'reported',
  ],
  ...['--source', 's1', '--notable-person-ids', 'person-18', '--freed-as', 'released'],
];

async function draft(): Promise<SyntheticData> {
  const data = await syntheticData();
  await data.edit(`${NEWER}/sources.csv`, 's1,Source 1,,,,none,2024-09-01', 's1,Source 1,,,,none,2025-01-20');
  const file = `${NEWER}/life-events.csv`;
  const more = Array.from(
    { length: 20_000 },
    (_, at) => `m${at},person-18,2024-01-02,other,Something happened,,,,1,,,s1\n`,
  );
  await data.write(
    file,
    `${await data.read(file)}m,person-18,2024-01-01,detained,Detained,,,,1,,,s1\n${more.join('')}`,
  );
  return data;
}

/** Adds in a process of its own, which may be killed after a while; resolves to how long it had. */
function add({ folder }: SyntheticData, killAfter: number): Promise<number> {
  const start = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['src/commands/edition.ts', ...WORDS], {
      env: { ...process.env, DATA_DIR: folder, PROSE_DIR: NO_TEXTS, TODAY: '2026-01-05' },
      stdio: 'ignore',
    });
    if (Number.isFinite(killAfter)) setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', fail);
    child.on('exit', () => done(performance.now() - start));
  });
}

test('kill -9 at six moments of adding a round: run again, it ends in the same bytes', async () => {
  const whole = await draft();
  const length = await add(whole, Infinity);
  const wanted = await Promise.all(FILES.map((file) => whole.read(file)));
  expect(await whole.problems()).toBe('');
  for (let kill = 0; kill < KILLS; kill += 1) {
    const data = await draft();
    const before = await Promise.all(FILES.map((file) => data.read(file)));
    // Files are written at the end.
    await add(data, length * (0.75 + (0.25 * kill) / KILLS));
    for (const [at, file] of FILES.entries())
      expect([before[at], wanted[at]]).toContain(await data.read(file));
    await add(data, Infinity);
    expect(await Promise.all(FILES.map((file) => data.read(file)))).toEqual(wanted);
    expect(await data.problems()).toBe('');
  }
});
