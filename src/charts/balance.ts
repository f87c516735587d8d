/** Ever recognised, less those no longer held, less the dead: who is held, and what published figures leave open. */
import { scaleLinear } from 'd3';
import { sumCounts } from '#data/count.ts';
import type { Edition } from '#data/edition.ts';
import { chart } from '#drawing/chart.ts';
import { widthOf } from '#drawing/labels.ts';
import { emptySvg } from '#drawing/svg.ts';
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
    const { document, language, layout, say } = scene;
    const isWide = layout.name === 'wide';
    const most = Math.max(...rows.map(({ to }) => to));
    const left = isWide ? 196 : 0;
    // Room after the longest bar for its number.
    const x = scaleLinear([0, most], [left, layout.width - (isWide ? 120 : 4)]);
    const [bar, step, gap, head] = isWide ? [15, 26, 30, 28] : [12, 40, 26, 26];
    const sums = (['published', 'newest', 'gender'] as const)
      .map((sum) => ({ sum, parts: rows.filter((row) => row.sum === sum) }))
      .filter(({ parts }) => parts.length > 0);
    const height = sums.reduce((sum, { parts }) => sum + head + parts.length * step + gap, -gap + 4);
    const svg = emptySvg(document, layout.width, height, layout.fontSize);
    const hatch = svg
      .append('pattern')
      .attr('id', 'hatch')
      .attr('width', 6)
      .attr('height', 6)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', 'rotate(45)');
    hatch.append('path').attr('d', 'M0,0V6').attr('stroke', 'var(--grey-2)').attr('stroke-width', 2);

    const verdict = verdictOf(rows);
    let top = 0;
    for (const { sum, parts } of sums) {
      const first = parts[0] as PartRow;
      svg
        .append('text')
        .attr('class', 'heading')
        .attr('y', top + 14)
        .text(
          say(`headings.${sum}`, {
            date: isWide ? language.date(first.as_of) : language.shortDate(first.as_of),
          }),
        );
      top += head;
      for (const [index, row] of parts.entries()) {
        const group = svg.append('g').attr('data-row', rows.indexOf(row));
        const isDifference = row.part === 'difference';
        const y = top + (isWide ? 0 : 17);
        const [from, to] = [x(row.from), x(row.to)];
        const next = parts[index + 1];
        const label = (of: PartRow) =>
          say(`parts.${sum}.${of.part}`) +
          (of.as_of === first.as_of ? '' : ` (${language.shortDate(of.as_of)})`);
        group
          .append('text')
          .attr('class', isDifference || row.part === 'left' ? 'label muted' : 'label')
          .attr('fill', 'currentColor')
          .attr('y', isWide ? y + bar - 3 : y - 5)
          .text(label(row));
        // Each bar begins where the one before has come to. The line that says so crosses no words.
        if (next && !isDifference) {
          const at = sum === 'gender' ? (row.part === 'women' ? to : x(0)) : from;
          const isClear = isWide || widthOf(label(next), layout.fontSize) * 1.1 < at;
          if (at > x(0))
            group
              .append('path')
              .attr('d', `M${at},${y + bar}V${isClear ? y + step : y + bar + 6}`)
              .attr('stroke', 'var(--grey-2)')
              .attr('stroke-dasharray', '2 2');
        }
        const isOpen = isDifference || row.part === 'open' || row.part === 'left';
        const width = Math.max(isDifference || row.part === 'died' ? 3 : 1, to - from);
        if (row.count.value > 0)
          group
            .append('rect')
            .attr('x', from)
            .attr('y', isOpen ? y + 0.5 : y)
            .attr('width', width)
            .attr('height', isOpen ? bar - 1 : bar)
            .attr('fill', row.part === 'open' ? 'url(#hatch)' : isOpen ? 'none' : (FILLS[row.part] ?? 'none'))
            .attr('stroke', isOpen ? 'var(--grey-2)' : 'none')
            .attr('stroke-dasharray', row.part === 'left' ? '3 3' : 'none');
        const number = language.count(row.count);
        group
          .append('text')
          .attr('class', 'value')
          .attr('x', isWide ? from + width + 7 : layout.width)
          .attr('y', isWide ? y + bar - 3 : y - 5)
          .attr('text-anchor', isWide ? 'start' : 'end')
          .text(
            isDifference
              ? say(`differences.${sum === 'gender' ? genderOf(rows) : (row.limit ?? verdict)}`, { number })
              : signOf(row) + number,
          );
        top += step;
      }
      top += gap;
    }
    return svg.node() as SVGSVGElement;
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
