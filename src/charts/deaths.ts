/** Those who died in custody or after detention: a list by date, under the year of each, with the day, month or year that is known. */
import { range } from 'd3';
import { precisionOf, type PartialDate } from '#data/dates.ts';
import type { Death } from '#data/tables.ts';
import { chart } from '#drawing/chart.ts';
import { keyOf } from '#drawing/key.ts';
import { circle } from '#drawing/marks.ts';
import { widthOf } from '#drawing/measure.ts';
import { sheet } from '#drawing/pen.ts';
import { middleOf, timeScale } from '#drawing/time.ts';
import { LINE, shorten, wrapWords, writeLines } from '#drawing/wrap.ts';
import { drawYears } from '#drawing/years.ts';
import { deathRows, isNamed, isRecognised, type DeathRow } from '#people/deaths.ts';
import { address } from '#words/paths.ts';

export default chart<DeathRow>({
  id: 'deaths',
  rows: deathRows,
  said: ['died_on', 'place'],
  columns: [
    {
      id: 'name',
      kind: 'text',
      value: ({ death, people }, { language }) =>
        death?.name ?? language.sayAny('charts.deaths.unnamed', { people }),
    },
    { id: 'died_on', kind: 'date', value: ({ death }) => death?.died_on ?? null },
    { id: 'place', kind: 'text', value: ({ death }) => death?.place ?? null, link: ({ page }) => page },
    {
      id: 'recognised',
      kind: 'text',
      value: ({ death }, { language }) =>
        death && death.recognised_political_prisoner !== 'unknown'
          ? language.sayAny(`answers.${death.recognised_political_prisoner}`)
          : null,
    },
  ],
  values(rows, { edition }) {
    const named = rows.filter(isNamed);
    const unnamed = rows.find((row) => !isNamed(row));
    const first = named[0];
    const people = rows.reduce((sum, row) => sum + row.people, 0);
    const recognised = rows.reduce((sum, row) => sum + row.recognised, 0);
    return {
      people,
      recognised,
      others: people - recognised,
      since: (first?.death.died_on ?? edition.asOf).slice(0, 4),
      unnamed: unnamed?.people ?? 0,
      asOf: edition.asOf,
    };
  },
  draw(rows, { edition, layout, language, say }) {
    const { width, fontSize } = layout;
    const isWide = layout.name === 'wide';
    const unnamed = rows.find((row) => !isNamed(row));
    // In a narrow layout the date stands under the name, in a wide one beside it.
    const before = isWide ? 1 : 2;
    const entries = rows.filter(isNamed).map((row, index) => {
      const lines = wrapWords(row.death.place ?? say('placeMissing'), width - LEFT, fontSize);
      // The year stands over it.
      const isOfYear = precisionOf(row.death.died_on) === 'year';
      const date = isOfYear ? say('dayMissing') : language.date(row.death.died_on);
      return { ...row, index, date, lines, height: (before + lines.length) * LINE + GAP };
    });
    const yearOf = ({ died_on }: Death) => Number(died_on.slice(0, 4));
    const byYear = Map.groupBy(entries, ({ death }) => yearOf(death));
    // A year between in which nobody of the edition died is said, not passed over.
    const [first = 0, last = 0] = [entries[0], entries.at(-1)].map((entry) => entry && yearOf(entry.death));
    const years = range(first, last + 1)
      .map((year) => [year, byYear.get(year) ?? []] as const)
      .filter(([year, of]) => of.length > 0 || !edition.deaths.some((death) => yearOf(death) === year));
    const more = unnamed ? wrapWords(say('unnamed', { people: unnamed.people }), width - LEFT, fontSize) : [];
    const height =
      entries.reduce((sum, entry) => sum + entry.height, 0) + years.length * YEAR + more.length * LINE;
    const svg = sheet(layout, height);
    let top = 0;
    for (const [year, of] of years) {
      svg.path(`M0,${top + 0.5}H${width}`, { stroke: 'var(--grey-2)' });
      const name = of.length > 0 ? String(year) : say('noneIn', { year: String(year) });
      svg.write(name, { class: 'axis', x: 0, y: top + LINE });
      top += YEAR;
      for (const { index, death, date, lines, height } of of) {
        const entry = svg.group(0, top, { 'data-row': index });
        entry.path(circle(6, LINE - fontSize * 0.36, 5), lookOf(death));
        const person = death.person_id === null ? undefined : edition.find('people', death.person_id);
        const href = address(language.code, `/people/${person?.person_id}/`);
        const parent = person?.published === 'yes' ? entry.append('a', { href }) : entry;
        const room = width - LEFT - (isWide ? widthOf(date, fontSize) + 8 : 0);
        const shown = shorten(death.name, room, fontSize, { weight: 'bold' });
        const name = parent.write(shown, { class: 'heading', x: LEFT, y: LINE });
        if (isWide) name.append('tspan', { 'font-weight': 400, dx: 8 }, date);
        else entry.write(date, { class: 'label', x: LEFT, y: 2 * LINE });
        writeLines(entry, lines, LEFT, LINE + before * LINE, { class: 'muted' });
        top += height;
      }
    }
    if (unnamed)
      writeLines(svg.append('g', { 'data-row': rows.indexOf(unnamed) }), more, LEFT, top + LINE - 5, {
        class: 'label',
      });
    return svg;
  },
  // A name each, beside its day on one line of time: places are for the list.
  drawCard(rows, { edition, layout: { fontSize }, say }) {
    const named = rows.filter(isNamed);
    const unnamed = rows.find((row) => !isNamed(row));
    const [width, step, top] = [360, 28, 24];
    const bottom = top + named.length * step;
    const svg = sheet({ width, fontSize }, bottom + (unnamed ? LINE : 4));
    const since = `${(named[0]?.death.died_on ?? edition.asOf).slice(0, 4)}-01-01` as PartialDate;
    const x = timeScale(since, edition.asOf, [0, width - 8]);
    drawYears(svg, x, { y: 14, from: 2, to: bottom, end: width, fontSize });
    for (const [at, { death }] of named.entries()) {
      const [day, middle] = [x(middleOf(death.died_on)), top + (at + 0.5) * step];
      svg.path(circle(day, middle, 5), lookOf(death));
      const isBefore = day + 10 + widthOf(death.name, fontSize, 'semibold') > width;
      const place = { x: day + (isBefore ? -10 : 10), y: middle + fontSize * 0.36 };
      svg.write(death.name, { ...place, class: 'name halo', 'text-anchor': isBefore ? 'end' : 'start' });
    }
    if (unnamed)
      svg.write(say('unnamed', { people: unnamed.people }), { class: 'label', x: 0, y: bottom + LINE - 4 });
    return svg;
  },
  key: (rows, view) =>
    keyOf('deaths', view, [
      ['exact', 'recognised'],
      rows.some((row) => isNamed(row) && !isRecognised(row.death)) && ['open', 'other'],
    ]),
  keyFirst: true,
});

/** Filled: recognised. */
const lookOf = (death: Death) =>
  isRecognised(death)
    ? { fill: 'var(--ink)', stroke: 'var(--paper)' }
    : { fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1.5 };

/** Where names begin, after their signs. */
const LEFT = 22;

/** From the rule of a year to the first of those who died in it. */
const YEAR = 26;

/** Between one and the next. */
const GAP = 12;
