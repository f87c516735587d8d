/** The pages of the build, parsed; no browser needed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { languageAt } from '#words/paths.ts';
import { addressOf, builtFiles, FOLDER, isPage } from './site.ts';

export interface BuiltDocument {
  /** The file, from the root of the site. */
  readonly file: string;
  /** Its address: `/people/`. */
  readonly address: string;
  readonly document: Document;
  readonly elements: readonly Element[];
}

/** Parses a page. */
export function parsePage(file: string, html: string): BuiltDocument {
  const { document } = parseHTML(html);
  return { file, address: addressOf(file), document, elements: [...document.querySelectorAll('*')] };
}

const parsed = new Map<string, BuiltDocument>();

/**
 * Pages of the build, `404.html` and embeds among them: of all of them, or of the files that are `wanted`, those that
 * hold a text. `folder` is that of another build.
 */
export function builtDocuments(
  holding = '',
  wanted: (file: string) => boolean = () => true,
  folder = FOLDER,
): readonly BuiltDocument[] {
  return builtFiles(folder)
    .filter((file) => isPage(file) && wanted(file))
    .flatMap((file) => {
      const path = join(folder, file);
      const known = parsed.get(path);
      if (known && holding === '') return known;
      const html = readFileSync(path, 'utf8');
      if (!html.includes(holding)) return [];
      const page = known ?? parsePage(file, html);
      parsed.set(path, page);
      return page;
    });
}

export const isEnglish = (file: string): boolean => languageAt(file) === 'en';
export const isTranslated = (file: string): boolean => !isEnglish(file);
