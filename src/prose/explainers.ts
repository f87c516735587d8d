/** The explainers: their addresses, the editions they are pinned to, and the facts they print. */
import { date, type PartialDate } from '#data/dates.ts';
import type { Data, Edition } from '#data/edition.ts';
import type { FactName } from '#facts/facts.ts';

export interface Explainer {
  readonly slug: string;
  /** The edition whose numbers it keeps for ever, or the latest. */
  readonly edition: PartialDate | 'latest';
}

export const EXPLAINERS: readonly Explainer[] = [
  { slug: 'pardons-and-arrests', edition: date('2024-12-09') },
  { slug: 'what-happened-next', edition: 'latest' },
  { slug: 'how-many-were-released', edition: 'latest' },
];

export function editionOf({ slug, edition }: Explainer, { editions, latest }: Data): Edition {
  if (edition === 'latest') return latest;
  const found = editions.find(({ asOf }) => asOf === edition);
  if (!found)
    throw new RangeError(`Explainer ${slug} is pinned to the edition ${edition}, which is not there`);
  return found;
}

/** Names of the facts an explainer's text prints, in order, each as often as it is printed. */
export function factNamesIn(text: string): readonly FactName[] {
  return [...text.matchAll(FACT)].map(([, name]) => name as FactName);
}

/** Names of those that carry their paragraph, marked `<Fact of="…" aside />`: on a wide screen their notes stand open beside it. */
export function asidesIn(text: string): readonly FactName[] {
  return [...text.matchAll(FACT)].flatMap(([tag, name]) => (/\saside\b/.test(tag) ? (name as FactName) : []));
}

/** Ids of the charts that stand in a text. */
export function chartsIn(text: string): readonly string[] {
  return [...text.matchAll(/<Chart\s[^>]*?\bof="([^"]+)"/g)].map(([, id = '']) => id);
}

const FACT = /<Fact\s[^>]*?\bof="([^"]+)"[^>]*>/g;
