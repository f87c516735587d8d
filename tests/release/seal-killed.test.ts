/** A seal that is killed at any moment leaves a repository that can be verified, and can be run again. */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checksumOf } from '#data/checksum.ts';
import { date } from '#data/dates.ts';
import { aboutEdition } from '#data/edit/draft.ts';
import { listEdition } from '#data/edit/edition-list.ts';
import { sealEdition } from '#data/edit/seal.ts';
import { isListed } from '#data/edition-list.ts';
import { NEWER, syntheticData, type SyntheticData } from '../data/synthetic.ts';

const KILLS = 10;
const SEAL = pathOf('src/data/edit/seal.ts');
const SCRIPT = `const { sealEdition } = await import(${SEAL});
process.send('ready');
process.on('message', async () => { await sealEdition(process.argv[1], '2026-01-05'); process.send('done'); process.exit(); });`;

function pathOf(file: string): string {
  return JSON.stringify(new URL(`file://${resolve(file)}`).href);
}

/** Every table as a spreadsheet of Windows saves it, and one long: sealing has much to write. */
async function draftFromSpreadsheet(): Promise<SyntheticData> {
  const data = await syntheticData();
  for (const table of ['rounds', 'people', 'events', 'sources', 'life-events', 'articles']) {
    const file = `${NEWER}/${table}.csv`;
    const text = await data.read(file);
    await data.write(file, `\ufeff${text.replaceAll('\n', '\r\n')}`);
  }
  const events = await readFile(join(data.folder, NEWER, 'life-events.csv'), 'utf8');
  const more = Array.from(
    { length: 20_000 },
    (_, at) => `m${at},person-18,2024-01-02,other,Something happened,,,,,,,s1\r\n`,
  );
  await writeFile(join(data.folder, NEWER, 'life-events.csv'), events + more.join(''));
  return data;
}

/** Seals in a process of its own, which is killed after a while; resolves to how long it had. */
function seal(folder: string, killAfter: number): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, folder], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let start = 0;
    child.on('error', fail);
    child.on('message', (message) => {
      if (message === 'done') return;
      start = performance.now();
      child.send('go');
      if (Number.isFinite(killAfter)) setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.on('exit', () => done(performance.now() - start));
  });
}

test(
  'kill -9 at ten random moments of a seal leaves a verifiable repository each time',
  { timeout: 240_000 },
  async () => {
    const whole = await draftFromSpreadsheet();
    const length = await seal(join(whole.folder, NEWER), Infinity);
    const sealed = await whole.read(`${NEWER}/edition.json`);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const data = await draftFromSpreadsheet();
      const folder = join(data.folder, NEWER);
      await seal(folder, Math.random() * length);
      const { checksums } = await aboutEdition(folder);
      // Sealed, and killed before the list had it: a second seal of the editor's brings it there.
      const wants =
        checksums !== undefined && !(await isListed(data.folder, date(NEWER))) ? 'does not list it' : '';
      const left = await data.problems();
      expect(wants === '' ? left === '' : left.includes(wants) && !left.includes('\n'), left).toBe(true);
      if (wants !== '') await listEdition(data.folder, date(NEWER));
      if (checksums) {
        for (const [file, sum] of Object.entries(checksums))
          expect(await checksumOf(join(folder, file))).toBe(sum);
      } else await sealEdition(folder, '2026-01-05');
      expect(await data.read(`${NEWER}/edition.json`)).toBe(sealed);
      expect(await data.problems()).toBe('');
    }
  },
);
