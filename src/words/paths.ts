/** Where pages live: English at the root, the other languages under their code, the same path in each. */
import { LANGUAGES, type LanguageCode } from './language.ts';

/** The language of pages without a code in their address. */
const ROOT: LanguageCode = 'en';

/** The address of a page in a language, from the site's root: `/people/` or `/be/people/`. */
export function address(code: LanguageCode, path: `/${string}`): string {
  return code === ROOT ? path : `/${code}${path}`;
}

/** The language of a page or a file, by its address or its path from the site's root. */
export function languageAt(path: string): LanguageCode {
  const [code] = path.replace(/^\//, '').split('/');
  return LANGUAGES.find((each) => each !== ROOT && each === code) ?? ROOT;
}

/**
 * An address from the site's root in full. Joined, never resolved: a site may stand under a folder, and
 * `/people/` resolved against `https://host/folder/` would leave it.
 */
export function fullAddress(path: string, site: URL | undefined): URL {
  if (!site) throw new Error('astro.config.mjs names no site');
  return new URL(`${site.href.replace(/\/$/, '')}${path}`);
}

/** For `getStaticPaths` of a page under `[...lang]`: the page once in each language. */
export function inEachLanguage(): { params: { lang: string | undefined }; props: { code: LanguageCode } }[] {
  return LANGUAGES.map((code) => ({ params: { lang: code === ROOT ? undefined : code }, props: { code } }));
}

/** The same for pages of many things: each thing's page once in each language. */
export function ofEachInEachLanguage<Params extends Record<string, string>, Props extends object>(
  things: readonly { params: Params; props: Props }[],
) {
  return inEachLanguage().flatMap((page) =>
    things.map((thing) => ({
      params: { ...page.params, ...thing.params },
      props: { ...page.props, ...thing.props },
    })),
  );
}
