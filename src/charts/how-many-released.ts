/** Published totals of people released as a ladder: each tread is a total, and between two stand the rounds that the one before leaves out. */
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { chart, type ChartRow, type Scene } from '#drawing/chart.ts';
import { peopleColumn, restsOn } from '#drawing/columns.ts';
import { keyOf } from '#drawing/key.ts';
import { drawLadder, type Ladder } from '#drawing/ladder.ts';
import type { Tree } from '#drawing/tree.ts';
import { ofRounds, ofTally } from '#facts/figures.ts';
import { countedRounds, sizeOf, totalOf } from '#facts/round-sums.ts';
import {
  comparedTallies,
  isSizeItself,
  letOutOthers,
  spansOf,
  treadsOf,
  twinsOf,
  type ComparedTally,
} from '#facts/tallies.ts';
import { bound } from '#words/bound.ts';
import { onDate, type Figure } from '#words/figure.ts';
import type { View } from '#words/view.ts';
import { whether } from '#words/whether.ts';

type TallyRow = ChartRow & ComparedTally;

function rowsOf(edition: Edition): TallyRow[] {
  return comparedTallies(edition).map((compared) => ({
    ...compared,
    ...restsOn('tallies', compared.tally.tally_id, compared.tally),
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
    peopleColumn('count', countOf),
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
    peopleColumn('sum', ({ sumOfWindow }) => sumOfWindow, writeNoSum),
    peopleColumn('difference', ({ difference }) => difference, writeNoSum),
  ],
  said: ['count', 'counter'],
  // Of two totals of one day the words say which is before its round and which after.
  named: { says: { periods: true } },
  values(rows, { edition }) {
    const rounds = countedRounds(edition);
    const built = rows.filter((row) => row.addsUp && !isSizeItself(row));
    const distinct = [...new Set(built.map(({ tally }) => tally.count))];
    const twins = twinsOf(rows);
    const treads = drawnTreads(edition, rows);
    const shown = [...treads.flatMap(({ tallies }) => tallies[0] ?? []), ...besideOf(rows, treads)];
    return {
      drawn: shown.length,
      first: rounds[0]?.announced_on ?? '',
      // Names of counters have commas of their own.
      counters: [...new Set(shown.map(({ tally }) => tally.counter))].join('; '),
      distinct: distinct.length,
      sum: ofRounds(edition, rounds, { from: rounds[0]?.announced_on ?? null, until: edition.asOf }),
      rounds: rounds.length,
      hasOthers: whether(rounds.some(letOutOthers)),
      hasTwins: whether(twins !== null),
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
  drawCard: drawTotals,
  drawThumbnail: drawDatedTotals,
});

/** All totals that the title counts: the treads, and in words those beside them. Who printed them, and the rest, are for a chart. */
function drawTotals(rows: readonly TallyRow[], scene: Scene): Tree {
  const write = ({ said }: SaidTotal) => said;
  return drawLadder(totalsOf(rows, scene, write), scene.layout);
}

/** The same in a list, where no subtitle is beside them: each with its day. */
function drawDatedTotals(rows: readonly TallyRow[], scene: Scene): Tree {
  const write = ({ said, when }: SaidTotal) => bound(scene.say('labels.ofDay', { total: said, when }));
  return drawLadder({ ...totalsOf(rows, scene, write), isClose: true }, scene.layout);
}

interface SaidTotal {
  readonly said: string;
  readonly when: string;
}

function totalsOf(rows: readonly TallyRow[], scene: Scene, write: (total: SaidTotal) => string): Ladder {
  const ladder = ladderOf(rows, scene);
  const steps = ladder.steps.map(({ said, notes, ...step }) => ({
    ...step,
    heading: '',
    plus: '',
    said: write({ said, when: notes[0]?.when ?? '' }),
    notes: [],
  }));
  const totals = [...new Set(ladder.beside.map(write))];
  const besideHeading =
    totals.length > 0 ? scene.say('labels.others', { totals: scene.language.list(totals) }) : '';
  return { ...ladder, steps, whole: null, beside: [], besideHeading, rest: [] };
}

/** The treads that are drawn. */
const drawnTreads = (edition: Edition, rows: readonly TallyRow[]) =>
  treadsOf(edition, rows)
    // The first size of the first round is no total of rounds yet, and more than five treads are no ladder to read.
    .filter(({ tallies }) => !tallies.every(isSizeItself))
    .slice(-5);

/** Totals that add up from other rounds than those of a tread. */
const besideOf = (rows: readonly TallyRow[], treads: ReturnType<typeof drawnTreads>) =>
  rows.filter(
    (row) => row.addsUp && !isSizeItself(row) && !treads.some(({ tallies }) => tallies.includes(row)),
  );

/** The totals as a ladder: its treads, what stands beside it, and what is no part of it. */
function ladderOf(rows: readonly TallyRow[], { edition, language, say }: Scene): Ladder {
  const rounds = countedRounds(edition);
  const total = totalOf(edition, rounds);
  const treads = drawnTreads(edition, rows);
  const top = treads.at(-1);
  const noteOf = (row: TallyRow) => ({
    row: rows.indexOf(row),
    when: language.shortDate(row.tally.as_of),
    text: row.tally.counter,
  });
  const onLadder = new Set(treads.flatMap(({ tallies }) => tallies));
  const beside = besideOf(rows, treads);
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
    // A ladder that comes to the end needs no picture of itself.
    whole:
      total.value === top?.sum.value
        ? null
        : { heading: say('labels.sum', timeOf(rounds)), to: total.value, said: language.count(total) },
    beside: beside.map((row) => ({
      ...noteOf(row),
      said: language.count(countOf(row)),
      spans: spansOf(edition, rounds, row.covers),
    })),
    besideHeading: beside.length > 0 ? say('labels.beside') : '',
    rest: rest.map((row) => ({
      ...noteOf(row),
      count: countOf(row),
      said: language.count(countOf(row)),
    })),
    restHeading: say('labels.rest'),
    write: language.number,
  };
}

/** What words say of rounds that follow one another. */
function timeOf(rounds: readonly Round[], write = (date: PartialDate): string => date) {
  const on = (round?: Round) => (round ? write(round.announced_on) : '');
  return { rounds: rounds.length, from: on(rounds[0]), until: on(rounds.at(-1)) };
}

/** A printed total that adds up from rounds, as the sum that it is: of the same kind as other sums of rounds. */
function asSum(edition: Edition, { tally, covers }: ComparedTally): Figure {
  const sum = ofRounds(edition, covers, { from: covers[0]?.announced_on ?? tally.since, until: tally.as_of });
  return { ...ofTally(tally), measure: sum.measure, period: sum.period, cells: sum.cells };
}
