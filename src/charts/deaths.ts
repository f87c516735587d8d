/** Those who died in custody or after detention: a list in time, each beside the day, month or year known. */
import { scaleUtc, utcYear } from 'd3';
import { instant, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Death } from '#data/tables.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { endOf, middleOf } from '#drawing/plot.ts';
import { stackBlocks } from '#drawing/stack.ts';
import { widthOf } from '#drawing/labels.ts';
import { emptySvg } from '#drawing/svg.ts';
import { shorten, wrapWords } from '#drawing/wrap.ts';
import { address } from '#words/paths.ts';
import { isShown } from '#data/visibility.ts';

interface DeathRow extends ChartRow {
  /** `null` for those who are counted and not named. */
  readonly death: Death | null;
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
  return [
    ...named.map((death) => ({
      death,
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

const LINE = 18;
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
    { id: 'place', kind: 'text', value: ({ death }) => death?.place ?? null },
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
  draw(rows, { document, edition, layout, language, say }) {
    const { width, fontSize } = layout;
    const isWide = layout.name === 'wide';
    const [axis, left] = isWide ? [64, 112] : [50, 84];
    const named = rows.filter(isNamed);
    const unnamed = rows.find((row) => !isNamed(row));
    const entries = named.map((row) => {
      const place = row.death.place ?? say('placeMissing');
      const date = language.date(row.death.died_on);
      const lines = wrapWords(place, width - left, fontSize);
      return { ...row, date, lines };
    });
    // In a narrow layout the date stands under the name, in a wide one beside it.
    const before = isWide ? 1 : 2;
    const heights = entries.map(({ lines }) => (before + lines.length) * LINE + GAP);
    const length = Math.max(
      isWide ? 480 : 640,
      heights.reduce((sum, each) => sum + each, 0),
    );
    const start = utcYear.floor(entries[0] ? instant(entries[0].death.died_on) : instant(edition.asOf));
    const y = scaleUtc([start, instant(edition.asOf)], [8, length]);
    const tops = stackBlocks(
      entries.map(({ death }, index) => ({
        at: y(middleOf(death.died_on)) - 12,
        height: heights[index] as number,
      })),
      0,
    );
    const bottom = Math.max(length, (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0));
    const height = bottom + (unnamed ? 2 * LINE : 0);
    const svg = emptySvg(document, width, height, fontSize);

    svg
      .append('path')
      .attr('d', `M${axis},${y(start)}V${length}`)
      .attr('stroke', 'var(--grey-2)');
    for (const year of utcYear.range(start, instant(edition.asOf))) {
      svg
        .append('path')
        .attr('d', `M${axis - 4},${y(year)}H${axis}`)
        .attr('stroke', 'var(--grey-2)');
      svg
        .append('text')
        .attr('class', 'axis')
        .attr('x', 0)
        .attr('y', y(year) + 5)
        .text(language.date(String(year.getUTCFullYear()) as PartialDate));
    }

    for (const [index, { death }] of entries.entries()) {
      const isDay = precisionOf(death.died_on) === 'day';
      svg
        .append('path')
        .attr(
          'd',
          `M${isDay ? axis : axis - 6},${y(middleOf(death.died_on))}H${axis + 10}` +
            `L${left - 18},${(tops[index] as number) + 12}H${left - 8}`,
        )
        .attr('fill', 'none')
        .attr('stroke', 'var(--grey-2)');
    }
    for (const [index, { death, date, lines }] of entries.entries()) {
      const top = tops[index] as number;
      const entry = svg.append('g').attr('data-row', index);
      // A day is a dot on the line; a month or a year a mark beside it, as long as it is. Filled: recognised.
      const from = y(instant(death.died_on));
      const to = y(endOf(death.died_on));
      const mark = entry.append('path');
      if (precisionOf(death.died_on) === 'day')
        mark.attr('d', `M${axis - 5},${(from + to) / 2}a5,5 0 1 0 10,0a5,5 0 1 0 -10,0Z`);
      else mark.attr('d', `M${axis - 12},${from + 3}a3,3 0 0 1 6,0V${to - 3}a3,3 0 0 1 -6,0Z`);
      if (isRecognised(death)) mark.attr('fill', 'var(--ink)').attr('stroke', 'var(--paper)');
      else mark.attr('fill', 'var(--paper)').attr('stroke', 'var(--ink)').attr('stroke-width', 1.5);

      const person = death.person_id === null ? undefined : edition.find('people', death.person_id);
      const parent =
        person?.published === 'yes'
          ? entry.append('a').attr('href', address(language.code, `/people/${person.person_id}/`))
          : entry;
      const name = parent
        .append('text')
        .attr('class', 'heading')
        .attr('x', left)
        .attr('y', top + 17);
      name.text(shorten(death.name, width - left - (isWide ? widthOf(date, fontSize) + 16 : 0), fontSize));
      if (isWide) name.append('tspan').attr('font-weight', 400).attr('dx', 8).text(date);
      else
        entry
          .append('text')
          .attr('class', 'label')
          .attr('x', left)
          .attr('y', top + 17 + LINE)
          .text(date);
      for (const [line, text] of lines.entries())
        entry
          .append('text')
          .attr('class', 'muted')
          .attr('x', left)
          .attr('y', top + 17 + (before + line) * LINE)
          .text(text);
    }
    if (unnamed)
      svg
        .append('text')
        .attr('data-row', rows.indexOf(unnamed))
        .attr('class', 'label')
        .attr('x', left)
        .attr('y', bottom + 17)
        .text(say('unnamed', { people: unnamed.people }));
    return svg.node() as SVGSVGElement;
  },
  key: (rows, { language }) => [
    { sign: 'exact', text: language.sayAny('charts.deaths.signs.recognised') },
    ...(rows.some((row) => isNamed(row) && !isRecognised(row.death))
      ? [{ sign: 'open' as const, text: language.sayAny('charts.deaths.signs.other') }]
      : []),
    ...(rows.some((row) => isNamed(row) && precisionOf(row.death.died_on) !== 'day')
      ? [{ sign: 'stroke' as const, text: language.sayAny('charts.deaths.signs.partial') }]
      : []),
  ],
});
