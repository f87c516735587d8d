/** Rules that look at more than one cell of a row. */
import { isFloor, type Count } from '#data/count.ts';
import { firstDay, lastDay } from '#data/dates.ts';
import type { RowOf, TableName } from '#data/tables.ts';

/**
 * What lifts a problem: a dispute about one of these columns, whose value puts an end to it. `by` tells, of a
 * column and the value that a dispute gives for it.
 */
export interface Unless {
  readonly columns: readonly string[];
  readonly by: (column: string, value: string) => boolean;
}

/** Takes a problem of a cell. */
export type Report = (column: string, message: string, unless?: Unless) => void;

/** A problem that any dispute about a column lifts. */
export const unlessDisputed = (...columns: readonly string[]): Unless => ({ columns, by: () => true });

export const RULES: { readonly [Name in TableName]?: (row: RowOf<Name>, report: Report) => void } = {
  sources({ link, url, title, title_is, language }, report) {
    if (link === 'publisher' && url === null) {
      report('url', 'is empty although the page was read at its publisher; give its address');
    }
    if (link !== 'publisher' && url !== null) {
      report(
        'url',
        'is given although the page was not read at its publisher; only publishers are linked, so empty it',
      );
    }
    if (url !== null && !isPublic(new URL(url))) {
      report(
        'url',
        'leads to one computer or a network of its own, where readers cannot follow; give the public address',
      );
    }
    if (title !== null && title_is === null) {
      report('title_is', 'is empty; say whether the title is as-published, translated or description');
    }
    if (!isLanguage(language)) {
      report('language', `"${language}" is not a code of ISO 639-1; write two letters, such as be, ru or en`);
    }
  },
  rounds(round, report) {
    const { women, men, stayed_in_belarus, taken_abroad, announced_count } = round;
    const announced =
      announced_count === null ? null : { value: announced_count, qualifier: 'exact' as const };
    checkSum({ women, men }, 'announced_count', announced, report);
    checkSum({ stayed_in_belarus, taken_abroad }, 'announced_count', announced, report);
    if (round.in_total === 'no' && round.not_in_total_because === null) {
      report('not_in_total_because', 'is empty; say why the round is not part of the total');
    }
    for (const [number, qualifier] of QUALIFIED) {
      if (round[qualifier] !== null && round[number] === null)
        report(qualifier, `is given although ${number} is empty; give the number, or empty it`);
    }
  },
  custody({ women, women_qualifier, men, count, qualifier }, report) {
    if (women_qualifier !== null && women_qualifier !== 'exact') return;
    checkSum({ women, men }, 'count', { value: count, qualifier }, report);
  },
  repression({ period_start, period_end }, report) {
    if (firstDay(period_start) > lastDay(period_end)) {
      report('period_end', `"${period_end}" is before the period’s start ${period_start}; mend one of them`);
    }
  },
  elections(row, report) {
    for (const column of ['official_share_percent', 'official_turnout_percent'] as const) {
      if (row[column] > 100) report(column, `"${row[column]}" is more than all votes; write a share of 100`);
    }
  },
  places({ latitude, longitude, coordinates_source }, report) {
    if ((latitude === null) !== (longitude === null)) {
      const empty = latitude === null ? 'latitude' : 'longitude';
      report(empty, 'is empty although the other one is given; give both or none');
    }
    if (latitude !== null && latitude > 90)
      report('latitude', `"${latitude}" is beyond the pole; write degrees north`);
    if (longitude !== null && longitude > 180)
      report('longitude', `"${longitude}" is more than half round the earth; write degrees east`);
    if ((latitude ?? longitude) !== null && coordinates_source === null) {
      report('coordinates_source', 'is empty; say where latitude and longitude are from, such as GeoNames');
    }
  },
};

/** Numbers of a round, and the columns that say how sure they are. */
const QUALIFIED = [
  ['political_prisoners', 'political_prisoners_qualifier'],
  ['parents_of_minors', 'parents_qualifier'],
  ['foreigners', 'foreigners_qualifier'],
] as const;

const NAMES_OF_LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
/** Whether a text is the code of a language in two letters. */
function isLanguage(code: string): boolean {
  return /^[a-z]{2}$/.test(code) && NAMES_OF_LANGUAGES.of(code) !== undefined;
}

/** Whether an address is one of the public network: a name with a point, and not one that is kept for other uses. */
function isPublic({ hostname }: URL): boolean {
  const host = hostname.replace(/\.$/, '');
  return host.includes('.') && !/^[\d.]+$|\.(?:local|localhost|internal|test|invalid|lan|home)$/.test(host);
}

/** Parts must make their whole, as far as they are reported and as surely as the whole is known. */
function checkSum(
  parts: Readonly<Record<string, number | null>>,
  whole: string,
  total: Count | null,
  report: Report,
): void {
  if (total === null || (total.qualifier !== 'exact' && !isFloor(total))) return;
  const sum = wrongSum(parts, total);
  if (sum === null) return;
  const reported = Object.keys(parts).filter((part) => parts[part] !== null);
  report(
    whole,
    `${reported.join(' and ')} make ${sum}, not ${total.value}; mend the numbers, or add the value by which they agree to disputes.csv`,
    {
      columns: [...Object.keys(parts), whole],
      by: (column, value) => {
        const other = Number(value);
        return column === whole
          ? wrongSum(parts, { ...total, value: other }) === null
          : wrongSum({ ...parts, [column]: other }, total) === null;
      },
    },
  );
}

/** What parts make where that is not their whole; `null` where nothing is wrong, or cannot be told. */
function wrongSum(parts: Readonly<Record<string, number | null>>, total: Count): number | null {
  const reported = Object.values(parts).filter((part) => part !== null);
  const sum = reported.reduce((added, part) => added + part, 0);
  const tooMany = sum > total.value && !isFloor(total);
  const tooFew = sum < total.value && reported.length === Object.keys(parts).length;
  return tooMany || tooFew || Number.isNaN(sum + total.value) ? sum : null;
}
