/**
 * Seven people whom a text names are withdrawn one after the other, as the command does it: after each the check of
 * texts is content, and so is that of everything with which the build begins; what is built names none of them.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { planWithdrawal, withdraw } from '#data/edit/withdraw.ts';
import { loadData } from '#data/edition.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { checkClaims } from '#prose/check-claims.ts';
import { checkProse } from '#prose/check-prose.ts';
import { readTexts } from '#prose/texts.ts';
import { textsWithout, writeTexts } from '#prose/withdraw-from-texts.ts';
import { spellingsOf } from '#search/records.ts';
import { mentions } from '../site/mentions.ts';
import { buildOf, SMALL_PROSE } from './build.ts';
import { filesIn } from './files.ts';

const folder = await mkdtemp(join(tmpdir(), 'withdrawn-texts-'));
afterAll(() => rm(folder, { recursive: true }));
const [data, prose, site] = ['data', 'prose', 'site'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

const small = await loadData(inject('smallSite').data);
const SEVEN = publishedPeople(small.latest).slice(0, 7);
const [first, second, ...more] = SEVEN.map(({ person_id, name_en }) => ({ id: person_id, name: name_en }));

/** A text that names them in each way in which a text can. */
const STORY = [
  '---',
  `title: ${first?.name} and others`,
  'description: A synthetic text about people.',
  '---',
  '',
  `Many were held. <Named of="${first?.id} ${second?.id}"><Person of="${first?.id}">${first?.name}</Person> and ${second?.name} were.<Otherwise>Some of them were.</Otherwise></Named>`,
  '',
  `<Strips of="${SEVEN.map(({ person_id }) => person_id).join(' ')}" />`,
  '',
  ...more.flatMap(({ id, name }) => [
    `<Named of="${id}">See [${name}](/people/${id}/).</Named> ${name} was held, too.`,
    '',
  ]),
].join('\n');

test('Each goes, and what stands beside the passage takes its place.', async () => {
  await cp(inject('smallSite').data, data, { recursive: true });
  await cp(SMALL_PROSE, prose, { recursive: true });
  const list = join(prose, 'explainers.json');
  const listed = JSON.parse(await readFile(list, 'utf8')) as object[];
  // In the place of one that the site knows already: what texts there are is read when the module is loaded.
  const { slug } = listed.at(-1) as { slug: string };
  const story = join(prose, slug, 'en.mdx');
  await mkdir(join(prose, slug), { recursive: true });
  await writeFile(story, STORY);

  for (const { person_id } of SEVEN) {
    const plans = await planWithdrawal(data, person_id);
    const leaving = plans.map(({ person, naming }) => ({ id: person, without: naming.without }));
    await writeTexts(await textsWithout(prose, leaving));
    await withdraw(data, plans, { why: 'Asked for', today: '2027-08-01' });
    const { editions } = await loadData(data, { drafts: true });
    const texts = await readTexts(prose);
    const problems = [...(await checkProse(prose)), ...(await checkClaims(prose, editions, texts))];
    expect(problems, person_id).toEqual([]);
  }

  const text = await readFile(story, 'utf8');
  expect(text).toContain('Many were held. Some of them were.\n');
  expect(text).toContain('[name withdrawn] was held, too.');
  expect(text).not.toMatch(/Strips|<Person|<Named/);

  buildOf({ data, site }, { prose });
  const names = SEVEN.flatMap((person) => [person.person_id, ...spellingsOf(person)]);
  const before = inject('smallSite');
  expect(mentions(before.site, filesIn(before.site), names)).not.toEqual([]);
  for (const each of [data, prose, site]) expect(mentions(each, filesIn(each), names)).toEqual([]);
});
