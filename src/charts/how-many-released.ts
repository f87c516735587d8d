/** Published totals of people released as a ladder: each tread is a total, and between two stand the rounds that the one before leaves out. */
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { chart, type ChartRow, type Scene } from '#drawing/chart.ts';
import { keyOf } from '#drawing/key.ts';
import { drawLadder, type Ladder } from '#drawing/ladder.ts';
import type { Tree } from '#drawing/tree.ts';
import { ofRounds, ofTally } from '#facts/figures.ts';
import { countedRounds, sizeOf, totalOf } from '#facts/round-sums.ts';
import { comparedTallies, treadsOf, type ComparedTally } from '#facts/tallies.ts';
import { onDate, type Figure } from '#words/figure.ts';
import type { View } from '#words/view.ts';

type TallyRow = ChartRow & ComparedTally;

function rowsOf(edition: Edition): TallyRow[] {
  return comparedTallies(edition).map((compared) => ({
    ...compared,
    source_ids: compared.tally.source_ids,
    cells: [{ table: 'tallies', key: compared.tally.tally_id }],
  }));
}

const countOf = ({ tally: { count, qualifier } }: TallyRow) => ({ value: count, qualifier });

/** A sum of ours that does not exist is not one that nobody reported. */
const writeNoSum = (_: TallyRow, { language }: View) => language.say('charts.how-many-released.noSum');

export default chart<TallyRow>({
  id: 'how-many-released',
  rows: rowsOf,
  columns: [
    { id: 'as_of', kind: 'date', value: ({ tally }) => tally.as_of },
    { id: 'count', kind: 'count', unit: 'people', value: countOf },
    { id: 'counter', kind: 'text', value: ({ tally }) => tally.counter },
    { id: 'scope', kind: 'text', value: ({ tally }) => tally.scope },
    { id: 'since', kind: 'date', value: ({ tally }) => tally.since },
    {
      id: 'covers',
      kind: 'text',
      value: ({ covers }, { edition, language }) =>
        covers.length === 0
          ? null
          : language.list(covers.map((round) => language.count(sizeOf(edition, round)))),
    },
    {
      id: 'sum',
      kind: 'count',
      unit: 'people',
      value: ({ sumOfWindow }) => sumOfWindow,
      missing: writeNoSum,
    },
    {
      id: 'difference',
      kind: 'count',
      unit: 'people',
      value: ({ difference }) => difference,
      missing: writeNoSum,
    },
  ],
  said: ['count', 'counter'],
  // Of two totals of one day the words say which is before its round and which after.
  named: { says: { periods: true } },
  values(rows, { edition }) {
    const rounds = countedRounds(edition);
    const built = rows.filter((row) => row.addsUp && !isSizeItself(row));
    const distinct = [...new Set(built.map(({ tally }) => tally.count))];
    const twins = twinsOf(rows);
    return {
      tallies: rows.length,
      distinct: distinct.length,
      sum: ofRounds(edition, rounds, { from: rounds[0]?.announced_on ?? null, until: edition.asOf }),
      rounds: rounds.length,
      hasOthers: rounds.some(letOutOthers) ? 'yes' : 'no',
      hasTwins: twins ? 'yes' : 'no',
      ...(twins && {
        less: asSum(edition, twins.less),
        more: asSum(edition, twins.more),
        size: ofRounds(edition, [twins.round], onDate(twins.round.announced_on)),
        twinDay: twins.round.announced_on,
      }),
      asOf: edition.asOf,
    };
  },
  draw: (rows, scene) => drawLadder(ladderOf(rows, scene), scene.layout),
  key: (rows, view) => keyOf('how-many-released', view, [rows.some(({ addsUp }) => !addsUp) && 'open']),
  drawCard: drawTreads,
  drawThumbnail: drawTreads,
});

/** The treads alone: who printed them, and the rest, are for a chart. */
function drawTreads(rows: readonly TallyRow[], scene: Scene): Tree {
  const ladder = ladderOf(rows, scene);
  const steps = ladder.steps.map((step) => ({ ...step, heading: '', plus: '', notes: [] }));
  return drawLadder({ ...ladder, steps, whole: null, beside: [], rest: [] }, scene.layout);
}

/** The totals as a ladder: its treads, what stands beside it, and what is no part of it. */
function ladderOf(rows: readonly TallyRow[], { edition, language, say }: Scene): Ladder {
  const rounds = countedRounds(edition);
  const total = totalOf(edition, rounds);
  const treads = treadsOf(edition, rows)
    // The first size of the first round is no total of rounds yet, and more than five treads are no ladder to read.
    .filter(({ tallies }) => !tallies.every(isSizeItself))
    .slice(-5);
  const top = treads.at(-1);
  const noteOf = (row: TallyRow) => ({
    row: rows.indexOf(row),
    when: language.shortDate(row.tally.as_of),
    text: row.tally.counter,
  });
  const onLadder = new Set(treads.flatMap(({ tallies }) => tallies));
  const beside = rows.filter((row) => row.addsUp && !onLadder.has(row) && !isSizeItself(row));
  const rest = rows.filter((row) => !onLadder.has(row) && !beside.includes(row));
  return {
    steps: treads.map(({ tallies, covers, sum }, index) => {
      const before = treads[index - 1];
      const added = covers.slice(before?.covers.length ?? 0);
      return {
        heading: say('labels.step', timeOf(added, language.shortDate)),
        from: before?.sum.value ?? 0,
        to: sum.value,
        plus: `+ ${added.map((round) => language.count(sizeOf(edition, round))).join(' + ')}`,
        said: language.count(countOf(tallies[0] as TallyRow)),
        notes: tallies.map(noteOf),
      };
    }),
    // A ladder that comes to the end needs no smaller picture of itself.
    whole:
      total.value === top?.sum.value
        ? null
        : { heading: say('labels.sum', timeOf(rounds)), to: total.value, said: language.count(total) },
    beside: beside.map((row) => ({
      ...noteOf(row),
      said: language.count(countOf(row)),
      spans: spansOf(edition, rounds, row.covers),
    })),
    besideHeading: say('labels.beside'),
    rest: rest.map((row) => ({ row: rows.indexOf(row), count: countOf(row) })),
    restHeading: say('labels.rest'),
    write: language.number,
  };
}

/** What words say of rounds that follow one another. */
const timeOf = (rounds: readonly Round[], write = (date: PartialDate): string => date) => ({
  rounds: rounds.length,
  from: rounds[0] ? write(rounds[0].announced_on) : '',
  until: rounds.length > 0 ? write((rounds.at(-1) as Round).announced_on) : '',
});

/** Where rounds lie in the sum of all of them: neighbours as one. */
function spansOf(edition: Edition, all: readonly Round[], covers: readonly Round[]): [number, number][] {
  const spans: [number, number][] = [];
  let sum = 0;
  for (const round of all) {
    const [from, to] = [sum, (sum += sizeOf(edition, round).value)];
    const last = spans.at(-1);
    if (!covers.includes(round)) continue;
    if (last?.[1] === from) last[1] = to;
    else spans.push([from, to]);
  }
  return spans;
}

/** Whether a total is where the size of the one round it holds is taken from: it is not built from anything. */
function isSizeItself({ covers }: TallyRow): boolean {
  return covers.length === 1 && covers[0]?.announced_count === null;
}

/** Whether fewer of a round are known to have been political prisoners than were announced. */
function letOutOthers({ announced_count: size, political_prisoners: on }: Round): boolean {
  return size !== null && on !== null && on < size;
}

/** The first two totals that stand for one day and add up from rounds, one without that day's round and one with it. */
function twinsOf(rows: readonly TallyRow[]): { less: TallyRow; more: TallyRow; round: Round } | null {
  const sums = rows.filter(({ addsUp }) => addsUp);
  for (const more of sums) {
    const round = more.covers.at(-1);
    const isWithout = ({ covers, tally }: TallyRow) =>
      tally.as_of === more.tally.as_of &&
      covers.length === more.covers.length - 1 &&
      covers.every((each) => more.covers.includes(each) && each !== round);
    const less = sums.find(isWithout);
    if (less && round?.announced_on === more.tally.as_of) return { less, more, round };
  }
  return null;
}

/** A printed total that adds up from rounds, as the sum that it is: of the same kind as other sums of rounds. */
function asSum(edition: Edition, { tally, covers }: TallyRow): Figure {
  const sum = ofRounds(edition, covers, { from: covers[0]?.announced_on ?? tally.since, until: tally.as_of });
  return { ...ofTally(tally), measure: sum.measure, period: sum.period, cells: sum.cells };
}
