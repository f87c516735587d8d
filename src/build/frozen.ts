/** Every chart in every language, as each edition has it, which never changes, and as the newest has it. */
import { CHARTS } from '#charts/index.ts';
import type { Edition } from '#data/edition.ts';
import { existsIn } from '#embedding/addresses.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';
import { published } from './published.ts';
import type { LanguageCode } from '#words/language.ts';
import { sizedChart } from '#embedding/sized-chart.ts';

export interface FrozenChart {
  readonly edition: Edition;
  /** Of the chart. */
  readonly id: string;
  readonly code: LanguageCode;
}

/** For `getStaticPaths` of what each frozen chart has; of a file, in the languages in which it exists. */
export async function everyFrozenChart(file?: string) {
  const { editions } = await published();
  return ofEachInEachLanguage(
    editions.flatMap((edition) =>
      CHARTS.map(({ id }) => ({ params: { date: edition.asOf, id }, props: { edition, id } })),
    ),
  ).filter(({ params, props }) => file === undefined || existsIn(props.code, file, params.date));
}

/** A frozen chart with the size of its frame, as its files need it. */
export async function sizedFrozenChart({ edition, id, code }: FrozenChart, site: URL | undefined) {
  const { latest } = await published();
  return sizedChart(id, code, { edition, newest: latest, isPinned: true }, site);
}

export type LiveChart = Pick<FrozenChart, 'id' | 'code'>;

/** For `getStaticPaths` of what each chart has that follows the newest edition. */
export function everyLiveChart() {
  return ofEachInEachLanguage(CHARTS.map(({ id }) => ({ params: { id }, props: { id } })));
}

/** A chart as the newest edition has it, with the size of its frame. */
export async function sizedLiveChart({ id, code }: LiveChart, site: URL | undefined) {
  const { latest } = await published();
  return sizedChart(id, code, { edition: latest, newest: latest, isPinned: false }, site);
}
