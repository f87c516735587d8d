/** What came with what, on which day? Releases agreed with other states over a line of time, steps of relief from sanctions under it. */
import { scaleUtc, utcDay, utcMonth } from 'd3';
import { count } from '#data/count.ts';
import { date, firstDay, instant } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { MONTH_AXIS_HEIGHT, monthAxis } from '#drawing/axes.ts';
import { chart, type Layout, type Scene } from '#drawing/chart.ts';
import { drawDots } from '#drawing/dots.ts';
import { timePlot } from '#drawing/frame.ts';
import { peopleColumn } from '#drawing/columns.ts';
import { keyOf } from '#drawing/key.ts';
import { drawLettered, layLettered, wedge } from '#drawing/letters.ts';
import { circle, diamond } from '#drawing/marks.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet, type Pen } from '#drawing/pen.ts';
import { spread } from '#drawing/stack.ts';
import { middleOf } from '#drawing/time.ts';
import type { Tree } from '#drawing/tree.ts';
import { LINE, wrapWords, writeLines } from '#drawing/wrap.ts';
import { ofRounds } from '#facts/figures.ts';
import {
  apartOf,
  areWithUnitedStates,
  dateOf,
  NEAR_DAYS,
  pardonsNearRelief,
  reliefSteps,
  returnsOf,
  type ReturnRow,
} from '#facts/relief.ts';
import { countedRounds } from '#facts/round-sums.ts';
import { writeWhere } from '#people/round-text.ts';

export default chart<ReturnRow>({
  id: 'in-return',
  firstDrawn: date('2026-11-29'),
  keyOf: ({ round, relief }) => round?.round_id ?? relief?.event_id ?? '',
  rows: returnsOf,
  columns: [
    { id: 'date', kind: 'date', value: dateOf },
    {
      id: 'release',
      kind: 'text',
      value: ({ round }) => round?.label ?? null,
      missing: (_, { language }) => language.sayAny('charts.in-return.noRelease'),
      link: ({ round }) => (round ? `/rounds/${round.round_id}/` : '/timeline/'),
    },
    peopleColumn('people', ({ people }) => people),
    {
      id: 'where',
      kind: 'text',
      value: ({ round }, { language }) => round && writeWhere(round, language),
      missing: () => '–',
    },
    {
      id: 'relief',
      kind: 'text',
      value: ({ relief }) => relief?.headline ?? null,
      missing: (_, { language }) => language.sayAny('charts.in-return.noRelief'),
    },
    { id: 'relief_on', kind: 'date', value: ({ relief }) => relief?.date ?? null, missing: () => '–' },
    {
      id: 'days',
      kind: 'count',
      unit: 'days',
      value: ({ days }) => (days === null ? null : count(Math.abs(days))),
      missing: () => '–',
    },
    { id: 'told', kind: 'text', value: ({ relief }) => relief?.detail ?? null, missing: () => '–' },
  ],
  said: ['people', 'relief'],
  named: { title: { periods: true }, says: { periods: true } },
  values(rows, { edition }) {
    const deals = rows.filter(({ round }) => round !== null);
    const together = deals.filter(({ relief }) => relief !== null);
    const sum = (of: readonly ReturnRow[]) => {
      const rounds = of.flatMap(({ round }) => round ?? []);
      return ofRounds(edition, rounds, {
        from: (rounds[0] as Round).announced_on,
        until: (rounds.at(-1) as Round).announced_on,
      });
    };
    return {
      deals: deals.length,
      partner: areWithUnitedStates(edition) ? 'us' : 'other',
      together: together.length,
      share: together.length === 0 ? 'none' : together.length === deals.length ? 'all' : 'some',
      steps: reliefSteps(edition).length,
      near: NEAR_DAYS,
      pardonsNear: pardonsNearRelief(edition).length,
      all: sum(deals),
      ...(together.length > 0 && { people: sum(together) }),
      from: dateOf(deals[0] as ReturnRow),
      until: edition.asOf,
    };
  },
  draw: drawReturn,
  drawThumbnail: drawSides,
  key: (rows, view) => [
    ...keyOf('in-return', view, ['deal']),
    ...(decreesOf(view.edition, rows).length > 0
      ? [{ sign: 'pardon' as const, text: view.language.sayAny(pardonKey(view.edition)) }]
      : []),
    ...keyOf('in-return', view, [rows.some(({ relief }) => relief !== null) && 'relief']),
  ],
});

/** The colour of deals in every chart that tells them from pardons. */
const DEAL = 'var(--out-deep)';

/** What a pardon outside the deals is called: where one has relief near to it, it is not said that none was found. */
const pardonKey = (edition: Edition) =>
  pardonsNearRelief(edition).length > 0 ? 'mechanisms.pardon' : 'charts.in-return.signs.decree';

/** Pardons outside deals in the time that is drawn. */
function decreesOf(edition: Edition, rows: readonly ReturnRow[]): readonly Round[] {
  const from = startOf(rows);
  return countedRounds(edition).filter(
    ({ mechanism, announced_on }) => mechanism === 'pardon' && instant(firstDay(announced_on)) >= from,
  );
}

/** A month before the first release: what stands at the edge has room. */
const startOf = (rows: readonly ReturnRow[]) =>
  utcMonth.offset(utcMonth.floor(instant(dateOf(rows[0] as ReturnRow))), -1);

/** Both sides of the line of time, each with its name: how many were let out, and the days of relief; under them its two ends. */
function drawSides(rows: readonly ReturnRow[], { edition, layout, language, say }: Scene): Tree {
  const { width, fontSize } = layout;
  const [cell, columns] = [3.2, 6];
  const block = columns * cell;
  const from = startOf(rows);
  const x = scaleUtc([from, instant(edition.asOf)], [0, width - block]);
  const deals = rows.flatMap(({ round, people }) =>
    round && people ? [{ people, at: x(middleOf(round.announced_on)) }] : [],
  );
  const most = Math.max(0, ...deals.map(({ people }) => people.value));
  const base = 2.6 * fontSize + Math.ceil(most / columns) * cell;
  const relief = rows.flatMap((row) => (row.relief ? [x(middleOf(row.relief.date))] : []));
  const [named, wedges] = [say('under'), base + 4];
  // Before its marks, where they leave room for it; else under them, over the ends of the line.
  const isBeside = relief.every((at) => at > widthOf(named, fontSize, 'bold') + 10);
  const name = isBeside ? base + 5 + fontSize : wedges + 12 + fontSize;
  const ends = relief.length === 0 ? base + 6 + fontSize : name + fontSize + 6;
  const svg = sheet(layout, ends + 4);
  svg.write(say('over'), { class: 'heading', x: 0, y: fontSize });
  svg.path(`M0,${base + 1.5}H${width}`, { stroke: 'var(--grey-2)', 'stroke-width': 1.5 });
  const feet = feetOf(deals, block, width);
  const patterns = new Map<string, string>();
  for (const [at, { people }] of deals.entries()) {
    const left = feet[at] ?? 0;
    // Fewer than a line stand about their day, too.
    const across = Math.min(columns, people.value);
    const lines = Math.ceil(people.value / across);
    const field = { count: people.value, columns: across, cell, fill: DEAL };
    const skip = lines * across - people.value;
    const start = left + ((columns - across) * cell) / 2;
    drawDots(svg.group(start, base - lines * cell), { ...field, skip }, patterns);
    svg.write(language.count(people), {
      class: 'value',
      x: left + block / 2,
      y: base - lines * cell - 5,
      'text-anchor': 'middle',
    });
  }
  for (const at of relief) wedge(svg, at, wedges);
  if (relief.length > 0) svg.write(named, { class: 'heading', x: 0, y: name });
  const month = (day: string) => language.shortDate(date(day.slice(0, 7)));
  svg.write(month(from.toISOString()), { class: 'muted', x: 0, y: ends });
  svg.write(month(edition.asOf), { class: 'muted', x: width, y: ends, 'text-anchor': 'end' });
  return svg;
}

function drawReturn(rows: readonly ReturnRow[], scene: Scene): Tree {
  const { edition, layout, language, say } = scene;
  const isWide = layout.name === 'wide';
  const { width, fontSize } = layout;
  const [cell, columns] = isWide ? [4.4, 6] : [3.6, 4];
  const domain: [Date, Date] = [startOf(rows), utcDay.offset(instant(edition.asOf), 1)];
  const marginRight = isWide ? 20 : 16;
  const x = scaleUtc(domain, [0, width - marginRight]);
  const deals = rows.flatMap((row, index) => {
    const { round, people } = row;
    return round && people ? [{ index, people, at: x(middleOf(round.announced_on)) }] : [];
  });
  const most = Math.max(...deals.map(({ people }) => people.value));
  const heading = fontSize + 10;
  const blocks = Math.ceil(most / columns) * cell;
  const base = heading + fontSize + 6 + blocks + 12;
  const told = rows.flatMap((row, index) => {
    if (!row.relief) return [];
    const when = say(`apart.${apartOf(row)}`, { days: Math.abs(row.days ?? 0) });
    const head = say('step', { date: language.shortDate(row.relief.date), when });
    return [{ index, at: x(middleOf(row.relief.date)), head, text: row.relief.headline }];
  });
  const numbered = fontSize + 7;
  const axisHeight = MONTH_AXIS_HEIGHT + numbered;
  const stepTop = base + axisHeight + 10 + heading;
  const steps = layLettered(told, say('letters'), stepTop, layout);
  const height = Math.max(steps.bottom - 4, base + axisHeight);
  const { svg } = timePlot(scene, {
    domain,
    levels: [0, 1],
    height,
    marginTop: base,
    marginBottom: height - base,
    marginRight,
    marks: monthAxis(scene, domain, { beside: marginRight, tickPadding: 3 + numbered }),
  });
  svg.path(`M0,${base}H${width}`, { stroke: 'var(--ink)', 'stroke-width': 1.5 });
  const title = { class: 'heading', 'text-anchor': 'start' };
  svg.write(say('over'), { ...title, x: 0, y: fontSize });

  // Under the deals: what they are about is which of these had relief near.
  for (const { announced_on } of decreesOf(edition, rows))
    svg.path(circle(x(middleOf(announced_on)), base, 3.2), {
      fill: 'var(--out)',
      stroke: 'var(--paper)',
      'stroke-width': 0.6,
    });

  const patterns = new Map<string, string>();
  const block = columns * cell;
  const feet = feetOf(deals, block, width);
  for (const [at, { index, people, at: day }] of deals.entries()) {
    const left = feet[at] ?? 0;
    // Fewer than a line stand about their day, too.
    const across = Math.min(columns, people.value);
    const lines = Math.ceil(people.value / across);
    const group = svg.append('g', { 'data-row': index });
    const top = base - 12 - lines * cell;
    group.path(`M${left + block / 2},${base - 11}L${day},${base}`, { stroke: DEAL });
    group.path(diamond(day, base, 5), { fill: DEAL, stroke: 'var(--paper)', 'stroke-width': 0.6 });
    drawDots(
      group.group(left + ((columns - across) * cell) / 2, top),
      { count: people.value, columns: across, cell, fill: DEAL, skip: lines * across - people.value },
      patterns,
    );
    group.write(language.count(people), {
      class: 'value halo',
      x: left + block / 2,
      y: top - 5,
      'text-anchor': 'middle',
    });
  }
  if (told.length > 0) svg.write(say('under'), { ...title, x: 0, y: stepTop - 12 });
  drawLettered(svg, steps, base, 'relief', layout);
  drawEnd(svg, say('to', { date: language.shortDate(edition.asOf) }), {
    at: x(domain[1]),
    base,
    after: Math.max(0, ...feet) + block,
    layout,
  });
  return svg;
}

/** Where the line of time ends: with the edition, not with the last release. Its words stand behind the last block of dots, if they have room. */
function drawEnd(
  svg: Pen,
  words: string,
  of: { readonly at: number; readonly base: number; readonly after: number; readonly layout: Layout },
): void {
  const { at, base, after, layout } = of;
  const { width, fontSize } = layout;
  const lines = wrapWords(words, Math.max(width - after - 8, 1), fontSize);
  if (lines.length > 3) return;
  svg.path(`M${at},${base - 6}V${base}`, { stroke: 'var(--ink)' });
  const look = { class: 'axis', 'text-anchor': 'end' };
  const right = Math.min(width, at + widest(lines, fontSize) / 2);
  writeLines(svg, lines, right, base - 10 - (lines.length - 1) * LINE, look);
}

/** Where blocks of dots begin, each about its day and clear of its neighbours. */
const feetOf = (deals: readonly { readonly at: number }[], block: number, width: number): readonly number[] =>
  spread(
    deals.map(({ at }) => at - block / 2),
    block + 3,
    0,
    width,
  ).map((left) => Math.min(left, width - block));
