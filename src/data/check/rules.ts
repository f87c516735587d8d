/** Rules that look at more than one cell of a row. */
import { isFloor, type Count } from '#data/count.ts';
import { firstDay, lastDay } from '#data/dates.ts';
import type { RowOf, TableName } from '#data/tables.ts';

/**
 * Takes a problem of a cell. A problem that a dispute may lift names the columns of which one must be
 * disputed.
 */
export type Report = (column: string, message: string, unlessDisputed?: readonly string[]) => void;

export const RULES: { readonly [Name in TableName]?: (row: RowOf<Name>, report: Report) => void } = {
  sources({ link, url, title, title_is }, report) {
    if (link === 'publisher' && url === null) {
      report('url', 'is empty although the page was read at its publisher; give its address');
    }
    if (link !== 'publisher' && url !== null) {
      report(
        'url',
        'is given although the page was not read at its publisher; only publishers are linked, so empty it',
      );
    }
    if (title !== null && title_is === null) {
      report('title_is', 'is empty; say whether the title is as-published, translated or description');
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
};

/** Parts must make their whole, as far as they are reported and as surely as the whole is known. */
function checkSum(
  parts: Readonly<Record<string, number | null>>,
  whole: string,
  total: Count | null,
  report: Report,
): void {
  if (total === null || (total.qualifier !== 'exact' && !isFloor(total))) return;
  const reported = Object.entries(parts).filter((part): part is [string, number] => part[1] !== null);
  const sum = reported.reduce((added, [, value]) => added + value, 0);
  const tooMany = sum > total.value && !isFloor(total);
  const tooFew = sum < total.value && reported.length === Object.keys(parts).length;
  if (!tooMany && !tooFew) return;
  const names = reported.map(([name]) => name);
  report(
    whole,
    `${names.join(' and ')} make ${sum}, not ${total.value}; mend the numbers, or add a row to disputes.csv that says so`,
    [...names, whole],
  );
}
