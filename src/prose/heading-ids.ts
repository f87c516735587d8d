/**
 * The headings of a translated text are addressed as those of the English that it is tied to: a link to a part of a
 * page leads there in every language, and the language switch keeps the place.
 */
import { readFileSync } from 'node:fs';
import type { satteri } from '@astrojs/markdown-satteri';
import Slugger from 'github-slugger';

type Plugin = NonNullable<NonNullable<Parameters<typeof satteri>[0]>['hastPlugins']>[number];

/** The addresses of a text's headings, in order, as Astro makes them. */
export function headingIdsOf(text: string): readonly string[] {
  const slugger = new Slugger();
  return [...text.matchAll(/^#{2,6} +(.+)$/gm)].map(([, words = '']) => slugger.slug(words.trim()));
}

/** Gives the headings of `<slug>/<language>.mdx` the addresses of those in `<slug>/en.mdx`. */
export const englishHeadingIds: Plugin = ({ fileURL }) => {
  if (fileURL === undefined || fileURL.pathname.endsWith('/en.mdx')) return null;
  const ids = headingIdsOf(readFileSync(new URL('en.mdx', fileURL), 'utf8')).values();
  return {
    name: 'english-heading-ids',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(heading, context) {
        const { value } = ids.next();
        if (value !== undefined) context.setProperty(heading, 'id', value);
      },
    },
  };
};
