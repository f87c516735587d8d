/** The texts that a chart's box offers to copy, read from its page. */

export type Choice = Readonly<Record<'edition' | 'theme' | 'links', string>>;

const EACH: readonly Choice[] = ['live', 'pinned'].flatMap((edition) =>
  ['auto', 'light', 'dark'].flatMap((theme) => ['one', 'none'].map((links) => ({ edition, theme, links }))),
);

/** Every combination of choices with the text that it gives, each text once. */
export function textsOf(code: Element): readonly { choice: Choice; text: string }[] {
  const texts = EACH.map((choice) => ({ choice, text: textFor(code, choice) }));
  return texts.filter(({ text }, at) => texts.findIndex((each) => each.text === text) === at);
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
