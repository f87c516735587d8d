/** The sitemap of a site that may stand under a folder, its pages known in all their languages. */
import sitemap, { type SitemapOptions } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

type Configured = NonNullable<AstroIntegration['hooks']['astro:config:done']>;

/** Pages are written as if they stood at a root; the integration is told of the folder, which it joins itself. */
export function sitemapUnder(folder: string, options: SitemapOptions): AstroIntegration {
  const { name, hooks } = sitemap(options);
  const configured: Configured = (given) =>
    hooks['astro:config:done']?.({ ...given, config: { ...given.config, base: folder } });
  return { name, hooks: { ...hooks, 'astro:config:done': configured } };
}
