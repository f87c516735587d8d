/** What the note of a figure says: what the figure is, when it stood, who says so, and what others say. */
import type { Correction, Dispute, Source } from '#data/tables.ts';
import type { View } from '#words/view.ts';
import type { Language } from '#words/language.ts';
import type { Pieces } from '#words/sentence.ts';
import { writeSpan } from '#words/value.ts';
import type { CountFact, Fact, Provenance } from './fact.ts';
import {
  correctionsOfFact,
  disputesOfFact,
  labelOfFact,
  sourcesOfFact,
  writeFact,
  writeStanding,
} from './fact-text.ts';

/** A figure that stands in a text, and what it rests on. */
export interface NotedFigure extends Provenance {
  /** What it is called among the figures of its page; one of the same name has the same note. */
  readonly name: string;
  /** As its note writes it; a text may spell it out. */
  readonly text: string;
  /** As its sentence writes it, where that is not the same: with a capital at its beginning. */
  readonly said?: string;
  /** When it stood, in words; not given where it is a date itself, or was worked out. */
  readonly standing?: string;
  /** What it is, where the rows that it rests on do not say so. */
  readonly label?: string;
  /** Mistakes that make it wrong, in cells that are not among its own. */
  readonly corrections?: readonly Correction[];
}

export interface Note {
  /** Its place among the notes of the page, from 1: the note is `#note-<nth>`, its figure `#fact-<nth>`, there again `#fact-<nth>-2`. */
  readonly nth: number;
  readonly name: string;
  readonly text: string;
  readonly label: string;
  readonly standing: string;
  /** The most telling first. */
  readonly sources: readonly Source[];
  readonly disputes: readonly Dispute[];
  readonly corrections: readonly Correction[];
  /** In how many places of the page the figure stands. */
  readonly mentions: number;
}

/** The address at which everything about a figure stands, by its name. */
export type PlaceOf = (name: string) => string;

/** A fact as a figure of a text; `corrections` are those that change its value. */
export function figureOf(
  name: string,
  fact: Fact,
  language: Language,
  corrections: readonly Correction[] = [],
): NotedFigure {
  const { source_ids, cells } = fact;
  const text = writeFact(fact, language);
  return { name, text, standing: writeStanding(fact, language), source_ids, cells, corrections };
}

/** A sentence in the order of its text: words, and figures that lead to their notes. */
export type NotedSentence = readonly (string | NotedFigure)[];

/** A number that has no name as a figure of its page: one of the same cells for the same time has the same note. */
export function unnamedFigure(fact: CountFact, language: Language): NotedFigure {
  const name = [...cellNames(fact), writeFact(fact, language), writeSpan(fact.period, language)].join(' ');
  return figureOf(name, fact, language);
}

/** A sentence with its figures as figures of its page. */
export function notedSentence(pieces: Pieces, language: Language): NotedSentence {
  return pieces.map((piece) =>
    typeof piece === 'string'
      ? piece
      : { ...unnamedFigure(piece.figure as CountFact, language), said: piece.text },
  );
}

/** The figures of sentences, in the order of their text. */
export function figuresIn(sentences: readonly NotedSentence[]): readonly NotedFigure[] {
  return sentences.flat().filter((piece) => typeof piece !== 'string');
}

/** Names of a page's figures in the order in which they are first met: the order of their notes. */
export function namesOf(figures: readonly NotedFigure[]): readonly string[] {
  return [...new Set(figures.map(({ name }) => name))];
}

/** The figure of a page that is called so. Throws where the page has none. */
export function figureNamed(figures: readonly NotedFigure[], name: string, page: string): NotedFigure {
  const figure = figures.find((each) => each.name === name);
  if (figure === undefined) throw new Error(`The figure "${name}" has no note on ${page}`);
  return figure;
}

/** The notes of a page's figures, one for each name. */
export function notesOf(figures: readonly NotedFigure[], { edition, language }: View): readonly Note[] {
  return namesOf(figures).map((name, at) => {
    const mentions = figures.filter((figure) => figure.name === name);
    const figure = mentions[0] as NotedFigure;
    return {
      nth: at + 1,
      name,
      text: figure.text,
      label: figure.label ?? labelOfFact(figure, edition, language),
      standing: figure.standing ?? '',
      sources: sourcesOfFact(figure, edition),
      disputes: disputesOfFact(figure, edition),
      corrections: [...new Set([...correctionsOfFact(figure, edition), ...(figure.corrections ?? [])])],
      mentions: mentions.length,
    };
  });
}

/** The cells of a figure as charts name those of their marks, each once. */
export function cellNames({ cells }: Pick<Provenance, 'cells'>): readonly string[] {
  return [...new Set(cells.map(({ table, key }) => `${table}/${key}`))];
}
