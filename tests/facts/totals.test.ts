/** Facts of two totals set against each other, whichever they are: what one has more, and the days between them. */
import { expect, test } from 'vitest';
import { daysBetween } from '#data/dates.ts';
import { dataFolder, loadData } from '#data/edition.ts';
import type { Fact } from '#facts/fact.ts';
import { FACT_NAMES, namedFact } from '#facts/facts.ts';

const { latest } = await loadData(dataFolder(), { drafts: true });

/** Facts of the newest edition that rest on a column of two tallies, with the rows. */
function ofTwoTallies(column: string) {
  return FACT_NAMES.flatMap((name) => {
    const fact = factOrNone(name);
    const cells = fact?.cells.filter((cell) => cell.table === 'tallies' && cell.column === column) ?? [];
    const [first, second] = cells.map(({ key }) => latest.row('tallies', key));
    return fact?.kind === 'count' && fact.cells.length === 2 && first && second
      ? [{ name, fact, first, second }]
      : [];
  });
}

/** A fact of an older edition may not be in the newest. */
function factOrNone(name: (typeof FACT_NAMES)[number]): Fact | null {
  try {
    return namedFact(name, latest);
  } catch {
    return null;
  }
}

test('A difference is the first less the second, and names a source of each.', () => {
  const found = ofTwoTallies('count');
  expect(found.length).toBeGreaterThan(0);
  for (const { name, fact, first, second } of found) {
    expect(fact.count.value, name).toBe(first.count - second.count);
    for (const { source_ids } of [first, second]) expect(fact.source_ids, name).toContain(source_ids[0]);
  }
});

test('Days are counted from the first to the second.', () => {
  const found = ofTwoTallies('as_of');
  expect(found.length).toBeGreaterThan(0);
  for (const { name, fact, first, second } of found)
    expect(fact.count.value, name).toBe(daysBetween(first.as_of, second.as_of));
});
