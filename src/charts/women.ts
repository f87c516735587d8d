/** How many of those let out were women? A row a round whose women were counted; a stroke where the share of women in prison would end. */
import { greatest, least } from 'd3';
import { sumCounts } from '#data/count.ts';
import { date, lastDay } from '#data/dates.ts';
import type { Round } from '#data/tables.ts';
import { chart } from '#drawing/chart.ts';
import { drawDots } from '#drawing/dots.ts';
import { keyOf } from '#drawing/key.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet } from '#drawing/pen.ts';
import { LINE, wrapWords, writeLines } from '#drawing/wrap.ts';
import { ofPartOfRounds, ofRounds } from '#facts/figures.ts';
import { countedRounds } from '#facts/round-sums.ts';
import {
  heldByGender,
  monthBefore,
  percent,
  shareOf,
  withoutWomen,
  womenRows,
  type WomenRow,
} from '#facts/round-women.ts';
import { ANNOUNCED_ON, ROUND_LABEL } from '#people/round-columns.ts';
import { peopleColumn } from '#drawing/columns.ts';
import { whether } from '#words/whether.ts';

export default chart<WomenRow>({
  id: 'women',
  firstDrawn: date('2026-11-29'),
  keyOf: ({ round }) => round.round_id,
  rows: womenRows,
  columns: [
    ANNOUNCED_ON,
    ROUND_LABEL,
    peopleColumn('women', ({ women }) => women),
    peopleColumn('people', ({ people }) => people),
    {
      id: 'share',
      kind: 'number',
      unit: '%',
      value: ({ women, people }) => percent(women.value, people.value),
    },
    { id: 'held', kind: 'number', unit: '%', value: ({ held }) => held && shareOf(held) },
    { id: 'held_on', kind: 'date', value: ({ held }) => held?.as_of ?? null },
  ],
  said: ['women', 'people'],
  // Women and the people they are of stand for one time each, and the words name the times.
  named: { title: { periods: true }, says: { periods: true } },
  values(rows, { edition }) {
    const rounds = rows.map(({ round }) => round);
    const [first, last] = [rounds[0], rounds.at(-1)] as [Round, Round];
    const vote = edition.elections.findLast(
      ({ held_on }) => held_on > first.announced_on && held_on < last.announced_on,
    )?.held_on;
    const [before, after] = [
      rows.filter(({ round }) => vote !== undefined && round.announced_on < vote),
      rows.filter(({ round }) => vote !== undefined && round.announced_on > vote),
    ];
    const sums = (of: readonly WomenRow[]) => {
      const theirs = of.map(({ round }) => round);
      const period = {
        from: (theirs[0] as Round).announced_on,
        until: (theirs.at(-1) as Round).announced_on,
      };
      return {
        women: ofPartOfRounds('women-in-rounds', sumCounts(of.map(({ women }) => women)), theirs, period),
        people: ofRounds(edition, theirs, period),
      };
    };
    const all = sums(rows);
    const without = withoutWomen(rows, edition);
    const [deals, apart] = [
      without.filter(({ mechanism }) => mechanism === 'negotiated-release'),
      without.filter(({ mechanism }) => mechanism !== 'negotiated-release'),
    ];
    // Parts of all rounds: each is of the time of the whole.
    const time = { from: countedRounds(edition)[0]?.announced_on ?? first.announced_on, until: edition.asOf };
    const peopleIn = (name: string, of: readonly Round[]) =>
      of.length > 0 && { [name]: ofRounds(edition, of, time) };
    const since = heldByGender(edition).filter(
      ({ as_of }) => lastDay(as_of) >= monthBefore(first.announced_on),
    );
    const [lowest, highest] = [least(since, shareOf), greatest(since, shareOf)];
    return {
      rounds: rows.length,
      women: all.women,
      people: all.people,
      isHalf: whether(all.women.count.value * 2 === all.people.count.value),
      isNone: whether(all.women.count.value === 0),
      // A vote is told of that has rounds on both sides of it.
      ...(vote === undefined
        ? { hasVote: 'no' }
        : { hasVote: 'yes', ...named(sums(before), 'Before'), ...named(sums(after), 'After') }),
      vote: vote ?? '',
      without: without.length,
      deals: deals.length,
      ...peopleIn('dealPeople', deals),
      apart: apart.length,
      ...peopleIn('otherPeople', apart),
      dealsWith: rounds.filter(({ mechanism }) => mechanism === 'negotiated-release').length,
      ...peopleIn('others', without),
      held: lowest && highest ? (shareOf(lowest) === shareOf(highest) ? 'one' : 'several') : 'none',
      lowest: lowest ? shareOf(lowest) : 0,
      highest: highest ? shareOf(highest) : 0,
      heldFrom: since[0]?.as_of ?? '',
      heldUntil: since.at(-1)?.as_of ?? '',
      from: first.announced_on,
      until: edition.asOf,
    };
  },
  draw(rows, { edition, layout, language, say }) {
    const isWide = layout.name === 'wide';
    const { width, fontSize } = layout;
    const dates = rows.map(({ round }) => language.shortDate(round.announced_on));
    // Once in full; below it the numbers alone.
    const said = rows.map(({ women, people }, index) =>
      say(index === 0 ? 'womenOf' : 'ofPeople', {
        women: language.count(women),
        people: language.count(people),
      }),
    );
    const most = Math.max(...rows.map(({ people }) => people.value));
    const left = isWide ? widest(dates, fontSize) + 14 : 0;
    const right = isWide ? widest(said, fontSize, 'semibold') + 14 : 0;
    const cell = Math.min(isWide ? 11 : 7.2, (width - left - right - 4) / most);
    const step = isWide ? 26 : 42;
    // The first stroke says what it is, under its row; and the last line, which rounds are not drawn.
    const first = rows.findIndex(({ held }) => held !== null);
    const topOf = (index: number) => index * step + (first >= 0 && index > first ? LINE : 0);
    const without = withoutWomen(rows, edition);
    const notes =
      without.length > 0 ? wrapWords(say('without', { rounds: without.length }), width, fontSize) : [];
    const svg = sheet(layout, topOf(rows.length) + 2 + notes.length * LINE);
    const patterns = new Map<string, string>();
    for (const [index, { women, people, held }] of rows.entries()) {
      const row = svg.group(0, topOf(index), { 'data-row': index });
      const line = isWide ? step / 2 + fontSize * 0.35 : fontSize;
      row.write(dates[index] ?? '', { class: 'label', x: 0, y: line });
      row.write(said[index] ?? '', { class: 'value', x: width, y: line, 'text-anchor': 'end' });
      const middle = isWide ? step / 2 : fontSize + 14;
      const dots = row.group(left, middle - cell / 2);
      const look = { columns: most, cell };
      if (women.value > 0) drawDots(dots, { ...look, count: women.value, fill: 'var(--out)' }, patterns);
      const men = people.value - women.value;
      if (men > 0)
        drawDots(
          dots,
          { ...look, count: men, fill: 'var(--grey-2)', shape: 'ring', skip: women.value },
          patterns,
        );
      if (!held) continue;
      const x = left + (held.women / held.count) * people.value * cell;
      row.path(`M${x},${middle - cell / 2 - 4}v${cell + 8}`, { stroke: 'var(--in)', 'stroke-width': 2.4 });
      if (index !== first) continue;
      const text = say('byShare');
      const place = { x: Math.min(x, width - widthOf(text, fontSize)), y: middle + cell / 2 + 4 + fontSize };
      row.write(text, { class: 'muted', ...place });
    }
    writeLines(svg, notes, 0, topOf(rows.length) + fontSize, { class: 'muted' });
    return svg;
  },
  key: (rows, view) =>
    keyOf('women', view, [
      ['pardon', 'women'],
      ['another', 'others'],
      rows.some(({ held }) => held !== null) && ['share', 'held'],
    ]),
  keyFirst: true,
});

function named<Value>(values: Readonly<Record<string, Value>>, ending: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${name}${ending}`, value]));
}
