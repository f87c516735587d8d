/** When were people let out, and how long were the waits between? A day a mark; the silences between rounds are the finding. */
import { utcDay, utcMonth } from 'd3';
import { count, isFloor, sumCounts, type Count } from '#data/count.ts';
import { daysBetween, instant, monthOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { circle, diamond } from '#drawing/marks.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet, type Pen } from '#drawing/pen.ts';
import { isDay } from '#drawing/time.ts';
import { ofRounds, ours } from '#facts/figures.ts';
import { monthsFrom } from '#facts/flows.ts';
import { countedRounds, knownSizeOf, sizeOf } from '#facts/round-sums.ts';
import type { View } from '#words/view.ts';

interface DayRow extends ChartRow {
  readonly day: PartialDate;
  readonly rounds: readonly Round[];
  /** `null` where no number was found. */
  readonly people: Count | null;
  /** Whether one of its rounds is part of the total: the others end no wait. */
  readonly isCounted: boolean;
  /** Days since the counted day before; `null` for the first, and for days that end no wait. */
  readonly wait: number | null;
}

/** Rounds whose day is known, by their day. */
function rowsOf(edition: Edition): DayRow[] {
  const days = Map.groupBy(
    edition.rounds.filter(({ announced_on }) => isDay(announced_on)),
    ({ announced_on }) => announced_on,
  );
  let before: PartialDate | null = null;
  return [...days].map(([day, rounds]) => {
    const counted = rounds.filter(({ in_total }) => in_total === 'yes');
    const shown = counted.length > 0 ? counted : rounds;
    const sizes = shown.flatMap((round) => knownSizeOf(edition, round) ?? []);
    const wait = counted.length > 0 && before !== null ? daysBetween(before, day) : null;
    if (counted.length > 0) before = day;
    return {
      day,
      rounds: shown,
      people: sizes.length === shown.length ? sumCounts(sizes) : null,
      isCounted: counted.length > 0,
      wait,
      source_ids: [...new Set(shown.flatMap(({ source_ids }) => source_ids))],
      cells: shown.map(({ round_id }) => ({ table: 'rounds', key: round_id, column: 'announced_on' })),
    };
  });
}

const isDeal = ({ rounds }: DayRow) => rounds.some(({ mechanism }) => mechanism === 'negotiated-release');

/** Waits that are drawn as lines: the longest, and those at least half as long, no more than can be told apart. */
const WAITS = 3;

/** Rows that end the longest waits, the longest first; of one length the earlier. */
function longestWaits(rows: readonly DayRow[]): readonly DayRow[] {
  const most = Math.max(0, ...rows.map(({ wait }) => wait ?? 0));
  const long = rows.filter(({ wait }) => wait !== null && wait > 1 && wait >= most / 2);
  return long.toSorted((a, b) => (b.wait ?? 0) - (a.wait ?? 0)).slice(0, WAITS);
}

export default chart<DayRow>({
  id: 'calendar',
  keyOf: ({ day }) => day,
  rows: rowsOf,
  columns: [
    { id: 'day', kind: 'date', value: ({ day }) => day },
    {
      id: 'rounds',
      kind: 'text',
      value: ({ rounds }, { language }) => language.list(rounds.map(({ label }) => label)),
      link: ({ rounds }) => `/rounds/${rounds[0]?.round_id ?? ''}/`,
    },
    { id: 'people', kind: 'count', unit: 'people', value: ({ people }) => people },
    {
      id: 'wait',
      kind: 'count',
      unit: 'days',
      value: ({ wait }) => (wait === null ? null : count(wait)),
      missing: ({ isCounted }, { language }) =>
        language.sayAny(`charts.calendar.noWait.${isCounted ? 'first' : 'apart'}`),
    },
    {
      id: 'mechanism',
      kind: 'text',
      value: ({ rounds }, { language }) =>
        language.list([
          ...new Set(rounds.map(({ mechanism }) => language.sayAny(`mechanisms.${mechanism}`))),
        ]),
    },
  ],
  said: ['people', 'wait'],
  stops: (rows, { language }) =>
    longestWaits(rows)
      .slice(0, 1)
      .map((row) => ({ row: rows.indexOf(row), what: language.say('charts.calendar.longest') })),
  // A wait is a part of the time from the first round to the last, and the words say of both what they are.
  named: { title: { periods: true } },
  values(rows, { edition }) {
    const counted = rows.filter(({ isCounted }) => isCounted);
    const [first, last] = [counted[0], counted.at(-1)];
    const [longest] = longestWaits(rows);
    const most = longest?.wait ?? 0;
    const rounds = countedRounds(edition);
    const of = (days: number, from: PartialDate, until: PartialDate) => ({
      ...ours('days-between-rounds', count(days), { from, until }, [], 'days'),
      isComparable: true,
      cells: counted.flatMap(({ cells = [] }) => cells),
    });
    const months = first && last ? monthsFrom(monthOf(first.day), monthOf(last.day)) : [];
    const held = new Set(counted.map(({ day }) => day.slice(0, 7)));
    const before = longest && counted[counted.indexOf(longest) - 1];
    return {
      days: counted.length,
      day: first?.day ?? edition.asOf,
      ...(first && last && { span: of(daysBetween(first.day, last.day) + 1, first.day, last.day) }),
      ...(longest && before && { wait: of(most, before.day, longest.day) }),
      waitFrom: before?.day ?? '',
      waitUntil: longest?.day ?? '',
      waits: counted.filter(({ wait }) => wait !== null && wait === most && most > 0).length,
      months: months.length,
      without: months.filter((month) => !held.has(month)).length,
      hasTail: last && last.day < edition.asOf ? 'yes' : 'no',
      last: last?.day ?? '',
      apart: rows.filter(({ isCounted }) => !isCounted).length,
      ...(rounds[0] && {
        people: ofRounds(edition, rounds, { from: rounds[0].announced_on, until: edition.asOf }),
      }),
      from: first?.day ?? edition.asOf,
      until: edition.asOf,
    };
  },
  draw(rows, { edition, layout, language, say }) {
    const isWide = layout.name === 'wide';
    const { width, fontSize } = layout;
    const months = monthsFrom(monthOf((rows[0] as DayRow).day), monthOf(edition.asOf));
    const names = months.map((month) => language.shortMonth(month));
    const sums = months.map((month) => monthlySum(edition, month));
    // A month whose only round is apart from the total has a mark, and neither a sum nor none.
    const apart = new Set(rows.filter(({ isCounted }) => !isCounted).map(({ day }) => monthOf(day)));
    const written = sums.map((sum, at) =>
      sum ? language.number(sum.value) : apart.has(months[at] as PartialDate) ? '' : say('none'),
    );
    const years = widest(['2024'], fontSize, 'semibold');
    const left = Math.max(widest(names, fontSize), years) + (isWide ? 14 : 7);
    const right = widest(written, fontSize, 'semibold') + (isWide ? 18 : 10);
    const cell = (width - left - right) / 31;
    const line = isWide ? 20 : 17;
    /** A year's name takes a line of its own over its first month. */
    const tops = months.reduce<number[]>((all, month, at) => {
      const gap = at === 0 || month.endsWith('-01') ? line + 2 : 0;
      return [...all, (all.at(-1) ?? 0) + (at === 0 ? 0 : line) + gap];
    }, []);
    const height = (tops.at(-1) ?? 0) + line + 4;
    const svg = sheet(layout, height);
    const middleOf = (at: number) => (tops[at] ?? 0) + line / 2;
    const place = (day: PartialDate) => ({
      x: left + (Number(day.slice(8, 10)) - 0.5) * cell,
      y: middleOf(months.indexOf(monthOf(day))),
    });

    for (const [at, month] of months.entries()) {
      const base = middleOf(at) + fontSize * 0.35;
      if (at === 0 || month.endsWith('-01'))
        svg.write(month.slice(0, 4), { class: 'value', 'text-anchor': 'start', x: 0, y: base - line - 1 });
      svg.write(names[at] ?? '', { class: 'axis', x: 0, y: base });
      svg.write(written[at] ?? '', {
        class: sums[at] ? 'value' : 'muted',
        x: width,
        y: base,
        'text-anchor': 'end',
      });
      const sum = sums[at];
      if (sum && isFloor(sum))
        svg.path(
          `M${width - widthOf(written[at] ?? '', fontSize, 'semibold') - 4},${base}v${-fontSize * 0.8}`,
          {
            stroke: 'currentColor',
            'stroke-width': 1.25,
          },
        );
      svg.path(daysOf(month, edition.asOf, left, middleOf(at), cell), {
        stroke: 'var(--grey-3)',
        'stroke-width': isWide ? 3 : 2.4,
        'stroke-linecap': 'round',
        fill: 'none',
      });
    }
    for (const row of longestWaits(rows)) {
      const before = rows.slice(0, rows.indexOf(row)).findLast(({ isCounted }) => isCounted) as DayRow;
      drawWait(svg, { from: before.day, until: row.day }, say('wait', { days: row.wait ?? 0 }), {
        months,
        middleOf,
        left,
        cell,
        fontSize,
      });
    }
    const vote = edition.elections.find(({ held_on }) => isDay(held_on) && months.includes(monthOf(held_on)));
    if (vote) {
      const { x, y } = place(vote.held_on);
      const half = Math.min(cell, line) / 2 - 0.6;
      svg.append('rect', {
        x: x - half,
        y: y - half,
        width: 2 * half,
        height: 2 * half,
        fill: 'var(--paper)',
        stroke: 'var(--ink)',
        'stroke-width': 1.2,
      });
    }
    const radius = Math.min(cell, line) / 2 - (isWide ? 1 : 0.2);
    for (const [index, row] of rows.entries()) {
      const { x, y } = place(row.day);
      const mark = isDeal(row) ? diamond(x, y, radius * 1.25) : circle(x, y, radius);
      const fill = row.isCounted ? (isDeal(row) ? 'var(--out-deep)' : 'var(--out)') : 'var(--paper)';
      svg.path(mark, {
        'data-row': index,
        fill,
        stroke: row.isCounted ? 'var(--paper)' : 'var(--out)',
        'stroke-width': row.isCounted ? 0.6 : 1.4,
      });
    }
    return svg;
  },
  key: (rows, { edition, language }: View) => {
    const text = (word: string) => language.sayAny(`charts.calendar.signs.${word}`);
    const counted = rows.filter(({ isCounted }) => isCounted);
    return [
      ...(counted.some((row) => !isDeal(row)) ? [{ sign: 'pardon' as const, text: text('pardon') }] : []),
      ...(counted.some(isDeal) ? [{ sign: 'deal' as const, text: text('deal') }] : []),
      ...(counted.length < rows.length ? [{ sign: 'release' as const, text: text('apart') }] : []),
      ...(rows.some(({ people, isCounted }) => isCounted && people && isFloor(people))
        ? [{ sign: 'stroke' as const, text: text('floor') }]
        : []),
      ...(longestWaits(rows).length > 0 ? [{ sign: 'wait' as const, text: text('wait') }] : []),
      ...(edition.elections.some(({ held_on }) => held_on >= (rows[0]?.day ?? '') && held_on <= edition.asOf)
        ? [{ sign: 'open-square' as const, text: text('vote') }]
        : []),
    ];
  },
});

/** Everyone let out in a month's counted rounds; `null` where it has none. */
function monthlySum(edition: Edition, month: PartialDate): Count | null {
  const rounds = countedRounds(edition).filter(({ announced_on }) => announced_on.startsWith(month));
  return rounds.length === 0 ? null : sumCounts(rounds.map((round) => sizeOf(edition, round)));
}

/** The days of a month up to the cut-off, a dot each. */
function daysOf(month: PartialDate, asOf: PartialDate, left: number, y: number, cell: number): string {
  const start = instant(month);
  const end = Math.min(utcMonth.offset(start, 1).getTime(), utcDay.offset(instant(asOf), 1).getTime());
  const days = Math.round((end - start.getTime()) / 86_400_000);
  return Array.from({ length: days }, (_, at) => `M${round(left + (at + 0.5) * cell)},${y}h0`).join('');
}

const round = (number: number) => Math.round(number * 100) / 100;

interface Grid {
  readonly months: readonly PartialDate[];
  readonly middleOf: (month: number) => number;
  readonly left: number;
  readonly cell: number;
  readonly fontSize: number;
}

/** A line through the days between two rounds, and its length in the middle of it. */
function drawWait(
  svg: Pen,
  { from, until }: { readonly from: PartialDate; readonly until: PartialDate },
  words: string,
  { months, middleOf, left, cell, fontSize }: Grid,
): void {
  const [first, last] = [months.indexOf(monthOf(from)), months.indexOf(monthOf(until))];
  const parts = months.slice(first, last + 1).map((month, at) => ({
    y: middleOf(first + at),
    from: left + (at === 0 ? Number(from.slice(8, 10)) * cell : 0.2 * cell),
    to:
      left +
      (first + at === last
        ? (Number(until.slice(8, 10)) - 1) * cell
        : utcDay.count(instant(month), utcMonth.offset(instant(month), 1)) * cell - 0.2 * cell),
  }));
  const drawn = parts.filter((part) => part.to - part.from > cell / 2);
  svg.path(drawn.map((part) => `M${part.from},${part.y}H${part.to}`).join(''), {
    stroke: 'var(--ink)',
    'stroke-width': 1.2,
  });
  const widestPart = drawn.reduce((best, part) => (part.to - part.from > best.to - best.from ? part : best));
  const middle = (widestPart.from + widestPart.to) / 2;
  const wide = widthOf(words, fontSize, 'semibold') + 8;
  svg.append('rect', {
    x: middle - wide / 2,
    y: widestPart.y - fontSize * 0.5,
    width: wide,
    height: fontSize,
    fill: 'var(--paper)',
  });
  svg.write(words, {
    class: 'value halo',
    x: middle,
    y: widestPart.y + fontSize * 0.35,
    'text-anchor': 'middle',
  });
}
