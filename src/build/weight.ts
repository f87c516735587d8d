/**
 * What a site may weigh. An edition stays for ever, so a site grows with each; what it may add follows from what it
 * tells, the bytes of its tables: an ordinary new edition is within it, a page or a picture too many for each chart is not.
 */
import { TRANSLATED_LANGUAGES } from '#data/languages.ts';
import { kindsOf, kindsTable } from './kinds.ts';

/** All that is published up to an edition, without what is compressed beside it and without copies to read offline. */
const SITE = { until: '2026-08-21', bytes: 160_000_000 } as const;

/** How many times its tables an edition may weigh by itself, in all languages, and what else its rows add to the site. */
const [OWN, MORE] = [50, 10];

const OF_EDITION = new RegExp(`^(?:(?:${TRANSLATED_LANGUAGES.join('|')})/)?editions/(\\d{4}-\\d\\d-\\d\\d)/`);

const TABLE = /^editions\/[^/]+\/data\/[^/]+\.csv$/;

/** Sentences for an editor, of a map from a site's paths to their bytes: what is too heavy, and what can be done. */
export function tooHeavy(files: ReadonlyMap<string, number>): readonly string[] {
  const editions = Map.groupBy(files, ([path]) => OF_EDITION.exec(path)?.[1] ?? '');
  editions.delete('');
  const heavy: string[] = [];
  let may: number = SITE.bytes;
  for (const [day, own] of editions) {
    const tables = bytesOf(own.filter(([path]) => TABLE.test(path)));
    if (day > SITE.until) may += (OWN + MORE) * tables;
    const is = bytesOf(own);
    if (is > OWN * tables)
      heavy.push(
        `The edition of ${day} is ${inMegabytes(is)}; with tables of ${inMegabytes(tables)} it may be ${inMegabytes(OWN * tables)}.\n${kindsTable(kindsOf(new Map(own)))}`,
      );
  }
  const whole = bytesOf([...files]);
  if (whole > may)
    heavy.push(
      `The site is ${inMegabytes(whole)}, and may be ${inMegabytes(may)}.\n${kindsTable(kindsOf(files))}`,
    );
  return heavy.length > 0 ? [...heavy, ADVICE] : [];
}

const ADVICE = `Rows are not the cause, as what is allowed grows with them: compare the kinds of file with those of the build before. What can be done:
- Let what is new follow the newest edition alone: "existsIn" in src/embedding/addresses.ts says which files of a chart older editions have, and in which language. Published addresses stay.
- Say in a page once what it repeats in every row, and take pictures of fewer colours.
- Long texts in cells that many charts cite, such as titles of sources, stand in each of their pages: shorten them in the draft.
- If it is worth it, raise the numbers in src/build/weight.ts, and say in the commit why.`;

const bytesOf = (files: readonly (readonly [string, number])[]): number =>
  files.reduce((sum, [, bytes]) => sum + bytes, 0);

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
