/** The figures of the front page, as its notes lead to them: each with every sentence in which it stands there. */
import type { CountFact } from '#facts/fact.ts';
import { frontTexts } from '#facts/front.ts';
import { unnamedFigure } from '#facts/note.ts';
import { textOf, type Pieces } from '#words/sentence.ts';
import type { View } from '#words/view.ts';
import { FRONT, type Telling, type ToldFigure } from './told-figures.ts';

/**
 * In the order of the page. The anchor of a figure says which number of which sentence it is, so that it stays when an
 * edition brings another: `lede-held`.
 */
export function toldOnFront(view: View): readonly ToldFigure[] {
  const figures = new Map<string, ToldFigure>();
  for (const pieces of frontTexts(view)) {
    for (const [at, piece] of pieces.entries()) {
      if (typeof piece === 'string') continue;
      const fact = piece.figure as CountFact;
      const { name } = unnamedFigure(fact, view.language);
      const known = figures.get(name);
      const nth = known ? [...figures.keys()].indexOf(name) + 1 : figures.size + 1;
      const times = (known?.tellings.length ?? 0) + 1;
      const fragment = `#fact-${nth}${times === 1 ? '' : `-${times}`}`;
      const telling: Telling = { slug: FRONT, fragment, sentence: sentenceAt(pieces, at) };
      const id = known?.id ?? idOf(piece.of, figures);
      const tellings = [...(known?.tellings ?? []), telling];
      figures.set(name, { id, name, fact, edition: view.edition, tellings });
    }
  }
  return [...figures.values()];
}

/** An anchor for a number of a message; of several of one, as of what others give, the later ones are counted. */
function idOf(of: string, figures: ReadonlyMap<string, ToldFigure>): string {
  const id = of.replace(/^front\./, '').replaceAll('.', '-');
  const before = [...figures.values()].filter(
    (each) => each.id === id || each.id.startsWith(`${id}-`),
  ).length;
  return before === 0 ? id : `${id}-${before + 1}`;
}

/** The sentence of a piece: the words before it, itself, the words after it. */
function sentenceAt(pieces: Pieces, at: number): Telling['sentence'] {
  const before = textOf(pieces.slice(0, at))
    .split(/(?<=[.!?])\s+/)
    .at(-1);
  const after = textOf(pieces.slice(at + 1)).split(/(?<=[.!?])\s+/)[0];
  return [before ?? '', textOf(pieces.slice(at, at + 1)), after ?? ''];
}
