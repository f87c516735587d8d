/** What of the translations may be published, for whoever lays out pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TranslatedLanguage } from '#data/languages.ts';
import { stateOf, translationsFolder, type State } from './folder.ts';
import { keyOf } from './merge.ts';
import { readPo } from './po-file.ts';

/** The translation of a text in its context, or `undefined` where there is none that may be shown. */
export type Catalogue = (context: string, english: string) => string | undefined;

/** What a language that is published shows, and one that is only looked at. Fuzzy is never shown. */
const SHOWN: Readonly<Record<'published' | 'preview', readonly State[]>> = {
  published: ['read'],
  preview: ['read', 'unread'],
};

/** Reads all files of a language; empty where there are none. */
export function readCatalogue(
  language: TranslatedLanguage,
  { folder = translationsFolder(), isPreview = false } = {},
): Catalogue {
  const texts = new Map<string, string>();
  const shown = SHOWN[isPreview ? 'preview' : 'published'];
  for (const name of filesOf(join(folder, language)))
    for (const entry of readPo(readFileSync(join(folder, language, name), 'utf8')))
      if (shown.includes(stateOf(entry))) texts.set(keyOf(entry), entry.translated);
  return (context, english) => texts.get(keyOf({ context, english }));
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.po'));
  } catch {
    return [];
  }
}
