/** The best-known prisoners as lifelines, by what became of them: detained, sentenced, last heard of, released, expelled. */
import { sum, utcYear } from 'd3';
import { instant } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { RELEASES } from '#data/life-event-types.ts';
import type { LifeEvent } from '#data/tables.ts';
import { chart, type ChartRow, type Scene } from '#drawing/chart.ts';
import { keyOf } from '#drawing/key.ts';
import { drawLifeline } from '#drawing/lifeline.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet, type Pen } from '#drawing/pen.ts';
import { timeScale } from '#drawing/time.ts';
import { LINE, wrapWords, writeLines } from '#drawing/wrap.ts';
import type { Tree } from '#drawing/tree.ts';
import { drawYears, writeYears } from '#drawing/years.ts';
import { ofPartOfRounds } from '#facts/figures.ts';
import {
  becameOf,
  daysHeld,
  FATES,
  fateOf,
  fatesOf,
  FROM_DAY,
  heldSince,
  inOrder,
  isLetGoAbroad,
  lastKnownOn,
  namedInStory,
  STORY_DAY,
} from '#people/left-behind.ts';
import type { Lifeline } from '#people/lifeline.ts';
import { NAME_COLUMN, nameColumn, writeName } from '#people/name-column.ts';
import { nameOf } from '#people/names.ts';
import { peopleOf } from '#people/round-people.ts';
import { heldUntil } from '#people/status.ts';
import { waysOut } from '#people/strip.ts';
import { onDate } from '#words/figure.ts';
import { whether } from '#words/whether.ts';

interface LifelineRow extends ChartRow {
  readonly life: Lifeline;
}

export default chart<LifelineRow>({
  id: 'who-was-left',
  rows: (edition) =>
    inOrder(edition).map((life) => ({
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
    NAME_COLUMN,
    { id: 'detained', kind: 'date', value: ({ life }) => heldSince(life) },
    {
      id: 'last_contact',
      kind: 'date',
      value: ({ life }) => life.silences.at(-1)?.from ?? null,
    },
    {
      id: 'status',
      kind: 'text',
      value: ({ life }, { edition, language }) =>
        language.sayAny(`charts.who-was-left.became.${becameOf(edition, life)}`),
    },
    { id: 'since', kind: 'date', value: ({ life }, { edition }) => lastKnownOn(edition, life) },
    {
      id: 'days_held',
      kind: 'count',
      unit: 'days',
      value: ({ life }, { edition }) => daysHeld(edition, life),
    },
  ],
  said: ['status'],
  chosenBy: ({ life }, { edition }) => ({ isOut: whether(fateOf(edition, life) !== 'held') }),
  values(rows, { edition }) {
    const fates = fatesOf(edition);
    const numbers = FATES.map((fate) => [fate, fates.get(fate)?.length ?? 0] as const);
    const held = fates.get('held') ?? [];
    const silent = held.filter(({ status }) => status.kind === 'held-no-contact').length;
    const [unnamed] = held.flatMap(({ status: { unnamedRelease } }) => unnamedRelease ?? []);
    const home = unnamed ? peopleOf(edition, unnamed, 'stayed_in_belarus') : null;
    return {
      people: rows.length,
      storyDay: STORY_DAY,
      held: held.length,
      out: rows.length - held.length,
      silent,
      fates: numbers
        .filter(([fate, people]) => fate !== 'held' && people > 0)
        .map(([fate, people]) => ({ key: `charts.who-was-left.fates.${fate}`, values: { people } })),
      hasUnnamed: whether(home !== null),
      ...(unnamed &&
        home && {
          unnamed: ofPartOfRounds('let-go-at-home', home, [unnamed], onDate(unnamed.announced_on)),
          unnamedOn: unnamed.announced_on,
        }),
      asOf: edition.asOf,
    };
  },
  draw(rows, { edition, language, layout, say }) {
    const isWide = layout.name === 'wide';
    const { width, fontSize } = layout;
    const people = rows.map(({ life }) => life.person);
    const named = new Set(namedInStory(edition));
    const amounts = rows.map(({ life }) => language.amount(daysHeld(edition, life), 'days'));
    const left = isWide ? nameColumn(people, language.code, layout, 186) : 2;
    const right = isWide ? widest(amounts, fontSize, 'semibold') + 12 : 12;
    /** How wide a name may be beside the days, which stand at the end of its line. */
    const roomBeside = (days: string) => width - 8 - widthOf(days, fontSize, 'semibold');
    // Days without their word would read as years: where a name leaves no room for both, they stand in a line of their own.
    const isUnder = rows.map(({ life: { person } }, at) => {
      const weight = named.has(person.person_id) ? 'semibold' : 'regular';
      const name = widthOf(nameOf(person, language.code).text, fontSize, weight);
      return !isWide && name > roomBeside(amounts[at] ?? '');
    });
    const steps = isUnder.map((isMore) => (isWide ? 22 : 33) + (isMore ? LINE : 0));
    // Where everybody shares one outcome the title has said it.
    const fates = [...Map.groupBy(rows, ({ life }) => fateOf(edition, life))];
    const groups = fates.map(([fate, members]) => {
      const text = say(`groups.${fate}`, ofGroup(members, edition));
      return { members, head: fates.length > 1 ? wrapWords(text, width, fontSize, { weight: 'bold' }) : [] };
    });
    const heads = groups.map(({ head }) => (head.length > 0 ? HEAD + (head.length - 1) * LINE : 0));
    // Over the years stands what the numbers at the right count.
    const top = 24 + LINE;
    const bottom = top + sum(heads) + sum(steps) + (isWide ? 6 : 0);
    // The day of the story is named under its line.
    const isLater = edition.asOf > STORY_DAY;
    const height = bottom + 16 + (isLater ? 18 : 0);
    const svg = sheet(layout, height);
    const x = timeScale(FROM_DAY, edition.asOf, [left, width - right]);
    const years = { from: top - 8, to: bottom, end: width, fontSize };
    drawYears(svg, x, { ...years, y: 12 + LINE });
    svg.write(say('days'), { class: 'axis', x: width, y: 12, 'text-anchor': 'end' });
    const [first, last] = x.domain() as [Date, Date];
    writeYears(svg, x, utcYear.range(utcYear.ceil(first), last), { ...years, y: bottom + 12 });
    if (isLater) {
      const day = x(instant(STORY_DAY));
      const name = language.shortDate(STORY_DAY);
      const isLast = day + widthOf(name, fontSize) / 2 > width;
      svg.path(`M${day},${top - 8}V${bottom + 18}`, { class: 'story-day' });
      svg.write(name, { class: 'axis', x: day, y: height - 4, 'text-anchor': isLast ? 'end' : 'middle' });
    }
    let y = top;
    for (const [at, { members, head }] of groups.entries()) {
      writeLines(svg, head, 0, y + HEAD - 10, { class: 'heading halo' });
      y += heads[at] ?? 0;
      for (const row of members) {
        const index = rows.indexOf(row);
        drawRow(svg.group(0, y, { 'data-row': index }), row, index);
        y += steps[index] ?? 0;
      }
    }
    return svg;

    /** A person: name, days, lifeline. */
    function drawRow(pen: Pen, { life }: LifelineRow, index: number): void {
      const { person, spells, silences, events, status } = life;
      const isStrong = named.has(person.person_id);
      const baseline = isWide ? 15 : 12;
      const text = amounts[index] ?? '';
      const down = isUnder[index] ? LINE : 0;
      const room = isWide ? left - 8 : down > 0 ? width : roomBeside(text);
      writeName(pen, person, language.code, { y: baseline, room, fontSize, isStrong });
      pen.write(text, { class: 'value halo', x: width, y: baseline + down, 'text-anchor': 'end' });
      const marks = { spells, silences, events, until: edition.asOf, lastReported: heldUntil(status) };
      const line = pen.group(0, isWide ? 10.5 : 22 + down, { 'aria-hidden': 'true' });
      drawLifeline(line, marks, x, isWide ? 9 : 10);
    }
  },
  drawCard: drawLives,
  drawThumbnail: drawLives,
  key(rows, view) {
    const { edition, language } = view;
    const lives = rows.map(({ life }) => life);
    const has = (...types: readonly LifeEvent['type'][]) =>
      lives.some(({ events }) =>
        events.some((event) => types.includes(event.type) && event.date >= FROM_DAY),
      );
    const named = namedInStory(edition);
    const words = waysOut(has('exchanged'));
    const text = (word: string) =>
      language.sayAny(`charts.who-was-left.signs.${word}`, { storyDay: STORY_DAY });
    return [
      ...keyOf('who-was-left', view, [
        'held',
        lives.some(({ status }) => heldUntil(status) !== null) && 'unconfirmed',
        lives.some(({ silences }) => silences.length > 0) && 'silence',
        has('sentenced', 'sentenced-in-absentia') && 'sentence',
        has(...RELEASES) && ['release', words.release],
        has('taken-abroad') && ['abroad', words.abroad],
      ]),
      ...(lives.some(({ person }) => named.includes(person.person_id))
        ? [{ mark: language.sayAny('charts.who-was-left.bold'), text: text('named') }]
        : []),
      ...(edition.asOf > STORY_DAY ? [{ sign: 'dotted' as const, text: text('storyDay') }] : []),
    ];
  },
  keyFirst: 'wide',
});

/** Height of the head of a group. */
const HEAD = 28;

/** How many a group is, and whether all of it were let go outside the country. */
function ofGroup(members: readonly LifelineRow[], edition: Edition): { people: number; abroad: string } {
  const isAbroad = members.every(({ life }) => isLetGoAbroad(edition, life));
  return { people: members.length, abroad: whether(isAbroad) };
}

/** Lives alone, under what became of them: names and days are for a chart. */
function drawLives(rows: readonly LifelineRow[], { edition, layout: { fontSize }, say }: Scene): Tree {
  const [width, step, head, top] = [480, 6, 40, 22];
  const groups = [...Map.groupBy(rows, ({ life }) => fateOf(edition, life))];
  const bottom = top + groups.length * head + rows.length * step;
  const svg = sheet({ width, fontSize }, bottom);
  const x = timeScale(FROM_DAY, edition.asOf, [0, width - 8]);
  drawYears(svg, x, { from: top - 6, to: bottom, end: width, fontSize, y: 12 });
  let y = top;
  for (const [fate, members] of groups) {
    const text = say(`groups.${fate}`, ofGroup(members, edition));
    svg.write(text, { class: 'heading halo', x: 0, y: y + head - 7 });
    y += head;
    for (const { life } of members) {
      const { spells, silences, events, status } = life;
      const marks = { spells, silences, events, until: edition.asOf, lastReported: heldUntil(status) };
      drawLifeline(svg.group(0, y + step / 2), marks, x, 4.5);
      y += step;
    }
  }
  return svg;
}
