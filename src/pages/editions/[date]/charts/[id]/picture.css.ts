/** Shows the chart's picture where a browser neither runs scripts nor draws SVG. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { CHARTS, chartOf } from '#charts/index.ts';
import type { Edition } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { pictureStyle } from '#embedding/picture-style.ts';
import { published } from '#build/published.ts';
import { languageOf } from '#words/language.ts';

export const getStaticPaths = async () => {
  const { editions } = await published();
  return editions.flatMap((edition) =>
    CHARTS.map(({ id }) => ({ params: { date: edition.asOf, id }, props: { edition, id } })),
  );
};

export const GET: APIRoute<{ edition: Edition; id: string }> = ({ url, props: { edition, id } }) => {
  const described = describeChart(chartOf(id), { edition, language: languageOf('en') });
  return fileAnswer(pictureStyle(described), url);
};
