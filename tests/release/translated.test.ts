/** What only Belarusian or Russian pages show is looked at as closely as the English ones. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Seen } from '../site/accessibility.ts';
import { lookClosely, type CloseLook } from '../site/close-look.ts';
import { cover } from '../site/cover.ts';
import { builtDocuments, isEnglish, isTranslated } from '../site/documents.ts';
import { unreadableWords } from '../site/drawn-words.ts';
import { SCREEN } from '../site/fits.ts';
import { EVERY_PAGE, useSite } from '../site/site.ts';

const site = useSite();

describe('Each kind of element that only translated pages have', () => {
  let looks: readonly CloseLook[] = [];

  beforeAll(async () => {
    const english = cover(builtDocuments('', isEnglish));
    const pages = cover(builtDocuments('', isTranslated), english).map(({ address }) => address);
    const seen: Seen = new Map();
    looks = await site.openAll(pages, (page, address) => lookClosely(page, address, seen), {
      viewport: SCREEN,
    });
  }, EVERY_PAGE.timeout);

  test('keeps nobody out, as far as axe can tell.', () => {
    expect(looks.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('fits every screen, and keeps its words when enlarged.', () => {
    expect(looks.flatMap(({ misfits }) => misfits)).toEqual([]);
  });
});

test('The words of every edition’s drawings can be read in Belarusian and Russian.', EVERY_PAGE, async () => {
  const documents = builtDocuments('</text>', (file) => isTranslated(file) && file.includes('/editions/'));
  expect(documents.length).toBeGreaterThan(0);
  expect(await unreadableWords(site, documents)).toEqual([]);
});
