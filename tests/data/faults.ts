/** What an editor can do to a data folder in one bad night: a different fault in almost every file. */
import { TABLES } from '#data/tables.ts';
import { csv, NEWER, OLDER, ROWS, type SyntheticData } from './synthetic.ts';

/** How many problems the check must find. */
export const FAULTS = 16;

export async function breakEverything(data: SyntheticData): Promise<void> {
  const draft = (table: string) => `${NEWER}/${table}.csv`;
  await data.edit(draft('sources'), 'Source 1,', '=1+1,');
  await data.edit(draft('rounds'), ',3,,1,2,', ',3,,fourteen,2,');
  await data.edit(draft('tallies'), 'Counter 1,', '"Counter 1,');
  await data.edit(draft('custody'), ',10,', ',11,');
  await data.edit(draft('repression'), '2024-08,2024-08', '2024-13,2024-08');
  await data.edit(draft('measures'), 'Searches reported.', 'Searches, reported.');
  await data.edit(draft('people'), 'person_id,name_en', 'person_id,name');
  await data.edit(draft('life-events'), 'e2,', 'e1,');
  await data.edit(draft('deaths'), ',2022,', ',2025-02-01,');
  await data.edit(draft('events'), 'Round 1 is announced', 'Round 1 is <b>announced</b>');
  await data.write(
    draft('elections'),
    Buffer.from(csv(TABLES.elections, [{ ...ROWS.elections[0], official_winner: 'Pérson' }]), 'latin1'),
  );
  await data.edit(draft('articles'), ',s1', ',s7');
  await data.edit(draft('rankings'), 'ranking_id,', '');
  await data.edit(`${OLDER}/rounds.csv`, 'Round 1', 'Round one');
  await data.edit(`${NEWER}/edition.json`, '"compiled_on": "2026-01-01",', '"compiled_on": "2026-01-01"');
}
