/**
 * Every page, opened once: it tells nobody, leaves nothing behind, runs nothing that the site did not mean
 * to, and fits a telephone whatever stands on it. Those that show every kind of element are looked at closely
 * while they are open.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Seen } from './accessibility.ts';
import { lookClosely, type CloseLook } from './close-look.ts';
import { cover } from './cover.ts';
import { builtDocuments, isEnglish } from './documents.ts';
import { hidden, sideways, unfold } from './looks.ts';
import { EVERY_PAGE, pageAddresses, useSite } from './site.ts';
import { traces, watch } from './traces.ts';

const site = useSite();

const TELEPHONE = { width: 320, height: 800 };

interface Visit {
  readonly address: string;
  readonly misfits: readonly string[];
  readonly traces: readonly string[];
  readonly close: CloseLook | null;
}

/** Layouts are looked at closely on few pages; how long a word or a name is, every page says for itself. */
async function misfitsOnTelephone(page: Page, address: string): Promise<string[]> {
  await unfold(page);
  const by = await sideways(page);
  return [...(by === null ? [] : [`scrolls sideways by ${by}`]), ...(await hidden(page))].map(
    (what) => `${address} ${what}`,
  );
}

describe('Every page', () => {
  let visits: readonly Visit[] = [];

  beforeAll(async () => {
    const chosen = new Set(cover(builtDocuments('', isEnglish)).map(({ address }) => address));
    // Those that show most come first: what is alike on others is passed over there.
    const addresses = [...new Set([...chosen, ...pageAddresses()])];
    const seen: Seen = new Map();
    visits = await site.openAll(
      addresses,
      async (page, address) => {
        const misfits = await misfitsOnTelephone(page, address);
        const close = chosen.has(address) ? await lookClosely(page, address, seen) : null;
        if (close !== null) await page.setViewportSize(TELEPHONE);
        // Last, for it follows a figure to its note.
        return { address, misfits, close, traces: await traces(page, address) };
      },
      { prepare: (page) => watch(page, site.origin), viewport: TELEPHONE },
    );
  }, EVERY_PAGE.timeout);

  test('was opened.', () => {
    const opened = new Set(visits.map(({ address }) => address));
    expect(pageAddresses().filter((address) => !opened.has(address))).toEqual([]);
    expect(visits.filter(({ close }) => close !== null).length).toBeGreaterThan(20);
  });

  test('says nothing to the console, keeps to the policy, asks no other origin and keeps nothing.', () => {
    expect(visits.flatMap(({ traces }) => traces)).toEqual([]);
  });

  test('fits a telephone, with everything unfolded and nothing cut off.', () => {
    expect(visits.flatMap(({ misfits }) => misfits)).toEqual([]);
  });

  test('keeps nobody out by any kind of element, as far as axe can tell, light and dark.', () => {
    expect(visits.flatMap(({ close }) => close?.faults ?? [])).toEqual([]);
  });

  test('fits every screen by every kind of element, and enlarged to 200 % keeps its words, links and buttons uncut.', () => {
    expect(visits.flatMap(({ close }) => close?.misfits ?? [])).toEqual([]);
  });
});
