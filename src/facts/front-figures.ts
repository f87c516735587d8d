/** The figures of the front page, each of which leads to its note at the page's end. */
import type { Edition } from '#data/edition.ts';
import type { View } from '#words/view.ts';
import { heldAt, latestMonthOfRepression, latestRound, releasedInSixMonths } from './comparison.ts';
import type { CountFact } from './fact.ts';
import type { Balance } from './front-balance.ts';
import { figureOf, type NotedFigure } from './note.ts';

export interface NewestFigure {
  /** Its label is the word `front.figures.<name>`. */
  readonly name: 'held' | 'round' | 'six-months' | 'month';
  readonly direction: 'in' | 'out';
  readonly fact: CountFact;
}

/** The newest figures that an edition has. */
export function newestFigures(edition: Edition): readonly NewestFigure[] {
  const figures = [
    { name: 'held', direction: 'in', fact: heldAt(edition) },
    { name: 'round', direction: 'out', fact: latestRound(edition) },
    { name: 'six-months', direction: 'out', fact: releasedInSixMonths(edition) },
    { name: 'month', direction: 'in', fact: latestMonthOfRepression(edition) },
  ] as const;
  return figures.flatMap(({ fact, ...figure }) => (fact === null ? [] : { ...figure, fact }));
}

/** Figures of the field of dots: everyone recognised, and what became of them. */
export type FieldFigures = Readonly<Record<'recognised' | 'held' | 'died' | 'former', NotedFigure>>;

export function fieldFigures(balance: Balance, { language }: View): FieldFigures {
  const { recognised, held, died, passedThrough } = balance;
  const parts = [recognised, held, died];
  return {
    recognised: figureOf('recognised', recognised, language),
    held: figureOf('held', held, language),
    died: figureOf('died', died, language),
    former: {
      name: 'former',
      text: language.number(passedThrough),
      label: language.say('front.field.formerLabel'),
      source_ids: [...new Set(parts.flatMap(({ source_ids }) => source_ids))],
      cells: parts.flatMap(({ cells }) => cells),
    },
  };
}

/** Figures of the front page in the order of its text, each as often as it stands there. */
export function frontFigures(
  field: FieldFigures | null,
  newest: readonly NewestFigure[],
  view: View,
): readonly NotedFigure[] {
  return [
    ...(field ? [field.recognised, field.held, field.died, field.former, field.recognised, field.held] : []),
    ...newest.map(({ name, fact }) => figureOf(name, fact, view.language)),
  ];
}
