/**
 * What an ordinary next edition does to the texts: on a copy of the data, one more round of pardons, one more deal
 * and one more death, all invented. The check names what became false, and everything else is still said.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSentence, newInFiles } from '#changes/counts.ts';
import { statusChanges } from '#changes/status-changes.ts';
import { CHARTS } from '#charts/index.ts';
import { checkData } from '#data/check/check.ts';
import type { PartialDate } from '#data/dates.ts';
import { aboutEdition, beginDraft, draftDate } from '#data/edit/draft.ts';
import { loadData, type Edition } from '#data/edition.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import { describeChart } from '#drawing/description.ts';
import { doesHeadlineHold, fieldOf, frontFigures, frontNotes, frontSentence } from '#facts/front.ts';
import { writeFigure } from '#words/value.ts';
import { namedFact, type FactName } from '#facts/facts.ts';
import { checkClaims } from '#prose/check-claims.ts';
import { readClaims } from '#prose/claims.ts';
import { checkWords } from '#prose/check-words.ts';
import { textsToReread } from '#prose/reread.ts';
import { factsPrinted, readTexts } from '#prose/texts.ts';
import { languageOf } from '#words/language.ts';
import { textOf } from '#words/sentence.ts';

const PROSE = 'src/prose';
const language = languageOf('en');

interface Next {
  readonly before: Edition;
  readonly after: Edition;
  readonly editions: readonly Edition[];
  readonly problems: readonly Problem[];
}

let next: Next;

const daysAfter = (day: PartialDate, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Adds rows to a table; columns that are left out are empty. */
async function add(folder: string, table: string, ...rows: readonly Record<string, string | number>[]) {
  const file = join(folder, `${table}.csv`);
  const text = await readFile(file, 'utf8');
  const { data } = Papa.parse<string[]>(text, { preview: 1 });
  const columns = data[0] ?? [];
  const lines = Papa.unparse(
    rows.map((row) => columns.map((column) => row[column] ?? '')),
    { newline: '\n' },
  );
  await writeFile(file, `${text}${lines}\n`);
}

/** The draft after the newest sealed edition, with what was invented for it. */
async function inventNext(folder: string): Promise<Next> {
  await cp('data', folder, { recursive: true });
  const open = await draftDate(folder);
  if (open !== null) await rm(join(folder, open), { recursive: true });
  const { latest: before } = await loadData(folder);
  const asOf = daysAfter(before.asOf, 30);
  const [pardoned, freed, died] = [5, 10, 15].map((days) => daysAfter(before.asOf, days)) as [
    string,
    string,
    string,
  ];
  const draft = await beginDraft(folder, asOf, asOf);
  const about = await aboutEdition(draft);
  await writeFile(
    join(draft, 'edition.json'),
    JSON.stringify({
      ...about,
      title: { en: 'An invented edition' },
      note: { en: 'Nothing in it has happened.' },
      looked_through: [{ outlets: ['Source 17'], from: before.asOf, until: asOf }],
    }),
  );
  const source_ids = 'source-17';
  await add(draft, 'sources', {
    source_id: source_ids,
    publisher: 'Source 17',
    link: 'none',
    published: died,
    language: 'en',
    kind: 'news',
  });
  const round = { in_total: 'yes', names_published_by_state: 'no', certainty: 'reported', source_ids };
  await add(
    draft,
    'rounds',
    {
      ...round,
      round_id: 'r98',
      announced_on: pardoned,
      label: 'Round 98',
      announced_count: 17,
      mechanism: 'pardon',
      destination: 'home',
    },
    {
      ...round,
      round_id: 'r99',
      announced_on: freed,
      label: 'Round 99',
      announced_count: 5000,
      mechanism: 'negotiated-release',
      counterpart: 'State 17',
      destination: 'abroad',
      destination_places: 'Lithuania',
      taken_abroad: 5000,
    },
  );
  const event = { kind: 'release', significance: 2, source_ids };
  await add(
    draft,
    'events',
    { ...event, event_id: 'round-98', date: pardoned, headline: 'Round 98', round_id: 'r98' },
    { ...event, event_id: 'round-99', date: freed, headline: 'Round 99', round_id: 'r99' },
  );
  await add(draft, 'people', {
    person_id: 'person-17',
    name_en: 'Person Seventeen',
    gender: 'm',
    role: 'Teacher',
    category: 'activist',
    one_line: 'Invented.',
    published: 'yes',
    source_ids,
  });
  const life = { person_id: 'person-17', case: 1, source_ids };
  await add(
    draft,
    'life-events',
    { ...life, event_id: 'person-17-detained', date: '2021-01-17', type: 'detained', headline: 'Detained' },
    { ...life, event_id: 'person-17-died', date: died, type: 'died', headline: 'Died in custody' },
  );
  await add(draft, 'deaths', {
    death_id: 'person-17',
    name: 'Person Seventeen',
    person_id: 'person-17',
    died_on: died,
    place: 'Colony 17',
    recognised_political_prisoner: 'yes',
    published: 'yes',
    source_ids,
  });
  const { problems } = await checkData(folder, { today: asOf });
  const { editions } = await loadData(folder, { drafts: true });
  return { before, after: editions.at(-1) as Edition, editions, problems };
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'revolving-door-'));
  next = await inventNext(folder);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe('An edition with one more round of pardons, one more deal and one more death', () => {
  it('is sound data', () => {
    expect(next.problems.map(formatProblem)).toEqual([]);
    expect(next.after.isDraft).toBe(true);
  });

  it('makes false what said of a round that it is the last or the largest: each sentence is named, and no other', async () => {
    // The words of the texts, and so their sentences, change with the editions: what is false is known by the assertions.
    const expected = (await readTexts(PROSE)).flatMap(({ file, json, list }) =>
      json === null
        ? []
        : readClaims(json, list)
            .claims.claims.filter(({ is }) => is === 'last-round' || is === 'largest-rounds')
            .map(({ is }) => `${file} ${is}`),
    );
    expect(expected.length).toBeGreaterThan(0);
    const found = await checkClaims(PROSE, next.editions);
    expect(
      found
        .map(
          ({ file, message }) => `${file} ${/\((last-round|largest-rounds)\)/.exec(message)?.[1] ?? message}`,
        )
        .sort(),
    ).toEqual(expected.sort());
    for (const problem of found)
      expect(formatProblem(problem)).toMatch(
        /^src\/prose\/[\w-]+\/en\.mdx:\d+:\d+ "[^"]{10,}" is false in the edition of [\d-]+: .*\br99 \([\d-]+\).*; where the sentence is right as it is, mend its claim in src\/prose\/[\w-]+\/en\.claims\.json, /,
      );
  });

  it('leaves what was said of the newest edition as it is', async () => {
    const sealed = next.editions.filter(({ isDraft }) => !isDraft);
    expect((await checkClaims(PROSE, sealed)).map(formatProblem)).toEqual([]);
    expect((await checkWords(next.editions)).map(formatProblem)).toEqual([]);
  });

  it('fills in every fact of every text', async () => {
    for (const { text, edition } of await readTexts(PROSE)) {
      if (edition !== 'latest') continue;
      for (const { name } of factsPrinted(text)) namedFact(name as FactName, next.after);
    }
  });

  it('asks to read the texts again, with the figures that change', async () => {
    const texts = textsToReread(await readTexts(PROSE), next.before, next.after);
    const changed = new Set(texts.flatMap((text) => text.changed.map(({ name }) => name)));
    for (const name of ['last-decree-date', 'last-decree-size', 'sum-of-rounds-six-months', 'sum-of-rounds'])
      expect(changed).toContain(name);
    expect(texts.flatMap(({ problems }) => problems).length).toBeGreaterThan(0);
    for (const { title } of texts) expect(title).toMatch(/\S/);
  });

  it('fills the titles and sentences of all charts', () => {
    for (const chart of CHARTS) {
      const { title, subtitle, says, views, rows } = describeChart(chart, { edition: next.after, language });
      expect(rows.length, chart.id).toBeGreaterThan(0);
      for (const words of [title, subtitle, says, ...views.map(({ alternative }) => alternative)])
        expect(words, chart.id).not.toMatch(/undefined|NaN|\{|\(\)|^$| {2}|\b0 people/);
    }
    const titles = Object.fromEntries(
      CHARTS.map((chart) => [chart.id, describeChart(chart, { edition: next.after, language }).title]),
    );
    expect(titles.rounds).toMatch(/\blargest\b.*\b5,000\b/);
  });

  it('fills the front page and what changed', () => {
    const view = { edition: next.after, language };
    const told = [
      textOf(frontSentence(view)),
      textOf(frontNotes(view)),
      ...frontFigures(view).map(({ fact, when }) => `${writeFigure(fact, language)} ${when}`),
      ...(fieldOf(view)?.parts ?? []).map(({ text }) => textOf(text)),
      changeSentence(next.after, next.before, language),
      ...newInFiles(next.after, next.before, language),
    ];
    expect(doesHeadlineHold(next.after)).toBeTypeOf('boolean');
    for (const words of told) expect(words).not.toMatch(/undefined|NaN|\{|^$/);
    expect(told.some((words) => words.startsWith('5,000 '))).toBe(true);
    expect(
      statusChanges(next.before, next.after).map(({ person, is }) => [person.person_id, is.kind]),
    ).toEqual([['person-17', 'died-in-custody']]);
  });
});
