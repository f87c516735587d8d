/** The lifeline of one person as their page shows it: a row for each imprisonment, over one line of time. */
import { utcYear } from 'd3';
import { firstDay, instant, lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import type { LifeEvent } from '#data/tables.ts';
import { LAYOUTS, type KeyEntry, type Layout, type LayoutName } from '#drawing/chart.ts';
import type { Language } from '#words/language.ts';
import type { View } from '#words/view.ts';
import { placeLabels, type Label } from '#drawing/labels.ts';
import { drawLifeline } from '#drawing/lifeline.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet, type Pen } from '#drawing/pen.ts';
import { middleOf, timeScale, type TimeScale } from '#drawing/time.ts';
import { sizeOf, type Tree } from '#drawing/tree.ts';
import { LINE, wrapWords, writeLines } from '#drawing/wrap.ts';
import { bound } from '#words/bound.ts';
import { lengthOf } from '#words/value.ts';
import { whether } from '#words/whether.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { endsCustody, isStep, type Silence } from './custody.ts';
import { daysOf, daysOfSpell } from './days.ts';
import { ofTheLastFew } from './last-few.ts';
import type { Lifeline } from './lifeline.ts';
import { isSentence } from './sentences.ts';
import { heldUntil } from './status.ts';
import { writeDays, writeLifeline, writeShortLength } from './person-text.ts';

/** What one row draws. */
interface Row {
  readonly chapter: Chapter;
  readonly silences: readonly Silence[];
  /** Whether the person's being held to the end is old news. */
  readonly lastReported: PartialDate | null;
}

const BAR = 12;
/** Room between a row's heading and its bar, for the signs on its upper edge. */
const ABOVE = 11;
const YEAR = 365.25 * 86_400_000;

/** Whether there is anything to draw: a time in custody, or a sentence that belongs to a case. */
export function hasLifeline(life: Lifeline): boolean {
  return rowsOf(life).length > 0;
}

/** From the first that is known of any imprisonment to the edition's cut-off; a life that ended, to the end of that year. */
export function periodOf(life: Lifeline, asOf: PartialDate): { from: PartialDate; until: PartialDate } {
  const rows = rowsOf(life);
  const dates = rows.flatMap(({ chapter }) => [
    ...(chapter.spell ? [chapter.spell.from] : []),
    ...chapter.events.filter(isDrawn).map(({ date }) => date),
  ]);
  const first = dates.map(firstDay).sort()[0] ?? asOf;
  const died = life.events.find(({ type }) => type === 'died');
  const endOfYear = died && lastDay(died.date.slice(0, 4) as PartialDate);
  return { from: first, until: endOfYear && endOfYear < asOf ? endOfYear : asOf };
}

/** The drawing of a layout. `says` is its text alternative, the same in both. */
export function drawPerson(
  life: Lifeline,
  view: View,
  layoutName: LayoutName,
  says = writeLifeline(life, view),
): Tree {
  const { layout, until, x, top, drawn, heights, height } = arrange(life, view, layoutName);
  const svg = sheet(layout, height).set({ role: 'img', 'aria-label': says });

  drawYears(svg.append('g', { class: 'grid', 'aria-hidden': 'true' }), x, layout, height);
  let y = top;
  for (const [index, { row, heading, labels }] of drawn.entries()) {
    const group = svg.group(0, y);
    y += heights[index] as number;
    const wide = widest(heading, layout.fontSize, 'semibold');
    const start = startOf(row, x);
    // Where it has no room after its beginning it ends with its bar.
    const isAtEnd = start + wide > layout.width;
    const look = { class: 'name strong halo', ...(isAtEnd && { 'text-anchor': 'end' }) };
    writeLines(group, heading, isAtEnd ? Math.max(endOf(row, x, until), wide) : start, layout.fontSize, look);
    const middle = (heading.length - 1) * LINE + layout.fontSize + ABOVE + BAR / 2;
    const stems = group.append('g', { class: 'grid', 'aria-hidden': 'true' });
    for (const label of labels)
      stems.path(
        `M${label.mark},${middle + BAR / 2 + 3}V${labelY(label.row, middle, layout) - layout.fontSize + 3}`,
      );
    drawLifeline(
      group.group(0, middle, { 'aria-hidden': 'true' }),
      {
        spells: row.chapter.spell ? [row.chapter.spell] : [],
        silences: row.silences,
        events: row.chapter.events,
        steps: row.chapter.events.filter(isStep),
        until,
        lastReported: row.lastReported,
      },
      x,
      BAR,
    );
    for (const { text, x: at, row: level, anchor } of labels)
      group.write(text, { class: 'halo', 'text-anchor': anchor, x: at, y: labelY(level, middle, layout) });
  }
  return svg;
}

/** The size of that drawing, before it is drawn. */
export function sizeOfPerson(life: Lifeline, view: View, layoutName: LayoutName) {
  const { layout, height } = arrange(life, view, layoutName);
  return sizeOf(sheet(layout, height));
}

/** The rows of a drawing, with what is written in each, and how high they are: the frame's height is worked out of it, too. */
const arrange = ofTheLastFew((life: Lifeline, view: View, layoutName: LayoutName) => {
  const layout = LAYOUTS[layoutName];
  const rows = rowsOf(life);
  const { from, until } = periodOf(life, view.edition.asOf);
  const x = scaleOf(from, until, layout);
  const top = 30;
  const drawn = rows.map((row) => ({
    row,
    heading: headingLines(headingOf(row, view), startOf(row, x), layout),
    labels: placeLabels(linesOf(labelsOf(row, view, x), layout), layout.width, layout.fontSize),
  }));
  const heights = drawn.map(
    ({ heading, labels }) =>
      (heading.length - 1) * LINE + heightOf(Math.max(0, ...labels.map(({ row }) => row + 1)), layout),
  );
  const height = top + heights.reduce((sum, each) => sum + each, 0);
  return { layout, until, x, top, drawn, heights, height };
});

/** The signs that the drawing holds, and what each stands for. */
export function keyOf(life: Lifeline, { language }: View): readonly KeyEntry[] {
  const rows = rowsOf(life);
  const events = rows.flatMap(({ chapter }) => chapter.events);
  const spells = rows.flatMap(({ chapter }) => chapter.spell ?? []);
  const ends = events.map(endSign);
  const has = {
    held: spells.some(({ begin }) => begin === 'reported'),
    unconfirmed: rows.some(({ lastReported }) => lastReported !== null),
    partial: spells.some(({ begin, from, to }) => begin === 'not-reported' && from !== to),
    silence: life.silences.length > 0,
    charged: events.some(({ type }) => type === 'charged'),
    sentence: events.some(isSentence),
    transferred: events.some(({ type }) => type === 'transferred'),
    'returned-to-prison': events.some(({ type }) => type === 'returned-to-prison'),
    'sign-of-life': events.some(({ type }) => type === 'sign-of-life'),
    release: ends.includes('release'),
    abroad: ends.includes('abroad'),
    death: ends.includes('death'),
  };
  return (Object.keys(has) as (keyof typeof has)[])
    .filter((sign) => has[sign])
    .map((sign) => ({
      sign: sign === 'partial' ? 'unconfirmed' : sign,
      text:
        sign === 'sentence' ? writeSentenceSign(events, language) : language.sayAny(`people.signs.${sign}`),
    }));
}

/** What a stroke stands for among these events, and a dotted one where the day of a sentence is not reported. */
export function writeSentenceSign(events: readonly LifeEvent[], { say }: Language): string {
  const areDays = events.every((event) => !isSentence(event) || precisionOf(event.date) === 'day');
  return say('people.signs.sentence', { areDays: whether(areDays) });
}

const worked = new WeakMap<Lifeline, readonly Row[]>();

/** Worked out once: whether there is a drawing, its period, its key and both layouts ask for them. */
function rowsOf(life: Lifeline): readonly Row[] {
  const known = worked.get(life) ?? rowsFrom(life);
  worked.set(life, known);
  return known;
}

function rowsFrom(life: Lifeline): readonly Row[] {
  const until = heldUntil(life.status);
  return chaptersOf(life)
    .filter(({ kind, spell, events }) => kind === 'case' && (spell !== null || events.some(isSentence)))
    .map((chapter) => ({
      chapter,
      silences: life.silences.filter(({ from }) =>
        chapter.events.some(({ type, date }) => type === 'last-contact' && date === from),
      ),
      lastReported: chapter.spell?.end === 'ongoing' ? until : null,
    }));
}

function isDrawn(event: Chapter['events'][number]): boolean {
  return isSentence(event) || endsCustody(event);
}

/** At least two years, so that a time of months is not drawn as an age; the first mark a little way in. */
function scaleOf(from: PartialDate, until: PartialDate, { width }: Layout): TimeScale {
  const end = instant(until).getTime();
  const span = Math.max(2 * YEAR, end - instant(from).getTime());
  const first = new Date(end - span * 1.02).toISOString().slice(0, 10) as PartialDate;
  return timeScale(first, until, [2, width - 16]);
}

function drawYears(grid: Pen, x: TimeScale, { width, fontSize }: Layout, height: number): void {
  const [first, last] = x.domain() as [Date, Date];
  const years = utcYear.range(utcYear.ceil(first), last);
  const [start = 0, end = 0] = x.range();
  const perYear = (end - start) / ((last.getTime() - first.getTime()) / YEAR);
  const every = [1, 2, 5, 10, 20].find((step) => perYear * step >= 40) ?? 50;
  for (const year of years) {
    if (year.getUTCFullYear() % every !== 0) continue;
    const at = x(year);
    grid.path(`M${at},4V${height}`);
    const name = String(year.getUTCFullYear());
    if (at + 4 + widthOf(name, fontSize) <= width) grid.write(name, { class: 'axis', x: at + 4, y: 14 });
  }
}

function heightOf(labelRows: number, { fontSize }: Layout): number {
  return fontSize + ABOVE + BAR + 8 + labelRows * fontSize * 1.35 + 16;
}

function labelY(row: number, middle: number, { fontSize }: Layout): number {
  return middle + BAR / 2 + 6 + fontSize + row * fontSize * 1.35;
}

function startOf({ chapter: { spell, events } }: Row, x: TimeScale): number {
  const date = spell?.from ?? events.find(isSentence)?.date;
  return date === undefined ? 0 : Math.max(0, x(middleOf(date)));
}

/** Where the bar of a row ends, or its sentence stands. */
function endOf({ chapter: { spell, events } }: Row, x: TimeScale, until: PartialDate): number {
  const date = spell ? (spell.to ?? until) : events.find(isSentence)?.date;
  return Math.min(x.range()[1] as number, date === undefined ? 0 : x(middleOf(date)));
}

/** When, and for how many days. */
function headingOf({ chapter: { spell }, lastReported }: Row, { edition, language }: View): string {
  const say = (name: string, values: Record<string, string> = {}) =>
    language.sayAny(`people.drawing.${name}`, values);
  if (spell === null) return say('none');
  const from = language.shortDate(spell.from);
  const to = spell.to === null ? '' : language.shortDate(spell.to);
  if (spell.begin === 'not-reported')
    return spell.to === null ? say('bothUnknown') : say('beginUnknown', { to });
  const counted = daysOfSpell(spell, edition.asOf);
  if (counted === null) return say('endUnknown', { from });
  // No line parts a number from its qualifier or from the word for days.
  const days = writeDays(counted, language).replaceAll(' ', '\u00a0');
  if (spell.to !== null) return say('spell', { from, to, days });
  return lastReported === null ? say('ongoing', { from, days }) : say('old', { from });
}

/** A heading from where its bar begins, in two lines at most; over the whole width where it has no room there. */
function headingLines(heading: string, start: number, { width, fontSize }: Layout): readonly string[] {
  const inRoom = (room: number) => wrapWords(bound(heading), room, fontSize, { weight: 'semibold' });
  const lines = inRoom(width - start);
  return lines.length <= 2 && start + widest(lines, fontSize, 'semibold') <= width ? lines : inRoom(width);
}

/** Labels that are wider than the drawing in lines, one under the other. */
function linesOf(labels: readonly Label[], { width, fontSize }: Layout): Label[] {
  return labels.flatMap(({ text, x }) => wrapWords(text, width, fontSize).map((line) => ({ text: line, x })));
}

function labelsOf(
  { chapter, silences, lastReported }: Row,
  { edition, language }: View,
  x: TimeScale,
): Label[] {
  const at = (date: PartialDate) => Math.min(x.range()[1] as number, x(middleOf(date)));
  const sentences = chapter.events.filter(isSentence).map(({ date, years }) => ({
    x: at(date),
    text:
      years === null ? language.say('people.drawing.sentence') : writeShortLength(lengthOf(years), language),
  }));
  const unheard = silences.map((silence) => ({
    x: at(silence.from),
    text: language.say('people.drawing.silence', {
      days: writeDays(daysOf(silence, edition.asOf), language),
    }),
  }));
  const last =
    lastReported === null
      ? []
      : [
          {
            x: at(lastReported),
            text: language.say('people.drawing.lastReported', { date: language.shortDate(lastReported) }),
          },
        ];
  const ends = chapter.events.filter(({ date }) => date === chapter.spell?.to).map(endSign);
  const end = END_SIGNS.filter((sign) => ends.includes(sign)).slice(0, 1);
  const how = end.map((sign) => ({
    x: at(chapter.spell?.to as PartialDate),
    text: language.say(`people.signs.${sign}`),
  }));
  return [...sentences, ...unheard, ...last, ...how];
}

/** How a time in custody ended, the most telling first: who was taken abroad was released, too. */
const END_SIGNS = ['death', 'abroad', 'release'] as const;

function endSign(event: LifeEvent): (typeof END_SIGNS)[number] | null {
  if (event.type === 'died') return 'death';
  if (event.type === 'taken-abroad') return 'abroad';
  return endsCustody(event) ? 'release' : null;
}
