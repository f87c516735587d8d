/** Facts of the starting story, 9 December 2024. */
import { count } from '#data/count.ts';
import { date, firstDay, parseDate, yearsBetween, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { asPublished } from '#data/published-row.ts';
import { isQualifier } from '#data/qualifiers.ts';
import { leftBehind, namedInStory, STORY_DAY } from '#people/left-behind.ts';
import { onDate } from '#words/figure.ts';
import { diedBetween } from './account.ts';
import { custodyPeak } from './comparison.ts';
import type { FactOf } from './fact.ts';
import { ofCustody, ofRepression, ours } from './figures.ts';
import { flowsOfMonths, quietMonth, type Flows } from './flows.ts';
import {
  countOfPeople,
  countOfRounds,
  custody,
  custodyDate,
  dated,
  extremeRound,
  figure,
  figureDate,
  lastOf,
  lifeDate,
  lifeDateOfEach,
  month,
  numbered,
  roundDate,
  roundPart,
  roundSize,
  sentence,
  tally,
  year,
} from './readers.ts';
import { countedRounds } from './round-sums.ts';

/** The five months of the story: from the end of June, days before the first releases, to the end of November. */
const [FIRST, LAST] = ['2024-07', '2024-11'].map(date) as [PartialDate, PartialDate];

/** What came onto the list and left it in the months of the story. */
export function storyFlows(edition: Edition): Flows {
  const flows = flowsOfMonths(edition, FIRST, LAST);
  if (!flows) throw new RangeError('A count of those held, or a month of recognitions, is missing');
  return flows;
}

/** The month of the story without a round: whoever left the list in it did not leave in a round. */
function storyQuietMonth(edition: Edition): NonNullable<ReturnType<typeof quietMonth>> {
  const quiet = quietMonth(edition);
  if (!quiet || quiet.month > LAST) throw new RangeError('No month of the story is without a round');
  return quiet;
}

export const STORY_FACTS = {
  'story-date': roundDate('r08'),
  'story-year': year(roundDate('r08')),
  'pardoned-in-story': roundSize('r08'),
  'pardoned-in-story-women': roundPart('r08', 'women'),
  'pardoned-in-story-men': roundPart('r08', 'men'),
  'pardoned-in-story-ill': roundPart('r08', 'chronic_illness'),
  'released-six-months': tally('tally-2024-12-09-insider'),
  'released-before-story': (edition) => {
    const printed = ['tally-2024-12-09-ap', 'tally-2024-12-09-rferl'].map((id) => edition.row('tallies', id));
    return {
      ...tally('tally-2024-12-09-ap')(edition),
      source_ids: printed.flatMap(({ source_ids }) => source_ids),
    };
  },
  'repression-month-before-story': figure('repressed-total-2024-11'),
  'repression-in-story': (edition) => {
    const dispute = edition.row('disputes', 'repressed-total-2024-11-value-671');
    const counted = ofRepression(edition, edition.row('repression', dispute.key));
    return {
      ...counted,
      count: count(Number(dispute.value), isQualifier(dispute.qualifier) ? dispute.qualifier : 'exact'),
      unit: 'people',
      counter: dispute.counter,
      counting: 'remark',
      source_ids: dispute.source_ids,
      cells: [{ table: 'disputes', key: dispute.dispute_id, column: 'value' }],
    };
  },
  'month-before-story': month(figureDate('repressed-total-2024-11')),
  'held-month-before-story-month': month(custodyDate('custody-2024-11-30-viasna')),
  'recognised-before-story-month': month(custodyDate('recognised-2024-11-30')),
  'held-in-story': custody('custody-2024-12-09-insider'),
  'held-before-releases': custody('custody-2024-06-30-viasna'),
  'held-before-releases-month': month(custodyDate('custody-2024-06-30-viasna')),
  'held-month-before-story': custody('custody-2024-11-30-viasna'),
  're-arrested-week-before-story': figure('re-arrests-2024-12-first-week'),
  'coming-election-day': (edition) => {
    // The day itself lies after the edition's cut-off: what is known is the day the vote was called for.
    const event = edition.row('events', 'election-date-set');
    const day = /(\d{1,2}) January 2025/.exec(asPublished(event).headline);
    if (!day) throw new RangeError('The headline of election-date-set does not name its day');
    return dated(
      date(`2025-01-${day[1]?.padStart(2, '0') ?? ''}`),
      event.source_ids,
      'events',
      event.event_id,
      'headline',
    );
  },
  'rounds-month-before-story': (edition) =>
    countOfRounds(countedRounds(edition).filter(({ announced_on }) => announced_on.startsWith('2024-11'))),
  'recognised-before-story-since-releases': (edition) => storyFlows(edition).recognised,
  'let-out-before-story': (edition) => storyFlows(edition).letOut,
  'left-otherwise-before-story': (edition) => storyFlows(edition).leftOtherwise,
  'quiet-month': (edition) => {
    const { month: quiet, flows } = storyQuietMonth(edition);
    return { kind: 'date', date: quiet, source_ids: flows.after.source_ids, cells: flows.after.cells };
  },
  'recognised-in-quiet-month': (edition) => storyQuietMonth(edition).flows.recognised,
  'left-list-in-quiet-month': (edition) => storyQuietMonth(edition).flows.leftOtherwise,
  'held-before-quiet-month': (edition) => storyQuietMonth(edition).flows.before,
  'held-after-quiet-month': (edition) => storyQuietMonth(edition).flows.after,
  'first-round-count': tally('tally-2024-07-08-viasna'),
  'first-round-month': month(roundDate('r01')),
  'deaths-before-story': (edition) => diedBetween(edition, FIRST, LAST),
  'second-round-date': roundDate('r03'),
  'smallest-decree': extremeRound(Math.min),
  'largest-decree': extremeRound(Math.max),
  'custody-peak': (edition) => ofCustody(edition, custodyPeak(edition)),
  'custody-peak-month': (edition) => {
    const peak = custodyPeak(edition);
    return dated(peak.as_of.slice(0, 7) as PartialDate, peak.source_ids, 'custody', peak.custody_id, 'as_of');
  },
  'named-in-story': (edition) => {
    const event = edition.row('events', 'best-known-not-pardoned-2024-12-09');
    const period = onDate(event.date);
    return {
      ...ours('profiles', count(namedInStory(edition).length), period, []),
      source_ids: event.source_ids,
      cells: [{ table: 'events', key: event.event_id, column: 'person_ids' }],
    };
  },
  'profiles-without-contact': (edition) => {
    const silent = leftBehind(edition).filter(({ status }) => status.kind === 'held-no-contact');
    return {
      ...countOfPeople(silent, STORY_DAY),
      source_ids: [...new Set(silent.flatMap(({ silences }) => silences.at(-1)?.source_ids ?? []))],
      cells: silent.flatMap(({ status }) =>
        status.event ? [{ table: 'life-events' as const, key: status.event.event_id }] : [],
      ),
    };
  },
  'bialiatski-nobel': lifeDate('ales-bialiatski', 'award'),
  'babaryka-sentence': sentence('viktar-babaryka-2021-07-06-sentenced'),
  'last-contact-in-story': lifeDateOfEach(['mikalai-statkevich', 'maksim-znak'], 'last-contact'),
  'last-heard-year-in-story': (edition) => {
    const [dispute] = edition.disputesOf(
      'life-events',
      lastOf(edition, 'mikalai-statkevich', 'last-contact').event_id,
      'date',
    );
    const year = parseDate(dispute?.value ?? '');
    if (!dispute || !year)
      throw new RangeError('No dispute gives another year for the last contact with mikalai-statkevich');
    return dated(year, dispute.source_ids, 'life-events', dispute.key, 'date');
  },
  'years-in-power': (edition) => {
    const event = lastOf(edition, 'alexander-lukashenko', 'took-office');
    return numbered(
      yearsBetween(firstDay(event.date), edition.asOf),
      'years',
      event.source_ids,
      'life-events',
      event.event_id,
      'date',
    );
  },
} as const satisfies Record<string, FactOf>;
