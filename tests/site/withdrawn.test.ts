/** Whoever is withdrawn is on no page, in no file, index, picture's words or zip, and no total changes. */
import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, loadData } from '#data/edition.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { spellingsOf } from '#search/records.ts';
import { temporaryFolder } from '../data/synthetic.ts';
import { mentions } from './mentions.ts';
import { builtFiles, filesIn, FOLDER } from './site.ts';

const { latest } = await loadData(dataFolder());

/** What the site says by hand: whom it names cannot be withdrawn by a command alone. */
async function writtenByHand(): Promise<string> {
  const texts: string[] = [];
  for (const folder of ['src/prose', 'src/facts']) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) texts.push(await readFile(join(entry.parentPath, entry.name), 'utf8'));
  }
  return texts.join('\n');
}

function run(command: string, environment: Record<string, string>, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CI: '1', ...environment },
  });
  expect(status, stdout + stderr).toBe(0);
}

test('a withdrawn person is nowhere in the site, and what is counted stays as it was', async () => {
  const byHand = await writtenByHand();
  const person = publishedPeople(latest).find(
    ({ name_en }) => !byHand.includes(name_en.split(' ').at(-1) ?? ''),
  );
  if (!person) throw new Error('Every person is named by hand');
  const spellings = spellingsOf(person);
  // Surnames are looked for too, but for those that others bear.
  const others = latest.people.filter((each) => each !== person).flatMap(spellingsOf);
  const surnames = spellings
    .map((name) => name.split(' ').at(-1) ?? '')
    .filter((surname) => surname.length > 4 && !others.some((name) => name.includes(surname)));
  expect(surnames).not.toEqual([]);
  const words = [person.person_id, ...spellings, ...surnames];

  const folder = await temporaryFolder();
  const [data, out] = [join(folder, 'data'), join(folder, 'dist')];
  await cp(dataFolder(), data, { recursive: true });
  const why = ['--why', 'Asked for by the person', '--yes'];
  run('edition', { DATA_DIR: data }, 'withdraw', `people/${person.person_id}`, ...why);
  run('build', { DATA_DIR: data, OUT_DIR: out });

  expect(mentions(FOLDER, builtFiles(), words).length).toBeGreaterThan(0);
  expect(mentions(out, filesIn(out), words)).toEqual([]);

  const charts = builtFiles().filter((file) => /charts\/[^/]+\/data\.csv$/.test(file));
  expect(charts.length).toBeGreaterThan(0);
  for (const file of charts) {
    const [before, after] = await Promise.all(
      [FOLDER, out].map(async (site) => (await readFile(join(site, file), 'utf8')).split('\n')),
    );
    const gone = before?.filter((line) => !after?.includes(line)) ?? [];
    const come = after?.filter((line) => !before?.includes(line)) ?? [];
    // A row about the person goes, or says no longer whom it counts; any other may lose a source's name.
    const theirs = gone.filter((line) => line.includes(person.name_en));
    const kept = gone.filter((line) => !theirs.includes(line)).map(figuresOf);
    expect(come.map(figuresOf), file).toEqual(expect.arrayContaining(kept));
    expect(come.length - kept.length, file).toBeLessThanOrEqual(theirs.length);
  }
});

/** A line without its sources, which stand last. */
function figuresOf(line: string): string {
  return line.slice(0, line.lastIndexOf(','));
}
