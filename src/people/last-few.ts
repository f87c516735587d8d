/** For what a person's page, its frame and its answer to oEmbed all need, which are drawn one right after the other. */
import type { View } from '#words/view.ts';
import type { Lifeline } from './lifeline.ts';

/** So many are drawn at a time, and some more. */
const FEW = 8;

/**
 * `make`, which gives what it made of the same person, in the same language and with the same `more`, while that is among
 * the last few: of thousands of people all of it would not fit into memory, and nobody asks for it again.
 */
export function ofTheLastFew<More extends readonly string[], Made>(
  make: (life: Lifeline, view: View, ...more: More) => Made,
): (life: Lifeline, view: View, ...more: More) => Made {
  const kept: { life: Lifeline; view: View; more: More; made: Made }[] = [];
  return (life, view, ...more) => {
    const known = kept.find(
      (each) =>
        each.life === life &&
        each.view.edition === view.edition &&
        each.view.language === view.language &&
        each.more.every((part, at) => part === more[at]),
    );
    if (known) return known.made;
    const made = make(life, view, ...more);
    kept.push({ life, view, more, made });
    if (kept.length > FEW) kept.shift();
    return made;
  };
}
