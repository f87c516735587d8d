/** Ever recognised, less those no longer held, less the dead: who is held, and what published figures leave open. */
import { scaleLinear } from 'd3';
import { count, sumCounts, type Count } from '#data/count.ts';
import { lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount } from '#data/tables.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { widthOf } from '#drawing/labels.ts';
import { emptySvg } from '#drawing/svg.ts';
import {
  checkSum,
  countOf,
  deathsBy,
  latestAccount,
  latestPrintedSum,
  newestPair,
  unaccountedOf,
  type Deaths,
} from '#facts/account.ts';

/** Three sums: of the last day on which all figures were published; of the newest two; of women and men. */
type Sum = 'published' | 'newest' | 'gender';

type Part = 'recognised' | 'former' | 'died' | 'left' | 'held' | 'difference' | 'open' | 'women' | 'men';

interface PartRow extends ChartRow {
  readonly sum: Sum;
  readonly part: Part;
  readonly count: Count;
  readonly as_of: PartialDate;
  /** Who counted; `null` where we did. */
  readonly counter: string | null;
  /** Where the part begins and ends on the scale of people. */
  readonly from: number;
  readonly to: number;
}

function rowsOf(edition: Edition): PartRow[] {
  const sums = [...publishedSum(edition), ...newestSum(edition)];
  const rows = sums.length > 0 ? [...sums, ...genderSum(edition)] : [];
  return rows.map((row) =>
    row.source_ids.length > 0 ? row : { ...row, source_ids: sourcesOfSum(rows, row) },
  );
}

/** What this site works out rests on the sources of what it works it out from. */
function sourcesOfSum(rows: readonly PartRow[], { sum }: PartRow): readonly string[] {
  const inputs = rows.filter((row) => row.sum === sum && row.part !== 'died');
  return [...new Set(inputs.flatMap(({ source_ids }) => source_ids.slice(0, 1)))];
}

/** Recognised − former − died, against those held as published. */
function publishedSum(edition: Edition): PartRow[] {
  const account = latestAccount(edition);
  if (!account) return [];
  const { recognised, former, held, deaths } = account;
  const after = recognised.count - former.count;
  const left = after - deaths.count.value;
  const difference = held.count - left;
  checkSum([former.count, deaths.count.value, left], recognised.count, 'Former, died and left');
  checkSum([left, difference], held.count, 'Left and difference');
  const part = partOf('published', recognised.as_of);
  return [
    part('recognised', recognised, 0, recognised.count),
    part('former', former, after, recognised.count),
    died('published', recognised.as_of, deaths, left, after),
    ours('published', 'left', recognised.as_of, sureness(left, [recognised, former], deaths), 0, left),
    part('held', held, 0, held.count),
    ours(
      'published',
      'difference',
      recognised.as_of,
      sureness(Math.abs(difference), [recognised, former, held], deaths),
      Math.min(left, held.count),
      Math.max(left, held.count),
    ),
  ];
}

/** Recognised = held + died + those of whom no newer figure says what became of them. */
function newestSum(edition: Edition): PartRow[] {
  const pair = newestPair(edition);
  const account = latestAccount(edition);
  if (!pair || (account && lastDay(account.recognised.as_of) >= lastDay(pair.recognised.as_of))) return [];
  const { recognised, held } = pair;
  const deaths = deathsBy(edition, recognised.as_of);
  const open = unaccountedOf(edition, pair);
  checkSum(
    [held.count, deaths.count.value, open.value],
    recognised.count,
    'Held, died and not accounted for',
  );
  const part = partOf('newest', recognised.as_of);
  return [
    part('recognised', recognised, 0, recognised.count),
    ours('newest', 'open', recognised.as_of, open, held.count + deaths.count.value, recognised.count),
    died('newest', recognised.as_of, deaths, held.count, held.count + deaths.count.value),
    part('held', held, 0, held.count),
  ];
}

/** Women + men, as printed beside a count of those held. */
function genderSum(edition: Edition): PartRow[] {
  const printed = latestPrintedSum(edition);
  if (!printed) return [];
  const { custody, women, men, difference } = printed;
  const part = partOf('gender', custody.as_of);
  return [
    part('held', custody, 0, custody.count),
    { ...part('women', custody, 0, women), count: count(women) },
    { ...part('men', custody, women, women + men), count: count(men) },
    ours('gender', 'difference', custody.as_of, count(Math.abs(difference)), custody.count, women + men),
  ];
}

const partOf =
  (sum: Sum, day: PartialDate) =>
  (part: Part, custody: CustodyCount, from: number, to: number): PartRow => ({
    sum,
    part,
    count: countOf(custody),
    as_of: custody.as_of === day ? day : custody.as_of,
    counter: custody.counter,
    from,
    to,
    source_ids: custody.source_ids,
    cells: [{ table: 'custody', key: custody.custody_id }],
  });

function died(
  sum: Sum,
  as_of: PartialDate,
  { rows, count: dead }: Deaths,
  from: number,
  to: number,
): PartRow {
  return {
    sum,
    part: 'died',
    count: dead,
    as_of,
    counter: null,
    from,
    to,
    source_ids: [...new Set(rows.flatMap(({ source_ids }) => source_ids.slice(0, 1)))],
    cells: rows.map(({ death_id }) => ({ table: 'deaths', key: death_id })),
  };
}

function ours(sum: Sum, part: Part, as_of: PartialDate, value: Count, from: number, to: number): PartRow {
  return { sum, part, count: value, as_of, counter: null, from, to, source_ids: [] };
}

/** A number worked out from others is exact only where all of them are. */
function sureness(value: number, custody: readonly CustodyCount[], deaths: Deaths): Count {
  const { qualifier } = sumCounts([...custody.map(countOf), deaths.count]);
  return { value, qualifier: qualifier === 'exact' ? 'exact' : 'about' };
}

const find = (rows: readonly PartRow[], sum: Sum, part: Part) =>
  rows.find((row) => row.sum === sum && row.part === part);

/** How the published sum comes out: the dead are among the former, counted apart, or the figures do not fit. */
function verdictOf(rows: readonly PartRow[]): 'none' | 'among' | 'apart' | 'fewer' | 'more' {
  const difference = find(rows, 'published', 'difference');
  const held = find(rows, 'published', 'held');
  const dead = find(rows, 'published', 'died');
  const left = find(rows, 'published', 'left');
  if (!difference || !held || !dead || !left) return 'none';
  if (difference.count.value === 0) return 'apart';
  if (held.to < left.to) return 'fewer';
  return difference.count.value === dead.count.value ? 'among' : 'more';
}

/** Whether women and men, as printed, are as many as the count beside them. */
function genderOf(rows: readonly PartRow[]): 'none' | 'same' | 'fewer' | 'more' {
  const printed = find(rows, 'gender', 'held');
  const men = find(rows, 'gender', 'men');
  if (!printed || !men) return 'none';
  return men.to === printed.to ? 'same' : men.to < printed.to ? 'fewer' : 'more';
}

const FILLS: Readonly<Partial<Record<Part, string>>> = {
  recognised: 'var(--grey-2)',
  former: 'var(--out)',
  died: 'var(--ink)',
  held: 'var(--in)',
  women: 'var(--in)',
  men: 'var(--in)',
};

export default chart<PartRow>({
  id: 'balance',
  rows: rowsOf,
  columns: [
    {
      id: 'part',
      kind: 'text',
      value: ({ sum, part }, { language }) =>
        language.sayAny('charts.balance.part', {
          part: language.sayAny(`charts.balance.parts.${sum}.${part}`),
          sum: language.sayAny(`charts.balance.sums.${sum}`),
        }),
    },
    { id: 'count', kind: 'count', unit: 'people', value: ({ count: people }) => people },
    { id: 'as_of', kind: 'date', value: ({ as_of }) => as_of },
    {
      id: 'counter',
      kind: 'text',
      value: ({ counter }, { language }) => counter ?? language.sayAny('charts.balance.ours'),
    },
  ],
  values(rows, { language }) {
    const said = (sum: Sum, part: Part) => {
      const row = find(rows, sum, part);
      return row ? language.count(row.count) : language.say('notReported');
    };
    const dated = (sum: Sum, part: Part) => {
      const row = find(rows, sum, part);
      return row ? language.date(row.as_of) : '';
    };
    return {
      verdict: verdictOf(rows),
      recognised: said('published', 'recognised'),
      former: said('published', 'former'),
      died: said('published', 'died'),
      left: said('published', 'left'),
      held: said('published', 'held'),
      difference: said('published', 'difference'),
      on: dated('published', 'recognised') || dated('newest', 'recognised'),
      newer: find(rows, 'newest', 'recognised') ? 'yes' : 'no',
      newRecognised: said('newest', 'recognised'),
      newRecognisedOn: dated('newest', 'recognised'),
      newHeld: said('newest', 'held'),
      newHeldOn: dated('newest', 'held'),
      newDied: said('newest', 'died'),
      open: said('newest', 'open'),
      gender: genderOf(rows),
      women: said('gender', 'women'),
      men: said('gender', 'men'),
      both: language.number(find(rows, 'gender', 'men')?.to ?? 0),
      printed: said('gender', 'held'),
      printedOn: dated('gender', 'held'),
    };
  },
  draw(rows, scene) {
    const { document, language, layout, say } = scene;
    const isWide = layout.name === 'wide';
    const most = Math.max(...rows.map(({ to }) => to));
    const left = isWide ? 196 : 0;
    // Room after the longest bar for its number.
    const x = scaleLinear([0, most], [left, layout.width - (isWide ? 120 : 4)]);
    const [bar, step, gap, head] = isWide ? [15, 26, 30, 28] : [12, 40, 26, 26];
    const sums = (['published', 'newest', 'gender'] as const)
      .map((sum) => ({ sum, parts: rows.filter((row) => row.sum === sum) }))
      .filter(({ parts }) => parts.length > 0);
    const height = sums.reduce((sum, { parts }) => sum + head + parts.length * step + gap, -gap + 4);
    const svg = emptySvg(document, layout.width, height, layout.fontSize);
    const hatch = svg
      .append('pattern')
      .attr('id', 'hatch')
      .attr('width', 6)
      .attr('height', 6)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', 'rotate(45)');
    hatch.append('path').attr('d', 'M0,0V6').attr('stroke', 'var(--grey-2)').attr('stroke-width', 2);

    const verdict = verdictOf(rows);
    let top = 0;
    for (const { sum, parts } of sums) {
      const first = parts[0] as PartRow;
      svg
        .append('text')
        .attr('class', 'heading')
        .attr('y', top + 14)
        .text(
          say(`headings.${sum}`, {
            date: isWide ? language.date(first.as_of) : language.shortDate(first.as_of),
          }),
        );
      top += head;
      for (const [index, row] of parts.entries()) {
        const group = svg.append('g').attr('data-row', rows.indexOf(row));
        const isDifference = row.part === 'difference';
        const y = top + (isWide ? 0 : 17);
        const [from, to] = [x(row.from), x(row.to)];
        const next = parts[index + 1];
        const label = (of: PartRow) =>
          say(`parts.${sum}.${of.part}`) +
          (of.as_of === first.as_of ? '' : ` (${language.shortDate(of.as_of)})`);
        group
          .append('text')
          .attr('class', isDifference || row.part === 'left' ? 'label muted' : 'label')
          .attr('fill', 'currentColor')
          .attr('y', isWide ? y + bar - 3 : y - 5)
          .text(label(row));
        // Each bar begins where the one before has come to. The line that says so crosses no words.
        if (next && !isDifference) {
          const at = sum === 'gender' ? (row.part === 'women' ? to : x(0)) : from;
          const isClear = isWide || widthOf(label(next), layout.fontSize) * 1.1 < at;
          if (at > x(0))
            group
              .append('path')
              .attr('d', `M${at},${y + bar}V${isClear ? y + step : y + bar + 6}`)
              .attr('stroke', 'var(--grey-2)')
              .attr('stroke-dasharray', '2 2');
        }
        const isOpen = isDifference || row.part === 'open' || row.part === 'left';
        const width = Math.max(isDifference || row.part === 'died' ? 3 : 1, to - from);
        if (row.count.value > 0)
          group
            .append('rect')
            .attr('x', from)
            .attr('y', isOpen ? y + 0.5 : y)
            .attr('width', width)
            .attr('height', isOpen ? bar - 1 : bar)
            .attr('fill', row.part === 'open' ? 'url(#hatch)' : isOpen ? 'none' : (FILLS[row.part] ?? 'none'))
            .attr('stroke', isOpen ? 'var(--grey-2)' : 'none')
            .attr('stroke-dasharray', row.part === 'left' ? '3 3' : 'none');
        const number = language.count(row.count);
        group
          .append('text')
          .attr('class', 'value')
          .attr('x', isWide ? from + width + 7 : layout.width)
          .attr('y', isWide ? y + bar - 3 : y - 5)
          .attr('text-anchor', isWide ? 'start' : 'end')
          .text(
            isDifference
              ? say(`differences.${sum === 'gender' ? genderOf(rows) : verdict}`, { number })
              : signOf(row) + number,
          );
        top += step;
      }
      top += gap;
    }
    return svg.node() as SVGSVGElement;
  },
});

/** The sign under which a part enters its sum. */
function signOf({ sum, part }: PartRow): string {
  if (sum === 'gender') return part === 'men' ? '+ ' : '';
  return part === 'former' || part === 'died' || part === 'open' ? '− ' : part === 'left' ? '= ' : '';
}
