/**
 * "About 1,300" never becomes "1,300". Counts in the small data that are not exact have numbers that nothing else in
 * them has: wherever such a number is read, its qualifier stands before it, or beside it in a file.
 */
import Papa from 'papaparse';
import { expect, inject, test } from 'vitest';
import { count, type Count, type Qualifier } from '#data/count.ts';
import { loadData } from '#data/edition.ts';
import { languageOf, type Language } from '#words/language.ts';
import { languageAt } from '#words/paths.ts';
import { filesIn, read } from './files.ts';

const { data, site } = inject('smallSite');
const { editions } = await loadData(data);
/** In other languages than English the newest edition's: older ones, and frames, repeat their words. */
const files = filesIn(site).filter((file) => !/^(?:be|ru)\/(?:editions|embed)\//.test(file));

/** Smaller numbers are met everywhere. */
const TELLING = 100;

/** Numbers of the data with how sure their source is of them, by what they are of. */
const COUNTS: readonly (readonly [string, Count])[] = editions.flatMap((edition) => [
  ...edition.tallies.map(({ tally_id, ...row }) => [tally_id, count(row.count, row.qualifier)] as const),
  ...edition.custody.map(({ custody_id, ...row }) => [custody_id, count(row.count, row.qualifier)] as const),
  ...edition.custody.flatMap(({ custody_id, women, women_qualifier }) =>
    women === null ? [] : [[`women of ${custody_id}`, count(women, women_qualifier ?? 'exact')] as const],
  ),
  ...edition.repression.map(({ figure_id, ...row }) => [figure_id, count(row.value, row.qualifier)] as const),
  ...edition.rankings.map(({ ranking_id, ...row }) => [ranking_id, count(row.value, row.qualifier)] as const),
  ...edition.disputes
    .filter(({ value }) => /^\d+$/.test(value))
    .map(
      ({ dispute_id, value, qualifier }) => [dispute_id, count(Number(value), qualifier ?? 'exact')] as const,
    ),
]);

const INEXACT = new Map(
  COUNTS.filter(([, { value, qualifier }]) => qualifier !== 'exact' && value >= TELLING).map(([name, of]) => [
    name,
    of,
  ]),
);

test('The data hold counts with each qualifier, and no other count has the number of one of them.', () => {
  const qualifiers = new Set([...INEXACT.values()].map(({ qualifier }) => qualifier));
  expect(qualifiers).toEqual(new Set<Qualifier>(['about', 'at-least', 'over', 'nearly']));
  for (const [name, { value, qualifier }] of INEXACT) {
    const same = COUNTS.filter(([, other]) => other.value === value && other.qualifier !== qualifier);
    expect(same, name).toEqual([]);
  }
});

/** Everything in a page or a drawing that is read or heard: its text, and what stands in attributes for it. */
function wordsOf(html: string): string {
  // Words of cells, and of lines of a drawing, stand side by side: a line each parts them.
  const plain = html.replace(/<(script|style)\b.*?<\/\1>/gs, '');
  const attributes = [...plain.matchAll(/ (?:alt|aria-label|title|content)="([^"]*)"/g)].map(
    ([, value]) => value ?? '',
  );
  return [...attributes, plain.replace(/<[^>]+>/g, '\n')].join('\n').replace(/\u00a0|&nbsp;|&#160;/g, ' ');
}

/** Where a text gives a number without its qualifier; the words around it. */
function bare(words: string, { value, qualifier }: Count, language: Language): readonly string[] {
  // Sizes in code to copy are no numbers of the data. Where choices change one, each stands on a line.
  const text = words.replace(/\b(?:width|height)=(?:&quot;|\\?")(?:\n*\d+)+/g, '');
  const number = language.number(value).replaceAll('\u00a0', ' ');
  if (!text.includes(number)) return [];
  // A drawing breaks its lines between any two words. A text that is not translated stands in English.
  const left = [language, languageOf('en')].reduce((rest, each) => {
    const written = each.count(count(value, qualifier)).split(/[\u00a0 ]/);
    return rest.replaceAll(new RegExp(written.join('\\s+'), 'gi'), '');
  }, text);
  const pattern = new RegExp(`.{0,60}(?<![\\w,.-])${number}(?![\\w,])[^\\n]{0,40}`, 'g');
  return [...left.matchAll(pattern)].map(([found]) => found.trim());
}

test('No page, frame, snippet or drawing gives such a number without its qualifier.', () => {
  const found = files
    .filter((file) => /\.(?:html|svg)$/.test(file))
    .flatMap((file) => {
      const words = wordsOf(read(site, file));
      const language = languageOf(languageAt(file));
      return [...INEXACT].flatMap(([name, of]) =>
        bare(words, of, language).map((around) => `${file}: ${name}: ${around}`),
      );
    });
  expect(found.join('\n')).toBe('');
});

test('No feed, answer or summary of changes does.', () => {
  const found = files
    .filter((file) => /(?:\.xml|oembed\.json|changes\.json)$/.test(file))
    .flatMap((file) => {
      const words = read(site, file).replace(/[\u00a0 ]+/g, ' ');
      const language = languageOf(languageAt(file));
      return [...INEXACT].flatMap(([name, of]) =>
        bare(words, of, language).map((around) => `${file}: ${name}: ${around}`),
      );
    });
  expect(found.join('\n')).toBe('');
});

type Cells = Readonly<Record<string, unknown>>;

/** Cells of a file's rows that hold such a number in a column that says nothing of how sure it is. */
function unqualified(rows: readonly Cells[]): readonly string[] {
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, cell]) =>
      [...INEXACT]
        .filter(
          ([, { value, qualifier }]) =>
            String(cell) === String(value) && row[`${column}_qualifier`] !== qualifier,
        )
        .map(([name]) => `${column}: ${name}`),
    ),
  );
}

test('In a chart’s CSV and JSON it stands in the column beside the number.', () => {
  const charts = files.filter((file) => /charts\/[^/]+\/data\.(?:csv|json)$/.test(file));
  expect(charts.length).toBeGreaterThan(20);
  let met = 0;
  const found = charts.flatMap((file) => {
    const text = read(site, file);
    const rows = file.endsWith('.csv')
      ? Papa.parse<Cells>(text, { header: true }).data
      : (JSON.parse(text) as { rows: Cells[] }).rows;
    met += rows.filter((row) =>
      Object.values(row).some((cell) => /^(?:about|at-least|over|nearly)$/.test(String(cell))),
    ).length;
    return unqualified(rows).map((each) => `${file}: ${each}`);
  });
  expect(met).toBeGreaterThan(50);
  expect(found.join('\n')).toBe('');
});
