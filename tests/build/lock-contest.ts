/**
 * One of several processes that want the same lock again and again, and sometimes die while they hold it.
 * `node lock-contest.ts FOLDER TURNS DIES`: ends with 0 where it never met another one inside.
 */
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock } from '#build/lock.ts';
import { withRoom } from '#build/room.ts';

const [root = '', turns = '0', dies = '0'] = process.argv.slice(2);
const inside = join(root, 'inside');

for (let turn = 0; turn < Number(turns); turn += 1) {
  await withRoom(join(root, 'dist.build-'), async (room) => {
    const lock = await takeLock(join(root, 'dist.lock'), room, { what: 'dist', say: () => undefined });
    // Fails where somebody else is inside.
    mkdirSync(inside);
    await wait(Math.random() * 5);
    rmdirSync(inside);
    if (turn === Number(dies)) process.kill(process.pid, 'SIGKILL');
    lock.release();
  });
}
