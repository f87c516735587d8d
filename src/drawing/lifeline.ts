/**
 * A life in custody as a line: held, unheard of, sentenced, released, taken abroad. Drawn with D3 in
 * the coordinates of a layout; used for one person's page and, row by row, for many.
 */
import { scaleUtc, select, type ScaleTime, type Selection } from 'd3';
import { instant, precisionOf, type PartialDate } from '../data/dates.ts';
import type { LifeEvent } from '../data/tables.ts';
import { middleOf } from './plot.ts';

/** What is drawn of a person: times in custody, times of silence, and single events. */
export interface LifelineMarks {
  readonly spells: readonly {
    from: PartialDate;
    to: PartialDate | null;
    end: 'free' | 'died' | 'ongoing' | 'not-reported';
  }[];
  readonly silences: readonly { from: PartialDate; to: PartialDate | null }[];
  readonly events: readonly Pick<LifeEvent, 'type' | 'date'>[];
  /** Where lines that have not ended stop: the edition's cut-off. */
  readonly until: PartialDate;
  /** Whether the person's being held to the end is old news: the line then fades after this day. */
  readonly lastReported?: PartialDate | null;
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

export function timeScale(
  from: PartialDate,
  until: PartialDate,
  range: readonly [number, number],
): ScaleTime<number, number> {
  return scaleUtc([instant(from), instant(until)], range);
}

/** Draws a lifeline along y = 0 of a group. `thickness` is that of the line of custody. */
export function drawLifeline(
  group: Group,
  marks: LifelineMarks,
  x: ScaleTime<number, number>,
  thickness: number,
): void {
  const [start = 0, end = 0] = x.range();
  const place = (date: PartialDate) => Math.min(end, Math.max(start, x(middleOf(date))));
  const half = thickness / 2;

  for (const spell of marks.spells) {
    if (spell.end === 'not-reported') continue;
    const from = place(spell.from);
    const to = spell.to === null ? end : place(spell.to);
    if (to <= start) continue;
    const heard = spell.to === null && marks.lastReported ? place(marks.lastReported) : to;
    group
      .append('rect')
      .attr('class', 'held')
      .attr('x', from)
      .attr('y', -half)
      .attr('width', Math.max(1.5, heard - from))
      .attr('height', thickness);
    if (heard < to) {
      group
        .append('rect')
        .attr('class', 'held-unconfirmed')
        .attr('x', heard)
        .attr('y', -half + 0.5)
        .attr('width', to - heard)
        .attr('height', thickness - 1);
    }
  }
  for (const { from, to } of marks.silences) {
    const x1 = place(from);
    const x2 = to === null ? end : place(to);
    group
      .append('rect')
      .attr('class', 'silence')
      .attr('x', x1)
      .attr('y', -half * 0.36)
      .attr('width', Math.max(1, x2 - x1))
      .attr('height', thickness * 0.36);
  }
  for (const event of marks.events) {
    if (x(middleOf(event.date)) < start) continue;
    drawEvent(group, event, place(event.date), half);
  }
}

/** Marks by shape, so that colour is not all that tells: strokes in custody, rings and arrows at its end. */
function drawEvent(
  group: Group,
  { type, date }: Pick<LifeEvent, 'type' | 'date'>,
  at: number,
  half: number,
): void {
  switch (type) {
    case 'sentenced':
    case 'sentenced-in-absentia':
      group
        .append('path')
        .attr('class', precisionOf(date) === 'day' ? 'sentence' : 'sentence partial')
        .attr('d', `M${at},${-half - 2.5}V${half + 2.5}`);
      break;
    case 'released':
    case 'released-home':
    case 'sentence-served':
      group
        .append('circle')
        .attr('class', 'release')
        .attr('cx', at)
        .attr('r', half * 0.95);
      break;
    case 'taken-abroad':
      group
        .append('path')
        .attr('class', 'abroad')
        .attr('d', `M${at + half},${-half}l${half * 1.1},${half}l${-half * 1.1},${half}`);
      break;
    case 'died':
      group
        .append('path')
        .attr('class', 'death')
        .attr('d', `M${at},${-half - 3}V${half + 3}M${at - half},${-half * 0.2}H${at + half}`);
      break;
    default:
  }
}

/** An empty drawing of a size, in a document that need not be a browser's. */
export function emptySvg(document: Document, width: number, height: number, fontSize: number) {
  return select(document.body)
    .append('svg')
    .attr('xmlns', 'http://www.w3.org/2000/svg')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('font-size', fontSize);
}
