/** How the sitemap names a page in the site's other languages, and the one for readers of none of them. */
import type { SitemapOptions } from '@astrojs/sitemap';
import type { LanguageCode } from '#words/language.ts';

type Options = NonNullable<SitemapOptions>;

/** Nothing where there is one language. The first stands at the root. */
export function alternates(languages: readonly LanguageCode[]): Pick<Options, 'i18n' | 'serialize'> {
  const [root = 'en', ...others] = languages;
  if (others.length === 0) return {};
  return {
    i18n: { defaultLocale: root, locales: Object.fromEntries(languages.map((code) => [code, code])) },
    serialize: (item) => {
      const own = item.links?.find(({ lang }) => lang === root);
      return own ? { ...item, links: [...(item.links ?? []), { ...own, lang: 'x-default' }] } : item;
    },
  };
}
