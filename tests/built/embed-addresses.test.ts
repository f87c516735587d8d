/** What is published stays where it is: articles name these addresses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressOf, builtFiles } from '../site/site.ts';

const GOLDEN = 'tests/golden/addresses.txt';

/** Addresses that others keep: charts, embeds, editions' data. People may be withdrawn; assets have other names each time. */
const KEPT = /^\/(?:[a-z]{2}\/)?(?:charts|embed(?!\/people\/)|editions|embedding)\/|^\/embed\.js$/;
const NAMED_BY_CONTENT = '/embed/script/frame-';

test('Every address that was ever published is still there.', () => {
  const golden = readFileSync(GOLDEN, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const built = builtFiles()
    .map(addressOf)
    .filter((address) => KEPT.test(address) && !address.startsWith(NAMED_BY_CONTENT));
  expect(
    golden.filter((address) => !built.includes(address)),
    'are gone',
  ).toEqual([]);
  const fresh = built.filter((address) => !golden.includes(address));
  if (process.env.UPDATE_ADDRESSES === '1') {
    writeFileSync(GOLDEN, `${[...golden, ...fresh].sort().join('\n')}\n`);
  } else expect(fresh, 'are new: keep them with UPDATE_ADDRESSES=1').toEqual([]);
});
