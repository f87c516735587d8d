/** Whatever is wrong with the data: it is named with its file, nothing breaks off, and what is published stays. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '#data/check/check.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import { nginxFile } from '#build/nginx.ts';
import { NO_TEXTS, syntheticData, temporaryFolder, TODAY, type SyntheticData } from '../data/synthetic.ts';
import { BAD_INPUTS, UNKNOWN_COLUMNS, type BadInput } from './bad-inputs.ts';

const LEAST = 200;
/** Each build starts a program: a few are enough to show that it asks the same check. */
const SPAWNED = 6;
const TRACE = /^\s+at .*:\d+:\d+\)?$|\bTypeError\b|\bRangeError\b|\bundefined\b|\[object /m;

test('The list is long, names no input twice and no column that is not there.', () => {
  expect(new Set(BAD_INPUTS.map(({ name }) => name)).size).toBe(BAD_INPUTS.length);
  expect(BAD_INPUTS.length).toBeGreaterThanOrEqual(LEAST);
  expect(UNKNOWN_COLUMNS).toEqual([]);
});

/** What is wrong with how the check takes an input; nothing where all is well. */
async function faultsOf(
  { name, file, line, damage }: BadInput,
  data: SyntheticData,
  sound: string,
): Promise<readonly string[]> {
  await rm(data.folder, { recursive: true });
  await cp(sound, data.folder, { recursive: true });
  await damage(data);
  const broken = (error: unknown): readonly Problem[] => [
    { file: 'none', message: `broke off: ${String(error)}` },
  ];
  const problems = await checkData(data.folder, { today: TODAY }).then((found) => found.problems, broken);
  const own = problems.filter((problem) => problem.file.startsWith(join(data.folder, file)));
  const said = problems.map(formatProblem);
  return [
    ...(problems.length === 0 ? [`${name}: accepted`] : []),
    ...(problems.length > 0 && own.length === 0 ? [`${name}: not said of ${file}: ${said[0] ?? ''}`] : []),
    ...(line !== undefined && own.length > 0 && !own.some((problem) => problem.line === line)
      ? [`${name}: not said of line ${line}: ${said[0] ?? ''}`]
      : []),
    ...said.filter((each) => TRACE.test(each) || each.includes('\n')).map((each) => `${name}: ${each}`),
  ];
}

test('Each is refused, of the file and the line where it is, in one line a problem.', async () => {
  const { folder } = await syntheticData();
  const data = await syntheticData();
  expect((await checkData(folder, { today: TODAY })).problems).toEqual([]);
  const faults: string[] = [];
  for (const input of BAD_INPUTS) faults.push(...(await faultsOf(input, data, folder)));
  expect(faults).toEqual([]);
});

test('A build of one of each kind ends with 1, tells it without a stack trace, and leaves what is published.', async () => {
  const kinds = Map.groupBy(BAD_INPUTS, ({ name }) => name.split(/[.: ]/)[0] ?? '');
  for (const [input] of [...kinds.values()].slice(0, SPAWNED)) {
    if (input === undefined) continue;
    const data = await syntheticData();
    await input.damage(data);
    const out = join(await temporaryFolder(), 'dist');
    await mkdir(out);
    const site = { 'index.html': 'published earlier', 'nginx.conf': nginxFile() };
    for (const [file, text] of Object.entries(site)) await writeFile(join(out, file), text);
    const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: data.folder, PROSE_DIR: NO_TEXTS, OUT_DIR: out, TODAY, CI: '1' },
    });
    expect(status, input.name).toBe(1);
    expect(stderr, input.name).toContain(input.file);
    expect(stderr, input.name).not.toMatch(TRACE);
    for (const [file, text] of Object.entries(site))
      expect(await readFile(join(out, file), 'utf8')).toBe(text);
    expect(await readdir(out), input.name).toEqual(Object.keys(site));
  }
});
