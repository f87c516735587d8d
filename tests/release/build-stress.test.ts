/** Twenty builds of one place, started in pairs and some of them killed: what is published is always one of them. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { NO_TEXTS, syntheticData, temporaryFolder } from '../data/synthetic.ts';

const PAIRS = 10;
/** Of the builds, counted from the first: which are killed, with all they started. */
const KILLED = new Set([2, 5, 9, 12, 17]);

interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

/** The sum of a site's files but for the stamp of its build, and the stamps that its pages hold. */
function look(folder: string): { sum: string; stamps: string[] } {
  const stamps = new Set<string>();
  const sum = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (!/\.\w+$|_headers/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8').replace(/Build (\w+)/, (_, stamp: string) => {
      stamps.add(stamp);
      return 'Build';
    });
    sum.update(`${file}\n${text}\n`);
  }
  return { sum: sum.digest('hex'), stamps: [...stamps] };
}

test.skipIf(process.platform === 'win32')(
  'Of builds started in pairs, some of them killed, one whole site is published, and nothing is left of others.',
  { timeout: 300_000 },
  async () => {
    const root = await temporaryFolder();
    const out = join(root, 'dist');
    const data = (await syntheticData()).folder;
    const start = (program: string, args: readonly string[], killAfter: number | null): Promise<Run> =>
      new Promise((done) => {
        const child = spawn(process.execPath, [program, ...args], {
          detached: true,
          env: { ...process.env, DATA_DIR: data, PROSE_DIR: NO_TEXTS, OUT_DIR: out, CI: '1' },
        });
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (text: Buffer) => (said += text.toString()));
        const group = -(child.pid as number);
        if (killAfter !== null) setTimeout(() => killGroup(group), killAfter);
        child.once('close', (code, signal) => {
          done({ code, signal, said });
        });
      });
    const build = (stamp: string, killAfter: number | null = null) =>
      start('tests/release/small-build.ts', [out, stamp], killAfter);

    const first = await build('first');
    expect(first, first.said).toMatchObject({ code: 0 });
    const whole = look(out).sum;

    const told: string[] = [];
    let last = 'first';
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const runs = await Promise.all(
        [0, 1].map(async (second) => {
          const number = pair * 2 + second;
          if (second === 1) await wait(Math.random() * 800);
          const run = await build(`b${number}`, KILLED.has(number) ? 300 + Math.random() * 900 : null);
          return { number, run };
        }),
      );
      for (const { number, run } of runs) {
        told.push(`${number}: ${run.signal ?? String(run.code)}`);
        if (!KILLED.has(number)) expect(run, run.said).toMatchObject({ code: 0 });
      }
      // Between the renames a kill leaves no site; whatever runs next has to put it back.
      if (!existsSync(out)) await start('src/commands/check.ts', [], null);
      const { sum, stamps } = look(out);
      expect(sum, told.join(', ')).toBe(whole);
      expect(stamps).toHaveLength(1);
      const ends = new Set([last, ...runs.map(({ number }) => `b${number}`)]);
      expect([...ends]).toContain(stamps[0]);
      last = stamps[0] ?? '';
    }
    await build('last');
    expect(look(out)).toEqual({ sum: whole, stamps: ['last'] });
    expect(readdirSync(root)).toEqual(['dist']);
  },
);

function killGroup(group: number): void {
  try {
    process.kill(group, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
