/**
 * The site in Firefox, where one is installed: as Tor Browser shows it at its safest level, with scripts and
 * SVG off, a chart or a lifeline is its picture; where SVG is drawn the picture is never asked for.
 */
import { spawn } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, loadData } from '#data/edition.ts';
import { peopleWithPictures } from '#takeaway/person-files.ts';
import { useServer } from '../site/site.ts';
import { FIREFOX, makeProfile } from './firefox.ts';

const { latest } = await loadData(dataFolder());
const PROFILE = `/people/${peopleWithPictures(latest)[0]?.person_id ?? ''}/`;

describe.skipIf(FIREFOX === undefined)('in Firefox', () => {
  const site = useServer();

  /** Opens a page in a fresh profile, takes a picture of it, and resolves to the addresses it asked for. */
  async function opened(path: string, preferences: Record<string, boolean>): Promise<string[]> {
    const profile = await makeProfile(preferences);
    const picture = join(profile, 'page.png');
    site.asked.length = 0;
    const address = `${site.origin}${path}`;
    const options = ['--headless', '--profile', profile, '--window-size=800,3000', '--screenshot', picture];
    try {
      await new Promise<void>((resolve, reject) => {
        const browser = spawn(FIREFOX as string, [...options, address], { stdio: 'ignore' });
        browser.once('error', reject);
        browser.once('exit', () => resolve());
      });
      expect((await stat(picture)).size).toBeGreaterThan(10_000);
      return [...site.asked];
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  }

  const isPicture = (path: string) => /\/(?:chart|lifeline)\.png$/.test(path);
  const isScript = (path: string) => path.endsWith('.js');

  test.for(['/charts/rounds/', PROFILE, `/embed${PROFILE}`])(
    'With scripts and SVG off the picture shows on %s, and no script is asked for.',
    async (path) => {
      const asks = await opened(path, { 'javascript.enabled': false, 'svg.disabled': true });
      expect(asks.filter(isPicture).length).toBeGreaterThan(0);
      expect(asks.filter(isScript)).toEqual([]);
    },
  );

  test.for([
    ['/charts/rounds/', true],
    ['/charts/rounds/', false],
    ['/pardons-and-arrests/', true],
    ['/pardons-and-arrests/', false],
    ['/embed/rounds/', false],
    [PROFILE, false],
  ] as const)('Where SVG is drawn %s never asks for the picture; scripts on: %s.', async ([path, on]) => {
    const asks = await opened(path, { 'javascript.enabled': on });
    expect(asks.filter(isPicture)).toEqual([]);
    expect(asks.some(isScript)).toBe(on);
  });
});
