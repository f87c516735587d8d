/** The best-known prisoners as lifelines: detained, sentenced, last heard of, released, expelled. */
import { utcYear } from 'd3';
import type { PartialDate } from '#data/dates.ts';
import { instant } from '#data/dates.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { widthOf } from '#drawing/labels.ts';
import { drawLifeline, timeScale } from '#drawing/lifeline.ts';
import { emptySvg } from '#drawing/svg.ts';
import { shorten } from '#drawing/wrap.ts';
import { writeYears } from '#drawing/years.ts';
import { address } from '#words/paths.ts';
import { leftBehind, namedInStory, STORY_DAY } from '#people/left-behind.ts';
import type { Lifeline } from '#people/lifeline.ts';
import { countOfDays, daysOf, totalDays } from '#people/days.ts';

interface LifelineRow extends ChartRow {
  readonly life: Lifeline;
}

const FROM = '2020-05-01' as PartialDate;

/** The imprisonment the person was in on the story's day. */
function spellOf({ life }: LifelineRow) {
  return life.spells.findLast(({ from }) => from <= STORY_DAY);
}

export default chart<LifelineRow>({
  id: 'who-was-left',
  rows: (edition) =>
    leftBehind(edition).map((life) => ({
      life,
      source_ids: [
        ...new Set([...life.spells, ...life.silences].flatMap(({ source_ids }) => source_ids.slice(0, 2))),
      ],
      cells: life.events.map(({ event_id }) => ({
        table: 'life-events' as const,
        key: event_id,
        column: 'date',
      })),
    })),
  columns: [
    {
      id: 'name',
      kind: 'text',
      value: ({ life }) => life.person.name_en,
      link: ({ life }) => `/people/${life.person.person_id}/`,
    },
    { id: 'detained', kind: 'date', value: (row) => spellOf(row)?.from ?? null },
    {
      id: 'last_contact',
      kind: 'date',
      value: ({ life }) => life.silences.at(-1)?.from ?? null,
    },
    {
      id: 'status',
      kind: 'text',
      value: ({ life }, { language }) => language.sayAny(`statuses.${life.status.kind}`),
    },
    { id: 'since', kind: 'date', value: ({ life }) => life.status.event?.date ?? null },
    {
      id: 'days_held',
      kind: 'count',
      unit: 'days',
      value: ({ life }, { edition }) =>
        countOfDays(
          totalDays(
            life.spells.filter(({ from }) => from >= FROM),
            edition.asOf,
          ),
        ),
    },
  ],
  said: ['status'],
  values(rows, { edition, language }) {
    const kinds = rows.map(({ life }) => life.status.kind);
    const of = (...wanted: string[]) => kinds.filter((kind) => wanted.includes(kind)).length;
    const named = namedInStory(edition);
    const silent = rows.filter(({ life }) => life.silences.some(({ to }) => to === null));
    const longest = rows
      .flatMap(({ life }) => life.silences.map((silence) => ({ life, ...daysOf(silence, edition.asOf) })))
      .sort((a, b) => b.days - a.days)[0];
    return {
      people: rows.length,
      named: named.length,
      storyDay: language.date(STORY_DAY),
      held: of('held', 'held-no-contact'),
      noContact: silent.length,
      abroad: of('released-abroad', 'exile'),
      home: of('released', 'released-home', 'sentence-served'),
      exchanged: of('exchanged'),
      asOf: language.date(edition.asOf),
      longestName: longest?.life.person.name_en ?? '',
      longestDays: longest ? language.number(longest.days) : '',
    };
  },
  draw(rows, scene) {
    const { document, edition, language, layout } = scene;
    const isWide = layout.name === 'wide';
    const step = isWide ? 24 : 36;
    const top = 24;
    const left = isWide ? 186 : 2;
    const bottom = top + rows.length * step + (isWide ? 6 : 0);
    // The day of the story is named under its line.
    const isLater = edition.asOf > STORY_DAY;
    const height = bottom + (isLater ? 22 : 0);
    const svg = emptySvg(document, layout.width, height, layout.fontSize);
    const x = timeScale(FROM, edition.asOf, [left, layout.width - 12]);
    const named = new Set(namedInStory(edition));

    const years = utcYear.range(instant('2021' as PartialDate), instant(edition.asOf));
    const grid = svg.append('g').attr('class', 'grid').attr('aria-hidden', 'true');
    for (const year of years) {
      grid.append('path').attr('d', `M${x(year)},${top - 8}V${bottom}`);
    }
    writeYears(grid, x, years, { y: 12, end: layout.width, fontSize: layout.fontSize });
    if (isLater) {
      const day = x(instant(STORY_DAY));
      const name = language.shortDate(STORY_DAY);
      const isLast = day + widthOf(name, layout.fontSize) / 2 > layout.width;
      svg
        .append('path')
        .attr('class', 'story-day')
        .attr('d', `M${day},${top - 8}V${bottom + 4}`);
      svg
        .append('text')
        .attr('class', 'axis')
        .attr('x', day)
        .attr('y', height - 4)
        .attr('text-anchor', isLast ? 'end' : 'middle')
        .text(name);
    }
    for (const [index, { life }] of rows.entries()) {
      const y = top + index * step;
      const row = svg.append('g').attr('transform', `translate(0,${y})`).attr('data-row', index);
      const link = row.append('a').attr('href', address(language.code, `/people/${life.person.person_id}/`));
      link
        .append('text')
        .attr('class', named.has(life.person.person_id) ? 'name strong' : 'name')
        .attr('x', 0)
        .attr('y', isWide ? 16 : 12)
        .text(shorten(nameIn(life, language.code), (isWide ? left : layout.width) - 8, layout.fontSize));
      const line = row
        .append('g')
        .attr('aria-hidden', 'true')
        .attr('transform', `translate(0,${isWide ? 11.5 : 23})`);
      drawLifeline(
        line,
        {
          spells: life.spells,
          silences: life.silences,
          events: life.events,
          until: edition.asOf,
          lastReported: life.status.isOld ? life.status.lastReported : null,
        },
        x,
        isWide ? 9 : 10,
      );
    }
    return svg.node() as SVGSVGElement;
  },
  key: (_, { language }) =>
    (['held', 'unconfirmed', 'silence', 'sentence', 'release', 'abroad'] as const).map((sign) => ({
      sign,
      text: language.sayAny(`charts.who-was-left.signs.${sign}`),
    })),
});

function nameIn({ person }: Lifeline, code: string): string {
  return (code === 'be' ? person.name_be : code === 'ru' ? person.name_ru : null) ?? person.name_en;
}
