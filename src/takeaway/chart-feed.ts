/** The feed of a chart: an entry for each edition that changed it, for whoever shows it live on a page of their own. */
import { chartChange, isSameChart, sayChartChange } from '#changes/chart-change.ts';
import type { Edition } from '#data/edition.ts';
import type { Chart } from '#drawing/chart.ts';
import { describeChart } from '#drawing/description.ts';
import type { Language } from '#words/language.ts';
import { address, fullAddress } from '#words/paths.ts';
import { AUTHOR, LICENCE } from './citation.ts';
import { chartDay } from './days.ts';
import { atom, feedId, type FeedEntry } from './feed.ts';

/** `editions` oldest first, with their texts in the language. */
export function chartFeed(chart: Chart, editions: readonly Edition[], site: URL, language: Language): string {
  const { code, say } = language;
  const place = fullAddress(address(code, `/charts/${chart.id}/`), site).href;
  const newest = editions.at(-1) as Edition;
  const entries = editions.flatMap((edition, at): FeedEntry[] => {
    const view = { edition, language };
    const before = editions[at - 1];
    const isFirst = before === undefined || chart.rows(before).length === 0;
    if (isFirst && chart.rows(edition).length === 0) return [];
    const change = isFirst ? null : chartChange(chart, { edition: before, language }, view);
    if (change !== null && isSameChart(change)) return [];
    return [
      {
        id: feedId(`charts/${chart.id}/${edition.asOf}`, code),
        title: describeChart(chart, view).title,
        summary: [
          say('feeds.inEdition', { date: edition.asOf }),
          ...(change === null ? [] : [sayChartChange(change, view)]),
        ].join(' '),
        link: fullAddress(address(code, `/editions/${edition.asOf}/charts/${chart.id}/`), site).href,
        updated: chartDay(chart, edition),
      },
    ];
  });
  const { question, subtitle } = describeChart(chart, { edition: newest, language });
  return atom({
    id: feedId(`charts/${chart.id}`, code),
    language: code,
    title: say('site.title', { page: question }),
    subtitle,
    self: `${place}feed.xml`,
    page: place,
    author: AUTHOR,
    rights: LICENCE.title,
    updated: chartDay(chart, newest),
    entries: entries.toReversed(),
  });
}
