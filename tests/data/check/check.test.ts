import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '#data/check/check.ts';
import { date } from '#data/dates.ts';
import { tableNamesIn } from '#data/schema.ts';
import { TABLES } from '#data/tables.ts';
import { breakEverything } from '../faults.ts';
import {
  csvIn,
  GROWN,
  NEWER,
  OLDER,
  ROWS,
  syntheticData,
  temporaryFolder,
  type SyntheticData,
} from '../synthetic.ts';

/** The problems of a synthetic data folder after one thing in it was changed. */
async function problemsAfter(change: (data: SyntheticData) => Promise<void>): Promise<string> {
  const data = await syntheticData();
  await change(data);
  return data.problems();
}

/** The same after a text in a table of the newer edition, a draft, was replaced by another. */
const problemsOf = (table: string, was: string, is: string) =>
  problemsAfter((data) => data.edit(`${NEWER}/${table}.csv`, was, is));

test('a whole data folder has no problems', async () => {
  expect(await problemsAfter(() => Promise.resolve())).toBe('');
});

test('every fault of a folder is reported at once, a line each', async () => {
  const data = await syntheticData();
  await breakEverything(data);
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/2024-12-09/rounds.csv was changed after the edition was sealed; restore it (git checkout), and put mistakes right in the next edition and in corrections.csv
    data/2025-01-26/articles.csv:2:6 source_ids: "s7" is not in sources.csv; add it there, or mend the id (article a342)
    data/2025-01-26/custody.csv:2:5 count: women and men make 10, not 11; mend the numbers, or add the value by which they agree to disputes.csv (custody c1)
    data/2025-01-26/deaths.csv:2:4 died_on: "2025-02-01" is after the cut-off 2025-01-26; move the row to a later edition (death d1)
    data/2025-01-26/edition.json:4:3 is not JSON: Expected ',' or '}' after property value; look at this place and just before it for a comma, a quote or a bracket
    data/2025-01-26/elections.csv:2 holds the byte 0xE9, which is not UTF-8 (the file may be saved as Latin-1 or Windows-1251); save it as CSV in UTF-8
    data/2025-01-26/events.csv:2:4 headline: "Round 1 is <b>announced</b>" holds markup; write plain text (event e1)
    data/2025-01-26/life-events.csv:3:1 event_id: "e1" stands twice, here and on line 2; keys are unique, so change or delete one (event e1)
    data/2025-01-26/measures.csv:2 has 8 cells where the header has 7; look for a comma inside a text that is not in quotes, or a cell left out
    data/2025-01-26/people.csv:1 the header has no column name_en; add the column
    data/2025-01-26/people.csv:1:2 name: is not a column of this table; its columns are person_id, name_en, name_be, name_ru, other_spellings, gender, born, role, category, one_line, published, source_ids
    data/2025-01-26/rankings.csv:1 the header has no column ranking_id; add the column
    data/2025-01-26/repression.csv:2:2 period_start: "2024-13" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source (figure f1)
    data/2025-01-26/rounds.csv:2:6 women: "fourteen" is not a whole number; write digits only, such as 14 (round r1)
    data/2025-01-26/sources.csv:2:2 publisher: "=1+1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (source s1)
    data/2025-01-26/tallies.csv:2 a cell opens a quote that is never closed, at "Counter 1,People of the synthetic edition.,r1;r…"; close it, and double any quote inside a quoted text"
  `);
});

test('a folder that is not there is named', async () => {
  expect(await checkData('/nowhere')).toEqual({
    problems: [
      {
        file: '/nowhere',
        message: 'is not there; set DATA_DIR to the folder of the editions, or restore data/',
      },
    ],
    warnings: [],
  });
});

test('a folder without an edition, corrections and dictionary is told what it lacks', async () => {
  const folder = await temporaryFolder();
  const problems = (await checkData(folder)).problems.map(
    ({ file, message }) => `${file.replace(folder, 'data')} ${message}`,
  );
  expect(problems.join('\n')).toMatchInlineSnapshot(`
    "data holds no edition: a folder named by its day, such as 2024-12-09; restore it
    data/README.md is missing; write it with "npm run dictionary"
    data/corrections.csv is missing; it lists mistakes found in sealed editions, if only with a header line
    data/mistakes.csv is missing; it lists what the site itself said wrongly, if only with a header line"
  `);
});

test('an edition under a mistyped name is not left out without a word', async () => {
  expect(
    await problemsAfter((data) => rename(join(data.folder, NEWER), join(data.folder, '2025-1-26'))),
  ).toMatchInlineSnapshot(
    `"data/2025-1-26 is neither an edition nor one of README.md, editions.json, corrections.csv and mistakes.csv; name an edition by its day, such as 2024-12-09, or take it out"`,
  );
});

test('what systems leave in folders is no problem', async () => {
  const problems = await problemsAfter(async (data) => {
    await data.write('.DS_Store', '');
    await data.write(`${OLDER}/Thumbs.db`, '');
    await data.write(`${NEWER}/desktop.ini`, '');
  });
  expect(problems).toBe('');
});

test('a file that is open in a spreadsheet, a stray file and a stray folder are named', async () => {
  const problems = await problemsAfter(async (data) => {
    await data.write(`${NEWER}/.~lock.rounds.csv#`, '');
    await data.write(`${NEWER}/~$people.csv`, '');
    await data.write('.~lock.corrections.csv#', '');
    await data.write(`${NEWER}/rounds (copy).csv`, '');
    await data.write('rounds.csv', '');
    await mkdir(join(data.folder, NEWER, 'old\nfolder'));
  });
  expect(problems).toMatchInlineSnapshot(`
    "data/.~lock.corrections.csv# says that the file is open in a spreadsheet; save and close it there, or delete this left-over
    data/2025-01-26/.~lock.rounds.csv# says that the file is open in a spreadsheet; save and close it there, or delete this left-over
    data/2025-01-26/old�folder is not a file of an edition; take it out
    data/2025-01-26/rounds (copy).csv is not a file of an edition; take it out
    data/2025-01-26/~$people.csv says that the file is open in a spreadsheet; save and close it there, or delete this left-over
    data/rounds.csv is neither an edition nor one of README.md, editions.json, corrections.csv and mistakes.csv; name an edition by its day, such as 2024-12-09, or take it out"
  `);
});

test('a table that is missing, or a folder in its place, is named, and rows that rest on it are not blamed', async () => {
  const problems = await problemsAfter(async (data) => {
    await data.remove(`${NEWER}/people.csv`);
    await data.remove(`${OLDER}/sources.csv`);
    await mkdir(join(data.folder, OLDER, 'sources.csv'));
  });
  expect(problems).toMatchInlineSnapshot(`
    "data/2024-12-09/sources.csv is a folder; it should be a file
    data/2025-01-26/people.csv is missing; an edition has every table, if only with a header line"
  `);
});

test('the data dictionary is compared with the declarations, whatever its line ends', async () => {
  expect(await problemsAfter((data) => data.remove('README.md'))).toMatchInlineSnapshot(
    `"data/README.md is missing; write it with "npm run dictionary""`,
  );
  expect(await problemsAfter((data) => data.write('README.md', '# Data\n'))).toMatchInlineSnapshot(
    `"data/README.md is not what src/data/tables.ts says; write it with "npm run dictionary""`,
  );
  const data = await syntheticData();
  await data.write('README.md', (await data.read('README.md')).replaceAll('\n', '\r\n'));
  expect(await data.problems()).toBe('');
});

test('an edition.json that cannot be read is told where it breaks off', async () => {
  const broken = async (was: string, is: string) =>
    problemsAfter((data) => data.edit(`${NEWER}/edition.json`, was, is));
  expect(await problemsAfter((data) => data.remove(`${NEWER}/edition.json`))).toMatchInlineSnapshot(
    `"data/2025-01-26/edition.json is missing; every edition has one, with as_of, compiled_on, title, note and previous"`,
  );
  expect(await problemsAfter((data) => data.write(`${NEWER}/edition.json`, ''))).toMatchInlineSnapshot(
    `"data/2025-01-26/edition.json:1:1 is not JSON: Unexpected end of JSON input; look at this place and just before it for a comma, a quote or a bracket"`,
  );
  expect(await broken('"previous": "2024-12-09"', '"previous": 2024-12-09')).toMatchInlineSnapshot(
    `"data/2025-01-26/edition.json:10:19 is not JSON: Expected ',' or '}' after property value; look at this place and just before it for a comma, a quote or a bracket"`,
  );
  expect(await broken('"note": {', '"note": ‘{')).toMatchInlineSnapshot(
    `"data/2025-01-26/edition.json:7:11 is not JSON: Unexpected ‘; look at this place and just before it for a comma, a quote or a bracket"`,
  );
  expect(await broken('\n}\n', '\n')).toMatchInlineSnapshot(
    `"data/2025-01-26/edition.json:11:1 is not JSON: Expected ',' or '}' after property value; look at this place and just before it for a comma, a quote or a bracket"`,
  );
});

test('an edition.json with a byte order mark is read', async () => {
  const data = await syntheticData();
  await data.write(`${NEWER}/edition.json`, `\ufeff${await data.read(`${NEWER}/edition.json`)}`);
  expect(await data.problems()).toBe('');
});

test('what an edition.json says wrongly, or not at all, is named with its line', async () => {
  const wrong = async (content: unknown) =>
    problemsAfter((data) => data.write(`${NEWER}/edition.json`, JSON.stringify(content, null, 2)));
  expect(await wrong([])).toMatchInlineSnapshot(
    `"data/2025-01-26/edition.json:1 is not an object; write { "as_of": …, "compiled_on": …, "title": …, "note": …, "previous": … }"`,
  );
  expect(
    await wrong({
      as_of: '2025-01',
      compiled_on: 20260101,
      title: { en: '', de: 'Titel' },
      previous: OLDER,
      editor: 'Person 17',
      checksums: { 'rounds.csv': 'abc' },
    }),
  ).toMatchInlineSnapshot(`
    "data/2025-01-26/edition.json:1 note: is missing; write a text for each language, such as { "en": "…" }
    data/2025-01-26/edition.json:1 has "editor", which an edition does not have; take it out
    data/2025-01-26/edition.json:2 as_of: "2025-01" is not right; write a day such as "2024-12-09"
    data/2025-01-26/edition.json:3 compiled_on: 20260101 is not right; write a day such as "2024-12-09"
    data/2025-01-26/edition.json:4 title: has "de", which an edition does not have; take it out
    data/2025-01-26/edition.json:5 title.en: is empty; write the text in English
    data/2025-01-26/edition.json:11 checksums.rounds.csv: "abc" is not right; a checksum is written by "npm run edition -- seal", never by hand"
  `);
});

test('an edition stands in its folder and after the one before it, and only the last may be a draft', async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/edition.json`, `"as_of": "${NEWER}"`, '"as_of": "2025-01-27"');
  await data.edit(`${NEWER}/edition.json`, `"previous": "${OLDER}"`, '"previous": null');
  const { checksums, sealed_on, ...draft } = JSON.parse(await data.read(`${OLDER}/edition.json`)) as Record<
    string,
    unknown
  >;
  expect(checksums).toBeDefined();
  expect(sealed_on).toBe('2026-01-02');
  await data.write(`${OLDER}/edition.json`, JSON.stringify(draft, null, 2));
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/2024-12-09/edition.json:1 checksums: is missing although a later edition exists; only the latest edition may be a draft
    data/2025-01-26/edition.json:2 as_of: "2025-01-27" is not the folder’s date 2025-01-26; mend one of them
    data/2025-01-26/edition.json:10 previous: is null; the edition before this one is "2024-12-09", so write that"
  `);
});

test('a byte changed in a sealed file is found', async () => {
  expect(
    await problemsAfter((data) => data.edit(`${OLDER}/people.csv`, 'Person 17', 'Person 71')),
  ).toMatchInlineSnapshot(
    `"data/2024-12-09/people.csv was changed after the edition was sealed; restore it (git checkout), and put mistakes right in the next edition and in corrections.csv"`,
  );
});

test('line ends of Windows in a sealed file are told apart from a change', async () => {
  const problems = await problemsAfter(async (data) => {
    const text = await data.read(`${OLDER}/people.csv`);
    await data.write(`${OLDER}/people.csv`, text.replaceAll('\n', '\r\n'));
  });
  expect(problems).toMatchInlineSnapshot(
    `"data/2024-12-09/people.csv has line ends of Windows, which the sealed file has not; save it with line ends LF, and turn off core.autocrlf in git"`,
  );
});

test('a seal covers every table and nothing else', async () => {
  const problems = await problemsAfter((data) =>
    data.edit(`${OLDER}/edition.json`, '"people.csv"', '"peoples.csv"'),
  );
  expect(problems).toMatchInlineSnapshot(`
    "data/2024-12-09/edition.json checksums: are not those that were sealed, by the list of editions: they were written anew, and a table with them; restore the folder (git checkout)
    data/2024-12-09/edition.json checksums: has one for "peoples.csv", which is not a table; restore the file
    data/2024-12-09/edition.json checksums: has none for people.csv; restore the file"
  `);
});

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

test('progress is told while rows are read', async () => {
  const data = await syntheticData();
  const told: number[] = [];
  await checkData(data.folder, { rows: (count) => told.push(count) });
  expect(told.at(-1)).toBe(tableNamesIn(date(NEWER)).flatMap((name) => ROWS[name]).length);
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

test('a pipe or a device in place of a table is named, and not waited for', async () => {
  const problems = await problemsAfter(async (data) => {
    for (const file of [
      `${NEWER}/deaths.csv`,
      `${OLDER}/events.csv`,
      'corrections.csv',
      'mistakes.csv',
      'README.md',
    ]) {
      await data.remove(file);
      execFileSync('mkfifo', [join(data.folder, file)]);
    }
    await data.remove(`${NEWER}/tallies.csv`);
    await symlink('/dev/zero', join(data.folder, NEWER, 'tallies.csv'));
    await data.remove(`${NEWER}/custody.csv`);
    await truncate(await made(join(data.folder, NEWER, 'custody.csv')), 2 ** 31 + 1);
  });
  expect(problems).toMatchInlineSnapshot(`
    "data/2024-12-09/events.csv is not a file but a pipe, a device or a socket; put the file itself there
    data/2025-01-26/custody.csv is larger than 2,147 MB; take out what does not belong there
    data/2025-01-26/deaths.csv is not a file but a pipe, a device or a socket; put the file itself there
    data/2025-01-26/tallies.csv is not a file but a pipe, a device or a socket; put the file itself there
    data/README.md is not a file but a pipe, a device or a socket; put the file itself there
    data/corrections.csv is not a file but a pipe, a device or a socket; put the file itself there
    data/mistakes.csv is not a file but a pipe, a device or a socket; put the file itself there"
  `);
});

/** An empty file. */
async function made(path: string): Promise<string> {
  await writeFile(path, '');
  return path;
}

test('an older edition has neither the tables nor the columns that came later', async () => {
  const problems = await problemsAfter(async (data) => {
    await data.write(`${NEWER}/places.csv`, csvIn(GROWN, 'places', ROWS.places));
    await data.write(`${NEWER}/life-events.csv`, csvIn(GROWN, 'life-events', ROWS['life-events']));
    await data.edit(`${NEWER}/disputes.csv`, 'rounds,r1,men', 'rounds,r1,foreigners');
  });
  expect(problems).toMatchInlineSnapshot(`
    "data/2025-01-26/disputes.csv:2:4 column: "foreigners" is not a column of rounds.csv; its columns are round_id, announced_on, label, announced_count, political_prisoners, women, men, chronic_illness, disabled, pensioners, under_25, over_50, mechanism, counterpart, destination, destination_places, stayed_in_belarus, taken_abroad, in_total, not_in_total_because, names_published_by_state, notable_person_ids, other_notable_people, certainty, source_ids (dispute x1)
    data/2025-01-26/life-events.csv:1:13 place_id: is a column of editions from 2026-08-21 on, and this is an older one; take it out
    data/2025-01-26/places.csv is a table of editions from 2026-08-21 on, and this is an older one; take it out"
  `);
});

test('a newer edition has them all', async () => {
  const data = await syntheticData(GROWN);
  expect(await data.problems()).toBe('');
  await data.remove(`${GROWN}/places.csv`);
  await data.write(`${GROWN}/custody.csv`, csvIn(NEWER, 'custody', ROWS.custody));
  await data.edit(
    `${GROWN}/life-events.csv`,
    'Released, the first of three",,,,1,,r1,s1;s2,',
    'Released, the first of three",,,,1,,r1,s1;s2,nowhere',
  );
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/2026-08-21/custody.csv:1 the header has no columns in_remand, at_liberty_awaiting, open_type, in_psychiatric; add the columns
    data/2026-08-21/places.csv is missing; an edition has every table, if only with a header line"
  `);
});
