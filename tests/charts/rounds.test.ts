import { expect, it } from 'vitest';
import rounds from '#charts/rounds.ts';
import { date } from '#data/dates.ts';
import type { Round } from '#data/tables.ts';
import { tableOf } from '#drawing/table.ts';
import { blank } from '../data/blank.ts';
import { inEnglish, synthetic } from './synthetic.ts';

const round = (id: string, more: Partial<Round>): Round => ({
  ...blank('rounds'),
  round_id: id,
  announced_on: date('2024-12-09'),
  label: `Round ${id}`,
  mechanism: 'pardon',
  destination: 'unknown',
  in_total: 'yes',
  names_published_by_state: 'unknown',
  certainty: 'reported',
  ...more,
});

it('a round of which no number was found is not drawn as nobody', () => {
  const edition = synthetic({
    rounds: [
      round('r98', { announced_count: 17 }),
      round('r99', { mechanism: 'exchange', in_total: 'no', not_in_total_because: 'No number was found.' }),
    ],
  });
  const { rows } = tableOf(rounds, inEnglish(edition));
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    expect.arrayContaining(['Round r98', '17']) as unknown,
  ]);
});
