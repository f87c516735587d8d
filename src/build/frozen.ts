/** Every chart of every edition, in every language: the pages and files that never change. */
import { CHARTS } from '#charts/index.ts';
import type { Edition } from '#data/edition.ts';
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

/** For `getStaticPaths` of what each frozen chart has. */
export async function everyFrozenChart() {
  const { editions } = await published();
  return ofEachInEachLanguage(
    editions.flatMap((edition) =>
      CHARTS.map(({ id }) => ({ params: { date: edition.asOf, id }, props: { edition, id } })),
    ),
  );
}

/** A frozen chart with the size of its frame, as its files need it. */
export async function sizedFrozenChart({ edition, id, code }: FrozenChart, site: URL | undefined) {
  const { latest } = await published();
  return sizedChart(id, code, { edition, newest: latest, isPinned: true }, site);
}
