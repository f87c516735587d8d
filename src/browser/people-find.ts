/** Whom of a list a reader means by what they type into it: by a beginning of any word of a card, or by the name as the search knows it. */
import { matchNames, queryOf, soundsOf, type Candidate } from '#search/names.ts';
import { plainWords } from '#search/sounds.ts';

interface Listed extends Candidate {
  readonly card: HTMLElement;
  /** Small letters without their accents. */
  readonly words: readonly string[];
}

/** Stands between the spellings of a name in `data-words`. */
const BETWEEN = '|';

function listedOf(card: HTMLElement): Listed {
  // What stands side by side in a card is not one word.
  const text = [...card.childNodes].map((part) => part.textContent).join(' ');
  const spellings = (card.dataset.words ?? '').split(BETWEEN);
  const names = [card.querySelector('h3')?.textContent ?? '', ...spellings].map((name) => name.trim());
  const { gender } = card.dataset;
  return {
    card,
    words: partsOf(`${text} ${spellings.join(' ')}`),
    life: plainWords(text),
    named: { names, gender: gender === 'f' || gender === 'm' ? gender : null, known: 0 },
    sounds: soundsOf(names.filter((name) => name !== '')),
  };
}

const partsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u);

/** Finds among cards; how their names sound is worked out at the first word. */
export function finderOf(cards: readonly HTMLElement[]): (query: string) => ReadonlySet<HTMLElement> {
  let listed: readonly Listed[] | undefined;
  return (query) => {
    if (query.trim() === '') return new Set(cards);
    listed ??= cards.map(listedOf);
    const parts = partsOf(query);
    const begun = listed.filter(({ words }) =>
      parts.every((part) => words.some((word) => word.startsWith(part))),
    );
    const named = matchNames(queryOf(query), listed).found.map(({ person }) => person);
    return new Set([...begun, ...named].map(({ card }) => card));
  };
}
