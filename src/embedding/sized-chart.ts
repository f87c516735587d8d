/** A chart in the terms in which it is embedded, from the names in an address. */
import { chartOf } from '#charts/index.ts';
import type { Edition } from '#data/edition.ts';
import { describeChart, inView } from '#drawing/description.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import type { Sized } from './frame-heights.ts';

/** `edition` is the one shown; `isPinned` says whether the address names it; `view` is a view other than the first. */
export function sizedChart(
  id: string,
  code: LanguageCode,
  shown: { edition: Edition; newest: Edition; isPinned: boolean },
  site: URL | undefined,
  view?: string,
): Sized {
  if (!site) throw new Error('astro.config.mjs names no site');
  const { edition, newest, isPinned } = shown;
  const described = describeChart(chartOf(id), { edition, language: languageOf(code) });
  return {
    described: view === undefined ? described : inView(described, view),
    reference: { chart: id, code, edition: isPinned ? edition.asOf : null, view },
    newest,
    site,
  };
}
