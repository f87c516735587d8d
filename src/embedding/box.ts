/** What the box under a chart offers: every combination of its options, so that it needs no script. */
import type { Options, Theme } from './addresses.ts';
import { markup, type Html } from './html.ts';
import { elementCode, iframeCode, linkSnippet } from './snippet.ts';
import type { Sized } from './frame-heights.ts';

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** What may be chosen in the box, the first of each at first; by the names and values of its radio buttons. */
export const CHOICES = {
  edition: ['live', 'pinned'],
  theme: THEMES,
  links: ['one', 'none'],
} as const;

export type Axis = keyof typeof CHOICES;
export type Choice = { readonly [Each in Axis]: (typeof CHOICES)[Each][number] };

/** A piece of a text to copy, and the choices that it belongs to; those it does not name are all the same to it. */
export interface Part {
  readonly text: string;
  readonly of: Partial<Choice>;
}

/** The chart as it may be referred to: the newest edition, and the one on the page. */
export type References = Readonly<Record<Choice['edition'], Sized>>;

const AXES = Object.keys(CHOICES) as readonly Axis[];

/** Every combination of values of these. */
function combinations(axes: readonly Axis[]): readonly Partial<Choice>[] {
  return axes.reduce<readonly Partial<Choice>[]>(
    (chosen, axis) => chosen.flatMap((each) => CHOICES[axis].map((value) => ({ ...each, [axis]: value }))),
    [{}],
  );
}

const optionsOf = ({ theme, links }: Choice): Options => ({ theme, hasLinks: links === 'one' });

export function link(references: References): readonly Part[] {
  return together(({ edition }) => [linkSnippet(references[edition])]);
}

export function iframe(references: References): readonly Part[] {
  return together((choice) => iframeCode(references[choice.edition], optionsOf(choice)));
}

export function element(references: References): readonly Part[] {
  return together((choice) => elementCode(references[choice.edition], optionsOf(choice)));
}

/** All texts in one: a piece that choices change stands there once for each of its wordings, others once. */
function together(write: (choice: Choice) => readonly string[]): readonly Part[] {
  const texts = (combinations(AXES) as readonly Choice[]).map((choice) => ({
    choice,
    pieces: write(choice),
  }));
  const parts: Part[] = [];
  for (const at of texts[0]?.pieces.keys() ?? []) {
    const changing = AXES.filter((axis) => changes(axis, texts, at));
    for (const of of combinations(changing)) {
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

/** The parts as HTML. What is not chosen at first is hidden, until a stylesheet follows the choices. */
export function written(parts: readonly Part[], chosen: Partial<Choice> = {}): Html {
  const spans = parts.map(({ text, of }) => {
    const named = AXES.filter((axis) => of[axis] !== undefined);
    if (named.length === 0) return markup`${text}`;
    const attributes = named.map((axis) => markup` data-${axis}="${of[axis] ?? ''}"`);
    const isChosen = named.every((axis) => of[axis] === (chosen[axis] ?? CHOICES[axis][0]));
    return markup`<span${attributes}${!isChosen && markup` hidden`}>${text}</span>`;
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
