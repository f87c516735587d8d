/** Days without contact, person by person: from the last word to the day contact was restored, or to the cut-off. */
import { scaleUtc, utcMonth } from 'd3';
import { firstDay, instant, lastDay, monthOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { chart } from '#drawing/chart.ts';
import { keyOf } from '#drawing/key.ts';
import { drawLifeline } from '#drawing/lifeline.ts';
import { diamond } from '#drawing/marks.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet, type Pen } from '#drawing/pen.ts';
import { isDay, type TimeScale } from '#drawing/time.ts';
import { LINE } from '#drawing/wrap.ts';
import { drawYears } from '#drawing/years.ts';
import { ourDays } from '#facts/figures.ts';
import { NAME_COLUMN, nameColumn, writeName } from '#people/name-column.ts';
import { nameOf } from '#people/names.ts';
import { isEnding, silencesOf, type SilenceRow } from '#people/silences.ts';
import { heldUntil } from '#people/status.ts';
import type { Figure } from '#words/figure.ts';
import type { Language } from '#words/language.ts';
import { whether } from '#words/whether.ts';

export default chart<SilenceRow>({
  id: 'silence',
  keyOf: ({ life, silence }) => `${life.person.person_id}/${silence.from}`,
  rows: silencesOf,
  columns: [
    NAME_COLUMN,
    { id: 'last_contact', kind: 'date', value: ({ silence }) => silence.from },
    { id: 'until', kind: 'date', value: ({ silence }, { edition }) => silence.to ?? edition.asOf },
    {
      id: 'ended',
      kind: 'text',
      value: ({ ended }, { language }) => language.sayAny(`charts.silence.endings.${ended ?? 'none'}`),
    },
    { id: 'days', kind: 'count', unit: 'days', value: ({ days }) => days },
    {
      id: 'interrupted',
      kind: 'text',
      value: ({ silence: { interruptions } }, { edition, language }) => {
        if (interruptions.length > 0) return writeDates(interruptions, language);
        return marksSigns(edition) ? null : language.sayAny('charts.silence.notToldApart');
      },
    },
    {
      id: 'otherwise',
      kind: 'text',
      value: ({ otherwise }, { language }) =>
        otherwise.length > 0 ? writeDates(otherwise, language) : language.sayAny('charts.silence.none'),
    },
  ],
  // The two ends of a range are of the same thing: days of silence of one person and of another.
  named: { title: { periods: true }, says: { periods: true } },
  values(rows, { edition, language }) {
    const name = ({ life }: SilenceRow) => nameOf(life.person, language.code).text;
    const open = rows.filter(({ silence }) => silence.to === null);
    const [longest, shortest] = [rows[0], rows.at(-1)] as [SilenceRow, SilenceRow];
    const longestOnes = longestOf(rows);
    return {
      people: new Set(rows.map(({ life }) => life.person.person_id)).size,
      lengths: longest.days.value === shortest.days.value ? 'one' : 'several',
      longest: figureOf(longest, edition),
      shortest: figureOf(shortest, edition),
      longestIs: longestOnes.length === 1 ? 'one' : longestOnes.every(isExact) ? 'several' : 'one-of-several',
      longestOf: language.list(longestOnes.map(name)),
      open: open.length,
      openNames: language.list(open.map(name)),
      interrupted: rows.filter(({ silence }) => silence.interruptions.length > 0).length,
      marksSigns: whether(marksSigns(edition)),
      disputed: rows.filter(({ otherwise }) => otherwise.length > 0).length,
      asOf: edition.asOf,
    };
  },
  draw(rows, { edition, language, layout, say }) {
    const isWide = layout.name === 'wide';
    const { width, fontSize } = layout;
    const words = rows.map(({ silence, days, ended }) => {
      const date = language.shortDate(silence.to ?? edition.asOf);
      return [say('days', { days }), say(`ended.${ended ?? 'none'}`, { date })] as const;
    });
    const [said, how] = [words.map(([each]) => each), words.map(([, each]) => each)];
    const people = rows.map(({ life }) => life.person);
    const left = isWide ? nameColumn(people, language.code, layout, 166) : 0;
    const right = isWide ? Math.max(widest(said, fontSize, 'semibold'), widest(how, fontSize)) + 16 : 0;
    const [top, step, line] = isWide ? [28 + LINE, 46, 12] : [28 + LINE, 52, 26];
    const height = top + rows.length * step - (isWide ? 6 : 4);
    const svg = sheet(layout, height);
    const from = utcMonth.offset(utcMonth.floor(instant(firstOf(rows))), -1);
    const x = scaleUtc([from, instant(edition.asOf)], [left + BEFORE, width - right - 6]);
    // What the numbers count, over them.
    svg.write(say('counted'), { class: 'axis', x: width, y: 14, 'text-anchor': 'end' });
    drawYears(svg, x, { y: 14 + LINE, from: top - 10, to: height, end: width, fontSize });

    for (const [index, each] of rows.entries()) {
      const { life } = each;
      const row = svg.group(0, top + index * step, { 'data-row': index });
      const room = isWide ? left : width - widthOf(said[index] ?? '', fontSize, 'semibold');
      const place = { y: isWide ? line + 5 : 12, room: room - 8, fontSize, isStrong: true };
      writeName(row, life.person, language.code, place);
      drawSilence(row.group(0, line, { 'aria-hidden': 'true' }), each, edition, x);
      if (isWide) {
        row.write(said[index] ?? '', { class: 'value', x: width - right + 10, y: line + 5 });
        row.write(how[index] ?? '', {
          class: 'muted',
          fill: 'currentColor',
          x: width - right + 10,
          y: line + 21,
        });
      } else row.write(said[index] ?? '', { class: 'value', x: width, y: 12, 'text-anchor': 'end' });
    }
    return svg;
  },
  key(rows, view) {
    const has = (is: (row: SilenceRow) => boolean) => rows.some(is);
    const first = firstOf(rows);
    return keyOf('silence', view, [
      'held',
      has(({ life }) => life.spells.some(({ from }) => from < monthOf(first))) && 'earlier',
      ['silence', 'silent'],
      has(({ silence }) => silence.interruptions.length > 0) && 'gap',
      has(({ ended }) => ended !== null && ended !== 'contact-restored') && 'release',
      has(({ life }) => life.events.some(({ type }) => type === 'taken-abroad')) && 'abroad',
      has(({ otherwise }) => otherwise.some((date) => !isDay(date))) && 'span',
      has(({ otherwise }) => otherwise.some(isDay)) && 'other',
    ]);
  },
  keyFirst: true,
});

/** The first day of all silences. */
const firstOf = (rows: readonly SilenceRow[]) =>
  rows.map(({ silence }) => silence.from).sort()[0] as PartialDate;

/** Thickness of the line of custody. */
const BAR = 13;

/** Room before the first day: for the arrow of a line that has begun earlier. */
const BEFORE = 9;

/**
 * A silence along y = 0 as every lifeline has it: custody solid, no contact as a double line with a tick at each sign
 * of life, how it ended; and under it the other beginnings that sources give.
 */
function drawSilence(pen: Pen, { life, otherwise }: SilenceRow, edition: Edition, x: TimeScale): void {
  const { spells, silences, status } = life;
  const events = life.events.filter(isEnding);
  const marks = { spells, silences, events, until: edition.asOf, lastReported: heldUntil(status) };
  drawLifeline(pen, marks, x, BAR);
  const [start = 0] = x.range();
  const [begin] = x.domain();
  if (begin && spells.some(({ from, to }) => instant(from) < begin && (to === null || instant(to) > begin)))
    pen.path(`M${start - 1.5},${-BAR / 2}v${BAR}l-7,${-BAR / 2}Z`, { class: 'held' });
  // Another beginning is a stroke under the line, as long as it is imprecise.
  for (const date of otherwise) {
    const y = BAR / 2 + 5;
    const [first, last] = [x(instant(firstDay(date))), x(instant(lastDay(date)))];
    const span = `M${first},${y - 3}v6M${first},${y}H${last}M${last},${y - 3}v6`;
    pen.path(last - first > 6 ? span : diamond(first, y, 4), {
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.2,
    });
  }
}

/** The days of a silence as a number that knows what it is. */
const figureOf = ({ silence, days, cells = [] }: SilenceRow, { asOf }: Edition): Figure =>
  ourDays('silence', days, { from: silence.from, until: silence.to ?? asOf }, cells);

/** The silences of which each may be the longest: none is surely longer. */
function longestOf(rows: readonly SilenceRow[]): readonly SilenceRow[] {
  const surely = Math.max(...rows.map(({ days }) => days.least));
  return rows.filter(({ days }) => days.most >= surely);
}

const isExact = ({ days }: SilenceRow) => days.qualifier === 'exact';

/** Whether an edition tells signs of life from other events: the older ones do not, and none marked is not none. */
function marksSigns(edition: Edition): boolean {
  return edition['life-events'].some(({ type }) => type === 'sign-of-life');
}

function writeDates(dates: readonly PartialDate[], language: Language): string {
  return language.list(dates.map((date) => language.date(date)));
}
