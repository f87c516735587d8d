import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { nginxFile } from '#build/nginx.ts';
import { makeRoom, removeRoom, type Room } from '#build/room.ts';
import {
  bring,
  makeParents,
  placeOf,
  putBack,
  refuseForeign,
  swapIn,
  tidy,
  type Place,
} from '#build/swap.ts';
import { temporaryFolder } from '../data/synthetic.ts';
import { ended, lockOf, makerLike, roomOf, running } from './processes.ts';

/** A build of the site whose front page says `content`. */
function site(folder: string, content: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), content);
  writeFileSync(join(folder, 'nginx.conf'), nginxFile());
  return folder;
}

const shown = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

/** A finished build in a room beside the place. */
async function finished(place: Place, content: string): Promise<Room> {
  const room = makeRoom(place.rooms);
  await bring(site(join(dirname(place.target), 'workshop'), content), room);
  return room;
}

/** Beside the place, what a build leaves that is killed between the two renames. */
async function killedBetween(place: Place, published: string, maker?: Awaited<ReturnType<typeof ended>>) {
  const room = roomOf(maker ?? (await ended()), `${place.rooms}17-00000001`);
  site(join(room, 'old'), published);
  site(join(room, 'new'), 'new');
  return room;
}

async function inTemporaryFolder(published?: string) {
  const root = await temporaryFolder();
  const out = join(root, 'dist');
  if (published !== undefined) site(out, published);
  return { root, out, place: placeOf(out) };
}

test('A finished build takes the place of the published one, and nothing else is left.', async () => {
  const { root, out, place } = await inTemporaryFolder('old');
  const room = await finished(place, 'new');
  swapIn(room, place);
  expect(shown(out)).toBe('new');
  await removeRoom(room);
  expect(await readdir(root)).toEqual(['dist']);
});

test('A first build is published where nothing was.', async () => {
  const { out, place } = await inTemporaryFolder();
  swapIn(await finished(place, 'new'), place);
  expect(shown(out)).toBe('new');
});

test('Where a build is missing, what was published stays.', async () => {
  const { out, place } = await inTemporaryFolder('old');
  expect(() => {
    swapIn(makeRoom(place.rooms), place);
  }).toThrow('ENOENT');
  expect(shown(out)).toBe('old');
});

test('A build killed between the two renames leaves what the next one puts back.', async () => {
  const { root, out, place } = await inTemporaryFolder();
  await killedBetween(place, 'old');
  expect(await tidy(place)).toBe(true);
  expect(shown(out)).toBe('old');
  expect(await readdir(root)).toEqual(['dist']);
});

test('A command that builds nothing puts it back as well, and leaves no lock.', async () => {
  const { root, out, place } = await inTemporaryFolder();
  await killedBetween(place, 'old');
  lockOf(await ended(), place.lock);
  expect(await putBack(place)).toBe(true);
  expect(shown(out)).toBe('old');
  expect(await readdir(root)).toEqual(['dist']);
  expect(await putBack(place)).toBe(false);
});

test('While a build is between its renames nobody else puts anything back.', async () => {
  const { out, place } = await inTemporaryFolder();
  const { maker } = await running();
  await killedBetween(place, 'old', maker);
  lockOf(maker, place.lock);
  expect(await putBack(place)).toBe(false);
  expect(existsSync(out)).toBe(false);
});

test('What a build was deleting when it was killed is never put back.', async () => {
  const { root, out, place } = await inTemporaryFolder('published');
  const room = await finished(place, 'new');
  swapIn(room, place);
  // As if it had been killed while it deleted the old site, and the new one was then lost by hand.
  expect(await readdir(room.folder)).toEqual(['build.json', 'going']);
  const left = roomOf(await ended(), `${place.rooms}17-00000001`);
  site(join(left, 'going'), 'half');
  expect(await tidy(place)).toBe(false);
  expect(shown(out)).toBe('new');
  await removeRoom(room);
  expect(await readdir(root)).toEqual(['dist']);
});

test('What builds killed earlier left goes; what a running one works in, and what others own, stays.', async () => {
  const { root, out, place } = await inTemporaryFolder('published');
  await killedBetween(place, 'old');
  roomOf((await running()).maker, `${place.rooms}17-00000002`);
  roomOf(makerLike({ host: 'newsroom-2' }), `${place.rooms}17-00000003`);
  for (const name of ['dist.old', 'dist.next', 'dist.build-notes']) site(join(root, name), 'mine');
  expect(await tidy(place)).toBe(false);
  expect(shown(out)).toBe('published');
  expect(await readdir(root)).toEqual([
    'dist',
    'dist.build-17-00000002',
    'dist.build-notes',
    'dist.next',
    'dist.old',
  ]);
});

test('A link to the published folder goes on leading there, even while that folder is missing.', async () => {
  const root = await temporaryFolder();
  site(join(root, 'disk', 'dist'), 'old');
  symlinkSync(join('disk', 'dist'), join(root, 'public'));
  const place = placeOf(join(root, 'public'));
  swapIn(await finished(place, 'new'), place);
  expect(shown(join(root, 'disk', 'dist'))).toBe('new');
  expect(shown(join(root, 'public'))).toBe('new');

  const elsewhere = await temporaryFolder();
  symlinkSync(join(elsewhere, 'dist'), join(root, 'lost'));
  expect(placeOf(join(root, 'lost')).target).toBe(placeOf(join(elsewhere, 'dist')).target);
});

test('A folder that is not a build of the site is not replaced.', async () => {
  const { root, out } = await inTemporaryFolder();
  const isRefused = (folder: string) => {
    expect(() => {
      refuseForeign(placeOf(folder));
    }).toThrow(
      `${folder} is not a build of the site, and a build would replace it; set OUT_DIR to another folder.`,
    );
  };
  writeFileSync(join(root, 'thesis.txt'), '');
  isRefused(root);
  isRefused('.');
  isRefused('..');
  // Other sites have such files too.
  mkdirSync(out);
  writeFileSync(join(out, '_headers'), '');
  writeFileSync(join(out, 'nginx.conf'), 'server {}');
  isRefused(out);
  refuseForeign(placeOf(await temporaryFolder()));
  refuseForeign(placeOf(site(join(root, 'earlier'), 'old')));
});

test('A place that cannot be a folder is refused in a sentence.', async () => {
  const file = join(await temporaryFolder(), 'thesis.txt');
  writeFileSync(file, '');
  expect(() => placeOf('')).toThrow('OUT_DIR is empty; name a folder, or leave it out for dist.');
  expect(() => placeOf(file)).toThrow(
    `${file} is a file, and the site is a folder; set OUT_DIR to another name.`,
  );
});

test.skipIf(process.platform === 'win32')('Folders made for a site let its server in.', async () => {
  const root = await temporaryFolder();
  chmodSync(root, 0o700);
  const umask = process.umask(0o077);
  try {
    makeParents(placeOf(join(root, 'a', 'b', 'dist')));
  } finally {
    process.umask(umask);
  }
  expect(statSync(join(root, 'a', 'b')).mode & 0o777).toBe(0o755);
  expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o755);
  expect(statSync(root).mode & 0o777).toBe(0o700);
});
