/** Ways back and four eyes, as an editor is told of them. */
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { NEWER, OLDER, syntheticData } from '../data/synthetic.ts';
import { run } from './edition-run.ts';

const slow = { timeout: 120_000 };

test('a draft is thrown away when it was said what is lost, and only when told to', slow, async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/rounds.csv`, 'Round 1', 'First round');
  const asked = await run(data, 'discard');
  expect(asked.code).toBe(2);
  expect(asked.said).toMatchInlineSnapshot(`
    "With data/2025-01-26 would be lost, against the edition before it:
      rounds.csv: 1 row changed
      edition.json: “A synthetic edition”
    Nothing was thrown away. Say --yes to go ahead
    "
  `);
  expect(await readdir(data.folder)).toContain(NEWER);
  const done = await run(data, 'discard', '--yes', '--json');
  expect(JSON.parse(done.said)).toMatchObject({
    discarded: `data/${NEWER}`,
    lost: [{ table: 'rounds', added: 0, changed: 1, removed: 0 }],
  });
  expect(await readdir(data.folder)).not.toContain(NEWER);
  expect(await run(data, 'discard', '--yes')).toEqual({ code: 1, said: 'There is no draft to throw away\n' });
});

test('a seal is taken back for whoever says that nobody has seen it', slow, async () => {
  const data = await syntheticData();
  expect(await run(data, 'unseal', '--not-published')).toEqual({
    code: 1,
    said: 'data/2025-01-26 is a draft already: edit it, or throw it away (npm run edition -- discard)\n',
  });
  const draft = await data.read(`${NEWER}/edition.json`);
  expect((await run(data, 'seal', '--yes')).code).toBe(0);
  const older = await run(data, 'unseal', OLDER, '--not-published');
  expect(older.code).toBe(1);
  expect(older.said).toMatchInlineSnapshot(`
    "Only the newest edition can be opened, 2025-01-26; later ones rest on 2024-12-09. What is wrong in it goes into corrections.csv
    "
  `);
  const asked = await run(data, 'unseal');
  expect(asked.code).toBe(2);
  expect(asked.said).toMatchInlineSnapshot(`
    "data/2025-01-26 stays sealed: it may have been published, and nothing here can know whether it was.
    If it was, articles, copies and other people’s work rest on it: on the addresses under /editions/2025-01-26/, on frozen
    charts, on files and their checksums. Opened, it would say something else under the same name, and whoever compares a
    copy would find it forged. Then leave it, and put mistakes right in the next edition: npm run edition -- new
    If nobody has seen it (not on a server, not pushed, not sent), say so: npm run edition -- unseal --not-published
    "
  `);
  const { code, said } = await run(data, 'unseal', '--not-published');
  expect(code).toBe(0);
  expect(said).toMatchInlineSnapshot(`
    "data/2025-01-26 is a draft again. Its tables are as they were sealed.
    When it is ready: npm run check, then npm run edition -- seal
    "
  `);
  expect(await data.read(`${NEWER}/edition.json`)).toBe(draft);
  expect(await data.problems()).toBe('');
});

test('an edition in which a mistake was put right before readers stays sealed', slow, async () => {
  const data = await syntheticData();
  await data.remove(NEWER);
  const { code, said } = await run(data, 'unseal', '--not-published');
  expect(code).toBe(1);
  expect(said).toMatchInlineSnapshot(`
    "data/corrections.csv:2 puts a mistake of data/2024-12-09 right before readers, so it was published. Put mistakes right in the next edition: npm run edition -- new
    "
  `);
});

test(
  'four eyes: who is not named, or read alone, is asked about, and what is no name is refused',
  slow,
  async () => {
    const data = await syntheticData();
    const unnamed = await run(data, 'seal');
    expect(unnamed.said.slice(unnamed.said.indexOf('warning'))).toMatchInlineSnapshot(`
      "warning data/2025-01-26/edition.json compiled_by: is not said; say who compiled the edition and who read it: --compiled-by AB --read-by CD
      data/2025-01-26: 14 tables, no problems, 1 warning. Once sealed, its files may not change.
      Nothing was sealed. Say --yes to go ahead
      "
    `);
    const alone = await run(data, 'seal', '--compiled-by', 'AB', '--read-by', 'ab');
    expect(alone.said.slice(alone.said.indexOf('warning'))).toMatchInlineSnapshot(`
      "warning data/2025-01-26/edition.json read_by: "ab" compiled it, too; have somebody else read it
      data/2025-01-26: 14 tables, no problems, 1 warning. Once sealed, its files may not change.
      Nothing was sealed. Say --yes to go ahead
      "
    `);
    expect(await run(data, 'seal', '--compiled-by', '<b>')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "said": "--compiled-by "<b>" is not right; write the initials, or a name chosen for this, as in "AB": one to twelve letters; readers see them
      ",
      }
    `);
    const { code } = await run(data, 'seal', '--yes', '--compiled-by', 'AB', '--read-by', 'CD');
    expect(code).toBe(0);
    expect(JSON.parse(await data.read(`${NEWER}/edition.json`))).toMatchObject({
      compiled_by: 'AB',
      read_by: 'CD',
    });
  },
);

test(
  'an interrupted seal is brought to its end by another, and verify names what the list finds',
  slow,
  async () => {
    const data = await syntheticData();
    const list = await data.read('editions.json');
    await run(data, 'seal', '--yes');
    const whole = await data.read('editions.json');
    await data.write('editions.json', list);
    const asked = await run(data, 'seal');
    expect(asked.code).toBe(2);
    expect(asked.said).toMatchInlineSnapshot(`
      "data/2025-01-26 is sealed, and data/editions.json does not list it yet.
      Nothing was done. Say --yes to go ahead
      "
    `);
    expect((await run(data, 'seal', '--yes')).code).toBe(0);
    expect(await data.read('editions.json')).toBe(whole);
    await data.edit(`${OLDER}/edition.json`, 'A synthetic edition', 'Another title');
    const { code, said } = await run(data, 'verify');
    expect(code).toBe(1);
    expect(said).toMatchInlineSnapshot(`
      "2024-12-09  14 files as sealed
      2025-01-26  14 files as sealed
      data/2024-12-09/edition.json was changed after the edition was sealed, in its title, note, days or record of withdrawals; restore it (git checkout), and say in the next edition what should be said
      "
    `);
    const withdrawal = await run(data, 'withdraw', 'people/person-17', '--why', 'Asked for', '--yes');
    expect(withdrawal.code).toBe(1);
    expect(withdrawal.said).toMatch(/title, note, days .*\n\n1 problem\. Nothing was withdrawn\.\n$/);
  },
);

test('verify writes a list where there is none, of editions that are as sealed', slow, async () => {
  const data = await syntheticData();
  const list = await data.read('editions.json');
  expect((await run(data, 'verify', '--list')).said).toMatch(/is there already and was not written/);
  await data.remove('editions.json');
  const people = await data.read(`${OLDER}/people.csv`);
  await data.edit(`${OLDER}/people.csv`, 'Person 18', 'Person 81');
  expect((await run(data, 'verify', '--list')).said).toMatch(/was not written: a sealed edition was changed/);
  await data.write(`${OLDER}/people.csv`, people);
  expect((await run(data, 'verify', '--list')).code).toBe(0);
  expect(await data.read('editions.json')).toBe(list);
});
