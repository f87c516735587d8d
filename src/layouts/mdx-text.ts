import type { MDXInstance } from 'astro';
import type { LanguageCode } from '#words/language.ts';

/** A page written in MDX: its words about itself stand in its frontmatter. */
export type Prose = MDXInstance<{ title: string; description: string; standfirst?: string }>;

/** The files of one page, out of all under `src/prose/`. */
export function textsOf<File>(slug: string, files: Record<string, File>): Record<string, File> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => file.includes(`/prose/${slug}/`)));
}

/** The text of a page in a language, out of the files `<slug>/<language>.mdx` of its folder. */
export function proseIn(code: LanguageCode, files: Record<string, Prose>): Prose {
  const found = Object.entries(files).find(([file]) => file.endsWith(`/${code}.mdx`));
  if (found) return found[1];
  const folder = Object.keys(files)[0]?.replace(/\/[^/]+$/, '') ?? 'src/prose';
  throw new Error(`${folder} has no ${code}.mdx; add it`);
}
