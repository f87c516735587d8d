/**
 * The explainers: their addresses, the editions they are pinned to, and the facts they print. The folder of the
 * texts lists them in `explainers.json`, in the order of the front page.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate, type PartialDate } from '#data/dates.ts';
import type { Data, Edition } from '#data/edition.ts';
import type { FactName } from '#facts/facts.ts';
import { frontmatterOf } from './frontmatter.ts';
import { FACT_MARK, hasWord, marksIn } from './marks.ts';

export interface Explainer {
  readonly slug: string;
  /** The edition whose numbers it keeps for ever, or the latest. */
  readonly edition: PartialDate | 'latest';
  /** The day it first stood there. */
  readonly published: PartialDate;
  /** Days on which what it says was changed, in order; what was changed on each is in the words. */
  readonly changes: readonly PartialDate[];
  /** The day on which what it states was last set beside the rows. */
  readonly checked: PartialDate;
}

/** The folder of the texts: `PROSE_DIR`, or the site’s own. Texts name rows of the data, so other data bring other texts. */
export function proseFolder(): string {
  return process.env.PROSE_DIR ?? 'src/prose';
}

export const EXPLAINERS: readonly Explainer[] = readExplainers(join(proseFolder(), 'explainers.json'));

/** As the list has it, before anybody has looked at its days. */
type Listed = Record<Exclude<keyof Explainer, 'changes'>, string> & { readonly changes?: readonly string[] };

/** Throws where an entry of the list has no such address, edition and days. */
function readExplainers(file: string): readonly Explainer[] {
  const list = JSON.parse(readFileSync(file, 'utf8')) as readonly Listed[];
  return list.map(({ slug, edition, published, changes = [], checked }) => {
    const pinned = edition === 'latest' ? edition : parseDate(edition);
    if (pinned === null)
      throw new RangeError(
        `${file}: "${edition}" is not an edition; write a day such as 2024-12-09, or latest`,
      );
    const dayOf = (name: string, day: string | undefined) => {
      const read = parseDate(day ?? '');
      if (read === null || read.length < 10)
        throw new RangeError(
          `${file}: "${name}" of ${slug} is ${day ?? 'missing'}; write a day such as 2026-11-23`,
        );
      return read;
    };
    return {
      slug,
      edition: pinned,
      published: dayOf('published', published),
      changes: changes.map((day) => dayOf('changes', day)),
      checked: dayOf('checked', checked),
    };
  });
}

export function editionOf(
  { slug, edition }: Pick<Explainer, 'slug' | 'edition'>,
  { editions, latest }: Data,
): Edition {
  if (edition === 'latest') return latest;
  const found = editions.find(({ asOf }) => asOf === edition);
  if (!found)
    throw new RangeError(`Explainer ${slug} is pinned to the edition ${edition}, which is not there`);
  return found;
}

/** Names of the facts an explainer's text prints, in order, each as often as it is printed. */
export function factNamesIn(text: string): readonly FactName[] {
  return marksIn(text, 'Fact').map(({ of }) => of as FactName);
}

/** A fact where its note stands open beside the text on a wide screen: its name, and which of its mentions it is. */
export interface Aside {
  readonly name: FactName;
  /** From 1. */
  readonly mention: number;
}

/** As many as the styles have places for. */
const MOST_ASIDES = 14;
/** Characters of text beside which an open note has room, and over which the margin stays empty at most. */
const [ROOM, EMPTY] = [420, 560];

/**
 * Facts whose notes stand open, in order: those that carry their paragraph, marked `<Fact of="…" aside />`, and, where the
 * margin would stay empty for long, others. What fills the width of the page, a chart or strips, fills the margin too.
 */
export function asidesIn(text: string, mayOpen: (name: FactName) => boolean = () => true): readonly Aside[] {
  const mentions = new Map<string, number>();
  const facts = marksIn(text, 'Fact').map(({ of, source, at }) => {
    const mention = (mentions.get(of) ?? 0) + 1;
    mentions.set(of, mention);
    return { name: of as FactName, mention, at, isMarked: hasWord(source, 'aside') };
  });
  const marked = facts.filter(({ isMarked }) => isMarked);
  const wide = [...text.matchAll(WIDE)].map(({ 0: tag, index }) => ({ from: index, to: index + tag.length }));
  const begins = frontmatterOf(text).length;
  const opened = [...marked];
  for (const fact of facts) {
    if (wide.some(({ from, to }) => from <= fact.at && fact.at < to)) continue;
    const behind = [begins, ...wide.map(({ to }) => to)].filter((at) => at <= fact.at);
    const ahead = [text.length, ...wide.map(({ from }) => from), ...marked.map(({ at }) => at)];
    const before = opened.filter(({ at }) => at <= fact.at).map(({ at }) => at);
    const isEmpty =
      lengthOf(text, Math.max(...before, 0), fact.at) > EMPTY ||
      Math.max(...behind) > Math.max(...before, -1);
    const hasRoom = lengthOf(text, fact.at, Math.min(...ahead.filter((at) => at > fact.at))) > ROOM;
    const isFree =
      opened.length < MOST_ASIDES && fact.mention === 1 && !marked.some(({ name }) => name === fact.name);
    if (isEmpty && hasRoom && isFree && mayOpen(fact.name)) opened.push(fact);
  }
  return opened.sort((a, b) => a.at - b.at).map(({ name, mention }) => ({ name, mention }));
}

/** Characters that a reader sees of a stretch of text. */
function lengthOf(text: string, from: number, to: number): number {
  return text
    .slice(from, to)
    .replace(FACT_MARK, '12,345')
    .replace(/<[^>]+>|\]\([^)]*\)/g, '').length;
}

/** Ids of the charts that stand in a text. */
export function chartsIn(text: string): readonly string[] {
  return marksIn(text, 'Chart').map(({ of }) => of);
}

/** What stands across the whole page. */
const WIDE = /<(?:Chart|Strips)\s[^>]*>|<(DayField|FieldSteps)>[^]*?<\/\1>/g;
