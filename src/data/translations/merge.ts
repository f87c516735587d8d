/** What becomes of a file's entries when the data has changed: nothing of a translator's work is lost, nothing stale stays. */
import type { SourceText } from './extract.ts';
import type { Translation } from './po-file.ts';

/**
 * The entries of a file for the texts there are now, in their order. What stands keeps its translation; a text
 * that is new gets, as fuzzy, that of another wording of the same cell; an entry whose text is gone is dropped.
 */
export function mergeTexts(
  texts: readonly SourceText[],
  translations: readonly Translation[],
): readonly Translation[] {
  const known = new Map(translations.map((entry) => [keyOf(entry), entry]));
  const ofCells = new Map<string, Translation>();
  for (const entry of translations)
    if (entry.translated !== '') for (const row of entry.rows) ofCells.set(cellOf(entry, row), entry);
  return texts.map((text) => {
    const { context, english, rows, about } = text;
    const own = known.get(keyOf(text));
    if (own !== undefined) return { ...own, rows, about, previous: own.isFuzzy ? own.previous : null };
    const other = rows.map((row) => ofCells.get(cellOf(text, row))).find((each) => each !== undefined);
    return {
      context,
      english,
      rows,
      about,
      translated: other?.translated ?? '',
      isFuzzy: other !== undefined,
      previous: other?.english ?? null,
      note: '',
      plural: null,
      forms: [other?.translated ?? ''],
    };
  });
}

/** What tells entries apart. */
export function keyOf({ context, english }: Pick<Translation, 'context' | 'english'>): string {
  return `${context}\n${english}`;
}

/** A cell: a column, without the gender of whom it is about, in a row. */
function cellOf({ context }: Pick<Translation, 'context'>, row: string): string {
  return `${context.split('/').slice(0, 2).join('/')} ${row}`;
}
