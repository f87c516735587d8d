/** When a row enters an edition: on the very day of the cut-off it does, on the day after it does not. */
import { expect, test } from 'vitest';
import { OLDER, syntheticData } from '../synthetic.ts';

/** Problems of an edition whose second round was announced on a day, by sources of a day. */
async function problemsWith(announced: string, published: string): Promise<string> {
  const data = await syntheticData();
  await data.edit(`${OLDER}/rounds.csv`, '2024-09,', `${announced},`);
  await data.edit(`${OLDER}/sources.csv`, '2024-12,', `${published},`);
  return (await data.problems())
    .split('\n')
    .filter((line) => line.includes('cut-off'))
    .join('\n');
}

test('An event of the day itself enters, one of the day after does not', async () => {
  expect(await problemsWith('2024-12-09', '2024-12-10')).toBe('');
  expect(await problemsWith('2024-12-10', '2024-12-10')).toContain(
    '"2024-12-10" is after the cut-off 2024-12-09',
  );
});

test('An event of a month that is not over enters where a source had told of it by then', async () => {
  expect(await problemsWith('2024-12', '2024-12-09')).toBe('');
  expect(await problemsWith('2024-12', '2024-12-10')).toContain('"2024-12" is after the cut-off 2024-12-09');
});
