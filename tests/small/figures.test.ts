/** Figures that pages work out, and what is told of them: each by its arithmetic, from the rows it rests on. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import type * as z from 'zod';
import { expect, inject, test } from 'vitest';
import { isOptional } from '#data/cells.ts';
import { loadData } from '#data/edition.ts';
import { TABLES, type TableName } from '#data/tables.ts';
import { lifelineOf } from '#people/lifeline.ts';
import { factNamesIn } from '#prose/explainers.ts';
import { languageOf } from '#words/language.ts';
import { FIRST, SECOND } from '../fixtures/small/editions.ts';
import { filesIn, read } from './files.ts';

const { data, site } = inject('smallSite');
const { latest } = await loadData(data);
const language = languageOf('en');

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const pageOf = (path: string) => parseHTML(read(site, `${path}index.html`)).document;
const rowsOf = (file: string) =>
  Papa.parse<Record<string, string>>(read(site, file), { header: true, skipEmptyLines: true }).data;

test('Of those ever recognised, the front page has left after those held and the dead nobody twice.', () => {
  const newest = (measure: string) =>
    latest.custody.filter((row) => row.measure === measure && row.criteria === 'joint-list').at(-1)?.count ??
    0;
  const dead = latest.deaths.filter(({ recognised_political_prisoner: status }) => status === 'yes').length;
  const left = newest('ever-recognised') - newest('in-custody') - dead;
  expect(dead).toBeGreaterThan(0);
  const field = textOf(pageOf('').querySelector('.front-field'));
  expect(field).toContain(`${dead} known to have died in custody`);
  expect(field).toMatch(
    new RegExp(`(?<![\\d,])${language.number(left)} (?:released, or )?no longer on the list`),
  );
});

test('A sum is told without what others say of its parts, a figure of one row with it.', () => {
  const notes = pageOf('a-day-in-december/');
  const text = readFileSync('tests/fixtures/small/prose/a-day-in-december/en.mdx', 'utf8');
  const names = [...new Set<string>(factNamesIn(text))];
  const note = (fact: string) => textOf(notes.querySelector(`#note-${names.indexOf(fact) + 1}`));
  expect(note('held-now')).toContain('Rounded.');
  expect(note('sum-of-rounds')).not.toBe('');
  for (const why of ['Counted a day later.', 'One name was read as a man’s.']) {
    expect(latest.disputes.some((dispute) => dispute.table === 'rounds' && dispute.why === why)).toBe(true);
    expect(note('sum-of-rounds')).not.toContain(why);
  }
});

test('The last word from somebody is when their silence began, not when it ended.', () => {
  const rows = rowsOf('charts/who-was-left/data.csv');
  for (const person of ['person-alfa', 'person-delta', 'person-quebec']) {
    const { silences } = lifelineOf(latest, latest.row('people', person));
    const row = rows.find(({ name }) => name === latest.row('people', person).name_en);
    expect(row?.last_contact, person).toBe(silences.at(-1)?.from);
  }
  // Of these one has been heard of since.
  expect(rowsOf('charts/silence/data.csv').some(({ last_contact, until }) => last_contact !== until)).toBe(
    true,
  );
});

test('A data package says of each column whether it may be empty.', () => {
  for (const edition of [FIRST, SECOND]) {
    const { resources } = JSON.parse(read(site, `editions/${edition}/data/datapackage.json`)) as {
      resources: {
        name: string;
        schema: { fields: { name: string; constraints?: { required?: boolean } }[] };
      }[];
    };
    for (const { name, schema } of resources) {
      const columns = TABLES[name as TableName].row.shape as Record<string, z.ZodType>;
      for (const { name: column, constraints } of schema.fields)
        expect(constraints?.required ?? false, `${name}.${column}`).toBe(
          !isOptional(columns[column] as z.ZodType),
        );
    }
  }
});

test('What is handed out of an edition has the checksums that stand beside it.', () => {
  for (const edition of [FIRST, SECOND]) {
    const folder = `editions/${edition}/data`;
    const sums = read(site, `${folder}/SHA256SUMS`).trimEnd().split('\n');
    expect(sums).toHaveLength(filesIn(`${site}/${folder}`).filter((file) => file.endsWith('.csv')).length);
    for (const line of sums) {
      const [sum = '', file = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(read(site, `${folder}/${file}`))
          .digest('hex'),
        file,
      ).toBe(sum);
    }
  }
});

test('An event or a round of the very day of the cut-off is in its edition.', () => {
  const announced = (file: string) => rowsOf(file).map((row) => row.announced_on);
  expect(announced(`editions/${FIRST}/charts/rounds/data.csv`)).toContain(FIRST);
  expect(announced('charts/rounds/data.csv')).toContain(SECOND);
  expect(textOf(pageOf('timeline/').querySelector('#event-last-day'))).toContain(
    'The last day of the edition',
  );
});

test('From a printed figure, and from the list of all, it is one link to its rows, its sources and a sentence to copy.', () => {
  const slug = 'a-day-in-december';
  const figures = pageOf(`${slug}/figures/`);
  const idsIn = (page: Document, folder: string) => [
    ...new Set(
      [...page.querySelectorAll(`a[href*="${folder}#"]`)].map(
        (link) => link.getAttribute('href')?.split('#')[1] ?? '',
      ),
    ),
  ];
  const printed = idsIn(pageOf(`${slug}/`), 'figures/');
  expect(printed.length).toBeGreaterThan(3);
  expect(idsIn(pageOf('facts/'), `${slug}/figures/`)).toEqual(expect.arrayContaining(printed));
  for (const id of printed) {
    const figure = figures.getElementById(id);
    const copied = textOf(figure?.querySelector('.citation'));
    expect(copied, id).toContain(`${slug}/figures/#${id}`);
    expect(copied, id).toContain(textOf(figure?.querySelector('strong')));
    expect(figure?.querySelectorAll('a[href$=".csv"]').length, id).toBeGreaterThan(0);
    expect(textOf(figure?.querySelector('mark')), id).not.toBe('');
  }
});
