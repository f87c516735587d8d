/** Days without contact, person by person: from the last word to the day contact was restored, or to the cut-off. */
import { utcMonth, utcYear } from 'd3';
import { firstDay, instant, lastDay, parseDate, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { LifeEvent } from '#data/tables.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import type { View } from '#words/view.ts';
import { timeScale } from '#drawing/lifeline.ts';
import { middleOf } from '#drawing/plot.ts';
import { emptySvg } from '#drawing/svg.ts';
import { shorten } from '#drawing/wrap.ts';
import { writeYears } from '#drawing/years.ts';
import { lifelineOf, publishedPeople, type Lifeline } from '#people/lifeline.ts';
import { nameOf } from '#people/names.ts';
import type { Silence } from '#people/custody.ts';
import { daysOf, type Days } from '#people/days.ts';
import type { Figure } from '#words/figure.ts';
import type { Language } from '#words/language.ts';
import { address } from '#words/paths.ts';

interface SilenceRow extends ChartRow {
  readonly life: Lifeline;
  readonly silence: Silence;
  readonly days: Days;
  /** How it ended; `null` where it had not by the cut-off. */
  readonly ended: LifeEvent['type'] | null;
  /** Other beginnings that sources give. */
  readonly otherwise: readonly PartialDate[];
}

function rowsOf(edition: Edition): SilenceRow[] {
  return publishedPeople(edition)
    .flatMap((person) => {
      const life = lifelineOf(edition, person);
      return life.silences.map((silence) => rowOf(edition, life, silence));
    })
    .sort((a, b) => b.days.value - a.days.value);
}

function rowOf(edition: Edition, life: Lifeline, silence: Silence): SilenceRow {
  const events = life.events.filter(
    ({ type, date }) =>
      (type === 'last-contact' && date === silence.from) ||
      (type !== 'last-contact' && date === silence.to) ||
      silence.interruptions.includes(date),
  );
  const begun = events.filter(({ type }) => type === 'last-contact');
  const ended = events.filter(({ date }) => date === silence.to);
  return {
    life,
    silence,
    days: daysOf(silence, edition.asOf),
    ended: endingOf(ended),
    otherwise: begun.flatMap(({ event_id }) =>
      edition.disputesOf('life-events', event_id, 'date').flatMap(({ value }) => parseDate(value) ?? []),
    ),
    source_ids: silence.source_ids,
    cells: events.map(({ event_id }) => ({ table: 'life-events', key: event_id, column: 'date' })),
  };
}

/** The events that end a silence, the one that tells most first. */
const ENDINGS: readonly LifeEvent['type'][] = [
  'taken-abroad',
  'exchanged',
  'released-home',
  'sentence-served',
  'released',
  'died',
  'contact-restored',
];

function endingOf(events: readonly LifeEvent[]): LifeEvent['type'] | null {
  return ENDINGS.find((ending) => events.some(({ type }) => type === ending)) ?? null;
}

export default chart<SilenceRow>({
  id: 'silence',
  keyOf: ({ life, silence }) => `${life.person.person_id}/${silence.from}`,
  rows: rowsOf,
  columns: [
    {
      id: 'name',
      kind: 'text',
      value: ({ life }, { language }) => nameOf(life.person, language.code).text,
      link: ({ life }) => `/people/${life.person.person_id}/`,
    },
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
      marksSigns: marksSigns(edition) ? 'yes' : 'no',
      disputed: rows.filter(({ otherwise }) => otherwise.length > 0).length,
      asOf: edition.asOf,
    };
  },
  draw(rows, scene) {
    const { document, edition, language, layout, say } = scene;
    const isWide = layout.name === 'wide';
    const [left, right] = isWide ? [166, 162] : [0, 0];
    const [top, step, bar] = isWide ? [28, 46, 13] : [28, 66, 13];
    const line = isWide ? 12 : 26;
    const height = top + rows.length * step - (isWide ? 6 : 4);
    const svg = emptySvg(document, layout.width, height, layout.fontSize);
    const from = utcMonth.offset(
      utcMonth.floor(instant(rows.map(({ silence }) => silence.from).sort()[0] as PartialDate)),
      -1,
    );
    const x = timeScale(from.toISOString().slice(0, 10) as PartialDate, edition.asOf, [
      left,
      layout.width - right - 6,
    ]);

    const grid = svg.append('g').attr('class', 'grid').attr('aria-hidden', 'true');
    const years = utcYear.range(utcYear.ceil(from), instant(edition.asOf));
    for (const year of years) {
      grid.append('path').attr('d', `M${x(year)},${top - 10}V${height}`);
    }
    writeYears(grid, x, years, { y: 14, end: layout.width, fontSize: layout.fontSize });

    for (const [index, { life, silence, days, ended, otherwise }] of rows.entries()) {
      const row = svg
        .append('g')
        .attr('transform', `translate(0,${top + index * step})`)
        .attr('data-row', index);
      row
        .append('a')
        .attr('href', address(language.code, `/people/${life.person.person_id}/`))
        .append('text')
        .attr('class', 'name strong')
        .attr('x', 0)
        .attr('y', isWide ? line + 5 : 12)
        .text(shorten(nameOf(life.person, language.code).text, (isWide ? left : 200) - 8, layout.fontSize));

      const marks = row.append('g').attr('aria-hidden', 'true').attr('transform', `translate(0,${line})`);
      const known =
        precisionOf(silence.from) === 'day' ? middleOf(silence.from) : instant(lastDay(silence.from));
      const end = silence.to === null ? x(instant(edition.asOf)) : x(middleOf(silence.to));
      // A beginning that is known to the month is drawn pale across it.
      if (precisionOf(silence.from) !== 'day') {
        const start = x(instant(firstDay(silence.from)));
        marks
          .append('rect')
          .attr('class', 'held-unconfirmed')
          .attr('x', start)
          .attr('y', 0.5 - bar / 2)
          .attr('width', x(known) - start)
          .attr('height', bar - 1);
      }
      // A sign of life that did not end the silence leaves a gap.
      const stops = silence.interruptions.map((date) => x(middleOf(date)));
      for (const [part, begin] of [x(known), ...stops].entries()) {
        const x1 = part === 0 ? begin : begin + 2.5;
        const next = stops[part];
        marks
          .append('rect')
          .attr('class', 'held')
          .attr('x', x1)
          .attr('y', -bar / 2)
          .attr('width', (next === undefined ? end : next - 2.5) - x1)
          .attr('height', bar);
      }
      if (silence.to === null)
        marks
          .append('path')
          .attr('d', `M${end + 1},${-bar / 2}l5,${bar / 2}l-5,${bar / 2}Z`)
          .attr('fill', 'var(--in)');
      else {
        // Whoever has contact again is still held: the ring has the colour of release only for the released.
        const ring = marks
          .append('circle')
          .attr('cx', end)
          .attr('r', bar * 0.45);
        if (ended === 'contact-restored')
          ring.attr('fill', 'var(--paper)').attr('stroke', 'currentColor').attr('stroke-width', 2);
        else ring.attr('class', 'release');
      }
      // Another beginning is a stroke under the line, as long as it is imprecise.
      for (const date of otherwise) {
        const y = bar / 2 + 5;
        const [first, last] = [x(instant(firstDay(date))), x(instant(lastDay(date)))];
        marks
          .append('path')
          .attr(
            'd',
            last - first > 6
              ? `M${first},${y - 3}v6M${first},${y}H${last}M${last},${y - 3}v6`
              : `M${first},${y - 4}l4,4l-4,4l-4,-4Z`,
          )
          .attr('fill', 'none')
          .attr('stroke', 'currentColor')
          .attr('stroke-width', 1.2);
      }

      const said = say('days', { days });
      const how = say(`ended.${ended ?? 'none'}`, { date: language.shortDate(silence.to ?? edition.asOf) });
      if (isWide) {
        row
          .append('text')
          .attr('class', 'value')
          .attr('x', layout.width - right + 10)
          .attr('y', line + 5)
          .text(said);
        row
          .append('text')
          .attr('class', 'muted')
          .attr('fill', 'currentColor')
          .attr('x', layout.width - right + 10)
          .attr('y', line + 21)
          .text(how);
      } else {
        row
          .append('text')
          .attr('class', 'value')
          .attr('x', layout.width)
          .attr('y', 12)
          .attr('text-anchor', 'end')
          .text(said);
      }
    }
    return svg.node() as SVGSVGElement;
  },
  key: (rows, { language }: View) => {
    const others = rows.flatMap(({ otherwise }) => otherwise);
    const isIn = {
      silent: true,
      month: rows.some(({ silence }) => precisionOf(silence.from) !== 'day'),
      gap: rows.some(({ silence }) => silence.interruptions.length > 0),
      contact: rows.some(({ ended }) => ended === 'contact-restored'),
      over: rows.some(({ ended }) => ended !== null && ended !== 'contact-restored'),
      open: rows.some(({ silence }) => silence.to === null),
      otherwise: others.some((date) => precisionOf(date) !== 'day'),
      'other-day': others.some((date) => precisionOf(date) === 'day'),
    };
    return KEY.filter(({ of }) => isIn[of]).map(({ of, ...entry }) => ({
      ...entry,
      text: language.sayAny(`charts.silence.signs.${of}`),
    }));
  },
});

/** The days of a silence as a number that knows what it is. */
function figureOf({ silence, days, cells = [] }: SilenceRow, edition: Edition): Figure {
  return {
    count: days,
    unit: 'days',
    measure: 'silence',
    period: { from: silence.from, until: silence.to ?? edition.asOf },
    counter: null,
    counting: 'ours',
    isComparable: true,
    cells,
  };
}

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

const KEY = [
  { of: 'silent', sign: 'held' },
  { of: 'month', sign: 'unconfirmed' },
  { of: 'gap', sign: 'gap' },
  { of: 'contact', sign: 'open' },
  { of: 'over', sign: 'release' },
  { of: 'open', sign: 'ongoing' },
  { of: 'otherwise', sign: 'span' },
  { of: 'other-day', sign: 'other' },
] as const;
