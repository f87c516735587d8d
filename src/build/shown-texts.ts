/**
 * The texts as the build reads them: passages about people whom their edition does not publish are settled before
 * they are compiled, so that nothing in them is asked for.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';
import { loadData, type Data } from '#data/edition.ts';
import { editionOf, EXPLAINERS } from '#prose/explainers.ts';
import { shownText } from '#prose/shown-text.ts';

/** For Vite. `?raw` gives a text as it is typed, which tells whether a translation is of the same wording. */
export function shownTexts(): Plugin {
  let reading: Promise<Data> | undefined;
  return {
    name: 'shown-texts',
    enforce: 'pre',
    load: {
      filter: { id: /\.mdx$/ },
      async handler(file) {
        // As `#build/published.ts` reads them: pages are made of the same editions.
        reading ??= loadData(undefined, {
          drafts: process.env.DRAFT === '1' || process.env.NODE_ENV === 'development',
        });
        const data = await reading;
        const slug = basename(dirname(file));
        const explainer = EXPLAINERS.find((each) => each.slug === slug);
        const edition = explainer === undefined ? data.latest : editionOf(explainer, data);
        return shownText(await readFile(file, 'utf8'), edition);
      },
    },
    // Pages are drawn of editions of their own: these would only fill memory until the last is written.
    buildEnd: () => {
      reading = undefined;
    },
  };
}
