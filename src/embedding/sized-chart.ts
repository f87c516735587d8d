/** A chart in the terms in which it is embedded, from the names in an address. */
import { chartOf } from '#charts/index.ts';
import type { Edition } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import type { Sized } from './frame-heights.ts';

/** `edition` is the one shown; `isPinned` says whether the address names it. */
export function sizedChart(
  id: string,
  code: LanguageCode,
  shown: { edition: Edition; newest: Edition; isPinned: boolean },
  site: URL | undefined,
): Sized {
  if (!site) throw new Error('astro.config.mjs names no site');
  const { edition, newest, isPinned } = shown;
  return {
    described: describeChart(chartOf(id), { edition, language: languageOf(code) }),
    reference: { chart: id, code, edition: isPinned ? edition.asOf : null },
    newest,
    site,
  };
}
