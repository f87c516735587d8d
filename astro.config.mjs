import './src/commands/quiet.mjs';
import { resolve } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { alternates } from './src/build/alternates.ts';
import { shownTexts } from './src/build/shown-texts.ts';
import { desk } from './src/build/desk.ts';
import { isQuiet } from './src/build/quiet-site.ts';
import { siteOf } from './src/build/site.ts';
import { sitemapUnder } from './src/build/sitemap.ts';
import { englishHeadingIds } from './src/prose/heading-ids.ts';
import { LANGUAGES } from './src/words/messages.ts';

// Where the site is published: for canonical addresses, feeds, snippets and cards, which cannot be relative.
const site = siteOf(process.env.SITE);

/**
 * Pages are written with links from the root (`/people/`); the build makes every link relative
 * as it writes them down (`src/build/links.ts`), so a copy works under any folder. Scripts are files, never
 * inline: the Content-Security-Policy allows nothing else. Styles are, too, until those of frames
 * and stories are put into them (`src/build/inline-styles.ts`).
 */
export default defineConfig({
  site: site.href,
  outDir: process.env.OUT_DIR || 'dist',
  trailingSlash: 'always',
  // How many files are drawn at a time, `src/build/prerenderer.ts` says.
  build: { format: 'preserve', inlineStylesheets: 'never', assets: 'assets', concurrency: 1 },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    mdx({ processor: satteri({ hastPlugins: [englishHeadingIds] }) }),
    desk({ draft: './src/pages/_draft/index.astro' }),
    // A quiet site is none for search engines.
    ...(isQuiet()
      ? []
      : [
          sitemapUnder(site.pathname, {
            filter: (page) => !page.includes('/embed/'),
            ...alternates(LANGUAGES),
          }),
        ]),
  ],
  server: { port: 4321, host: '127.0.0.1' },
  vite: {
    plugins: [shownTexts()],
    build: { assetsInlineLimit: 0 },
    // Texts name rows of the data they were written for: tests build the site from other data with other texts.
    resolve: { alias: { '@prose': resolve(process.env.PROSE_DIR ?? 'src/prose') } },
  },
});
