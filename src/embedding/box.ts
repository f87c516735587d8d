/** What the box under a chart offers: every combination of its options, so that it needs no script. */
import { THEMES } from './addresses.ts';
import { markup, type Html } from './html.ts';
import { elementCode, iframeCode, jsxCode, linkCode } from './snippet.ts';
import type { Sized } from './frame-heights.ts';

/** What may be chosen in the box, the first of each at first; by the names and values of its radio buttons. */
export interface Choices {
  readonly edition: readonly ('live' | 'pinned')[];
  readonly theme: typeof THEMES;
  readonly links: readonly ('one' | 'none')[];
  /** A chart's views by their number, one where it has no others: a style sheet knows no names of theirs. */
  readonly view: readonly `v${number}`[];
}

export const choicesOf = (views: number): Choices => ({
  edition: ['live', 'pinned'],
  theme: THEMES,
  links: ['one', 'none'],
  view: Array.from({ length: Math.max(1, views) }, (_, at): `v${number}` => `v${at + 1}`),
});

export type Axis = keyof Choices;
export type Choice = { readonly [Each in Axis]: Choices[Each][number] };

/** A piece of a text to copy, and the choices that it belongs to; those it does not name are all the same to it. */
export interface Part {
  readonly text: string;
  readonly of: Partial<Choice>;
}

/** What is offered of a chart: what may be chosen, and what is meant by an edition and a view. */
export interface Offered {
  readonly choices: Choices;
  sized(choice: Pick<Choice, 'edition' | 'view'>): Sized;
}

const AXES = ['edition', 'theme', 'links', 'view'] as const satisfies readonly Axis[];

/** Every combination of values of these. */
function combinations(axes: readonly Axis[], choices: Choices): readonly Partial<Choice>[] {
  return axes.reduce<readonly Partial<Choice>[]>(
    (chosen, axis) => chosen.flatMap((each) => choices[axis].map((value) => ({ ...each, [axis]: value }))),
    [{}],
  );
}

const WAYS = {
  link: linkCode,
  iframe: iframeCode,
  jsx: jsxCode,
  element: elementCode,
} as const;

/** All texts of a way in one: a piece that choices change stands there once for each of its wordings, others once. */
export function partsOf(way: keyof typeof WAYS, { choices, sized }: Offered): readonly Part[] {
  const texts = (combinations(AXES, choices) as readonly Choice[]).map((choice) => ({
    choice,
    pieces: WAYS[way](sized(choice), { theme: choice.theme, hasLinks: choice.links === 'one' }),
  }));
  const parts: Part[] = [];
  const [first] = texts;
  for (const at of first?.pieces.keys() ?? []) {
    const changing = AXES.filter((axis) => changes(axis, texts, at));
    for (const of of combinations(changing, choices)) {
      const text = texts.find(({ choice }) => changing.every((axis) => choice[axis] === of[axis]))?.pieces[
        at
      ];
      const last = parts.at(-1);
      if (!text) continue;
      if (changing.length === 0 && last && Object.keys(last.of).length === 0)
        parts[parts.length - 1] = { text: last.text + text, of };
      else parts.push({ text, of });
    }
  }
  return parts;
}

/** What is chosen before anybody chooses, on a page of the newest edition. */
const AT_FIRST: Choice = { edition: 'live', theme: 'auto', links: 'one', view: 'v1' };

/** The parts as HTML. What is not chosen at first is hidden, until a stylesheet follows the choices. */
export function written(parts: readonly Part[], chosen: Partial<Choice> = {}): Html {
  const spans = parts.map(({ text, of }) => {
    const named = AXES.filter((axis) => of[axis] !== undefined);
    if (named.length === 0) return markup`${text}`;
    const attributes = named.map((axis) => markup` data-${axis}="${of[axis] ?? ''}"`);
    const isChosen = named.every((axis) => of[axis] === (chosen[axis] ?? AT_FIRST[axis]));
    return markup`<span${attributes}${!isChosen && ' hidden'}>${text}</span>`;
  });
  return markup`${spans}`;
}

interface Text {
  readonly choice: Choice;
  readonly pieces: readonly string[];
}

/** Whether a piece reads differently for two choices that differ in this alone. */
function changes(axis: Axis, texts: readonly Text[], at: number): boolean {
  const others = AXES.filter((each) => each !== axis);
  return texts.some((one) =>
    texts.some(
      (two) =>
        one.pieces[at] !== two.pieces[at] && others.every((each) => one.choice[each] === two.choice[each]),
    ),
  );
}
