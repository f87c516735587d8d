/** What an editor is told, word by word, and what a script gets: exit codes and JSON. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NEWER, OLDER, syntheticData, temporaryFolder } from '../data/synthetic.ts';
import { run, runWith } from './edition-run.ts';

const slow = { timeout: 120_000 };
/** Two who did not seal alone. */
const READ = ['--compiled-by', 'AB', '--read-by', 'CD'];

test('a seal tells what changed, asks, and seals only when told to', slow, async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/rounds.csv`, 'Round 1', 'First round');
  const asked = await run(data, 'seal', ...READ);
  expect(asked.code).toBe(2);
  expect(asked.said).toMatchInlineSnapshot(`
    "Compared with the edition of 9 December 2024: 1 row changed, in one of 14 tables.

    Rounds (rounds.csv)
      ~ First round
          Name: Round 1 → First round

    data/2025-01-26: 14 tables, no problems. Once sealed, its files may not change.
    Nothing was sealed. Say --yes to go ahead
    "
  `);
  const sealed = await run(data, 'seal', '--yes', '--json', ...READ);
  expect(sealed.code).toBe(0);
  const answer = JSON.parse(sealed.said) as { checksums: object; changes: { says: string } };
  expect(Object.keys(answer.checksums)).toHaveLength(14);
  expect(answer.changes.says).toBe(
    'Compared with the edition of 9 December 2024: 1 row changed, in one of 14 tables.',
  );
  expect(await data.problems()).toBe('');
  expect(await run(data, 'seal', '--yes')).toEqual({
    code: 1,
    said: 'There is no draft to seal. Begin one: npm run edition -- new 2026-05-01\n',
  });
});

/** A text that follows the newest edition and claims something, and one that keeps to the older. */
async function textsOfTwo(): Promise<string> {
  const folder = await temporaryFolder();
  const write = async (name: string, content: string) => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  await write(
    'explainers.json',
    JSON.stringify([
      { slug: 'newest', edition: 'latest', published: '2024-12-10', checked: '2024-12-10' },
      { slug: 'older', edition: OLDER, published: '2024-12-10', checked: '2024-12-10' },
    ]),
  );
  await write(
    'newest/en.mdx',
    '---\ntitle: "{sum-of-rounds} people"\ndescription: D\n---\n\nIn <Fact of="rounds-counted" /> rounds; held were <Fact of="held-now" />. The largest let out many.\n',
  );
  await write(
    'newest/en.claims.json',
    '{ "claims": [{ "says": "The largest let out many", "is": "largest-rounds", "rounds": ["r1"] }] }',
  );
  await write('older/en.mdx', '---\ntitle: Older\ndescription: D\n---\n\n<Fact of="sum-of-rounds" />\n');
  return folder;
}

test('a seal asks to read the texts again that follow the newest edition', slow, async () => {
  const data = await syntheticData();
  const texts = await textsOfTwo();
  await data.edit(
    `${NEWER}/rounds.csv`,
    'exchange,State 1; State 2,abroad,,,,no,Nobody was recognised.',
    'exchange,State 1; State 2,abroad,,,,yes,',
  );
  await data.edit(`${NEWER}/rounds.csv`, 'r2,2024-09,Round 2,2,', 'r2,2024-09,Round 2,20,');
  const asked = await runWith(texts, data, 'seal');
  const told = asked.said.slice(asked.said.indexOf('Texts that'), asked.said.indexOf('data/2025-01-26: 14'));
  expect(told).toMatchInlineSnapshot(`
    "Texts that follow the newest edition: read them again
      23 people (texts/newest/en.mdx)
          sum-of-rounds: 3 → 23
          rounds-counted: 1 → 2

    Once this edition is the newest, no site is built before these are mended
      texts/newest/en.mdx:6:75 "The largest let out many." is false in the edition of 2025-01-26: r2 (2024-09) let out 20, and r1 at least 3 (largest-rounds); where the sentence is right as it is, mend its claim in texts/newest/en.claims.json, otherwise write what is so now, and then the claim

    "
  `);
  const compared = await runWith(texts, data, 'diff', OLDER, NEWER);
  expect(compared.said).toContain(told.trim());
  const sealed = await runWith(texts, data, 'seal', '--yes', '--json');
  const { texts: again } = JSON.parse(sealed.said) as { texts: { file: string; changed: object[] }[] };
  expect(again.map(({ file, changed }) => [file, changed.length])).toEqual([['texts/newest/en.mdx', 2]]);
});

test('a seal shows what is doubtful, and is not stopped by it', slow, async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/rounds.csv`, 'r1,2024-07-03,Round 1,3,,', 'r1,2024-07-03,Round 1,3,4,');
  await data.edit(`${NEWER}/people.csv`, 'person-18,Person 18', 'person-18,Person 17');
  const asked = await run(data, 'seal', ...READ);
  expect(asked.code).toBe(2);
  expect(asked.said.slice(asked.said.indexOf('warning'))).toMatchInlineSnapshot(`
    "warning data/2025-01-26/people.csv:3:2 name_en: "Person 17" stands on line 2, too; if it is one, keep one row, and if not, say in the rows which is which (person person-18)
    warning data/2025-01-26/rounds.csv:2:5 political_prisoners: "4" is more than the 3 announced; mend one of them, or add what other sources say to disputes.csv (round r1)
    data/2025-01-26: 14 tables, no problems, 2 warnings. Once sealed, its files may not change.
    Nothing was sealed. Say --yes to go ahead
    "
  `);
  expect((await run(data, 'status')).said).toContain('no problems, 2 warnings');
  const sealed = await run(data, 'seal', '--yes', '--json', ...READ);
  expect(sealed.code).toBe(0);
  const { warnings } = JSON.parse(sealed.said) as { warnings: { rule: string }[] };
  expect(warnings.map(({ rule }) => rule)).toEqual(['duplicate', 'more-than-announced']);
});

test('bad input is refused with a reason, and nothing is half sealed', slow, async () => {
  const data = await syntheticData();
  expect(await run(data, 'diff', OLDER, '2024-12-10')).toEqual({
    code: 2,
    said: 'There is no edition 2024-12-10; editions are 2024-12-09, 2025-01-26\n',
  });
  expect(await run(data, 'new', '2024-01-01')).toEqual({
    code: 1,
    said: 'A draft is open already: data/2025-01-26. Seal it, or throw it away (npm run edition -- discard), first\n',
  });
  await data.edit(`${NEWER}/rounds.csv`, '2024-07-03', 'in July');
  const before = await data.read(`${NEWER}/edition.json`);
  const { code, said } = await run(data, 'seal', '--yes');
  expect(code).toBe(1);
  expect(said).toContain('data/2025-01-26/rounds.csv:2:2 announced_on: "in July" is not a date');
  expect(said).toMatch(/\n\n\d+ problems?\. Nothing was sealed\.\n$/);
  expect(await data.read(`${NEWER}/edition.json`)).toBe(before);
});

test(
  'what is not understood is said to be, with what was meant, and each command tells what it takes',
  slow,
  async () => {
    const data = await syntheticData();
    const unknown = await run(data, 'sael');
    expect(unknown.code).toBe(2);
    expect(unknown.said).toMatch(
      /^There is no command "sael"; did you mean seal\?\nnpm run edition -- <command>\n/,
    );
    expect((await run(data, 'publish')).said).toMatch(/^There is no command "publish"\n/);
    expect(await run(data, 'seal', '--yse')).toEqual({
      code: 2,
      said: 'There is no option "--yse" of seal; did you mean --yes?\nnpm run edition -- seal --help tells what it takes\n',
    });
    // Of what node says at length the first line tells it.
    for (const [words, told] of [
      [['--why'], "Option '--why <value>' argument missing"],
      [['--why', '--yes'], "Option '--why' argument is ambiguous."],
    ] as const)
      expect(await run(data, 'withdraw', ...words)).toEqual({
        code: 2,
        said: `${told}; npm run edition -- withdraw --help tells what it takes\n`,
      });
    expect(await run(data, 'verify', NEWER)).toEqual({
      code: 2,
      said: '"2025-01-26" is more than verify takes; npm run edition -- verify --help tells what it takes\n',
    });
    const { code, said } = await run(data, '--help');
    expect(code).toBe(0);
    expect(said).toContain('\n  withdraw people/<id>  ');
    const help = await run(data, 'withdraw', '--help');
    expect(help.code).toBe(0);
    expect(help.said).toMatch(/^npm run edition -- withdraw people/);
  },
);

test('without names the draft is compared with the edition before it', slow, async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/rounds.csv`, 'Round 1', 'First round');
  const { code, said } = await run(data, 'diff');
  expect(code).toBe(0);
  expect(said).toMatch(/^The draft is 2025-01-26; the edition before it is 2024-12-09\.\n/);
  expect(said).toContain('Name: Round 1 → First round');
  await run(data, 'seal', '--yes');
  expect((await run(data, 'diff')).said).toMatch(/^There is no draft; the newest edition is 2025-01-26/);
  expect((await run(data, 'diff', OLDER)).code).toBe(2);
  await run(data, 'new', '2025-05-01');
  expect((await run(data, 'diff')).said).toMatch(
    /^The draft is 2025-05-01; the edition before it is 2025-01-26\./,
  );
});

test('a draft after a changed sealed edition is not sealed', slow, async () => {
  const data = await syntheticData();
  await data.edit(`${OLDER}/people.csv`, 'Person 18', 'Person 81');
  const { code, said } = await run(data, 'seal', '--yes');
  expect(code).toBe(1);
  expect(said).toMatchInlineSnapshot(`
    "data/2024-12-09/people.csv was changed after the edition was sealed; restore it (git checkout), and put mistakes right in the next edition and in corrections.csv

    1 problem. Nothing was sealed.
    "
  `);
  const verified = await run(data, 'verify');
  expect(verified).toEqual({ code: 1, said: '2024-12-09  CHANGED: people.csv\n2025-01-26  draft\n' });
});

test('status says what there is, how large and how sound', slow, async () => {
  const data = await syntheticData();
  const { code, said } = await run(data, 'status');
  expect(code).toBe(0);
  expect(said).toMatchInlineSnapshot(`
    "2024-12-09  sealed 2026-01-02     3 kB  no problems  A synthetic edition
    2025-01-26  draft                 3 kB  no problems  A synthetic edition
    "
  `);
});

test(
  'a withdrawal says what it will do, wants a reason without the name, and is carried out',
  slow,
  async () => {
    const data = await syntheticData();
    const named = await run(data, 'withdraw', 'people/person-17', '--why', 'Person 17 asked', '--yes');
    expect(named).toEqual({
      code: 2,
      said: 'The reason names the person, and it is published; say it without the name\n',
    });
    expect((await run(data, 'withdraw', 'people/person-17')).said).toMatch(/^Say why, for everybody to read/);
    expect((await run(data, 'withdraw', 'people/nobody', '--why', 'Asked')).said).toMatch(
      /^No edition holds people\/nobody/,
    );
    const { code, said } = await run(
      data,
      'withdraw',
      'people/person-17',
      '--why',
      'At their own request',
      '--yes',
    );
    expect(code).toBe(0);
    expect(said).toMatchInlineSnapshot(`
    "2024-12-09
      rounds.csv: 1 row without the name
      life-events.csv: 2 rows out
      events.csv: 1 row without the name
      people.csv: 1 row out
    2025-01-26
      rounds.csv: 1 row without the name
      life-events.csv: 2 rows out
      events.csv: 1 row without the name
      people.csv: 1 row out

    Where the name stood in a text it says “[name withdrawn]”. Published counts are not touched. edition.json records the day, the reason and both checksums.
    Withdrawn. Build and publish, and commit; the history of the repository still holds the name.
    "
  `);
    expect(await data.problems()).toBe('');
    expect((await run(data, 'verify')).said).toBe(
      '2024-12-09  14 files as sealed, but for a withdrawal on 2026-01-05 (At their own request)\n2025-01-26  draft\n',
    );
  },
);
