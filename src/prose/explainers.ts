/**
 * The explainers: their addresses, the editions they are pinned to, and the facts they print. The folder of the
 * texts lists them in `explainers.json`, in the order of the front page.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate, type PartialDate } from '#data/dates.ts';
import type { Data, Edition } from '#data/edition.ts';
import type { FactName } from '#facts/facts.ts';

export interface Explainer {
  readonly slug: string;
  /** The edition whose numbers it keeps for ever, or the latest. */
  readonly edition: PartialDate | 'latest';
}

/** The folder of the texts: `PROSE_DIR`, or the site’s own. Texts name rows of the data, so other data bring other texts. */
export function proseFolder(): string {
  return process.env.PROSE_DIR ?? 'src/prose';
}

export const EXPLAINERS: readonly Explainer[] = readExplainers(join(proseFolder(), 'explainers.json'));

/** Throws where the list is not one of `{ "slug": …, "edition": … }`. */
function readExplainers(file: string): readonly Explainer[] {
  const list = JSON.parse(readFileSync(file, 'utf8')) as readonly Record<keyof Explainer, string>[];
  return list.map(({ slug, edition }) => {
    const pinned = edition === 'latest' ? edition : parseDate(edition);
    if (pinned === null)
      throw new RangeError(
        `${file}: "${edition}" is not an edition; write a day such as 2024-12-09, or latest`,
      );
    return { slug, edition: pinned };
  });
}

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
