/** Where were they held? Towns with an institution that is named in a person's case, and the deaths reported from there. */
import { count } from '#data/count.ts';
import { date } from '#data/dates.ts';
import { chart, type Scene } from '#drawing/chart.ts';
import { countryIn, drawBorder } from '#drawing/country.ts';
import { keyOf } from '#drawing/key.ts';
import { circle } from '#drawing/marks.ts';
import { sheet } from '#drawing/pen.ts';
import { boxesAlong, leaderTo, placeBeside, type Box, type PlacedBeside } from '#drawing/places.ts';
import type { Tree } from '#drawing/tree.ts';
import { LINE, wrapWords, writeLines } from '#drawing/wrap.ts';
import { ours } from '#facts/figures.ts';
import { HELD_FROM, heldPlaces, townsOf, type HeldRow } from '#people/held-places.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { nameOf } from '#people/names.ts';
import { placeName } from '#people/places.ts';
import { address } from '#words/paths.ts';

export default chart<HeldRow>({
  id: 'where-held',
  firstDrawn: date('2026-11-29'),
  keyOf: ({ place }) => place.place_id,
  rows: heldPlaces,
  columns: [
    {
      id: 'place',
      kind: 'text',
      value: ({ place }, { language }) => placeName(place, language.code).text,
      link: ({ place }) => `/places/${place.place_id}/`,
    },
    {
      id: 'people',
      kind: 'text',
      value: ({ people }, { language }) =>
        people.length > 0
          ? language.list(people.map(({ person }) => nameOf(person, language.code).text))
          : language.sayAny('charts.where-held.nobody'),
    },
    {
      id: 'deaths',
      kind: 'text',
      value: ({ deaths }, { language }) =>
        deaths.length > 0
          ? language.list(deaths.map(({ name }) => name))
          : language.sayAny('charts.where-held.none'),
    },
    {
      id: 'credit',
      kind: 'text',
      value: ({ place }) => place.coordinates_source,
      missing: (_, { language }) => language.sayAny('charts.where-held.notPlaced'),
    },
  ],
  said: ['people', 'deaths'],
  stops: () => [],
  values(rows, { edition }) {
    const held = new Set(rows.flatMap(({ people }) => people.map(({ person }) => person.person_id)));
    return {
      people: {
        ...ours('people-with-place', count(held.size), { from: null, until: edition.asOf }, []),
        cells: rows.flatMap(({ cells = [] }) => cells),
      },
      places: rows.length,
      pages: publishedPeople(edition).length,
      died: rows.filter(({ deaths }) => deaths.length > 0).length,
      since: HELD_FROM,
    };
  },
  draw: drawMap,
  key(rows, view) {
    const withDeaths = rows.filter(({ deaths, at }) => at && deaths.length > 0);
    return keyOf('where-held', view, [
      ['town', 'held'],
      withDeaths.some(({ people }) => people.length === 0) && ['open-town', 'nobody'],
      withDeaths.length > 0 && ['wait', 'death'],
    ]);
  },
});

/** Towns nearer than this to another on their left have their names on their right, in the drawing's coordinates. */
const NEAR = 50;

/** Whether a town so far to the left of another leaves no room between them. */
const isCloseOnLeft = (gap: number): boolean => gap > 0 && gap < NEAR;

function drawMap(rows: readonly HeldRow[], { edition, layout, language, say }: Scene): Tree {
  const { width, fontSize } = layout;
  const { projection, border, height } = countryIn(layout);
  const away = rows.flatMap((row, index) =>
    row.at ? [] : [{ index, name: placeName(row.place, language.code).text, deaths: row.deaths.length }],
  );
  // Names have commas of their own.
  const told = away.map(({ name, deaths }) => (deaths > 0 ? say('awayDeaths', { name, deaths }) : name));
  const lines =
    away.length > 0 ? wrapWords(say('awayLabel', { places: told.join('; ') }), width, fontSize) : [];
  const svg = sheet(layout, height + (lines.length > 0 ? lines.length * LINE + 8 : 0));
  drawBorder(svg, border);
  const towns = townsOf(rows, edition, language).map((town) => {
    const [x, y] = projection([...town.at]) ?? [0, 0];
    return { ...town, x, y, radius: town.people === 0 ? 4 : 3.2 * Math.sqrt(town.people) + 1.4 };
  });
  const taken: Box[] = [];
  for (const { x, y, radius, people, hasDeaths, rows: own } of towns) {
    const group = svg.append('g', { 'data-row': own[0] });
    group.path(
      circle(x, y, radius),
      people > 0
        ? { fill: 'var(--in)', stroke: 'var(--paper)' }
        : { fill: 'var(--paper)', stroke: 'var(--in)', 'stroke-width': 1.5 },
    );
    if (hasDeaths)
      group.path(`M${x - radius},${y + radius + 2.4}H${x + radius}`, {
        stroke: 'var(--ink)',
        'stroke-width': 2.4,
      });
    taken.push({
      left: x - radius,
      right: x + radius,
      // The name of another town right over it would seem to be its own; on a narrow map there is no other room.
      top: y - radius - (layout.name === 'wide' ? 7 : 0),
      bottom: y + radius + (hasDeaths ? 5 : 0),
    });
    // A name right behind the stroke would seem to have a dash before it.
    if (hasDeaths)
      taken.push({ left: x - radius - 7, right: x + radius + 7, top: y + radius, bottom: y + radius + 5 });
  }
  const most = Math.max(...towns.map(({ people }) => people));
  const labels = towns.map(({ name, x, y, people, rows: own, radius }) => ({
    // The largest says what the numbers count.
    text: people > 1 ? say(people === most ? 'largest' : 'town', { town: name, people }) : name,
    weight: 'semibold' as const,
    row: own[0] ?? 0,
    people,
    x,
    y,
    // Beside the edge of its dot, not its middle; on its right where another town is on its left.
    radius: radius - 4,
    isAfter: towns.some((other) => isCloseOnLeft(x - other.x) && Math.abs(other.y - y) < x - other.x),
  }));
  // The larger towns first, and those that have but one side. Clear of the border where there is room beside the town;
  // else the border stops at the name, as on a map.
  const frame = { left: 0, right: width, top: 0, bottom: height };
  const inTurn = labels.toSorted((a, b) => Number(b.isAfter) - Number(a.isAfter));
  const isFirst = ({ people, isAfter }: (typeof labels)[number]) => people > 1 || isAfter;
  const clear = new Set<number>();
  const placed: PlacedBeside<(typeof labels)[number]>[] = [];
  for (const some of [inTurn.filter(isFirst), inTurn.filter((label) => !isFirst(label))]) {
    const covered = () => [...taken, ...placed.map(({ box }) => box)];
    const beside = placeBeside(some, [...boxesAlong(border), ...covered()], frame, fontSize, []);
    for (const { row } of beside) clear.add(row);
    placed.push(...beside);
    const rest = some.filter(({ row }) => !clear.has(row));
    placed.push(...placeBeside(rest, covered(), frame, fontSize));
  }
  for (const { text, row, at, x, y, radius, box } of placed) {
    const id = rows[row]?.place.place_id ?? '';
    // From a name that had no room beside its town.
    const leader = leaderTo(box, { x, y, radius: radius + 4 });
    if (leader) svg.path(leader, { stroke: 'var(--grey-2)' });
    svg.append('a', { href: address(language.code, `/places/${id}/`) }).write(text, {
      class: 'name strong halo',
      x: at.x,
      y: at.y,
      'text-anchor': at.anchor,
    });
  }
  writeLines(svg, lines, 0, height + fontSize, { class: 'muted' });
  return svg;
}
