/** The best-known prisoners as lifelines: detained, sentenced, last heard of, released, expelled. */
import type { Count } from '#data/count.ts';
import { instant, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { drawLifeline } from '#drawing/lifeline.ts';
import { widthOf } from '#drawing/measure.ts';
import { sheet } from '#drawing/pen.ts';
import { timeScale } from '#drawing/time.ts';
import { drawYears } from '#drawing/years.ts';
import { ofPartOfRounds } from '#facts/figures.ts';
import { FATES, fateOf, fatesOf, leftBehind, namedInStory, STORY_DAY } from '#people/left-behind.ts';
import { endsCustody } from '#people/custody.ts';
import { peopleOf } from '#people/round-people.ts';
import { heldUntil } from '#people/status.ts';
import type { Lifeline } from '#people/lifeline.ts';
import { NAME_COLUMN, nameColumn, writeName } from '#people/name-column.ts';
import { totalDays } from '#people/days.ts';

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
    NAME_COLUMN,
    { id: 'detained', kind: 'date', value: (row) => spellOf(row)?.from ?? null },
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
  chosenBy: ({ life }, { edition }) => ({ isOut: fateOf(edition, life) === 'held' ? 'no' : 'yes' }),
  values(rows, { edition }) {
    const fates = fatesOf(edition);
    const numbers = FATES.map((fate) => [fate, fates.get(fate)?.length ?? 0] as const);
    const held = fates.get('held') ?? [];
    const silent = held.filter(({ status }) => status.kind === 'held-no-contact').length;
    const unnamed = held.flatMap(({ status: { unnamedRelease } }) => unnamedRelease ?? [])[0];
    const home = unnamed && peopleOf(edition, unnamed, 'stayed_in_belarus');
    return {
      people: rows.length,
      storyDay: STORY_DAY,
      held: held.length,
      out: rows.length - held.length,
      silent,
      fates: numbers
        .filter(([fate, people]) => fate !== 'held' && people > 0)
        .map(([fate, people]) => ({ key: `charts.who-was-left.fates.${fate}`, values: { people } })),
      hasUnnamed: home ? 'yes' : 'no',
      ...(home && {
        unnamed: ofPartOfRounds('let-go-at-home', home, [unnamed], {
          from: unnamed.announced_on,
          until: unnamed.announced_on,
        }),
        unnamedOn: unnamed.announced_on,
      }),
      asOf: edition.asOf,
    };
  },
  draw(rows, { edition, language, layout }) {
    const isWide = layout.name === 'wide';
    const { width, fontSize } = layout;
    const step = isWide ? 24 : 36;
    const top = 24;
    const people = rows.map(({ life }) => life.person);
    const left = isWide ? nameColumn(people, language.code, layout, 186) : 2;
    const bottom = top + rows.length * step + (isWide ? 6 : 0);
    // The day of the story is named under its line.
    const isLater = edition.asOf > STORY_DAY;
    const height = bottom + (isLater ? 22 : 0);
    const svg = sheet(layout, height);
    const x = timeScale(FROM, edition.asOf, [left, width - 12]);
    const named = new Set(namedInStory(edition));
    drawYears(svg, x, { y: 12, from: top - 8, to: bottom, end: width, fontSize });
    if (isLater) {
      const day = x(instant(STORY_DAY));
      const name = language.shortDate(STORY_DAY);
      const isLast = day + widthOf(name, fontSize) / 2 > width;
      svg.path(`M${day},${top - 8}V${bottom + 4}`, { class: 'story-day' });
      svg.write(name, { class: 'axis', x: day, y: height - 4, 'text-anchor': isLast ? 'end' : 'middle' });
    }
    for (const [index, { life }] of rows.entries()) {
      const row = svg.group(0, top + index * step, { 'data-row': index });
      writeName(row, life.person, language.code, {
        y: isWide ? 16 : 12,
        room: (isWide ? left : width) - 8,
        fontSize,
        isStrong: named.has(life.person.person_id),
      });
      const { spells, silences, events, status } = life;
      const marks = { spells, silences, events, until: edition.asOf, lastReported: heldUntil(status) };
      drawLifeline(row.group(0, isWide ? 11.5 : 23, { 'aria-hidden': 'true' }), marks, x, isWide ? 9 : 10);
    }
    return svg;
  },
  key: (_, { language }) =>
    (['held', 'unconfirmed', 'silence', 'sentence', 'release', 'abroad'] as const).map((sign) => ({
      sign,
      text: language.sayAny(`charts.who-was-left.signs.${sign}`),
    })),
});

/** The day somebody came out, as an event of their release has it; of those not known to be out, of their last report. */
function lastKnownOn(edition: Edition, life: Lifeline): PartialDate | null {
  if (fateOf(edition, life) === 'held') return life.status.lastReported;
  return life.events.findLast(endsCustody)?.date ?? null;
}

/** Days held; a floor where nobody knows whether they went on after the last report. */
function daysHeld(edition: Edition, { spells, status }: Lifeline): Count {
  const last = heldUntil(status);
  const days = totalDays(
    spells.filter(({ from }) => from >= FROM),
    last ?? edition.asOf,
  );
  return last !== null && days.qualifier === 'exact' ? { ...days, qualifier: 'at-least' } : days;
}

/** What became of somebody, and of those who are held whether anything is heard of them. */
function becameOf(edition: Edition, life: Lifeline): string {
  const fate = fateOf(edition, life);
  return fate === 'held' ? life.status.kind : fate;
}
