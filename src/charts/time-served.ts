/** How long had they been held? Days from detention to release of people with a page, over the terms that courts passed. */
import { date } from '#data/dates.ts';
import { chart } from '#drawing/chart.ts';
import { keyOf } from '#drawing/key.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet, type Pen } from '#drawing/pen.ts';
import { ourDays } from '#facts/figures.ts';
import { NAME_COLUMN, nameColumn, writeName } from '#people/name-column.ts';
import { ROUND_LABEL } from '#people/round-columns.ts';
import type { Sentence } from '#people/sentences.ts';
import { writeTerms, writeYears } from '#people/term-text.ts';
import { timesServed, type ServedRow } from '#people/times-served.ts';
import { whether } from '#words/whether.ts';

const isExact = ({ days }: ServedRow) => days.qualifier === 'exact';

export default chart<ServedRow>({
  id: 'time-served',
  firstDrawn: date('2026-11-29'),
  keyOf: ({ life, spell }) => `${life.person.person_id}/${spell.from}`,
  rows: timesServed,
  columns: [
    NAME_COLUMN,
    { id: 'detained', kind: 'date', value: ({ spell }) => spell.from },
    { id: 'released', kind: 'date', value: ({ spell }) => spell.to },
    { id: 'days', kind: 'count', unit: 'days', value: ({ days }) => days },
    { id: 'terms', kind: 'text', value: (row, { language }) => writeTerms(row, language) },
    { ...ROUND_LABEL, id: 'round' },
  ],
  said: ['days', 'terms'],
  named: { title: { periods: true } },
  values(rows) {
    const exact = rows.filter(isExact);
    const days = ({ days: held, spell, cells = [] }: ServedRow) =>
      ourDays('days-held', held, { from: spell.from, until: spell.to }, cells);
    const [longest, shortest] = [exact[0], exact.at(-1)];
    return {
      people: exact.length,
      ...(longest && shortest && { longest: days(longest), shortest: days(shortest) }),
      isOne: whether(longest === shortest || longest?.days.value === shortest?.days.value),
      soft: rows.length - exact.length,
      more: rows.filter(({ terms }) => terms.length > 1).length,
    };
  },
  draw(rows, { layout, language, say }) {
    const isWide = layout.name === 'wide';
    const { width, fontSize } = layout;
    const sayYears = (years: number) => say('years', { years });
    const people = rows.map(({ life }) => life.person);
    // The first says what the numbers count.
    const said = rows.map(({ days }, at) =>
      at === 0 ? language.amount(days, 'days') : language.count(days),
    );
    const left = isWide ? nameColumn(people, language.code, layout, 186) : 0;
    const right = isWide ? widest(said, fontSize, 'semibold') + 12 : 0;
    const [top, step, bar] = isWide ? [26, 24, 10] : [26, 36, 9];
    const bottom = top + rows.length * step;
    const svg = sheet(layout, bottom);
    const terms = rows.map((row) => writeYears(row, language, sayYears));
    const reach = ({ days, terms }: ServedRow) => Math.max(days.most, lengthOfAll(terms));
    const most = Math.max(...rows.map(reach));
    // After each outline there is room for its years: a shorter one may have the longer words.
    const room = width - left - right - AFTER;
    const scale = Math.min(
      ...rows.map((row, at) => (room - widthOf(terms[at] ?? '', fontSize)) / reach(row)),
      room / most,
    );
    const x = (days: number) => left + days * scale;
    drawYearsServed(svg, most, x, {
      top,
      bottom,
      end: width,
      fontSize,
      say: sayYears,
    });
    for (const [index, row] of rows.entries()) {
      const group = svg.group(0, top + index * step, { 'data-row': index });
      const space = isWide ? left : width - widest([said[index] ?? ''], fontSize, 'semibold');
      const place = {
        y: isWide ? step / 2 + fontSize * 0.35 : 12,
        room: space - 8,
        fontSize,
        isStrong: false,
      };
      writeName(group, row.life.person, language.code, place);
      group.write(said[index] ?? '', {
        class: 'value halo',
        x: width,
        y: place.y,
        'text-anchor': 'end',
      });
      const line = group.group(0, isWide ? step / 2 : 24, { 'aria-hidden': 'true' });
      drawServed(line, row, x, bar);
      const end = x(reach(row)) + AFTER;
      line.write(terms[index] ?? '', {
        class: 'muted halo',
        fill: 'currentColor',
        x: end,
        y: fontSize * 0.36,
      });
    }
    return svg;
  },
  key: (rows, view) =>
    keyOf('time-served', view, [
      'held',
      rows.some(({ terms }) => lengthOfAll(terms) > 0) && 'term',
      'release',
    ]),
  keyFirst: true,
});

/** Days of a year, on the average. */
const YEAR = 365.25;

/** Between the end of a bar with its ring, or of an outline, and the words after it. */
const AFTER = 8;

const daysIn = ({ event }: Sentence) => (event.years ?? 0) * YEAR;

/** How far terms reach that are drawn one after the other. */
const lengthOfAll = (terms: readonly Sentence[]) => terms.reduce((sum, term) => sum + daysIn(term), 0);

/** The terms as outlines, one after the other; over them the days held: a month, where that is all that is known, is narrower than the ring at their end. */
function drawServed(pen: Pen, { days, terms }: ServedRow, x: (days: number) => number, bar: number): void {
  let from = 0;
  for (const term of terms.filter(({ length }) => length !== null)) {
    const to = from + daysIn(term);
    pen.append('rect', {
      x: x(from) + 0.6,
      y: -bar / 2 + 0.6,
      width: Math.max(2, x(to) - x(from) - 2.2),
      height: bar - 1.2,
      fill: 'none',
      stroke: 'var(--grey-2)',
    });
    from = to;
  }
  pen.append('rect', { class: 'held', x: x(0), y: -bar / 2, width: x(days.value) - x(0), height: bar });
  pen.append('circle', { class: 'release', cx: x(days.value) + 1, cy: 0, r: bar * 0.45 });
}

interface YearsServed {
  readonly top: number;
  readonly bottom: number;
  readonly end: number;
  readonly fontSize: number;
  /** "5 years". */
  readonly say: (years: number) => string;
}

/** A line at every year, second, fifth or tenth, as there is room for its number; the first is named. */
function drawYearsServed(
  svg: Pen,
  most: number,
  x: (days: number) => number,
  { top, bottom, end, fontSize, say }: YearsServed,
): void {
  const years = most / YEAR;
  const room = (step: number) => x(step * YEAR) - x(0) - widthOf(say(step), fontSize);
  const step = [1, 2, 5, 10].find((each) => room(each) > 8) ?? 20;
  const grid = svg.append('g', { class: 'grid', 'aria-hidden': 'true' });
  for (let year = 0; year <= years; year += step) {
    const at = x(year * YEAR);
    const name = year === step ? say(year) : String(year);
    grid.path(`M${at},${top - 8}V${bottom}`);
    if (at + 3 + widthOf(name, fontSize) <= end) grid.write(name, { class: 'axis', x: at + 3, y: fontSize });
  }
}
