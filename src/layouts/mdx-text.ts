import type { MDXInstance } from 'astro';
import type { TextWords } from '#prose/frontmatter.ts';
import type { LanguageCode } from '#words/language.ts';

/** A page written in MDX: its words about itself stand in its frontmatter, with facts to be filled in. */
export type Prose = MDXInstance<TextWords>;

/** All texts, from the folder that `astro.config.mjs` gives this name to: `<slug>/<language>.mdx`. */
const TEXTS = import.meta.glob<Prose>('@prose/*/*.mdx', { eager: true });
const TYPED = import.meta.glob<string>('@prose/*/*.mdx', { eager: true, query: '?raw', import: 'default' });

/** The text of a page in a language. */
export function proseIn(slug: string, code: LanguageCode): Prose {
  return textIn(slug, code, TEXTS);
}

/** The same as it was typed. */
export function proseSource(slug: string, code: LanguageCode): string {
  return textIn(slug, code, TYPED);
}

function textIn<Text>(slug: string, code: LanguageCode, files: Record<string, Text>): Text {
  const found = Object.entries(files).find(([file]) => file.endsWith(`/${slug}/${code}.mdx`));
  if (!found) throw new Error(`There is no ${slug}/${code}.mdx among the texts; add it`);
  return found[1];
}
