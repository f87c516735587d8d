/** What an edition.json says, what a seal covers, and what an edition of its day has. */
import { expect, test } from 'vitest';
import { csvIn, GROWN, NEWER, OLDER, ROWS, syntheticData } from '../synthetic.ts';
import { problemsAfter } from './problems.ts';

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
