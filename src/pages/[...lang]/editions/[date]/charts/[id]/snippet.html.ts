/** A chart to paste that makes no request, as one edition has it. */
import type { APIRoute } from 'astro';
import { CHARTS } from '../../../../../../charts/index.ts';
import type { Edition } from '../../../../../../data/edition.ts';
import { selfContained } from '../../../../../../embedding/self-contained.ts';
import { sizedChart } from '../../../../../../embedding/sized.ts';
import { ofEachInEachLanguage } from '../../../../../../publishing/paths.ts';
import { published } from '../../../../../../publishing/published.ts';
import type { LanguageCode } from '../../../../../../words/language.ts';

export const getStaticPaths = async () => {
  const { editions } = await published();
  return ofEachInEachLanguage(
    editions.flatMap((edition) =>
      CHARTS.map(({ id }) => ({ params: { date: edition.asOf, id }, props: { edition, id } })),
    ),
  );
};

export const GET: APIRoute<{ edition: Edition; id: string; code: LanguageCode }> = async ({
  props,
  site,
}) => {
  const { latest } = await published();
  const shown = { edition: props.edition, newest: latest, isPinned: true };
  const of = sizedChart(props.id, props.code, shown, site);
  return new Response(selfContained(of, { hasLinks: true }), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
};
