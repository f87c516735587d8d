/** What an editor types to add a row, what comes back, and what stands in the files then. */
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sealEdition } from '#data/edit/seal.ts';
import { NEWER, OLDER, syntheticData, type SyntheticData } from '../data/synthetic.ts';
import { run } from './edition-run.ts';

const ROUND = [
  ...['--date', '2025-01-20', '--announced', '12', '--label', 'Round 3', '--mechanism', 'pardon'],
  ...['--destination', 'home', '--in-total', 'yes', '--names-published-by-state', 'no'],
  ...['--certainty', 'reported', '--source', 's4-2025-01-20-twelve-people-go-home'],
];

const SOURCE = [
  ...['--publisher', 'S4', '--title', 'Twelve people go home, says Source 4', '--title-is', 'as-published'],
  ...['--url', 'https://example.org/4', '--link', 'publisher', '--published', '2025-01-20'],
  ...['--language', 'en', '--kind', 'news'],
];

/** The lines of a table that hold a text. */
async function linesWith(data: SyntheticData, file: string, text: string): Promise<readonly string[]> {
  return (await data.read(file)).split('\n').filter((line) => line.includes(text));
}

test('a source, a round, a person, an event, a death and a correction are added by flags, and the check is content', async () => {
  const data = await syntheticData();
  const added = async (...words: string[]) => {
    const ran = await run(data, 'add', ...words);
    expect(ran, words.join(' ')).toMatchObject({ code: 0 });
    return ran.said;
  };
  expect(await added('source', ...SOURCE)).toMatchInlineSnapshot(`
    "data/2025-01-26/sources.csv:5
      source_id  s4-2025-01-20-twelve-people-go-home
      publisher  S4
      title      Twelve people go home, says Source 4
      title_is   as-published
      url        https://example.org/4
      link       publisher
      published  2025-01-20
      language   en
      kind       news
    "
  `);
  const round = await added('round', ...ROUND, '--headline', 'Twelve, “all” at home');
  expect(round).toMatchInlineSnapshot(`
    "data/2025-01-26/rounds.csv:4
      round_id                  r3
      announced_on              2025-01-20
      label                     Round 3
      announced_count           12
      mechanism                 pardon
      destination               home
      in_total                  yes
      names_published_by_state  no
      certainty                 reported
      source_ids                s4-2025-01-20-twelve-people-go-home
    data/2025-01-26/events.csv:4
      event_id      release-2025-01-20
      date          2025-01-20
      kind          release
      headline      Twelve, “all” at home
      significance  2
      round_id      r3
      source_ids    s4-2025-01-20-twelve-people-go-home
    warning data/2025-01-26/rounds.csv:4:4 announced_count: "12" of 2025-01-20 is the largest so far; before it 3 (2024-07-03): look at the source again (round r3)
    "
  `);
  expect(await linesWith(data, `${NEWER}/events.csv`, 'r3')).toEqual([
    'release-2025-01-20,2025-01-20,release,"Twelve, “all” at home",,2,,r3,s4-2025-01-20-twelve-people-go-home',
  ]);
  await added(
    ...['person', '--name', 'Łucja Ž. Person', '--gender', 'f', '--role', 'Baker', '--category', 'activist'],
    ...['--one-line', 'A synthetic person.', '--published', 'no', '--source', 's1'],
  );
  const people = (await data.read(`${NEWER}/people.csv`)).split('\n').map((line) => line.split(',')[0]);
  expect(people).toEqual(['person_id', 'lucja-z-person', 'person-17', 'person-18', 'person-19', '']);
  await added(
    ...['event', '--person', 'lucja-z-person', '--date', '2024-12', '--type', 'detained'],
    ...['--headline', 'Detained', '--case', '1', '--source', 's1;s2'],
  );
  expect(await linesWith(data, `${NEWER}/life-events.csv`, 'lucja')).toEqual([
    'lucja-z-person-2024-12-detained,lucja-z-person,2024-12,detained,Detained,,,,1,,,s1;s2',
  ]);
  await added(
    ...['death', '--name', 'Person 23', '--date', '2022-05', '--recognised-political-prisoner', 'no'],
    ...['--published', 'yes', '--source', 's1', '--json'],
  );
  const deaths = (await data.read(`${NEWER}/deaths.csv`)).split('\n').map((line) => line.split(',')[0]);
  expect(deaths).toEqual(['death_id', 'd1', 'person-23', 'd2', '']);
  // What the sealed cell says and what the draft says in its place is read, not typed.
  await data.edit(`${NEWER}/rounds.csv`, 'r2,2024-09,Round 2,2,', 'r2,2024-09,Round 2,3,');
  await added(
    ...['correction', '--edition', OLDER, '--table', 'rounds', '--key', 'r2', '--column', 'announced_count'],
    ...['--why', 'Miscounted.', '--source', 's2'],
  );
  expect(await linesWith(data, 'corrections.csv', 'r2')).toEqual([
    `${OLDER}-r2-announced-count,2026-01-05,${OLDER},rounds,r2,announced_count,2,3,Miscounted.,s2,${NEWER}`,
  ]);
  expect(await data.problems()).toBe('');
});

test('those whom a round names get the event that ends their custody', async () => {
  const data = await syntheticData();
  await data.edit(
    `${NEWER}/life-events.csv`,
    'e1,person-17,2023-01',
    'e0,person-18,2024-01-05,detained,Detained,,,,2,,,s1\ne1,person-17,2023-01',
  );
  await run(data, 'add', 'source', ...SOURCE);
  const lacking = await run(data, 'add', 'round', ...ROUND, '--notable-person-ids', 'person-18');
  expect(lacking.code).toBe(2);
  expect(lacking.said).toMatch(/^add round lacks:\n {2}--freed-as +How the people it names got out/);
  const { code } = await run(
    data,
    'add',
    'round',
    ...ROUND,
    '--notable-person-ids',
    'person-18',
    '--freed-as',
    'released',
  );
  expect(code).toBe(0);
  expect(await linesWith(data, `${NEWER}/life-events.csv`, 'r3')).toEqual([
    'person-18-2025-01-20-released,person-18,2025-01-20,released,Round 3,,,,2,,r3,s4-2025-01-20-twelve-people-go-home',
  ]);
  expect(await data.problems()).toBe('');
});

test('everything that is missing or wrong is said at once, and nothing is written', async () => {
  const data = await syntheticData();
  const before = await data.read(`${NEWER}/rounds.csv`);
  const { code, said } = await run(
    data,
    ...['add', 'round', '--date', '20.01.2025', '--announced', 'twelve', '--source', 's1;s9'],
    ...['--mechanism', 'pardons', '--label', 'Round 3'],
  );
  expect(code).toBe(2);
  expect(said).toMatchInlineSnapshot(`
    "add round lacks:
      --destination               (needed) Where those released were let go: inside Belarus, taken out of it, some of both, or not known. One of home, abroad, mixed, unknown.
      --in-total                  (needed) Whether the round is part of the running total of political prisoners released. One of yes, no.
      --names-published-by-state  (needed) Whether the authorities published who was released. One of yes, no, unknown.
      --certainty                 (needed) Whether sources agree on the figures of the round. One of reported, conflicting.
    Not understood:
      --announced-on              "20.01.2025" is a date as a spreadsheet writes it; did you mean 2025-01-20?
      --announced-count           "twelve" is not a whole number; write digits only, such as 14
      --mechanism                 "pardons" is not one of pardon, negotiated-release, exchange, other
      --source-ids                "s9" is not in sources.csv; add it there first, or mend the id
    Nothing was written.
    "
  `);
  // What only the check of whole rows finds is told by it.
  const [, , ...late] = ROUND;
  await run(data, 'add', 'source', ...SOURCE);
  const after = await run(data, 'add', 'round', ...late, '--date', '2025-02-01');
  expect(after.code).toBe(1);
  expect(after.said).toContain('announced_on: "2025-02-01" is after the cut-off 2025-01-26');
  expect(after.said).toMatch(/\n\n\d problems?\. Nothing was written\.\n$/);
  expect((await run(data, 'add', 'rond')).said).toMatch(
    /^"rond" is nothing that can be added; did you mean round\?/,
  );
  expect(await data.read(`${NEWER}/rounds.csv`)).toBe(before);
});

test('where there is no draft one is begun, whole, with the row', async () => {
  const data = await syntheticData();
  await sealEdition(`${data.folder}/${NEWER}`, '2026-01-05');
  const lacking = await run(data, 'add', 'source', ...SOURCE);
  expect(lacking.said).toMatch(/^add source lacks:\n {2}--cut-off /);
  const { code, said } = await run(data, 'add', 'source', ...SOURCE, '--cut-off', '2025-02-10');
  expect(code).toBe(0);
  expect(said).toMatch(/^Began the draft 2025-02-10\.\ndata\/2025-02-10\/sources\.csv:5\n/);
  expect(await readdir(`${data.folder}/2025-02-10`)).toHaveLength(15);
  expect(await linesWith(data, '2025-02-10/sources.csv', 's4')).toHaveLength(1);
  expect((await run(data, 'add', 'source', ...SOURCE)).said).toBe(
    'source s4-2025-01-20-twelve-people-go-home is there already, with these very cells.\n',
  );
});

test('a table that a spreadsheet saved is written as it is published; a broken one is left alone', async () => {
  const data = await syntheticData();
  const rounds = await data.read(`${NEWER}/sources.csv`);
  await data.write(`${NEWER}/sources.csv`, `\ufeff${rounds.replaceAll('\n', '\r\n')}`);
  await run(data, 'add', 'source', ...SOURCE);
  const written = await data.read(`${NEWER}/sources.csv`);
  expect(written.startsWith(rounds)).toBe(true);
  await data.write(`${NEWER}/sources.csv`, `${written}s9,Source 9, with a comma,,,,none,,en,news,\n`);
  const { code, said } = await run(data, 'add', 'source', ...SOURCE, '--id', 's10');
  expect(code).toBe(1);
  expect(said).toMatch(/^data\/2025-01-26\/sources\.csv:6 has 11 cells where the header has 10/);
});
