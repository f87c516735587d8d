import { expect, test } from 'vitest';
import { csvIn, NEWER, ROWS, syntheticData, type TypedRow } from '../synthetic.ts';

/** Problems of a draft in which one person has these events: date, type, case. */
async function problemsOf(
  ...events: readonly (readonly [string, string, (number | '')?])[]
): Promise<string> {
  const data = await syntheticData();
  const rows = events.map(([date, type, number = 1], at) => ({
    event_id: `e${at + 1}`,
    person_id: 'person-18',
    date,
    type,
    headline: 'A synthetic event',
    case: number,
    source_ids: 's1',
  }));
  await data.write(`${NEWER}/life-events.csv`, csvIn(NEWER, 'life-events', rows));
  return (await data.problems()).replaceAll(`data/${NEWER}/life-events.csv`, 'life-events.csv');
}

async function problemsWith(
  table: 'people' | 'deaths',
  change: TypedRow,
  disputed: readonly TypedRow[] = [],
): Promise<string> {
  const data = await syntheticData();
  const [row, ...rest] = ROWS[table];
  await data.write(`${NEWER}/${table}.csv`, csvIn(NEWER, table, [{ ...row, ...change }, ...rest]));
  const disputes = disputed.map((each) => ({ ...ROWS.disputes[0], ...each }));
  await data.write(`${NEWER}/disputes.csv`, csvIn(NEWER, 'disputes', [...ROWS.disputes, ...disputes]));
  return data.problems();
}

test('nothing happens to a person before birth, as surely as dates say', async () => {
  expect(await problemsWith('people', { born: '2023-02-01' })).toMatchInlineSnapshot(
    `"data/2025-01-26/life-events.csv:2:3 date: "2023-01" is before the person was born, as line 2 of people.csv has it (rule: no event before birth); mend one of the dates (event e1)"`,
  );
  expect(await problemsWith('people', { born: '2023-01-31' })).toBe('');
  expect(await problemsWith('people', { born: '2023' })).toBe('');
});

test('nobody is released from an imprisonment before being detained in it', async () => {
  expect(await problemsOf(['2024-08-01', 'detained'], ['2024-07-03', 'released'])).toMatchInlineSnapshot(
    `"life-events.csv:3:3 date: "2024-07-03" is before the arrest of 2024-08-01 on line 2, and nothing earlier says that the person was held (rule: no release before a detention); mend one of the dates, or number two imprisonments in case (event e2)"`,
  );
  expect(await problemsOf(['2024-07-03', 'released', ''], ['2024-08-01', 'detained', ''])).toContain(
    'no release before a detention',
  );
});

test('a release without a reported arrest, and an arrest in another case, are no contradiction', async () => {
  expect(await problemsOf(['2015-08-22', 'released', 1], ['2020-05-31', 'detained', 2])).toBe('');
  expect(await problemsOf(['2024', 'detained'], ['2024-07-03', 'released'])).toBe('');
  expect(await problemsOf(['2020-01-02', 'detained'], ['2020-01-02', 'released'])).toBe('');
});

test('nobody is released twice without a detention between', async () => {
  expect(
    await problemsOf(
      ['2020-01-02', 'detained'],
      ['2024-07-03', 'released'],
      ['2025-01-02', 'sentence-served'],
    ),
  ).toMatchInlineSnapshot(
    `"life-events.csv:4:3 date: "2025-01-02" is a release (sentence-served) of a person free since the one (released) of 2024-07-03 on line 3 (rule: no second release without a detention between); take one out, mend a date, or add the arrest (event e3)"`,
  );
});

test('re-arrest, return to prison, release and then exile, pardon and then release may be', async () => {
  const held = ['2020-01-02', 'detained'] as const;
  for (const between of ['re-arrested', 'returned-to-prison', 'reported-held', 'detained'])
    expect(
      await problemsOf(held, ['2022-05-06', 'released'], ['2022-08', between], ['2024-07-03', 'released']),
    ).toBe('');
  expect(await problemsOf(held, ['2024-07-03', 'released'], ['2024-07-05', 'taken-abroad'])).toBe('');
  expect(await problemsOf(held, ['2024-07-03', 'pardoned'], ['2024-07-05', 'released'])).toBe('');
  expect(await problemsOf(held, ['2024-07', 'released'], ['2024-07-05', 'released'])).toBe('');
  expect(await problemsOf(held, ['2022', 'released'], ['2022', 're-arrested'], ['2023-05', 'released'])).toBe(
    '',
  );
});

test('what happens only to prisoners does not happen to the free', async () => {
  expect(
    await problemsOf(['2020-01-02', 'detained'], ['2024-07-03', 'released'], ['2024-11', 'transferred']),
  ).toMatchInlineSnapshot(
    `"life-events.csv:4:3 date: "2024-11" says "transferred" of a person free since the release of 2024-07-03 on line 3 (rule: events may not contradict the status); mend a date or the type, or add the arrest (event e3)"`,
  );
});

test('after a death nothing follows but what others do and say', async () => {
  expect(
    await problemsOf(
      ['2020-01-02', 'detained'],
      ['2021-05-21', 'died'],
      ['2021-06-01', 'released'],
      ['2021-06-02', 'award'],
      ['2021-06-03', 'statement'],
      ['2021-05', 'transferred'],
      ['2022', 'died'],
    ),
  ).toMatchInlineSnapshot(`
    "life-events.csv:4:3 date: "2021-06-01" is after the death of 2021-05-21 on line 3 (rule: after a death only award, statement and other); mend one of the dates, or the type (event e3)
    life-events.csv:8:3 date: "2022" is a second death beside the one of 2021-05-21 on line 3 (rule: nobody dies twice); keep one (event e7)"
  `);
});

test('a row of deaths agrees with the person’s events', async () => {
  expect(await problemsWith('deaths', { person_id: 'person-17' })).toMatchInlineSnapshot(
    `"data/2025-01-26/deaths.csv:2:3 person_id: "person-17" has no event "died" in life-events.csv, so that the status says otherwise (rule: events may not contradict the status); add the event, or empty the cell (death d1)"`,
  );
  const died = async (on: string, disputes: readonly TypedRow[] = [], inDeaths = '2022') => {
    const data = await syntheticData();
    await data.edit(`${NEWER}/life-events.csv`, '2024-07-03,released', `${on},died`);
    await data.edit(`${NEWER}/life-events.csv`, '2023-01,', '2021-01,');
    await data.edit(`${NEWER}/deaths.csv`, 'Person 20,', 'Person 17,person-17');
    await data.edit(`${NEWER}/deaths.csv`, ',2022,', `,${inDeaths},`);
    const rows = [...ROWS.disputes, ...disputes.map((each) => ({ ...ROWS.disputes[0], ...each }))];
    await data.write(`${NEWER}/disputes.csv`, csvIn(NEWER, 'disputes', rows));
    return data.problems();
  };
  expect(await died('2022-05-01')).toBe('');
  expect(await died('2021-12-31')).toContain('"2022" is not when the person dies on line 3');
  for (const on of ['2022-05-01', '2022-01-01', '2022-12-31'])
    expect(await died('2022', [], on), on).toBe('');
  expect(await died('2022', [], '2021-12-31')).toContain('"2021-12-31" is not when the person dies');
  expect(await died('2023-02-01')).toMatchInlineSnapshot(
    `"data/2025-01-26/deaths.csv:2:4 died_on: "2022" is not when the person dies on line 3 of life-events.csv (rule: nobody dies twice); mend one of the dates, or add a row to disputes.csv that says so (death d1)"`,
  );
  const dispute = { dispute_id: 'x2', table: 'deaths', key: 'd1', column: 'died_on', value: '2023' };
  expect(await died('2023-02-01', [dispute])).toBe('');
});

test('one spelling may be two people’s, one id may not', async () => {
  const data = await syntheticData();
  const people = ROWS.people.map((row) => ({ ...row, other_spellings: 'Asoba; Особа' }));
  await data.write(`${NEWER}/people.csv`, csvIn(NEWER, 'people', people));
  expect(await data.problems()).toBe('');
  await data.write(
    `${NEWER}/people.csv`,
    csvIn(NEWER, 'people', [...people, { ...people[0], name_en: 'Another Person' }]),
  );
  expect(await data.problems()).toMatchInlineSnapshot(
    `"data/2025-01-26/people.csv:5:1 person_id: "person-17" stands twice, here and on line 2; keys are unique, so change or delete one (person person-17)"`,
  );
});

test('many events of one person, in any order, are looked at once each', async () => {
  const events = Array.from(
    { length: 4000 },
    (_, at) => [`${1990 + (at % 30)}-0${1 + (at % 9)}`, at % 2 ? 'released' : 'detained'] as const,
  );
  expect(await problemsOf(...events)).toMatch(/^$|rule: /);
});

/** Problems of a draft in which Person 17, whom round r1 of 3 July 2024 names, has these events: date, type, round. */
async function problemsOfRound(...events: readonly (readonly [string, string, string?])[]): Promise<string> {
  const data = await syntheticData();
  const rows = events.map(([date, type, round_id = ''], at) => ({
    event_id: `e${at + 1}`,
    person_id: 'person-17',
    date,
    type,
    headline: 'A synthetic event',
    case: 1,
    round_id,
    source_ids: 's1',
  }));
  await data.write(`${NEWER}/life-events.csv`, csvIn(NEWER, 'life-events', rows));
  return (await data.problems()).replaceAll(`data/${NEWER}/`, '');
}

test('whoever is named in a round, or has an event of it, is not still held on that day', async () => {
  expect(await problemsOfRound(['2023-01-02', 'detained'], ['2023-05', 'sentenced'])).toMatchInlineSnapshot(
    `"rounds.csv:2:22 notable_person_ids: names "person-17", who by their events is still held on 2024-07-03 (line 2 of life-events.csv shows it); add an event that ends it, such as released, released-home or taken-abroad, with round_id r1, or take the name out (round r1)"`,
  );
  expect(
    await problemsOfRound(['2023-01-02', 'detained'], ['2024-07-03', 'pardoned', 'r1']),
  ).toMatchInlineSnapshot(
    `"life-events.csv:3:4 type: "pardoned" in a round of releases of 2024-07-03 leaves the person held (line 2 of life-events.csv shows it); add an event that ends it, such as released, released-home or taken-abroad, with round_id r1 (event e2)"`,
  );
  expect(
    await problemsOfRound(
      ['2022-01-02', 'detained'],
      ['2022-06-01', 'released'],
      ['2023-01-02', 're-arrested'],
      ['2024-07-02', 'last-contact'],
      ['2024-09-01', 'released'],
    ),
  ).toMatchInlineSnapshot(
    `"rounds.csv:2:22 notable_person_ids: names "person-17", who by their events is still held on 2024-07-03 (line 5 of life-events.csv shows it); add an event that ends it, such as released, released-home or taken-abroad, with round_id r1, or take the name out (round r1)"`,
  );
});

test('nobody is blamed whose custody has ended, may have ended, or began again', async () => {
  const detained = ['2023-01-02', 'detained'] as const;
  for (const events of [
    [detained, ['2024-07-03', 'released', 'r1']],
    [detained, ['2024-07-20', 'released', 'r1']],
    [detained, ['2024-07', 'released-home']],
    [detained, ['2024-06-30', 'sentence-served'], ['2024-07-03', 'pardoned', 'r1']],
    [detained, ['2024-07-03', 'exchanged', 'r1']],
    [detained, ['2024-07', 'left-country']],
    [detained, ['2024-07-03', 'pardoned', 'r1'], ['2024-07-06', 'returned-to-prison']],
    [
      ['2023', 'sentenced'],
      ['2024-07-03', 'pardoned', 'r1'],
    ],
    [detained, ['2024-07-03', 'released'], ['2024-07-03', 're-arrested']],
  ] as const) {
    expect(await problemsOfRound(...events), JSON.stringify(events)).toBe('');
  }
});

test('whoever comes back within a month was let go and taken back, as far as dates can mean it', async () => {
  const detained = ['2023-01-02', 'detained'] as const;
  for (const back of ['2024-07-03', '2024-07', '2024-08-03', '2024-08'])
    expect(await problemsOfRound(detained, [back, 'returned-to-prison']), back).toBe('');
  for (const [back, line] of [
    ['2024-07-02', 3],
    ['2024-08-04', 2],
    ['2024-09', 2],
  ] as const)
    expect(await problemsOfRound(detained, [back, 'returned-to-prison']), back).toContain(
      `(line ${line} of life-events.csv shows it)`,
    );
});

test('whoever is taken on the day itself is held at its end, in a month of it perhaps not', async () => {
  const shown = (line: number) => `(line ${line} of life-events.csv shows it)`;
  expect(await problemsOfRound(['2024-07-03', 'detained'])).toContain(shown(2));
  expect(await problemsOfRound(['2024-07', 'detained'])).toBe('');
  // Of events of one day the last in the file.
  expect(await problemsOfRound(['2023-01-02', 'detained'], ['2023-01-02', 'transferred'])).toContain(
    shown(3),
  );
});

test('an event that does not say to which imprisonment it belongs is asked about, where others do', async () => {
  const data = await syntheticData();
  const event = (nth: number, date: string, type: string, more: TypedRow = {}): TypedRow => ({
    event_id: `e${nth}`,
    person_id: 'person-18',
    date,
    type,
    headline: 'A synthetic event',
    source_ids: 's1',
    ...more,
  });
  const rows = [
    event(1, '2022-01-02', 'detained', { case: 1 }),
    event(2, '2022-05-02', 'sentenced'),
    event(3, '2023-05-02', 'award'),
    event(4, '2023-06-02', 'hospitalised', { case: 1 }),
    event(5, '2022-01-02', 'detained', { person_id: 'person-19' }),
    event(6, '2022-05-02', 'sentenced', { person_id: 'person-19' }),
  ];
  await data.write(`${NEWER}/life-events.csv`, csvIn(NEWER, 'life-events', rows));
  expect(await data.warnings()).toMatchInlineSnapshot(
    `"data/2025-01-26/life-events.csv:3:9 case: is empty although other events of the person say which imprisonment they belong to, so that it stands outside of any; number it (event e2)"`,
  );
});
