/**
 * A life in custody as a line: held, unheard of, sentenced, released, taken abroad. Drawn in
 * the coordinates of a layout; used for one person's page and, row by row, for many.
 */
import { precisionOf, type PartialDate } from '#data/dates.ts';
import type { LifeEvent } from '#data/tables.ts';
import type { Pen } from './pen.ts';
import { middleOf, partsBetween, type TimeScale } from './time.ts';

export interface DrawnSpell {
  readonly from: PartialDate;
  readonly to: PartialDate | null;
  readonly begin?: 'reported' | 'not-reported';
  readonly end: 'free' | 'died' | 'ongoing' | 'not-reported';
}

export interface DrawnSilence {
  readonly from: PartialDate;
  readonly to: PartialDate | null;
  /** Days on which it was interrupted: the line has a gap there. */
  readonly interruptions?: readonly PartialDate[];
}

/** What is drawn of a person: times in custody, times of silence, and single events. */
export interface LifelineMarks {
  readonly spells: readonly DrawnSpell[];
  readonly silences: readonly DrawnSilence[];
  readonly events: readonly Pick<LifeEvent, 'type' | 'date'>[];
  /** Charges, moves, returns to prison and signs of life, drawn along the upper edge of the line. */
  readonly steps?: readonly Pick<LifeEvent, 'type' | 'date'>[];
  /** Where lines that have not ended stop: the edition's cut-off. */
  readonly until: PartialDate;
  /** Whether the person's being held to the end is old news: the line then fades after this day. */
  readonly lastReported?: PartialDate | null;
  /** Places at which bars are cut, as at the beginnings of years. */
  readonly cuts?: readonly number[];
}

/** Least width of what happened, so that a detention of days is still seen. */
const LEAST = 3;
/** Width of the gap that an interruption leaves in a silence. */
const GAP = 5;

/** Signs of steps, standing on y = 0. */
const STEPS: Partial<Record<LifeEvent['type'], string>> = {
  charged: 'M0,-5V0',
  transferred: 'M-2.5,-2.5a2.5,2.5,0,1,0,5,0a2.5,2.5,0,1,0,-5,0',
  'returned-to-prison': 'M-3.5,-5H3.5L0,0Z',
  'sign-of-life': 'M0,-6L3,-3L0,0L-3,-3Z',
};

/** Draws a lifeline along y = 0 of a group. `thickness` is that of the line of custody. */
export function drawLifeline(group: Pen, marks: LifelineMarks, x: TimeScale, thickness: number): void {
  const [start = 0, end = 0] = x.range();
  const at = (date: PartialDate) => x(middleOf(date));
  const place = (date: PartialDate) => Math.min(end, Math.max(start, at(date)));
  const half = thickness / 2;

  for (const spell of marks.spells) drawSpell(group, spell, marks, place, [start, end], half);
  for (const { from, to, interruptions = [] } of marks.silences) {
    const [first, last] = [place(from), to === null ? end : place(to)];
    for (const part of partsBetween([first, last], interruptions.map(place), GAP))
      group.append('rect', {
        class: 'silence',
        x: part.from,
        y: -half * 0.36,
        width: Math.max(1, part.to - part.from),
        height: thickness * 0.36,
      });
  }
  for (const { type, date } of marks.steps ?? []) {
    const path = STEPS[type];
    if (path === undefined || at(date) < start) continue;
    group.path(path, { class: `step ${type}`, transform: `translate(${place(date)},${-half - 1})` });
  }
  for (const event of marks.events) {
    if (at(event.date) >= start) drawEvent(group, event, place(event.date), half);
  }
}

/** A bar where custody is known, a pale one where its beginning or its lasting is not. */
function drawSpell(
  group: Pen,
  spell: DrawnSpell,
  { lastReported = null, cuts = [] }: LifelineMarks,
  place: (date: PartialDate) => number,
  [start, end]: readonly [number, number],
  half: number,
): void {
  const from = place(spell.from);
  const bar = (kind: 'held' | 'held-unconfirmed', x1: number, x2: number) => {
    const inset = kind === 'held' ? 0 : 0.5;
    group.append('rect', {
      class: kind,
      x: x1,
      y: inset - half,
      width: x2 - x1,
      height: 2 * (half - inset),
    });
    const within = cuts.filter((cut) => kind === 'held' && x1 < cut && cut < x2);
    if (within.length > 0)
      group.path(within.map((cut) => `M${cut},${-half}V${half}`).join(''), { stroke: 'var(--paper)' });
  };
  if (spell.end === 'not-reported') {
    if (from > start) bar('held', from, from + LEAST);
    return;
  }
  const to = spell.to === null ? end : place(spell.to);
  if (to <= start) return;
  if (spell.begin === 'not-reported') {
    if (to > from) bar('held-unconfirmed', from, to);
    return;
  }
  const heard = spell.to === null && lastReported ? Math.max(from, place(lastReported)) : to;
  bar('held', from, Math.max(from + LEAST, heard));
  if (heard + LEAST < to) bar('held-unconfirmed', heard, to);
}

/** Marks by shape, so that colour is not all that tells: strokes in custody, rings and arrows at its end. */
function drawEvent(
  group: Pen,
  { type, date }: Pick<LifeEvent, 'type' | 'date'>,
  at: number,
  half: number,
): void {
  switch (type) {
    case 'sentenced':
    case 'sentenced-in-absentia':
      group.path(`M${at},${-half - 2.5}V${half + 2.5}`, {
        class: precisionOf(date) === 'day' ? 'sentence' : 'sentence partial',
      });
      break;
    case 'released':
    case 'released-home':
    case 'sentence-served':
    case 'exchanged':
      group.append('circle', { class: 'release', cx: at, r: half * 0.95 });
      break;
    case 'taken-abroad':
      group.path(`M${at + half},${-half}l${half * 1.1},${half}l${-half * 1.1},${half}`, { class: 'abroad' });
      break;
    case 'died':
      group.path(`M${at},${-half - 3}V${half + 3}M${at - half},${-half * 0.2}H${at + half}`, {
        class: 'death',
      });
      break;
    default:
  }
}
