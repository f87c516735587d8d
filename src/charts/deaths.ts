/** Those who died in custody or after detention: a list in time, each beside the day, month or year known. */
import { scaleUtc, utcYear } from 'd3';
import { instant } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Death } from '#data/tables.ts';
import { isShown } from '#data/visibility.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { circle } from '#drawing/marks.ts';
import { widthOf } from '#drawing/measure.ts';
import { sheet } from '#drawing/pen.ts';
import { stackBlocks } from '#drawing/stack.ts';
import { endOf, isDay, middleOf } from '#drawing/time.ts';
import { LINE, shorten, wrapWords, writeLines } from '#drawing/wrap.ts';
import { placeStories } from '#people/places.ts';
import { address } from '#words/paths.ts';

interface DeathRow extends ChartRow {
  /** `null` for those who are counted and not named. */
  readonly death: Death | null;
  /** The place's page, where the words name a place that has one. */
  readonly page?: `/${string}` | undefined;
  /** How many people the row stands for. */
  readonly people: number;
  /** How many of them were recognised political prisoners. */
  readonly recognised: number;
}

type NamedRow = DeathRow & { readonly death: Death };

const isNamed = (row: DeathRow): row is NamedRow => row.death !== null;
const isRecognised = ({ recognised_political_prisoner }: Death): boolean =>
  recognised_political_prisoner === 'yes';

function rowsOf(edition: Edition): DeathRow[] {
  const named = edition.deaths
    .filter((death) => isShown(edition, 'deaths', death))
    .toSorted((a, b) => middleOf(a.died_on).getTime() - middleOf(b.died_on).getTime());
  const unnamed = edition.deaths.filter((death) => !named.includes(death));
  const pageOf = (death: Death) => {
    const found = placeStories(edition).find(({ deaths }) => deaths.includes(death));
    return found && (`/places/${found.place.place_id}/` as const);
  };
  return [
    ...named.map((death) => ({
      death,
      page: pageOf(death),
      people: 1,
      recognised: isRecognised(death) ? 1 : 0,
      source_ids: death.source_ids,
      cells: [{ table: 'deaths' as const, key: death.death_id }],
    })),
    ...(unnamed.length > 0
      ? [
          {
            death: null,
            people: unnamed.length,
            recognised: unnamed.filter(isRecognised).length,
            source_ids: [],
          },
        ]
      : []),
  ];
}

/** Between one entry and the next. */
const GAP = 16;

export default chart<DeathRow>({
  id: 'deaths',
  rows: rowsOf,
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
    const [axis, left] = isWide ? [64, 112] : [50, 84];
    const unnamed = rows.find((row) => !isNamed(row));
    // In a narrow layout the date stands under the name, in a wide one beside it.
    const before = isWide ? 1 : 2;
    const entries = rows.filter(isNamed).map((row) => {
      const lines = wrapWords(row.death.place ?? say('placeMissing'), width - left, fontSize);
      const date = language.date(row.death.died_on);
      return { ...row, date, lines, height: (before + lines.length) * LINE + GAP };
    });
    const length = Math.max(
      isWide ? 480 : 640,
      entries.reduce((sum, { height }) => sum + height, 0),
    );
    const start = utcYear.floor(instant(entries[0]?.death.died_on ?? edition.asOf));
    const y = scaleUtc([start, instant(edition.asOf)], [8, length]);
    const tops = stackBlocks(
      entries.map(({ death, height }) => ({ at: y(middleOf(death.died_on)) - 12, height })),
      0,
    );
    const bottom = Math.max(length, (tops.at(-1) ?? 0) + (entries.at(-1)?.height ?? 0));
    const more = unnamed ? wrapWords(say('unnamed', { people: unnamed.people }), width - left, fontSize) : [];
    const svg = sheet(layout, bottom + (unnamed ? (1 + more.length) * LINE : 0));

    const grey = { fill: 'none', stroke: 'var(--grey-2)' };
    svg.path(`M${axis},${y(start)}V${length}`, grey);
    for (const year of utcYear.range(start, instant(edition.asOf))) {
      svg.path(`M${axis - 4},${y(year)}H${axis}`, grey);
      svg.write(String(year.getUTCFullYear()), { class: 'axis', x: 0, y: y(year) + 5 });
    }
    for (const [index, { death }] of entries.entries()) {
      const [from, to] = [isDay(death.died_on) ? axis : axis - 6, (tops[index] as number) + 12];
      svg.path(`M${from},${y(middleOf(death.died_on))}H${axis + 10}L${left - 18},${to}H${left - 8}`, grey);
    }
    for (const [index, { death, date, lines }] of entries.entries()) {
      const top = (tops[index] as number) + 17;
      const entry = svg.append('g', { 'data-row': index });
      // A day is a dot on the line; a month or a year a mark beside it, as long as it is. Filled: recognised.
      const [from, to] = [y(instant(death.died_on)), y(endOf(death.died_on))];
      const outline = isDay(death.died_on)
        ? circle(axis, (from + to) / 2, 5)
        : `M${axis - 12},${from + 3}a3,3 0 0 1 6,0V${to - 3}a3,3 0 0 1 -6,0Z`;
      entry.path(
        outline,
        isRecognised(death)
          ? { fill: 'var(--ink)', stroke: 'var(--paper)' }
          : { fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1.5 },
      );
      const person = death.person_id === null ? undefined : edition.find('people', death.person_id);
      const href = address(language.code, `/people/${person?.person_id}/`);
      const parent = person?.published === 'yes' ? entry.append('a', { href }) : entry;
      const room = width - left - (isWide ? widthOf(date, fontSize) + 8 : 0);
      const shown = shorten(death.name, room, fontSize, { weight: 'bold' });
      const name = parent.write(shown, { class: 'heading', x: left, y: top });
      if (isWide) name.append('tspan', { 'font-weight': 400, dx: 8 }, date);
      else entry.write(date, { class: 'label', x: left, y: top + LINE });
      writeLines(entry, lines, left, top + before * LINE, { class: 'muted' });
    }
    if (unnamed) {
      const look = { 'data-row': rows.indexOf(unnamed), class: 'label' };
      writeLines(svg, more, left, bottom + 17, look);
    }
    return svg;
  },
  key: (rows, { language }) => [
    { sign: 'exact', text: language.sayAny('charts.deaths.signs.recognised') },
    ...(rows.some((row) => isNamed(row) && !isRecognised(row.death))
      ? [{ sign: 'open' as const, text: language.sayAny('charts.deaths.signs.other') }]
      : []),
    ...(rows.some((row) => isNamed(row) && !isDay(row.death.died_on))
      ? [{ sign: 'stroke' as const, text: language.sayAny('charts.deaths.signs.partial') }]
      : []),
  ],
});
