/** Ever recognised, less those no longer held, less the dead: who is held, and what published figures leave open. */
import { chart, type Scene } from '#drawing/chart.ts';
import { peopleColumn } from '#drawing/columns.ts';
import { drawSumBars, type SumBar, type SumBars } from '#drawing/sum-bars.ts';
import {
  bothOf,
  figureOf,
  find,
  genderOf,
  isExactSum,
  isWithoutTotal,
  partsOf,
  verdictOf,
  type Part,
  type PartRow,
  type Sum,
} from '#facts/account-parts.ts';
import { onDate } from '#words/figure.ts';
import type { SentenceValues } from '#words/sentence.ts';
import { writeWhen } from '#words/value.ts';
import { whether } from '#words/whether.ts';

const SUMS = ['published', 'newest', 'gender'] as const;

const FILLS: Readonly<Partial<Record<Part, string>>> = {
  recognised: 'var(--grey-2)',
  former: 'var(--out)',
  died: 'var(--ink)',
  held: 'var(--in)',
  out: 'var(--out)',
  women: 'var(--in)',
  men: 'var(--in)',
};

/** Who is counted has a colour; what is open, worked out or left over an outline. */
function lookOf(part: Part): SumBar['look'] {
  const fill = FILLS[part];
  if (fill !== undefined) return { fill };
  return part === 'open' ? 'hatched' : part === 'left' ? 'dashed' : 'empty';
}

export default chart<PartRow>({
  id: 'balance',
  rows: partsOf,
  columns: [
    {
      id: 'part',
      kind: 'text',
      value: ({ sum, part, limit }, { language }) =>
        language.sayAny('charts.balance.part', {
          part: language.sayAny(
            limit ? `charts.balance.limits.${limit}` : `charts.balance.parts.${sum}.${part}`,
          ),
          sum: language.sayAny(`charts.balance.sums.${sum}`),
        }),
    },
    peopleColumn('count', ({ count: people }) => people),
    { id: 'as_of', kind: 'date', value: ({ as_of }) => as_of },
    {
      id: 'counter',
      kind: 'text',
      value: ({ counter }, { language }) => counter ?? language.sayAny('charts.balance.ours'),
    },
  ],
  // Those recognised "since 2020", the others with their day.
  named: { title: { periods: true }, says: { periods: true } },
  values(rows, { edition, language }) {
    const figures = (sum: Sum, parts: Readonly<Record<string, Part>>): SentenceValues =>
      Object.fromEntries(
        Object.entries(parts).flatMap(([name, part]) => {
          const row = find(rows, sum, part);
          return row ? [[name, figureOf(row)]] : [];
        }),
      );
    const when = (sum: Sum, part: Part) => {
      const row = find(rows, sum, part);
      return row ? writeWhen(onDate(row.as_of), language) : '';
    };
    return {
      verdict: verdictOf(rows),
      ...figures('published', {
        recognised: 'recognised',
        former: 'former',
        died: 'died',
        held: 'held',
        difference: 'difference',
      }),
      limit: find(rows, 'published', 'difference')?.limit ?? 'none',
      isExact: whether(isExactSum(rows)),
      differs: find(rows, 'published', 'difference')?.count.value ?? 0,
      when: when('published', 'recognised'),
      newer: whether(find(rows, 'newest', 'recognised') !== undefined),
      hasTotal: whether(find(rows, 'newest', 'out') !== undefined),
      ...figures('newest', {
        newRecognised: 'recognised',
        newHeld: 'held',
        newDied: 'died',
        out: 'out',
        open: 'open',
      }),
      inRounds: whether(isWithoutTotal(rows, edition)),
      newWhen: when('newest', 'recognised'),
      newHeldWhen: when('newest', 'held'),
      newDiedCount: find(rows, 'newest', 'died')?.count.value ?? 0,
      isOneDay: whether(when('newest', 'recognised') === when('newest', 'held')),
      gender: genderOf(rows),
      ...figures('gender', { women: 'women', men: 'men', printed: 'held' }),
      ...(find(rows, 'gender', 'men') && { both: bothOf(rows) }),
      printedWhen: when('gender', 'held'),
    };
  },
  draw: (rows, scene) => drawSumBars(sumsOf(rows, scene), scene.layout),
  // The sum that the finding is about, with its names; its day stands beside it.
  drawThumbnail: (rows, scene) =>
    drawSumBars(
      sumsOf(rows, scene)
        .slice(0, 1)
        .map((sum) => ({ ...sum, heading: '' })),
      scene.layout,
    ),
});

/** The sums as bars: the parts of each. */
function sumsOf(rows: readonly PartRow[], scene: Scene): readonly SumBars[] {
  const { layout, language, say } = scene;
  const write = layout.name === 'wide' ? language.date : language.shortDate;
  return SUMS.flatMap((sum) => {
    const parts = rows.filter((row) => row.sum === sum);
    const [first] = parts;
    if (!first) return [];
    const bars = parts.map((row): SumBar => {
      const { part, as_of, from, to } = row;
      const isWorkedOut = part === 'difference' || part === 'left';
      return {
        row: rows.indexOf(row),
        label: say(`parts.${sum}.${part}`) + (as_of === first.as_of ? '' : ` (${language.shortDate(as_of)})`),
        said:
          part === 'difference' ? writeDifference(row, rows, scene) : signOf(row) + language.count(row.count),
        from,
        to,
        leads: part === 'difference' ? null : sum !== 'gender' ? 'from' : part === 'women' ? 'to' : 'zero',
        look: row.count.value > 0 ? lookOf(part) : null,
        isQuiet: isWorkedOut,
        // A difference that would be a hair is left to its number: one of 1 is not as wide as one of 9.
        least: part === 'difference' ? 0 : 1,
      };
    });
    return [{ heading: say(`headings.${sum}`, { date: write(first.as_of) }), bars }];
  });
}

const TAKEN_OFF: readonly Part[] = ['former', 'died', 'out', 'open'];

/** The sign under which a part enters its sum. */
function signOf({ sum, part }: PartRow): string {
  if (sum === 'gender') return part === 'men' ? '+ ' : '';
  return part === 'left' ? '= ' : TAKEN_OFF.includes(part) ? '− ' : '';
}

/** What is left over between both sides of a sum, in words. */
function writeDifference(
  row: PartRow,
  rows: readonly PartRow[],
  { language, say }: Pick<Scene, 'language' | 'say'>,
): string {
  const verdict = row.sum === 'gender' ? genderOf(rows) : (row.limit ?? verdictOf(rows));
  return say(`differences.${verdict}`, { number: language.count(row.count) });
}
