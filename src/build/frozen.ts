/** Every chart in every language and view, as each edition has it, which never changes, and as the newest has it. */
import { CHARTS } from '#charts/index.ts';
import type { Edition } from '#data/edition.ts';
import type { Chart } from '#drawing/chart.ts';
import { addressedViews, existsIn, frameName, optionPage } from '#embedding/addresses.ts';
import { linkedChoicesOf } from '#embedding/option-page.ts';
import { ofEachInEachLanguage } from '#words/paths.ts';
import { published } from './published.ts';
import type { LanguageCode } from '#words/language.ts';
import { sizedChart } from '#embedding/sized-chart.ts';

export interface FrozenChart {
  readonly edition: Edition;
  /** Of the chart. */
  readonly id: string;
  readonly code: LanguageCode;
  /** One of the chart's views, where it is not the first. */
  readonly view?: string | undefined;
}

interface Part {
  readonly params: Readonly<Record<string, string>>;
  readonly props: { readonly id: string; readonly view?: string | undefined };
}

const whole = ({ id }: Chart): readonly Part[] => [{ params: { id }, props: { id } }];

/** A frame for each view. */
const frames = (chart: Chart): readonly Part[] =>
  addressedViews(chart).map((view) => ({
    params: { id: frameName({ chart: chart.id, view }) },
    props: { id: chart.id, view },
  }));

/** A page and an answer for each choice beside the plain one. */
const choices = (chart: Chart) =>
  linkedChoicesOf(chart).map(({ name, view, options }) => ({
    params: { id: chart.id, choice: name },
    props: { id: chart.id, view, options },
  }));

/** The same of each edition, in the languages in which a file exists. */
async function ofEachEdition(parts: readonly Part[], file?: string) {
  const { editions } = await published();
  const things = editions.flatMap((edition) =>
    parts.map(({ params, props }) => ({
      params: { date: edition.asOf, ...params },
      props: { edition, ...props },
    })),
  );
  return ofEachInEachLanguage(things).filter(
    ({ params, props }) => file === undefined || existsIn(props.code, file, params.date),
  );
}

/** For `getStaticPaths` of what each frozen chart has; of a file, in the languages in which it exists. */
export const everyFrozenChart = (file?: string) => ofEachEdition(CHARTS.flatMap(whole), file);
export const everyFrozenFrame = () => ofEachEdition(CHARTS.flatMap(frames));
export const everyFrozenChoice = () => ofEachEdition(CHARTS.flatMap(choices), optionPage(''));

/** A frozen chart with the size of its frame, as its files need it. */
export async function sizedFrozenChart({ edition, id, code, view }: FrozenChart, site: URL | undefined) {
  const { latest } = await published();
  return sizedChart(id, code, { edition, newest: latest, isPinned: true }, site, view);
}

export type LiveChart = Omit<FrozenChart, 'edition'>;

/** For `getStaticPaths` of what each chart has that follows the newest edition. */
export const everyLiveChart = () => ofEachInEachLanguage(CHARTS.flatMap(whole));
export const everyLiveFrame = () => ofEachInEachLanguage(CHARTS.flatMap(frames));
export const everyLiveChoice = () => ofEachInEachLanguage(CHARTS.flatMap(choices));

/** A chart as the newest edition has it, with the size of its frame. */
export async function sizedLiveChart({ id, code, view }: LiveChart, site: URL | undefined) {
  const { latest } = await published();
  return sizedChart(id, code, { edition: latest, newest: latest, isPinned: false }, site, view);
}
