/** Rows beside other rows, and beside the cut-off of their edition. */
import { expect, test } from 'vitest';
import { TABLES } from '#data/tables.ts';
import { GROWN, NEWER, ROWS, syntheticData } from '../synthetic.ts';
import { problemsOf } from './problems.ts';

test('a key stands once', async () => {
  expect(await problemsOf('people', 'person-18', 'person-17')).toMatchInlineSnapshot(`
    "data/2025-01-26/events.csv:2:7 person_ids: "person-18" is not in people.csv; add it there, or mend the id (event e1)
    data/2025-01-26/people.csv:3:1 person_id: "person-17" stands twice, here and on line 2; keys are unique, so change or delete one (person person-17)"
  `);
});

test('ids name rows that are there', async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/rounds.csv`, 's1;s2', 's1;s4;s5');
  await data.edit(`${NEWER}/events.csv`, 'person-17;person-18', 'person-17;person-99');
  await data.edit(`${NEWER}/repression.csv`, 'searches', 'constructor');
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/2025-01-26/events.csv:2:7 person_ids: "person-99" is not in people.csv; add it there, or mend the id (event e1)
    data/2025-01-26/repression.csv:2:4 measure: "constructor" is not in measures.csv; add it there, or mend the id (figure f1)
    data/2025-01-26/rounds.csv:2:25 source_ids: "s4" is not in sources.csv; add it there, or mend the id (round r1)
    data/2025-01-26/rounds.csv:2:25 source_ids: "s5" is not in sources.csv; add it there, or mend the id (round r1)"
  `);
});

test('a row with a problem of its own is not missing from its table', async () => {
  expect(await problemsOf('people', 'person-17,Person 17', 'person-17,')).toMatchInlineSnapshot(
    `"data/2025-01-26/people.csv:2:2 name_en: is empty; write the text, or take the row out (person person-17)"`,
  );
  expect(await problemsOf('people', 'person-17,Person 17', 'person-17,Person 17,')).toMatchInlineSnapshot(
    `"data/2025-01-26/people.csv:2 has 13 cells where the header has 12; look for a comma inside a text that is not in quotes, or a cell left out"`,
  );
});

test('a table that could be read only in part is not searched in vain', async () => {
  expect(await problemsOf('people', 'person-17,Person 17', 'person-17,"Person 17')).toMatchInlineSnapshot(
    `"data/2025-01-26/people.csv:2 a cell opens a quote that is never closed, at "Person 17,,,,f,,Baker,activist,A synthetic pers…"; close it, and double any quote inside a quoted text"`,
  );
});

test('columns are those of the file, in whatever order it has them', async () => {
  const data = await syntheticData();
  const [row] = ROWS.deaths;
  const columns = Object.keys(TABLES.deaths.row.shape).reverse();
  const cells = columns.map((column) => (column === 'died_on' ? '2025-02-01' : (row?.[column] ?? '')));
  await data.write(`${NEWER}/deaths.csv`, `${columns.join(',')}\n${cells.join(',')}\n`);
  expect(await data.problems()).toMatchInlineSnapshot(
    `"data/2025-01-26/deaths.csv:2:5 died_on: "2025-02-01" is after the cut-off 2025-01-26; move the row to a later edition (death d1)"`,
  );
});

test('an event enters an edition when it had happened by its cut-off', async () => {
  expect(await problemsOf('deaths', ',2022,', `,${NEWER},`)).toBe('');
  expect(await problemsOf('deaths', ',2022,', ',2025-01-27,')).toMatchInlineSnapshot(
    `"data/2025-01-26/deaths.csv:2:4 died_on: "2025-01-27" is after the cut-off 2025-01-26; move the row to a later edition (death d1)"`,
  );
});

test('an event of a month or year that ends after the cut-off needs a source published by then', async () => {
  expect(await problemsOf('deaths', ',2022,', ',2025-01,')).toBe('');
  expect(await problemsOf('deaths', ',2022,,unknown,no,s1', ',2025-01,,unknown,no,s3')).toMatchInlineSnapshot(
    `"data/2025-01-26/deaths.csv:2:4 died_on: "2025-01" is after the cut-off 2025-01-26; move the row to a later edition (death d1)"`,
  );
});

test('a claim enters an edition when one of its sources had been published by its cut-off', async () => {
  expect(await problemsOf('sources', '2024-09-01', '2025-01-27')).toMatchInlineSnapshot(`
    "data/2025-01-26/custody.csv:2:12 source_ids: no source of the row had been published by the cut-off 2025-01-26; move the row to a later edition (custody c1)
    data/2025-01-26/rankings.csv:2:8 source_ids: no source of the row had been published by the cut-off 2025-01-26; move the row to a later edition (ranking k1)
    data/2025-01-26/tallies.csv:2:9 source_ids: no source of the row had been published by the cut-off 2025-01-26; move the row to a later edition (tally t1)"
  `);
  const data = await syntheticData();
  await data.edit(`${NEWER}/sources.csv`, '2024-09-01', '2025-01-27');
  for (const table of ['tallies', 'custody', 'rankings'])
    await data.edit(`${NEWER}/${table}.csv`, ',s1\n', ',s1;s2\n');
  expect(await data.problems()).toBe('');
});

test('a claim without a dated source enters by its own date', async () => {
  expect(await problemsOf('repression', '2024-08,2024-08', '2024-08,2024-12')).toBe('');
  expect(await problemsOf('repression', '2024-08,2024-08', '2024-08,2025-01')).toMatchInlineSnapshot(
    `"data/2025-01-26/repression.csv:2:3 period_end: "2025-01" is after the cut-off 2025-01-26, and no source carries a date; move the row to a later edition (figure f1)"`,
  );
});

test('a source is linked where it was read at its publisher, and its title says whose it is', async () => {
  expect(
    await problemsOf('sources', 'https://example.org/3?a=1,publisher', 'https://example.org/3?a=1,mirror'),
  ).toMatchInlineSnapshot(
    `"data/2025-01-26/sources.csv:4:5 url: is given although the page was not read at its publisher; only publishers are linked, so empty it (source s3)"`,
  );
  expect(await problemsOf('sources', ',https://example.org/3?a=1,', ',,')).toMatchInlineSnapshot(
    `"data/2025-01-26/sources.csv:4:5 url: is empty although the page was read at its publisher; give its address (source s3)"`,
  );
  expect(await problemsOf('sources', 'as-published', '')).toMatchInlineSnapshot(
    `"data/2025-01-26/sources.csv:4:4 title_is: is empty; say whether the title is as-published, translated or description (source s3)"`,
  );
});

test('parts that do not make their whole need a dispute', async () => {
  expect(await problemsOf('custody', ',4,,6,', ',4,,5,')).toMatchInlineSnapshot(
    `"data/2025-01-26/custody.csv:2:5 count: women and men make 9, not 10; mend the numbers, or add the value by which they agree to disputes.csv (custody c1)"`,
  );
  expect(await problemsOf('rounds', ',3,,1,2,', ',4,,1,2,')).toBe('');
  expect(await problemsOf('rounds', ',3,,1,2,', ',5,,1,2,')).toMatchInlineSnapshot(
    `"data/2025-01-26/rounds.csv:2:4 announced_count: women and men make 3, not 5; mend the numbers, or add the value by which they agree to disputes.csv (round r1)"`,
  );
  expect(await problemsOf('disputes', 'rounds,r1,men', 'rounds,r2,men')).toBe('');
  const data = await syntheticData();
  await data.edit(`${NEWER}/rounds.csv`, ',3,,1,2,', ',4,,1,2,');
  await data.edit(`${NEWER}/disputes.csv`, 'rounds,r1,men', 'rounds,r2,men');
  expect(await data.problems()).toMatchInlineSnapshot(
    `"data/2025-01-26/rounds.csv:2:4 announced_count: women and men make 3, not 4; mend the numbers, or add the value by which they agree to disputes.csv (round r1)"`,
  );
});

test('a part may not be more than its whole, and parts of a floor may be more but not less', async () => {
  expect(await problemsOf('custody', ',10,exact,4,,6,', ',10,exact,14,,,')).toMatchInlineSnapshot(
    `"data/2025-01-26/custody.csv:2:5 count: women make 14, not 10; mend the numbers, or add the value by which they agree to disputes.csv (custody c1)"`,
  );
  expect(await problemsOf('custody', ',10,exact,4,,6,', ',10,at-least,5,,6,')).toBe('');
  expect(await problemsOf('custody', ',10,exact,4,,6,', ',10,about,5,,6,')).toBe('');
  expect(await problemsOf('custody', ',10,exact,4,,6,', ',10,over,4,,5,')).toMatchInlineSnapshot(
    `"data/2025-01-26/custody.csv:2:5 count: women and men make 9, not 10; mend the numbers, or add the value by which they agree to disputes.csv (custody c1)"`,
  );
});

test('a round outside the total says why, and a period ends after it begins', async () => {
  expect(await problemsOf('rounds', 'Nobody was recognised.', '')).toMatchInlineSnapshot(
    `"data/2025-01-26/rounds.csv:3:20 not_in_total_because: is empty; say why the round is not part of the total (round r2)"`,
  );
  expect(await problemsOf('repression', '2024-08,2024-08', '2024-08,2024-07')).toMatchInlineSnapshot(
    `"data/2025-01-26/repression.csv:2:3 period_end: "2024-07" is before the period’s start 2024-08; mend one of them (figure f1)"`,
  );
});

test('a dispute is of a cell that is there', async () => {
  expect(await problemsOf('disputes', 'rounds,r1,men', 'toString,r1,men')).toMatchInlineSnapshot(
    `"data/2025-01-26/disputes.csv:2:2 table: "toString" is not a table; tables are sources, rounds, tallies, custody, repression, measures, people, life-events, deaths, events, elections, articles, rankings, disputes (dispute x1)"`,
  );
  expect(await problemsOf('disputes', 'rounds,r1,men', 'rounds,r9,constructor')).toMatchInlineSnapshot(`
    "data/2025-01-26/disputes.csv:2:3 key: "r9" is not in rounds.csv; mend the key, or take the dispute out (dispute x1)
    data/2025-01-26/disputes.csv:2:4 column: "constructor" is not a column of rounds.csv; its columns are round_id, announced_on, label, announced_count, political_prisoners, women, men, chronic_illness, disabled, pensioners, under_25, over_50, mechanism, counterpart, destination, destination_places, stayed_in_belarus, taken_abroad, in_total, not_in_total_because, names_published_by_state, notable_person_ids, other_notable_people, certainty, source_ids (dispute x1)"
  `);
});

test('a language is one that has a code, an address one that readers can open', async () => {
  const said = [];
  for (const language of ['English', 'EN', 'xx', 'eng', 'be-Latn'])
    said.push(
      await problemsOf(
        'sources',
        's1,Source 1,,,,none,2024-09-01,en',
        `s1,Source 1,,,,none,2024-09-01,${language}`,
      ),
    );
  for (const address of [
    'http://127.0.0.1:8080/admin',
    'https://localhost/',
    'http://[::1]/',
    'https://intranet/a',
    'https://paper.local/a',
    'https://localhost./a',
  ])
    said.push(await problemsOf('sources', 'https://example.org/3?a=1', address));
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "data/2025-01-26/sources.csv:2:8 language: "English" is not a code of ISO 639-1; write two letters, such as be, ru or en (source s1)
    data/2025-01-26/sources.csv:2:8 language: "EN" is not a code of ISO 639-1; write two letters, such as be, ru or en (source s1)
    data/2025-01-26/sources.csv:2:8 language: "xx" is not a code of ISO 639-1; write two letters, such as be, ru or en (source s1)
    data/2025-01-26/sources.csv:2:8 language: "eng" is not a code of ISO 639-1; write two letters, such as be, ru or en (source s1)
    data/2025-01-26/sources.csv:2:8 language: "be-Latn" is not a code of ISO 639-1; write two letters, such as be, ru or en (source s1)
    data/2025-01-26/sources.csv:4:5 url: leads to one computer or a network of its own, where readers cannot follow; give the public address (source s3)
    data/2025-01-26/sources.csv:4:5 url: leads to one computer or a network of its own, where readers cannot follow; give the public address (source s3)
    data/2025-01-26/sources.csv:4:5 url: leads to one computer or a network of its own, where readers cannot follow; give the public address (source s3)
    data/2025-01-26/sources.csv:4:5 url: leads to one computer or a network of its own, where readers cannot follow; give the public address (source s3)
    data/2025-01-26/sources.csv:4:5 url: leads to one computer or a network of its own, where readers cannot follow; give the public address (source s3)
    data/2025-01-26/sources.csv:4:5 url: leads to one computer or a network of its own, where readers cannot follow; give the public address (source s3)"
  `);
  expect(
    await problemsOf('sources', 's1,Source 1,,,,none,2024-09-01,en', 's1,Source 1,,,,none,2024-09-01,sr'),
  ).toBe('');
});

test('no share is more than all, no place beyond the pole, no qualifier without its number', async () => {
  const said = [await problemsOf('elections', ',50.5,60,', ',101,900,')];
  const grown = async (table: string, was: string, is: string) => {
    const data = await syntheticData(GROWN);
    await data.edit(`${GROWN}/${table}.csv`, was, is);
    said.push(await data.problems());
  };
  await grown('places', ',53.5,27.25,Gazetteer 1', ',153.5,227.25,');
  await grown('places', ',53.5,27.25,Gazetteer 1', ',53.5,,Gazetteer 1');
  await grown('places', ',53.5,27.25,Gazetteer 1', ',-53.5,27.25,Gazetteer 1');
  await grown('rounds', 's1;s2,,,,,,', 's1;s2,about,,over,,exact,');
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "data/2025-01-26/elections.csv:2:3 official_share_percent: "101" is more than all votes; write a share of 100 (held on 2020-01-01)
    data/2025-01-26/elections.csv:2:4 official_turnout_percent: "900" is more than all votes; write a share of 100 (held on 2020-01-01)
    data/2026-08-21/places.csv:2:9 latitude: "153.5" is beyond the pole; write degrees north (place colony-1)
    data/2026-08-21/places.csv:2:10 longitude: "227.25" is more than half round the earth; write degrees east (place colony-1)
    data/2026-08-21/places.csv:2:11 coordinates_source: is empty; say where latitude and longitude are from, such as GeoNames (place colony-1)
    data/2026-08-21/places.csv:2:10 longitude: is empty although the other one is given; give both or none (place colony-1)
    data/2026-08-21/places.csv:2:9 latitude: "-53.5" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (place colony-1)
    data/2026-08-21/rounds.csv:2:26 political_prisoners_qualifier: is given although political_prisoners is empty; give the number, or empty it (round r1)
    data/2026-08-21/rounds.csv:2:28 parents_qualifier: is given although parents_of_minors is empty; give the number, or empty it (round r1)
    data/2026-08-21/rounds.csv:2:30 foreigners_qualifier: is given although foreigners is empty; give the number, or empty it (round r1)"
  `);
});
