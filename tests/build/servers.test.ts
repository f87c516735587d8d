/**
 * The settings of servers as they were last tried with the servers themselves, which only a release does: whoever
 * changes them runs `npm run test:release`, and accepts with `-u` what those servers did.
 */
import { expect, test } from 'vitest';
import { caddyFile } from '#build/caddy.ts';
import { ALONE, headersFile, type Built } from '#build/headers.ts';
import { nginxFile } from '#build/nginx.ts';

const hash = (letter: string) => `sha256-${letter.repeat(43)}=`;

const BUILT: Readonly<Record<string, Built>> = {
  'at-a-root': ALONE,
  // In a folder, with everything that a publisher may ask for.
  'in-a-folder': {
    folder: '/rd/',
    styles: { pages: [hash('b'), hash('a')], embeds: [hash('c')] },
    before: { pages: [hash('a'), hash('d')], embeds: [hash('e')] },
    isQuiet: true,
    asks: { onion: `http://${'a'.repeat(56)}.onion`, isForSubDomains: true },
  },
};

const FILES = [
  'index.html',
  '404.html',
  'feed.xml',
  'assets/site.1a2b.css',
  'people/index.html',
  'charts/rounds/index.html',
  'charts/rounds/snippet.html',
  'editions/2024-12-09/charts/rounds/chart.png',
  'embed/rounds/index.html',
  'embed/script/1.0.0.js',
];

test.for(Object.keys(BUILT))('A site %s has the settings that servers were tried with.', async (name) => {
  const built = BUILT[name];
  const golden = (file: string) => `../golden/servers/${name}/${file}`;
  await expect(nginxFile(built)).toMatchFileSnapshot(golden('nginx.conf'));
  await expect(caddyFile(built)).toMatchFileSnapshot(golden('Caddyfile'));
  await expect(headersFile(FILES, built)).toMatchFileSnapshot(golden('_headers'));
});
