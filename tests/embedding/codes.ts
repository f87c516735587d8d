/** The texts that a chart's box offers to copy, read from its page. */

export type Choice = Readonly<Record<'edition' | 'theme' | 'links' | 'view', string>>;

/** Every combination of choices, of a chart of these views. */
const each = (views: readonly string[]): readonly Choice[] =>
  views.flatMap((view) =>
    ['live', 'pinned'].flatMap((edition) =>
      ['auto', 'light', 'dark'].flatMap((theme) =>
        ['one', 'none'].map((links) => ({ edition, theme, links, view })),
      ),
    ),
  );

/** Every combination of choices with the text that it gives, each text once. */
export function textsOf(code: Element): readonly { choice: Choice; text: string }[] {
  const named = [...code.querySelectorAll('[data-view]')].map(
    (piece) => piece.getAttribute('data-view') ?? '',
  );
  const views = new Set(['v1', ...named]);
  const texts = each([...views]).map((choice) => ({ choice, text: textFor(code, choice) }));
  return texts.filter(({ text }, at) => texts.findIndex((other) => other.text === text) === at);
}

/** The text that shows where this is chosen. */
export function textFor(code: Element, choice: Choice): string {
  return [...code.childNodes]
    .filter((piece) => piece.nodeType !== 1 || belongs(piece as Element, choice))
    .map(({ textContent }) => textContent)
    .join('');
}

const belongs = (piece: Element, choice: Choice) =>
  Object.entries(choice).every(([axis, value]) => (piece.getAttribute(`data-${axis}`) ?? value) === value);
