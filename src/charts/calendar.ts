/** When were people let out, and how long were the waits between? A day a mark; the silences between rounds are the finding. */
import { count, isFloor } from '#data/count.ts';
import { date, daysBetween, monthOf, type PartialDate } from '#data/dates.ts';
import { chart, type Scene } from '#drawing/chart.ts';
import { peopleColumn } from '#drawing/columns.ts';
import { keyOf } from '#drawing/key.ts';
import { circle, diamond } from '#drawing/marks.ts';
import { widest } from '#drawing/measure.ts';
import { monthGrid } from '#drawing/month-grid.ts';
import { sheet } from '#drawing/pen.ts';
import { isDay, middleOf, timeScale } from '#drawing/time.ts';
import type { Tree } from '#drawing/tree.ts';
import { ourDays } from '#facts/figures.ts';
import { monthsFrom } from '#facts/flows.ts';
import { longestWaits, monthlySum, openWait, releaseDays, type ReleaseDay } from '#facts/release-days.ts';
import { whether } from '#words/whether.ts';

/** Stands for the sum of a month without one, as in tables. */
const NONE = '–';

const isDeal = ({ rounds }: ReleaseDay): boolean =>
  rounds.some(({ mechanism }) => mechanism === 'negotiated-release');

export default chart<ReleaseDay>({
  id: 'calendar',
  firstDrawn: date('2026-11-29'),
  keyOf: ({ day }) => day,
  rows: releaseDays,
  columns: [
    { id: 'day', kind: 'date', value: ({ day }) => day },
    {
      id: 'rounds',
      kind: 'text',
      value: ({ rounds, apart }, { language }) =>
        language.list([...rounds, ...apart].map(({ label }) => label)),
      link: ({ rounds }) => `/rounds/${rounds[0]?.round_id ?? ''}/`,
    },
    peopleColumn('people', ({ people }) => people),
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
    const cells = counted.flatMap((row) => row.cells ?? []);
    const of = (days: number, from: PartialDate, until: PartialDate) =>
      ourDays('days-between-rounds', count(days), { from, until }, cells);
    const months = first && last ? monthsFrom(monthOf(first.day), monthOf(last.day)) : [];
    const held = new Set(counted.map(({ day }) => day.slice(0, 7)));
    const before = longest && counted[counted.indexOf(longest) - 1];
    return {
      days: counted.length,
      day: first?.day ?? edition.asOf,
      ...(first && last && { span: of(daysBetween(first.day, last.day) + 1, first.day, last.day) }),
      ...(longest && before && { wait: of(longest.wait ?? 0, before.day, longest.day) }),
      waitFrom: before?.day ?? '',
      waitUntil: longest?.day ?? '',
      waits: counted.filter(({ wait }) => wait === longest?.wait).length,
      months: months.length,
      without: months.filter((month) => !held.has(month)).length,
      hasTail: whether(last !== undefined && last.day < edition.asOf),
      last: last?.day ?? '',
      from: first?.day ?? edition.asOf,
      until: edition.asOf,
    };
  },
  draw(rows, scene) {
    const { edition, say, layout } = scene;
    // A month without a sum has a dash, or no figure where its only round is apart from the total and has no number.
    const apart = Map.groupBy(
      rows.filter(({ isCounted }) => !isCounted),
      ({ day }) => monthOf(day),
    );
    const otherwise = (month: PartialDate) => {
      const isUncounted = apart.get(month)?.every(({ people }) => people === null) ?? false;
      return isUncounted ? say('noFigure') : NONE;
    };
    const lines = monthsFrom(monthOf((rows[0] as ReleaseDay).day), monthOf(edition.asOf)).map((month) => ({
      month,
      sum: monthlySum(edition, month),
      otherwise: otherwise(month),
    }));
    const { svg, months, side, place, drawTime } = monthGrid(lines, edition.asOf, say('letOut'), scene);
    for (const row of longestWaits(rows)) {
      const before = rows.slice(0, rows.indexOf(row)).findLast(({ isCounted }) => isCounted) as ReleaseDay;
      drawTime(before.day, row.day, say('wait', { days: row.wait ?? 0 }));
    }
    // Not a wait that has ended: nobody knows how long it will have been.
    const open = openWait(rows, edition.asOf);
    if (open) drawTime(open.day, edition.asOf, say('open'), true);
    const vote = edition.elections.find(({ held_on }) => isDay(held_on) && months.includes(monthOf(held_on)));
    if (vote) {
      const { x, y } = place(vote.held_on);
      // Larger than a ring of the same day.
      const half = side / 2 + (layout.name === 'wide' ? -0.6 : 1.4);
      const box = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
      svg.append('rect', { ...box, fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1.2 });
    }
    const radius = side / 2 - (layout.name === 'wide' ? 1 : 0.2);
    for (const [index, row] of rows.entries()) {
      const { x, y } = place(row.day);
      const mark = isDeal(row) ? diamond(x, y, radius * 1.25) : circle(x, y, radius);
      const fill = isDeal(row) ? 'var(--out-deep)' : 'var(--out)';
      const look = row.isCounted
        ? { fill, stroke: 'var(--paper)', 'stroke-width': 0.6 }
        : { fill: 'var(--paper)', stroke: 'var(--out)', 'stroke-width': 1.4 };
      svg.path(mark, { 'data-row': index, ...look });
      // A ring around the mark: another round of the day, not part of the total.
      if (row.apart.length > 0)
        svg.path(circle(x, y, radius + 2.4), { fill: 'none', stroke: 'var(--out)', 'stroke-width': 1.4 });
    }
    return svg;
  },
  drawThumbnail: drawLines,
  // The times between the marks have their words on their lines.
  key(rows, view) {
    const { elections, asOf } = view.edition;
    const counted = rows.filter(({ isCounted }) => isCounted);
    const signs = keyOf('calendar', view, [
      !counted.every(isDeal) && 'pardon',
      counted.some(isDeal) && 'deal',
      rows.some(({ isCounted, apart }) => !isCounted || apart.length > 0) && ['release', 'apart'],
      elections.some(
        ({ held_on }) => isDay(held_on) && held_on >= (rows[0]?.day ?? '') && held_on <= asOf,
      ) && ['open-square', 'vote'],
    ]);
    const hasFloor = counted.some(({ people }) => people && isFloor(people));
    const sayOf = (sign: string) => view.language.sayAny(`charts.calendar.signs.${sign}`);
    const months = monthsFrom(monthOf((rows[0] as ReleaseDay).day), monthOf(asOf));
    const isEmpty = months.some((month) => counted.every(({ day }) => monthOf(day) !== month));
    return [
      ...signs,
      ...(hasFloor ? [{ mark: '+', text: sayOf('floor') }] : []),
      ...(isEmpty ? [{ mark: NONE, text: sayOf('none') }] : []),
    ];
  },
  keyFirst: true,
});

/** A line a year with its counted days, and the longest wait with its length: too small for months, but the first and the last. */
function drawLines(rows: readonly ReleaseDay[], { edition, layout, language, say }: Scene): Tree {
  const { width, fontSize } = layout;
  const counted = rows.filter(({ isCounted }) => isCounted);
  const [most] = longestWaits(rows);
  const longest = counted.filter(({ wait }) => wait !== null && wait === most?.wait);
  const [first, end] = [(counted[0] ?? rows[0])?.day ?? edition.asOf, edition.asOf];
  const years = Array.from(
    { length: Number(end.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, at) => Number(first.slice(0, 4)) + at,
  );
  const [left, step, top] = [widest(['2024'], fontSize, 'bold') + 12, 50, 30];
  const foot = top + (years.length - 1) * step + 14 + fontSize;
  const svg = sheet(layout, foot + 4);
  const month = (nth: string) => language.shortMonth(date(`${end.slice(0, 4)}-${nth}`));
  svg.write(month('01'), { class: 'muted', x: left + 6, y: foot });
  svg.write(month('12'), { class: 'muted', x: width - 6, y: foot, 'text-anchor': 'end' });
  for (const [at, year] of years.entries()) {
    const y = top + at * step;
    const days = timeScale(date(`${year}-01-01`), date(`${year}-12-31`), [left + 6, width - 6]);
    const place = (day: PartialDate) =>
      Math.min(Math.max(days(middleOf(day)), days.range()[0] as number), days.range()[1] as number);
    svg.write(String(year), { class: 'heading', x: 0, y: y + fontSize * 0.36 });
    svg.path(`M${place(first)},${y}H${place(end)}`, { stroke: 'var(--grey-2)' });
    for (const row of longest) {
      const before = counted[counted.indexOf(row) - 1]?.day ?? row.day;
      const [from, to] = [place(before), place(row.day)];
      if (to === from) continue;
      svg.path(`M${from},${y}H${to}`, { stroke: 'var(--ink)', 'stroke-width': 3 });
      // In the year in which it began: it may run on into the next.
      if (before.startsWith(String(year)))
        svg.write(say('wait', { days: row.wait ?? 0 }), {
          class: 'value',
          x: (from + to) / 2,
          y: y - 9,
          'text-anchor': 'middle',
        });
    }
    for (const { day } of counted.filter(({ day }) => day.startsWith(String(year))))
      svg.path(circle(place(day), y, 4.5), { fill: 'var(--out)', stroke: 'var(--paper)' });
  }
  return svg;
}
