/** The figures that the texts print, each with every sentence in which it stands: for whoever checks one of them. */
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Fact } from '#facts/fact.ts';
import { writeFact, type FactForm } from '#facts/fact-text.ts';
import { namedFact, type FactName } from '#facts/facts.ts';
import type { View } from '#words/view.ts';
import { plainly, sentenceAround } from './claims.ts';
import { frontmatterOf, PLAIN_FACT } from './frontmatter.ts';
import { attributeOf, FACT_MARK } from './marks.ts';
import { factsPrinted } from './texts.ts';

/** A text as its page shows it. */
export interface ToldText extends View {
  readonly slug: string;
  /** As it is typed, without passages that the edition does not let be shown. */
  readonly text: string;
  /** The edition it keeps to, or the newest. */
  readonly follows: PartialDate | 'latest';
}

/** A place in which a figure stands. */
export interface Telling {
  readonly slug: string;
  /** Of the place on its page, `#fact-3-2`; empty where what the text says of itself prints the figure. */
  readonly fragment: string;
  /** The words before the figure, the figure as they ask for it, the words after it. */
  readonly sentence: readonly [before: string, figure: string, after: string];
}

export interface ToldFigure {
  /** Its anchor, which stays: the name of the fact; of a text that keeps to an edition, with its day before it. */
  readonly id: string;
  /** Of the fact; of a figure that has no such name, that of its note. */
  readonly name: string;
  readonly fact: Fact;
  readonly edition: Edition;
  /** In the order of the texts, the first of them the one under which it is listed. */
  readonly tellings: readonly Telling[];
}

/** A sentence with all of the figures that are first told in it, and where each stands. */
export interface ToldSentence {
  readonly text: string;
  /** In the order in which they stand. */
  readonly figures: readonly {
    readonly figure: ToldFigure;
    readonly from: number;
    readonly to: number;
  }[];
}

/** The sentence in which each figure is first told, once for all that stand in the same. */
export function sentencesOf(figures: readonly ToldFigure[]): readonly ToldSentence[] {
  const placed = figures.flatMap((figure) =>
    figure.tellings.slice(0, 1).map((telling) => ({ figure, ...placedIn(telling) })),
  );
  return [...Map.groupBy(placed, ({ text }) => text)].map(([text, those]) => ({
    text,
    figures: those
      .map(({ figure, from, to }) => ({ figure, from, to }))
      .toSorted((one, other) => one.from - other.from),
  }));
}

function placedIn({ sentence: [before, figure, after] }: Telling) {
  const lead = before.trimStart();
  return { text: lead + figure + after.trimEnd(), from: lead.length, to: lead.length + figure.length };
}

/** Every figure of the texts, in the order in which they are first told. Throws where an edition lacks one. */
export function toldFigures(texts: readonly ToldText[]): readonly ToldFigure[] {
  const figures = new Map<string, ToldFigure>();
  for (const told of texts) {
    for (const { name, telling } of tellingsIn(told)) {
      const id = figureId(name, told.follows);
      const known = figures.get(id);
      const fact = known?.fact ?? namedFact(name, told.edition);
      const tellings = [...(known?.tellings ?? []), telling];
      figures.set(id, { id, name, fact, edition: told.edition, tellings });
    }
  }
  return [...figures.values()];
}

/** The anchor of a figure, by its fact and the edition that its text follows. */
export function figureId(name: string, follows: ToldText['follows']): string {
  return follows === 'latest' ? name : `${follows}-${name}`;
}

/** Stands for the front page where a story is named by its slug. */
export const FRONT = '';

/** Where a story is read, without its language. */
export const storyPage = (slug: string): `/${string}` => (slug === FRONT ? '/' : `/${slug}/`);

/** The page of a story’s figures: below the story, whose headers fit it too; of the front page, below all figures. */
export const figuresPage = (slug: string): `/${string}/` =>
  slug === FRONT ? '/facts/front/' : `/${slug}/figures/`;

/** Where all that is known of a figure stands: on the page of a story that tells it. */
export function figurePath(slug: string, id: string): `/${string}` {
  return `${figuresPage(slug)}#${id}`;
}

/** Where a text prints its figures: its body, and what it says of itself where the body has not the same figure. */
function tellingsIn(told: ToldText): readonly { readonly name: FactName; readonly telling: Telling }[] {
  const { slug, text } = told;
  const printed = factsPrinted(text);
  const begins = frontmatterOf(text).length;
  const body = printed.filter(({ at }) => at >= begins);
  const names = [...new Set(body.map(({ name }) => name))];
  const head = printed.filter(
    ({ name }, nth) => !names.includes(name) && printed.findIndex((each) => each.name === name) === nth,
  );
  const times = new Map<string, number>();
  return [...body, ...head].map(({ name, at }) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    const place = `#fact-${names.indexOf(name) + 1}${time === 1 ? '' : `-${time}`}`;
    const isHead = at < begins;
    const telling = { slug, fragment: isHead ? '' : place, sentence: sentenceOf(told, at, isHead) };
    return { name: name as FactName, telling };
  });
}

/** Stand around the figure while its sentence is filled in: characters that no text holds. */
const [OPEN, CLOSE] = ['\u{e000}', '\u{e001}'];

/** A fact in the text or in what the text says of itself. */
const EITHER_FACT = new RegExp(`${FACT_MARK.source}|\\{[a-z][a-z0-9-]*(?::\\w+)?\\}`, 'g');

/** The sentence around a figure, its figures filled in and its marks left out. */
function sentenceOf({ text, edition, language }: ToldText, at: number, isLine: boolean): Telling['sentence'] {
  const typed = sentenceAround(text, at, isLine);
  const within = at - text.lastIndexOf(typed, at);
  const write = (name: string, form?: string, counted?: string) =>
    writeFact(namedFact(name as FactName, edition), language, form as FactForm | undefined, counted);
  const marked = (offset: number, written: string) =>
    offset === within ? `${OPEN}${written}${CLOSE}` : written;
  const filled = typed
    .replace(EITHER_FACT, (tag: string, offset: number) => {
      const [[, plain, form] = []] = tag.matchAll(PLAIN_FACT);
      if (plain !== undefined) return marked(offset, write(plain, form));
      const read = (name: string) => attributeOf(tag, name);
      return marked(offset, write(read('of') ?? '', read('form'), read('counted')));
    })
    .replace(/<EditionDate\b[^>]*>/g, language.date(edition.asOf))
    .replace(/<\/?[A-Z][^>]*>|\{\/\*[^]*?\*\/\}/g, '');
  const [before = '', figure = '', after = ''] = unquoted(plainly(filled), isLine).split(
    new RegExp(`[${OPEN}${CLOSE}]`, 'u'),
  );
  return [before, figure, after];
}

/** A line of the head without the quotation marks of YAML. */
function unquoted(line: string, isLine: boolean): string {
  return isLine ? line.replace(/^(['"])(.*)\1$/, '$2') : line;
}
