/**
 * The figures of a story as lines of a list: a line for each that its row has words for, and one for each sentence that
 * tells others, however many stand in it.
 */
import { yearOf } from '#data/dates.ts';
import { disputesOfFact, isSaidByLabel, labelOfFact, writeFact } from '#facts/fact-text.ts';
import type { Language } from '#words/language.ts';
import { beginSentence } from '#words/sentence.ts';
import { writeSpan } from '#words/value.ts';
import { sentencesOf, type ToldFigure, type ToldSentence } from './told-figures.ts';

/** A figure as a line writes it. */
export interface WrittenFigure {
  readonly id: string;
  readonly written: string;
  /** Where addresses of the figure lead: its id under the first story that tells it, nothing under others. */
  readonly anchor: string | undefined;
}

export interface FigureLine {
  /** What is said, in order: words, and figures as they are written there. */
  readonly parts: readonly (string | WrittenFigure)[];
  /** When counts stood whose year the words leave to the sentences before; empty where they leave none. */
  readonly when: string;
  /** Whether others say otherwise of one of its figures. */
  readonly isDisputed: boolean;
}

/** The figures of a story, by its slug, in the order in which they are told. */
export function figureLines(
  figures: readonly ToldFigure[],
  slug: string,
  language: Language,
): readonly FigureLine[] {
  const writer = (figure: ToldFigure, written: string): WrittenFigure => {
    const { id, tellings } = figure;
    return { id, written, anchor: tellings[0]?.slug === slug ? id : undefined };
  };
  const placeOf = (those: readonly ToldFigure[]) => Math.min(...those.map((one) => figures.indexOf(one)));
  const labelled = figures
    .filter(({ fact }) => isSaidByLabel(fact))
    .map((figure) => ({ at: placeOf([figure]), line: lineByLabel(figure, writer, language) }));
  const told = sentencesOf(figures.filter(({ fact }) => !isSaidByLabel(fact))).map((sentence) => ({
    at: placeOf(sentence.figures.map(({ figure }) => figure)),
    line: lineOfSentence(sentence, writer, language),
  }));
  return [...labelled, ...told].toSorted((one, other) => one.at - other.at).map(({ line }) => line);
}

type Writer = (figure: ToldFigure, written: string) => WrittenFigure;

function lineByLabel(figure: ToldFigure, write: Writer, language: Language): FigureLine {
  const { fact, edition } = figure;
  const written = writeFact(fact, language);
  const label = labelOfFact(fact, edition, language) + whenOf(fact, language);
  // The name of a round may begin with its number.
  const isTwice = label.startsWith(`${written} `);
  return {
    parts: [write(figure, written), isTwice ? label.slice(written.length) : ` ${label}`],
    when: '',
    isDisputed: isDisputed(figure),
  };
}

function lineOfSentence({ text, figures }: ToldSentence, write: Writer, language: Language): FigureLine {
  const sentence = beginSentence(text, language);
  let end = 0;
  const parts = figures.flatMap(({ figure, from, to }) => {
    const before = sentence.slice(end, from);
    end = to;
    return [before, write(figure, sentence.slice(from, to))];
  });
  // What stood on a drawing may end without a stop.
  const stop = /[.!?:…»”]$/.test(sentence) ? '' : '.';
  const those = figures.map(({ figure }) => figure);
  return {
    parts: [...parts, sentence.slice(end) + stop],
    when: unsaidIn(sentence, those, language),
    isDisputed: those.some(isDisputed),
  };
}

const isDisputed = ({ fact, edition }: ToldFigure): boolean => disputesOfFact(fact, edition).length > 0;

/** Tables whose rows do not name their time in what they say. */
const APART: ReadonlySet<string> = new Set(['custody', 'repression', 'tallies', 'deaths']);

/** The day or time that a count is for, which its row names apart. */
function whenOf(fact: ToldFigure['fact'], language: Language): string {
  const isCounted = fact.kind === 'count' && fact.cells.every(({ table }) => APART.has(table));
  return isCounted ? `, ${writeSpan(fact.period, language)}` : '';
}

/** The times of counts of which a sentence does not name the year. */
function unsaidIn(text: string, figures: readonly ToldFigure[], language: Language): string {
  const spans = figures.flatMap(({ fact }) =>
    fact.kind === 'count' && fact.measure !== 'events' && !text.includes(yearOf(fact.period.until))
      ? [writeSpan(fact.period, language)]
      : [],
  );
  return [...new Set(spans)].join('; ');
}
