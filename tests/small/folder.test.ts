/** A site under a folder: whatever is written in full leads into the folder, and what a server reads knows it. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { buildSmallSite, SMALL_ORIGIN } from './build.ts';

const UNDER = '/rd/';

const { site } = await buildSmallSite({ under: UNDER });
const files = (await readdir(site, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

/** What files say, those in archives among them. */
function* texts(): Generator<[name: string, text: string]> {
  for (const file of files) {
    if (/\.(?:png|woff2|br|gz)$/.test(file)) continue;
    const bytes = readFileSync(file);
    if (!file.endsWith('.zip')) yield [file, bytes.toString('utf8')];
    else
      for (const [name, inner] of Object.entries(unzipSync(bytes)))
        yield [`${file}: ${name}`, strFromU8(inner)];
  }
}

test('No address in full is without the folder.', () => {
  const addresses = [...texts()].flatMap(([name, text]) =>
    [...text.matchAll(/https?:(?:\\?\/){2}small\.example[^\s"'<>&)\\,\]}]*/g)].map(([address]) => ({
      name,
      address,
    })),
  );
  expect(addresses.length).toBeGreaterThan(200);
  expect(addresses.filter(({ address }) => !address.startsWith(SMALL_ORIGIN + UNDER))).toEqual([]);
});

test('No printed address is without the folder.', () => {
  const printed = [...texts()].flatMap(([name, text]) =>
    [...text.matchAll(/(?<![/.\w])small\.example\/[\w-]*/g)].map(([address]) => ({ name, address })),
  );
  expect(printed.length).toBeGreaterThan(0);
  expect(printed.filter(({ address }) => address !== 'small.example/rd')).toEqual([]);
});

test('The page of missing pages leads into the folder from wherever it is shown.', () => {
  const html = readFileSync(join(site, '404.html'), 'utf8');
  const links = [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((link) => !link.startsWith(UNDER))).toEqual([]);
});

test('Rules for hosts and for nginx are for the folder.', () => {
  const rules = readFileSync(join(site, '_headers'), 'utf8').match(/^\/.*$/gm) ?? [];
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.filter((path) => !path.startsWith(UNDER))).toEqual([]);
  expect(readFileSync(join(site, 'nginx.conf'), 'utf8')).toContain(`location ^~ ${UNDER} {`);
});
