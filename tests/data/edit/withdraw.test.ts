import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checksumOf } from '#data/checksum.ts';
import { parseEditionFile } from '#data/edition-file.ts';
import { date } from '#data/dates.ts';
import { tableNamesIn } from '#data/schema.ts';
import { planWithdrawal, planWithdrawalByName, withdraw } from '#data/edit/withdraw.ts';
import { NEWER, OLDER, syntheticData, type SyntheticData } from '../synthetic.ts';

const REASON = { why: 'At the family’s request', today: '2026-02-01' };

async function everything({ folder }: SyntheticData): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => file.endsWith('.csv') || file.endsWith('.json'),
  );
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}

async function withdrawn(): Promise<SyntheticData> {
  const data = await syntheticData();
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  return data;
}

test('a withdrawn person is in no file of any edition, and the check is content', async () => {
  const data = await withdrawn();
  expect(await everything(data)).not.toMatch(/person-17|Person 17/i);
  expect(await data.problems()).toBe('');
});

test('rows about the person go, mentions in lists go, counts stay', async () => {
  const data = await withdrawn();
  expect(await data.read(`${OLDER}/people.csv`)).toContain('person-18');
  expect(await data.read(`${OLDER}/life-events.csv`)).not.toContain('\ne1,');
  expect(await data.read(`${OLDER}/rounds.csv`)).toContain('r1,2024-07-03,Round 1,3,,1,2');
  expect(await data.read(`${OLDER}/events.csv`)).toContain(',person-18,r1,');
});

test('a sealed edition records day, reason and both checksums, and no name', async () => {
  const data = await withdrawn();
  const file = `${OLDER}/edition.json`;
  const read = parseEditionFile(await data.read(file), file);
  if ('problems' in read) throw new Error('unreadable');
  const [record] = read.about.withdrawals ?? [];
  expect(record).toMatchObject({ withdrawn_on: '2026-02-01', why: REASON.why });
  expect(Object.keys(record?.checksums ?? {}).sort()).toEqual([
    'events.csv',
    'life-events.csv',
    'people.csv',
    'rounds.csv',
  ]);
  for (const [name, { was, is }] of Object.entries(record?.checksums ?? {})) {
    expect(read.about.checksums?.[name]).toBe(was);
    expect(await checksumOf(join(data.folder, OLDER, name))).toBe(is);
  }
  expect(JSON.parse(await data.read(`${NEWER}/edition.json`))).not.toHaveProperty('withdrawals');
});

test('a name in a text gives way, and in a list of names goes', async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/events.csv`, 'Round 1 is announced', 'PERSON 17 and Person 170 are named');
  await data.edit(`${NEWER}/rounds.csv`, 'person-17,,', 'person-17,Person 17; Person 22,');
  await data.edit(`${NEWER}/edition.json`, 'Nothing in it', 'Nothing of Person 17 in it');
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  expect(await data.read(`${NEWER}/edition.json`)).toContain('Nothing of [name withdrawn] in it');
  expect(await data.read(`${NEWER}/events.csv`)).toContain('[name withdrawn] and Person 170 are named');
  expect(await data.read(`${NEWER}/rounds.csv`)).toContain(',,Person 22,reported');
  expect(await data.problems()).toBe('');
});

test('sources, disputes and corrections that only the person’s rows needed go with them', async () => {
  const data = await syntheticData();
  const dispute = 'x2,life-events,e2,headline,Other,,,Not reconciled.,no,s4\n';
  await data.write(`${NEWER}/disputes.csv`, `${await data.read(`${NEWER}/disputes.csv`)}${dispute}`);
  await data.write(
    `${NEWER}/sources.csv`,
    `${await data.read(`${NEWER}/sources.csv`)}s4,Source 4,,,,none,2024-09-01,en,news,\n`,
  );
  const event = `e3,person-17,2024-08-01,award,Given an award,,,,,,,s1\n`;
  await data.write(`${NEWER}/life-events.csv`, `${await data.read(`${NEWER}/life-events.csv`)}${event}`);
  const correction = `c2,2026-01-03,${OLDER},life-events,e2,headline,"Released, the first of three",Released,Misread.,s1,\nc3,2026-01-03,${OLDER},life-events,e3,,,,Missing.,s1,${NEWER}\n`;
  await data.write('corrections.csv', `${await data.read('corrections.csv')}${correction}`);
  expect(await data.problems()).toBe('');
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  expect(await data.read(`${NEWER}/disputes.csv`)).not.toContain('x2');
  expect(await data.read(`${NEWER}/sources.csv`)).not.toContain('Source 4');
  expect(await data.read('corrections.csv')).not.toMatch(/c2|c3/);
  expect(await data.read('corrections.csv')).toContain('c1');
  expect(await data.problems()).toBe('');
});

test('a source that no row rested on before stays, as it does when anything else goes', async () => {
  const data = await syntheticData();
  await data.write(
    `${NEWER}/sources.csv`,
    `${await data.read(`${NEWER}/sources.csv`)}s4,Source 4,,,,none,2024-09-01,en,news,\n`,
  );
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  expect(await data.read(`${NEWER}/sources.csv`)).toContain('Source 4');
});

test('a correction of a row that only a later edition has goes with it, though its key holds the name', async () => {
  const data = await syntheticData();
  const event = 'person-17-award,person-17,2024-08-01,award,Given an award,,,,,,,s1\n';
  await data.write(`${NEWER}/life-events.csv`, `${await data.read(`${NEWER}/life-events.csv`)}${event}`);
  const correction = `c4,2026-01-03,${NEWER},life-events,person-17-award,headline,Given an award,Given a prize,Misread.,s1,\n`;
  await data.write('corrections.csv', `${await data.read('corrections.csv')}${correction}`);
  expect(await data.problems()).toBe('');
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  expect(await data.read('corrections.csv')).not.toMatch(/c4|-award/);
  expect(await data.problems()).toBe('');
});

test('what corrections and mistakes say of the person goes as it goes from the cells', async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/rounds.csv`, 'no,person-17,', 'no,person-17;person-18,');
  await data.edit(`${NEWER}/events.csv`, 'Round 1 is announced', 'Person 17 is freed');
  const corrections = [
    `c2,2026-01-03,${OLDER},rounds,r1,notable_person_ids,person-17,person-17;person-18,Left out.,s1,${NEWER}`,
    `c3,2026-01-03,${OLDER},events,e1,headline,Round 1 is announced,Person 17 is freed,Misread.,s1,${NEWER}`,
  ];
  await data.write('corrections.csv', `${await data.read('corrections.csv')}${corrections.join('\n')}\n`);
  const mistake =
    'm1,/people/person-17/; /people/,Person 17 was held.,2026-01-02,Person 17 was free.,2026-01-03,Misread.';
  await data.write('mistakes.csv', `${await data.read('mistakes.csv')}${mistake}\n`);
  expect(await data.problems()).toBe('');
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  expect(await data.problems()).toBe('');
  expect(await data.read('corrections.csv')).toContain('r1,notable_person_ids,,person-18,');
  expect(await data.read('corrections.csv')).toContain('Round 1 is announced,[name withdrawn] is freed,');
  expect(await data.read('mistakes.csv')).toContain(
    'm1,/people/,[name withdrawn] was held.,2026-01-02,[name withdrawn] was free.,',
  );
});

test('ids and addresses that hold the surname change, wherever they are referred to', async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/people.csv`, 'person-17,Person 17', 'person-17,Ivan Goncharov');
  await data.write(
    `${NEWER}/sources.csv`,
    `${await data.read(`${NEWER}/sources.csv`)}news-goncharov,News,Gonczarow goes,as-published,https://example.org/gonczarow,publisher,2024-09-01,en,news,\n`,
  );
  const events = await data.read(`${NEWER}/events.csv`);
  const [id = ''] = events.split('\n')[1]?.split(',') ?? [];
  await data.write(
    `${NEWER}/events.csv`,
    events.replace(`\n${id},`, '\ngoncharov-home,').replace(/s\d\n$/, 'news-goncharov\n'),
  );
  expect(await data.problems()).toBe('');
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  expect(await data.read(`${NEWER}/sources.csv`)).toContain(
    'news-withdrawn,News,[name withdrawn] goes,as-published,,none,',
  );
  expect(await data.read(`${NEWER}/events.csv`)).toMatch(/\nwithdrawn-home,[^]*,news-withdrawn\n/);
  expect(await data.problems()).toBe('');
});

test('a death is counted, and nobody is told whose it was', async () => {
  const data = await syntheticData();
  const [header = '', row = ''] = (await data.read(`${NEWER}/deaths.csv`)).split('\n');
  expect(header).toBe(
    'death_id,name,person_id,died_on,place,recognised_political_prisoner,published,source_ids',
  );
  const died = 'person-17,Person 17,person-17,2024-12-01,Colony 9,yes,yes,s1';
  await data.write(`${NEWER}/deaths.csv`, [header, row, died, ''].join('\n'));
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  expect(await data.read(`${NEWER}/deaths.csv`)).toContain(
    'withdrawn-2024-12-01,[name withdrawn],,2024-12-01,,yes,no,s1',
  );
});

test('two deaths of one day that were withdrawn after each other are two', async () => {
  const data = await syntheticData();
  const [header = '', row = ''] = (await data.read(`${NEWER}/deaths.csv`)).split('\n');
  const before = 'withdrawn-2024-12-01,[name withdrawn],,2024-12-01,,yes,no,s1';
  const died = 'person-17,Person 17,person-17,2024-12-01,Colony 9,yes,yes,s1';
  await data.write(`${NEWER}/deaths.csv`, [header, row, before, died, ''].join('\n'));
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  const deaths = await data.read(`${NEWER}/deaths.csv`);
  expect(deaths).toContain(`\n${before}\nwithdrawn-2024-12-01-3,[name withdrawn],,2024-12-01,`);
  expect(await data.problems()).toBe('');
});

test('somebody without a row goes by name: from texts, ids and what an edition says of itself', async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/edition.json`, 'Nothing in it', 'Nothing of Žofia Nová in it');
  const only = await planWithdrawalByName(data.folder, 'Žofia Nová');
  expect(only.map(({ date, isNamed }) => [date, isNamed])).toEqual([
    [OLDER, false],
    [NEWER, true],
  ]);
  const events = await data.read(`${NEWER}/events.csv`);
  const [id = ''] = events.split('\n')[1]?.split(',') ?? [];
  await data.write(`${NEWER}/events.csv`, events.replace(`\n${id},`, '\nzofia-nova-home,'));
  const older = await data.read(`${OLDER}/edition.json`);
  await withdraw(data.folder, await planWithdrawalByName(data.folder, 'Žofia Nová'), REASON);
  expect(await data.read(`${NEWER}/edition.json`)).toContain('Nothing of [name withdrawn] in it');
  expect(await data.read(`${NEWER}/events.csv`)).toContain('\nwithdrawn-home,');
  expect(await data.read(`${OLDER}/edition.json`)).toBe(older);
});

test('the name of somebody who has a row is that row', async () => {
  const data = await syntheticData();
  expect(await planWithdrawalByName(data.folder, 'Person 17')).toMatchObject([
    { person: 'person-17', isNamed: true },
    { person: 'person-17', isNamed: true },
  ]);
});

test('where there are no lists beside the editions, none are made', async () => {
  const data = await syntheticData();
  for (const file of ['corrections.csv', 'mistakes.csv']) await data.remove(file);
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  expect(await readdir(data.folder)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:corrections|mistakes)\.csv$/)]),
  );
});

test('an edition that names the person without holding them loses the name too', async () => {
  const data = await syntheticData();
  const people = await data.read(`${NEWER}/people.csv`);
  await data.edit(
    `${NEWER}/people.csv`,
    people.split('\n')[1] ?? '',
    people.split('\n')[1]?.replaceAll('erson 17', 'erson 19').replaceAll('person-17', 'person-19') ?? '',
  );
  await data.edit(`${NEWER}/events.csv`, 'Round 1 is announced', 'Person 17 is freed');
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), REASON);
  expect(await data.read(`${NEWER}/events.csv`)).toContain('[name withdrawn] is freed');
});

test('an interrupted withdrawal is named by the check and finished by running it again', async () => {
  const whole = await withdrawn();
  for (let kept = 0; kept < tableNamesIn(date(NEWER)).length; kept += 1) {
    const data = await syntheticData();
    const plans = await planWithdrawal(data.folder, 'person-17');
    const cut = plans.map((plan) => ({ ...plan, files: plan.files.slice(0, kept) }));
    // The record and the list are written before the files: take them from a whole run.
    for (const file of [`${OLDER}/edition.json`, 'editions.json'])
      await data.write(file, await whole.read(file));
    for (const { date, files } of cut)
      for (const { file, text } of files) await data.write(`${date}/${file}`, text);
    const old = plans[0]?.files ?? [];
    if (kept < old.length) {
      expect(await data.problems()).toContain(
        `data/${OLDER}/people.csv still holds what was withdrawn on 2026-02-01; the withdrawal was interrupted: run it again`,
      );
    }
    await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), {
      ...REASON,
      today: '2026-02-02',
    });
    expect(await data.problems()).toBe('');
    expect(await data.read(`${OLDER}/edition.json`)).toBe(await whole.read(`${OLDER}/edition.json`));
  }
});

test('another checksum is accepted only with a record, and a record only from the checksum before', async () => {
  const data = await syntheticData();
  await data.edit(`${OLDER}/people.csv`, 'Person 18', 'Person 81');
  expect(await data.problems()).toContain('people.csv was changed after the edition was sealed');
  const record = await withdrawn();
  const about = JSON.parse(await record.read(`${OLDER}/edition.json`)) as {
    withdrawals: { checksums: Record<string, { was: string; is: string }> }[];
  };
  const people = about.withdrawals[0]?.checksums['people.csv'];
  if (people) people.was = '0'.repeat(64);
  await record.write(`${OLDER}/edition.json`, JSON.stringify(about, null, 2));
  expect(await record.problems()).toContain(
    `data/${OLDER}/edition.json withdrawals: the one of 2026-02-01 does not begin with the checksum people.csv had before; restore edition.json (git checkout)`,
  );
});

test('nobody is withdrawn who is in no edition', async () => {
  const data = await syntheticData();
  expect(await planWithdrawal(data.folder, 'person-99')).toEqual([]);
});
