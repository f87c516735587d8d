/** The frame of a profile is high enough where nothing fits it: no script, and a page of any width. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { textsOf } from '../embedding/codes.ts';
import { useHost } from './embed-hosts.ts';
import { FOLDER, pageAddresses, useSite } from '../site/site.ts';

const site = useSite();
const host = useHost();
const WIDTHS = [320, 600] as const;
/** Pixels that a frame may be higher than its profile: the rule is a line above a staircase of lines of text. */
const ROOM = 160;

test('A profile’s frame is nowhere lower than its profile, and not much higher.', async () => {
  const profiles = pageAddresses().filter((address) => address.startsWith('/embed/people/'));
  expect(profiles.length).toBeGreaterThan(0);
  const faults: string[] = [];
  for (const width of WIDTHS) {
    const needed = await site.openAll(
      profiles,
      (page) => page.evaluate(() => document.querySelector('.embed')?.getBoundingClientRect().height ?? 0),
      { viewport: { width, height: 400 } },
    );
    const codes = profiles.map(codeOf).join('');
    const given = await site.open('/404.html', async (page) => {
      // Without its address no frame loads: its height is what its style says.
      const body = `<div style="width:${width}px">${codes.replace(/ src="[^"]*"/g, '')}</div>`;
      await page.goto(host.page(body));
      return page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));
    });
    for (const [at, profile] of profiles.entries()) {
      const room = (given[at] ?? 0) - (needed[at] ?? 0);
      if (room < 0 || room > ROOM) faults.push(`${profile} at ${width} px: ${room} px more than it needs`);
    }
  }
  expect(faults).toEqual([]);
});

/** What a profile's page offers to copy, without its script. */
function codeOf(profile: string): string {
  const html = readFileSync(join(FOLDER, profile.replace('/embed', ''), 'index.html'), 'utf8');
  const codes = [...parseHTML(html).document.querySelectorAll('.person-share pre')].flatMap(textsOf);
  const frame = codes.find(({ text }) => text.includes('<iframe'));
  if (frame === undefined) throw new Error(`${profile} has no code of its frame`);
  return frame.text.replace(/<script.*?<\/script>/s, '');
}
