import type { MDXInstance } from 'astro';
import type { TextWords } from '#prose/frontmatter.ts';
import { isCurrent } from '#prose/translation.ts';
import type { LanguageCode } from '#words/language.ts';

/** A page written in MDX: its words about itself stand in its frontmatter, with facts to be filled in. */
export type Prose = MDXInstance<TextWords>;

/** All texts, from the folder that `astro.config.mjs` gives this name to: `<slug>/<language>.mdx`. */
const TEXTS = import.meta.glob<Prose>('@prose/*/*.mdx', { eager: true });
const TYPED = import.meta.glob<string>('@prose/*/*.mdx', { eager: true, query: '?raw', import: 'default' });

/** A text for a page in a language. */
export interface PageText {
  readonly prose: Prose;
  /** As it was typed. */
  readonly source: string;
  /** English, where the page's language has no translation yet. */
  readonly lang: LanguageCode;
  /** Whether the English has changed since it was translated. */
  readonly isStale: boolean;
}

/** The text of a page in a language, or in English where that is all there is. Throws where there is none. */
export function pageText(slug: string, code: LanguageCode): PageText {
  const english = textIn(slug, 'en', TYPED);
  if (english === undefined) throw new Error(`There is no ${slug}/en.mdx among the texts; add it`);
  const source = textIn(slug, code, TYPED);
  const lang = source === undefined ? 'en' : code;
  const isStale = source !== undefined && code !== 'en' && !isCurrent(source, english);
  return { prose: textIn(slug, lang, TEXTS) as Prose, source: source ?? english, lang, isStale };
}

/** The text of a page in a language, or in English. */
export function proseIn(slug: string, code: LanguageCode): Prose {
  return pageText(slug, code).prose;
}

/** The same as it was typed. */
export function proseSource(slug: string, code: LanguageCode): string {
  return pageText(slug, code).source;
}

function textIn<Text>(slug: string, code: LanguageCode, files: Record<string, Text>): Text | undefined {
  return Object.entries(files).find(([file]) => file.endsWith(`/${slug}/${code}.mdx`))?.[1];
}
