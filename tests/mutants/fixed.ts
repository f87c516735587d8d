/** Mistakes that once went unnoticed, kept so that they never do again: each a text of a file and what replaces it. */
import { textOf, type Mutant } from './draw.ts';

export interface Patch {
  readonly name: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly was: string;
  readonly is: string;
}

export const PATCHES: readonly Patch[] = [
  {
    name: 'the dead are counted among those not accounted for',
    file: 'src/facts/account.ts',
    was: 'const parts = [died, ...(letOut ? [letOut] : [])];',
    is: 'const parts = letOut ? [letOut] : [];',
  },
  {
    name: 'the difference of two totals is one more',
    file: 'src/facts/readers.ts',
    was: 'remainderOf(a.count, [b.count],',
    is: 'remainderOf({ ...a.count, value: a.count.value + 1 }, [b.count],',
  },
  {
    name: 'every count of a chart’s files is exact',
    file: 'src/takeaway/chart-files.ts',
    was: 'counted?.qualifier ?? null',
    is: "counted && 'exact'",
  },
  {
    name: 'the last contact is the end of the silence',
    file: 'src/charts/who-was-left.ts',
    was: 'life.silences.at(-1)?.from ?? null',
    is: 'life.silences.at(-1)?.to ?? null',
  },
  {
    name: 'five years are three to five years',
    file: 'src/people/filters.ts',
    was: 'longest >= from',
    is: 'longest > from',
  },
  {
    name: 'three publishers and 0 others',
    file: 'src/drawing/description.ts',
    was: 'publishers.length > 3',
    is: 'publishers.length >= 3',
  },
  {
    name: 'unpublished people are named in the search',
    file: 'src/search/records.ts',
    was: "person.published === 'yes' ? namesIn(person) : []",
    is: 'namesIn(person)',
  },
  {
    name: 'unpublished deaths are in the downloads',
    file: 'src/takeaway/downloads.ts',
    was: "hiddenPeople(edition).size === 0 && edition.deaths.every(({ published }) => published === 'yes')",
    is: 'hiddenPeople(edition).size === 0',
  },
  {
    name: 'corrections of older editions are shown in later ones',
    file: 'src/data/edition.ts',
    was: 'edition === about.as_of',
    is: 'edition <= about.as_of',
  },
  {
    name: 'a correction of a later edition is why a value changed',
    file: 'src/changes/reasons.ts',
    was: 'each.edition <= before.asOf &&',
    is: '',
  },
  {
    name: 'a sum shows the disputes of its parts',
    file: 'src/facts/fact-text.ts',
    was: 'if (fact.cells.length > 1) return [];',
    is: '',
  },
  {
    name: 'an event on the day of the cut-off is too late',
    file: 'src/data/check/check-edition.ts',
    was: "entry.kind === 'event' && lastDay(date) <= this.date",
    is: "entry.kind === 'event' && lastDay(date) < this.date",
  },
  {
    name: 'labels of drawings and pictures are not escaped',
    file: 'src/drawing/tree.ts',
    was: '${name}="${escaped(value)}"',
    is: '${name}="${value}"',
  },
  {
    name: 'the data package does not say what is required',
    file: 'src/takeaway/table-schema.ts',
    was: '...(required && { required }),\n    ...(name === key',
    is: '...(name === key',
  },
  {
    name: 'frozen embeds are said to follow, and the reverse',
    file: 'src/embedding/embed-words.ts',
    was: "'embed.live' : 'embed.frozen'",
    is: "'embed.frozen' : 'embed.live'",
  },
  {
    name: 'oEmbed gives half the height',
    file: 'src/embedding/oembed.ts',
    was: 'height: frame.height,',
    is: 'height: frame.height / 2,',
  },
  {
    name: 'the script’s checksum is not compared',
    file: 'src/embedding/snippet.ts',
    was: ' crossorigin="anonymous"',
    is: '',
  },
  {
    name: 'links of snippets tell where readers come from',
    file: 'src/embedding/figure.ts',
    was: 'rel="noopener noreferrer"${of}',
    is: 'rel="noopener"${of}',
  },
  {
    name: 'names of other languages are left out of the search',
    file: 'src/search/records.ts',
    was: 'return [...namesIn(person), ...person.other_spellings];',
    is: 'return [person.name_en, ...person.other_spellings];',
  },
  {
    name: 'unpublished deaths are shown',
    file: 'src/people/deaths.ts',
    was: ".filter((death) => isShown(edition, 'deaths', death))",
    is: '',
  },
];

/** The patches as mutants, and the names of those that no longer say what to change. */
export function fixedMutants(patches = PATCHES): { mutants: Mutant[]; stale: string[] } {
  const stale: string[] = [];
  const mutants = patches.flatMap(({ name, file, was, is }) => {
    const parts = textOrNothing(file).split(was);
    const start = parts[0]?.length ?? 0;
    if (parts.length === 2)
      return { kind: name, file, edits: [{ start, end: start + was.length, after: is }] };
    stale.push(`${name}: ${file} holds its text ${parts.length - 1} times`);
    return [];
  });
  return { mutants, stale };
}

function textOrNothing(file: string): string {
  try {
    return textOf(file);
  } catch {
    return '';
  }
}
