/** `npm run dev` as an editor has it open: a table is saved, broken and mended, and the page follows. */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { NEWER, NO_TEXTS, syntheticData, TODAY, type SyntheticData } from '../data/synthetic.ts';
import { freePort } from '../servers.ts';

interface Desk {
  /** Everything the terminal was told. */
  said(): string;
  /** The page when it holds a text, as a browser asks for it; fails where it never does. */
  pageWith(path: string, text: string): Promise<{ status: number; html: string }>;
}

async function openDesk({ folder }: SyntheticData): Promise<Desk> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/commands/astro.mjs', 'dev', '--port', String(port)], {
    // Astro serves nothing where it takes itself for tested.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: folder,
      PROSE_DIR: NO_TEXTS,
      TODAY,
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill();
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (text) => (said += String(text)));
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html' } });
    return { status: answer.status, html: await answer.text() };
  };
  return {
    said: () => said,
    async pageWith(path, text) {
      let last = { status: 0, html: '' };
      for (const end = Date.now() + 120_000; Date.now() < end;) {
        await wait(100);
        last = await ask(path).catch(() => last);
        if (last.html.includes(text)) return last;
      }
      throw new Error(
        `${path} never held “${text}”; last ${last.status}: ${last.html.slice(0, 500)}\n${said}`,
      );
    },
  };
}

test('A saved table shows, a broken one shows its problems on the page and in the terminal, a mended one brings the page back.', async () => {
  const data = await syntheticData();
  const desk = await openDesk(data);
  const rounds = `${NEWER}/rounds.csv`;
  await desk.pageWith('/rounds/r1/', 'Round 1');
  await data.edit(rounds, 'Round 1', 'The first round');
  expect((await desk.pageWith('/rounds/r1/', 'The first round')).status).toBe(200);

  const draft = await desk.pageWith('/draft/', 'The first round');
  expect(draft.html).toContain('href="/rounds/r1/"');
  expect(draft.html).toContain('href="/charts/rounds/"');

  await data.edit(rounds, '2024-07-03', 'in July');
  const broken = await desk.pageWith('/rounds/r1/', 'in July');
  expect(broken.status).toBe(500);
  expect(broken.html).toContain(`${rounds}:2:2`);
  expect(broken.html).toContain('is not a date; write 2024-12-09');
  expect(broken.html).toContain('/@vite/client');
  expect(desk.said()).toContain(`${rounds}:2:2 announced_on: "in July" is not a date`);

  await data.edit(rounds, 'in July', '2024-07-04');
  expect((await desk.pageWith('/rounds/r1/', '4 July 2024')).status).toBe(200);
  expect(desk.said()).toContain('The data have no problems any more');

  // A page that was not there before.
  await data.write(
    rounds,
    `${await data.read(rounds)}r3,2024-10-01,Round 3,4,,,,,,,,,pardon,,home,,,,yes,,no,,,reported,s2\n`,
  );
  expect((await desk.pageWith('/rounds/r3/', 'Round 3')).status).toBe(200);
});
