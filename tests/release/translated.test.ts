/** What only Belarusian or Russian pages show is looked at as closely as the English ones. */
import { expect, test } from 'vitest';
import { faultsUnfolded, type Seen } from '../site/accessibility.ts';
import { cover } from '../site/cover.ts';
import { builtDocuments, isEnglish, isTranslated } from '../site/documents.ts';
import { unreadableWords } from '../site/drawn-words.ts';
import { misfits, SCREEN } from '../site/fits.ts';
import { EVERY_PAGE, useSite } from '../site/site.ts';

const site = useSite();

/** Pages in which every kind of element occurs that no English page has. */
const pages = () =>
  cover(builtDocuments('', isTranslated), cover(builtDocuments('', isEnglish))).map(({ address }) => address);

test('axe finds nothing on any kind of element that only translated pages have.', EVERY_PAGE, async () => {
  const seen: Seen = new Map();
  const found = await site.openAll(pages(), (page, address) => faultsUnfolded(page, address, seen));
  expect(found.flat()).toEqual([]);
});

test('Every such kind fits every screen, and keeps its words when enlarged.', EVERY_PAGE, async () => {
  const found = await site.openAll(pages(), misfits, { viewport: SCREEN });
  expect(found.flat()).toEqual([]);
});

test('The words of every edition’s drawings can be read in Belarusian and Russian.', EVERY_PAGE, async () => {
  const documents = builtDocuments('</text>', (file) => isTranslated(file) && file.includes('/editions/'));
  expect(documents.length).toBeGreaterThan(0);
  expect(await unreadableWords(site, documents)).toEqual([]);
});
