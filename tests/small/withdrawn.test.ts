/** A withdrawal takes a name away and leaves every count as it was. That the name is nowhere: `unpublished.test.ts`. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { checkData } from '#data/check/check.ts';
import { planWithdrawal, withdraw } from '#data/edit/withdraw.ts';
import { dataFolder, loadData, type Edition } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { spellingsOf } from '#search/records.ts';
import { chartCsv } from '#takeaway/chart-files.ts';
import { languageOf } from '#words/language.ts';
import { FIRST, HIDDEN, TODAY } from '../fixtures/small/editions.ts';
import { writeSmallData } from '../fixtures/small/write.ts';
import { mentions } from '../site/mentions.ts';
import { filesIn } from './files.ts';

const { data } = inject('smallSite');
const folder = await mkdtemp(join(tmpdir(), 'withdrawn-'));
afterAll(() => rm(folder, { recursive: true }));

/** Compares what charts count before a withdrawal and after it, in each edition. */
async function expectSameCounts(before: string, after: string, name: string): Promise<void> {
  const [was, is] = await Promise.all([before, after].map((each) => loadData(each)));
  expect(is?.editions.map(({ asOf }) => asOf)).toEqual(was?.editions.map(({ asOf }) => asOf));
  for (const [at, edition] of was?.editions.entries() ?? []) {
    for (const chart of CHARTS) {
      const linesOf = (of: Edition) =>
        chartCsv(describeChart(chart, { edition: of, language: languageOf('en') }))
          .trimEnd()
          .split('\n');
      const [old, now] = [linesOf(edition), linesOf(is?.editions[at] as Edition)];
      const gone = old.filter((line) => !now.includes(line));
      const come = now.filter((line) => !old.includes(line));
      // A row about the person goes, or says no longer whom it counts; any other may at most lose a source.
      const theirs = gone.filter((line) => line.includes(name));
      const kept = gone.filter((line) => !theirs.includes(line)).map(withoutSources);
      const where = `${chart.id} of ${edition.asOf}`;
      expect(come.map(withoutSources), where).toEqual(expect.arrayContaining(kept));
      expect(come.length - kept.length, where).toBeLessThanOrEqual(theirs.length);
    }
  }
}

/** A line without its sources, which stand last. */
function withoutSources(line: string): string {
  return line.slice(0, line.lastIndexOf(','));
}

test('Before it the name stood in texts, lists, ids, addresses and titles; both states are sound, and count the same.', async () => {
  const before = join(folder, 'small');
  await writeSmallData(before, { isWithdrawn: false });
  const files = mentions(before, filesIn(before), ['Goneva']).map((mention) => mention.split(':')[0]);
  for (const table of ['people', 'life-events', 'events', 'sources', 'disputes'])
    expect(files, table).toContain(`${FIRST}/${table}.csv`);
  expect(files).toContain('corrections.csv');
  expect(mentions(data, filesIn(data), HIDDEN.withdrawn)).toEqual([]);
  for (const each of [before, data]) expect((await checkData(each, { today: TODAY })).problems).toEqual([]);
  await expectSameCounts(before, data, 'Goneva');
});

test('Somebody of the real data, withdrawn from a copy of them, is in no file of it, and is counted as before.', async () => {
  const after = join(folder, 'real');
  const { latest } = await loadData(dataFolder());
  const others = (person: string) =>
    latest.people.filter(({ person_id }) => person_id !== person).flatMap(spellingsOf);
  const person = publishedPeople(latest).find(({ person_id, name_en }) => {
    const surname = name_en.split(' ').at(-1) ?? '';
    return surname.length > 4 && !others(person_id).some((name) => name.includes(surname));
  });
  if (!person) throw new Error('Everybody shares a surname');
  await cp(dataFolder(), after, { recursive: true });
  await withdraw(after, await planWithdrawal(after, person.person_id), {
    why: 'Asked for',
    today: '2026-11-28',
  });
  const names = [person.person_id, ...spellingsOf(person), person.name_en.split(' ').at(-1) ?? ''];
  expect(mentions(dataFolder(), filesIn(dataFolder()), names)).not.toEqual([]);
  expect(mentions(after, filesIn(after), names)).toEqual([]);
  expect((await checkData(after)).problems).toEqual([]);
  await expectSameCounts(dataFolder(), after, person.name_en);
});
