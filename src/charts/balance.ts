/** Ever recognised, less those no longer held, less the dead: who is held, and what published figures leave open. */
import { scaleLinear } from 'd3';
import { sumCounts } from '#data/count.ts';
import type { Edition } from '#data/edition.ts';
import { chart, type Scene } from '#drawing/chart.ts';
import { hatch } from '#drawing/marks.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet } from '#drawing/pen.ts';
import { LINE, wrapWords, writeLines } from '#drawing/wrap.ts';
import {
  find,
  genderOf,
  hasLeftInRounds,
  isExactSum,
  partsOf,
  verdictOf,
  type Part,
  type PartRow,
  type Sum,
} from '#facts/account-parts.ts';
import type { Figure } from '#words/figure.ts';
import type { SentenceValues } from '#words/sentence.ts';
import { writeWhen } from '#words/value.ts';

/** What the numbers of parts are of. */
const MEASURES: Readonly<Record<Part, string>> = {
  recognised: 'ever-recognised',
  former: 'former',
  died: 'deaths',
  left: 'not-accounted-for',
  held: 'in-custody',
  difference: 'not-accounted-for',
  out: 'pardoned-in-all',
  open: 'not-accounted-for',
  women: 'in-custody',
  men: 'in-custody',
};

function figureOf({ part, count: people, as_of, counter, cells = [] }: PartRow): Figure {
  return {
    count: people,
    unit: 'people',
    measure: MEASURES[part],
    period: { from: as_of, until: as_of },
    counter,
    counting: counter === null ? 'ours' : 'list',
    isComparable: true,
    cells,
  };
}

/** Women and men, as printed, added up. */
function bothOf(rows: readonly PartRow[]): Figure {
  const [women, men] = [find(rows, 'gender', 'women'), find(rows, 'gender', 'men')] as [PartRow, PartRow];
  return { ...figureOf(men), count: sumCounts([women.count, men.count]) };
}

const FILLS: Readonly<Partial<Record<Part, string>>> = {
  recognised: 'var(--grey-2)',
  former: 'var(--out)',
  died: 'var(--ink)',
  held: 'var(--in)',
  out: 'var(--out)',
  women: 'var(--in)',
  men: 'var(--in)',
};

export default chart<PartRow>({
  id: 'balance',
  rows: partsOf,
  columns: [
    {
      id: 'part',
      kind: 'text',
      value: ({ sum, part, limit }, { language }) =>
        language.sayAny('charts.balance.part', {
          part: language.sayAny(
            limit ? `charts.balance.limits.${limit}` : `charts.balance.parts.${sum}.${part}`,
          ),
          sum: language.sayAny(`charts.balance.sums.${sum}`),
        }),
    },
    { id: 'count', kind: 'count', unit: 'people', value: ({ count: people }) => people },
    { id: 'as_of', kind: 'date', value: ({ as_of }) => as_of },
    {
      id: 'counter',
      kind: 'text',
      value: ({ counter }, { language }) => counter ?? language.sayAny('charts.balance.ours'),
    },
  ],
  // Those recognised "since 2020", the others with their day.
  named: { title: { periods: true }, says: { periods: true } },
  values(rows, { edition, language }) {
    const figures = (sum: Sum, parts: Readonly<Record<string, Part>>): SentenceValues =>
      Object.fromEntries(
        Object.entries(parts).flatMap(([name, part]) => {
          const row = find(rows, sum, part);
          return row ? [[name, figureOf(row)]] : [];
        }),
      );
    const when = (sum: Sum, part: Part) => {
      const row = find(rows, sum, part);
      return row ? writeWhen({ from: row.as_of, until: row.as_of }, language) : '';
    };
    return {
      verdict: verdictOf(rows),
      ...figures('published', {
        recognised: 'recognised',
        former: 'former',
        died: 'died',
        held: 'held',
        difference: 'difference',
      }),
      limit: find(rows, 'published', 'difference')?.limit ?? 'none',
      isExact: isExactSum(rows) ? 'yes' : 'no',
      differs: find(rows, 'published', 'difference')?.count.value ?? 0,
      when: when('published', 'recognised'),
      newer: find(rows, 'newest', 'recognised') ? 'yes' : 'no',
      hasTotal: find(rows, 'newest', 'out') ? 'yes' : 'no',
      ...figures('newest', {
        newRecognised: 'recognised',
        newHeld: 'held',
        newDied: 'died',
        out: 'out',
        open: 'open',
      }),
      inRounds: isWithoutTotal(rows, edition) ? 'yes' : 'no',
      newWhen: when('newest', 'recognised'),
      newHeldWhen: when('newest', 'held'),
      newDiedCount: find(rows, 'newest', 'died')?.count.value ?? 0,
      isOneDay: when('newest', 'recognised') === when('newest', 'held') ? 'yes' : 'no',
      gender: genderOf(rows),
      ...figures('gender', { women: 'women', men: 'men', printed: 'held' }),
      ...(find(rows, 'gender', 'men') && { both: bothOf(rows) }),
      printedWhen: when('gender', 'held'),
    };
  },
  draw(rows, scene) {
    const { layout, language, say } = scene;
    const isWide = layout.name === 'wide';
    const { width, fontSize } = layout;
    const [bar, step, gap] = isWide ? [15, 26, 30] : [12, 40, 26];
    const sums = (['published', 'newest', 'gender'] as const)
      .map((sum) => ({ sum, parts: rows.filter((row) => row.sum === sum) }))
      .flatMap(({ sum, parts: [first, ...others] }) => {
        if (!first) return [];
        const date = isWide ? language.date(first.as_of) : language.shortDate(first.as_of);
        const heading = wrapWords(say(`headings.${sum}`, { date }), width, fontSize, { weight: 'bold' });
        const parts = [first, ...others].map((row) => {
          const other = row.as_of === first.as_of ? '' : ` (${language.shortDate(row.as_of)})`;
          const number = signOf(row) + language.count(row.count);
          const said = row.part === 'difference' ? writeDifference(row, rows, scene) : number;
          return { row, said, label: say(`parts.${sum}.${row.part}`) + other };
        });
        return [{ sum, heading, parts }];
      });
    const all = sums.flatMap(({ parts }) => parts);
    const most = Math.max(...rows.map(({ to }) => to));
    // Bars stand after their names, and leave room for a number after the longest of them.
    const left = isWide
      ? Math.max(
          196,
          widest(
            all.map(({ label }) => label),
            fontSize,
          ) + 12,
        )
      : 0;
    const longest = all.filter(({ row }) => row.to === most).map(({ said }) => said);
    const x = scaleLinear(
      [0, most],
      [left, width - (isWide ? Math.max(120, widest(longest, fontSize, 'semibold') + 9) : 4)],
    );
    const heightOf = ({ heading, parts }: (typeof sums)[number]) =>
      (isWide ? 10 : 8) + heading.length * LINE + parts.length * step;
    const svg = sheet(
      layout,
      sums.reduce((sum, each) => sum + heightOf(each) + gap, 4 - gap),
    );
    hatch(svg, 'hatch', 'var(--grey-2)', [6, 2]);

    let top = 0;
    for (const each of sums) {
      const { sum, heading, parts } = each;
      writeLines(svg, heading, 0, top + 14, { class: 'heading' });
      for (const [index, { row, said, label }] of parts.entries()) {
        const group = svg.append('g', { 'data-row': rows.indexOf(row) });
        const isDifference = row.part === 'difference';
        const y = top + heightOf(each) - (parts.length - index) * step + (isWide ? 0 : 17);
        const line = isWide ? y + bar - 3 : y - 5;
        const [from, to] = [x(row.from), x(row.to)];
        const next = parts[index + 1];
        const isQuiet = isDifference || row.part === 'left';
        group.write(label, { class: isQuiet ? 'label muted' : 'label', fill: 'currentColor', y: line });
        // Each bar begins where the one before has come to. The line that says so crosses no words.
        if (next && !isDifference) {
          const at = sum === 'gender' ? (row.part === 'women' ? to : x(0)) : from;
          const isClear = isWide || widthOf(next.label, fontSize) + 4 < at;
          if (at > x(0))
            group.path(`M${at},${y + bar}V${isClear ? y + step : y + bar + 6}`, {
              stroke: 'var(--grey-2)',
              'stroke-dasharray': '2 2',
            });
        }
        const isOpen = isQuiet || row.part === 'open';
        const wide = Math.max(isDifference || row.part === 'died' ? 3 : 1, to - from);
        if (row.count.value > 0)
          group.append('rect', {
            x: from,
            y: isOpen ? y + 0.5 : y,
            width: wide,
            height: isOpen ? bar - 1 : bar,
            fill: row.part === 'open' ? 'url(#hatch)' : isOpen ? 'none' : (FILLS[row.part] ?? 'none'),
            stroke: isOpen && 'var(--grey-2)',
            'stroke-dasharray': row.part === 'left' && '3 3',
          });
        group.write(said, {
          class: 'value',
          x: isWide ? from + wide + 7 : width,
          y: line,
          'text-anchor': !isWide && 'end',
        });
      }
      top += heightOf(each) + gap;
    }
    return svg;
  },
});

/** No total of those pardoned is of the newest day, while rounds are known to have let out some of them. */
function isWithoutTotal(rows: readonly PartRow[], edition: Edition): boolean {
  const recognised = find(rows, 'newest', 'recognised');
  return (
    recognised !== undefined &&
    find(rows, 'newest', 'out') === undefined &&
    hasLeftInRounds(edition, recognised.as_of)
  );
}

/** The sign under which a part enters its sum. */
function signOf({ sum, part }: PartRow): string {
  if (sum === 'gender') return part === 'men' ? '+ ' : '';
  return part === 'former' || part === 'died' || part === 'out' || part === 'open'
    ? '− '
    : part === 'left'
      ? '= '
      : '';
}

/** What is left over between both sides of a sum, in words. */
function writeDifference(
  row: PartRow,
  rows: readonly PartRow[],
  { language, say }: Pick<Scene, 'language' | 'say'>,
): string {
  const verdict = row.sum === 'gender' ? genderOf(rows) : (row.limit ?? verdictOf(rows));
  return say(`differences.${verdict}`, { number: language.count(row.count) });
}
