import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { abandonedRooms, makeRoom, withRoom } from '#build/room.ts';
import { temporaryFolder } from '../data/synthetic.ts';
import { ended, makerLike, roomOf, running } from './processes.ts';

const foldersOf = (prefix: string, options = {}) =>
  abandonedRooms(prefix, options).map(({ folder }) => folder.slice(prefix.length));

test('A room is there while it is used, and gone when that is done or has failed.', async () => {
  const root = await temporaryFolder();
  const prefix = join(root, 'new', 'dist.build-');
  await withRoom(prefix, async ({ folder }) => {
    writeFileSync(join(folder, 'index.html'), '');
    expect(await readdir(folder)).toEqual(['build.json', 'index.html']);
  });
  await expect(withRoom(prefix, () => Promise.reject(new Error('Midway')))).rejects.toThrow('Midway');
  expect(await readdir(join(root, 'new'))).toEqual([]);
});

test('Two rooms of one process are two.', async () => {
  const prefix = join(await temporaryFolder(), 'dist.build-');
  expect(makeRoom(prefix).folder).not.toBe(makeRoom(prefix).folder);
});

test('Rooms of builds that no longer run are found, those of builds that run are not.', async () => {
  const prefix = join(await temporaryFolder(), 'dist.build-');
  roomOf(await ended(), `${prefix}17-00000001`);
  roomOf((await running()).maker, `${prefix}17-00000002`);
  roomOf(makerLike({ host: 'newsroom-2' }), `${prefix}17-00000003`);
  makeRoom(prefix);
  expect(foldersOf(prefix)).toEqual(['17-00000001']);
  expect(foldersOf(prefix, { outOfSight: true })).toEqual(['17-00000001', '17-00000003']);
});

test('Folders of others are never taken for rooms, however they are called.', async () => {
  const prefix = join(await temporaryFolder(), 'dist.build-');
  const gone = await ended();
  roomOf(gone, `${prefix}2024`);
  roomOf(gone, `${prefix}17-0000000Z`);
  mkdirSync(`${prefix}17-00000001`);
  writeFileSync(join(`${prefix}17-00000001`, 'thesis.txt'), 'Years of work');
  mkdirSync(`${prefix}17-00000002`);
  writeFileSync(join(`${prefix}17-00000002`, 'build.json'), '{"mine":true}');
  const longAgo = new Date(Date.now() - 3_600_000);
  for (const id of ['17-00000001', '17-00000002']) utimesSync(prefix + id, longAgo, longAgo);
  expect(foldersOf(prefix)).toEqual([]);
});

test('A room whose maker was killed before the mark was written is found a minute later.', async () => {
  const prefix = join(await temporaryFolder(), 'dist.build-');
  mkdirSync(`${prefix}17-00000001`);
  mkdirSync(`${prefix}17-00000002`);
  writeFileSync(join(`${prefix}17-00000002`, 'build.json'), '');
  expect(foldersOf(prefix)).toEqual([]);
  const before = new Date(Date.now() - 61_000);
  for (const id of ['17-00000001', '17-00000002']) utimesSync(prefix + id, before, before);
  expect(foldersOf(prefix)).toEqual(['17-00000001', '17-00000002']);
});

test('Where there is no folder there is no room.', () => {
  expect(abandonedRooms('/nowhere/dist.build-')).toEqual([]);
});
