/** What is published stays where it is: articles name these addresses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressOf, builtFiles } from '../site/site.ts';

const GOLDEN = 'tests/golden/addresses.txt';

/** Addresses that others keep: charts, embeds, editions' data. People may be withdrawn; assets have other names each time. */
const KEPT = /^\/(?:[a-z]{2}\/)?(?:charts|embed(?!\/people\/)|editions|embedding)\/|^\/embed\.js$/;
const NAMED_BY_CONTENT = '/embed/script/frame-';

const EDITION = /^\/(?:[a-z]{2}\/)?editions\/(\d{4}-\d{2}-\d{2})\//;

/**
 * Addresses of editions are kept once for all of them, with the first that has it: `2024-12-09 /editions/<day>/…`.
 * So an edition that is sealed later is held to them as well, and adds nothing to the list.
 */
function kinds(addresses: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const address of addresses.toSorted()) {
    const day = EDITION.exec(address)?.[1];
    const kind = day === undefined ? address : address.replaceAll(day, '<day>');
    if (!first.has(kind)) first.set(kind, day === undefined ? kind : `${day} ${kind}`);
  }
  return [...first.values()].sort();
}

/** The addresses that a list of kinds promises of these editions. */
function promised(lines: readonly string[], days: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const [since = '', kind] = line.split(' ');
    if (kind === undefined) return since;
    return days.filter((day) => day >= since).map((day) => kind.replaceAll('<day>', day));
  });
}

const built = builtFiles()
  .map(addressOf)
  .filter((address) => KEPT.test(address) && !address.startsWith(NAMED_BY_CONTENT));
const days = [...new Set(built.flatMap((address) => EDITION.exec(address)?.[1] ?? []))];
const golden = readFileSync(GOLDEN, 'utf8')
  .split('\n')
  .filter((line) => line !== '');

test('Every address that was ever published is still there, in every edition since the first that had it.', () => {
  const there = new Set(built);
  expect(promised(golden, days).filter((address) => !there.has(address))).toEqual([]);
});

test('What a new chart adds is kept from now on.', () => {
  const kept = new Set(promised(golden, days));
  const fresh = kinds(built.filter((address) => !kept.has(address)));
  if (process.env.UPDATE_ADDRESSES === '1') {
    writeFileSync(GOLDEN, `${[...golden, ...fresh].sort().join('\n')}\n`);
  } else expect(fresh, 'are new: keep them with UPDATE_ADDRESSES=1 npm run test:built').toEqual([]);
});
