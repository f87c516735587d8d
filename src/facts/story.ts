/** Facts of the starting story, 9 December 2024. */
import { sumCounts } from '#data/count.ts';
import { date, firstDay, parseDate, yearsBetween, type PartialDate } from '#data/dates.ts';
import { leftBehind, namedInStory } from '#people/left-behind.ts';
import { custodyPeak, factOf } from './comparison.ts';
import type { FactOf } from './fact.ts';
import { monthlyFigures } from './monthly.ts';
import {
  countOfRounds,
  custody,
  custodyDate,
  dated,
  eventDate,
  extremeRound,
  figure,
  figureDate,
  lastOf,
  lifeDate,
  month,
  numbered,
  roundDate,
  roundPart,
  roundSize,
  sentence,
  sumOfRounds,
  tally,
  year,
} from './readers.ts';
import { countedRounds } from './round-sums.ts';

export const STORY_FACTS = {
  'story-date': roundDate('r08'),
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
  'repression-november-2024': figure('repressed-total-2024-11'),
  'repression-in-story': (edition) => {
    const dispute = edition.row('disputes', 'repressed-total-2024-11-value-671');
    return {
      kind: 'number',
      number: Number(dispute.value),
      source_ids: dispute.source_ids,
      cells: [{ table: 'repression', key: dispute.key, column: 'value' }],
    };
  },
  'repression-november-month': month(figureDate('repressed-total-2024-11')),
  'held-in-story': custody('custody-2024-12-09-insider'),
  'held-before-releases': custody('custody-2024-06-30-viasna'),
  'held-before-releases-month': month(custodyDate('custody-2024-06-30-viasna')),
  'held-end-november-2024': custody('custody-2024-11-30-viasna'),
  'recognised-end-november-2024': custody('recognised-2024-11-30'),
  're-arrested-week-before-story': figure('re-arrests-2024-12-first-week'),
  'newly-recognised-november-2024': figure('newly-recognised-2024-11'),
  'election-2025-day': (edition) => {
    // The day itself lies after the edition's cut-off: what is known is the day the vote was called for.
    const event = edition.row('events', 'election-date-set');
    const day = /(\d{1,2}) January 2025/.exec(event.headline);
    if (!day) throw new RangeError('The headline of election-date-set does not name its day');
    return dated(
      date(`2025-01-${day[1]?.padStart(2, '0') ?? ''}`),
      event.source_ids,
      'events',
      event.event_id,
      'headline',
    );
  },
  'rounds-november-2024': (edition) =>
    countOfRounds(countedRounds(edition).filter(({ announced_on }) => announced_on.startsWith('2024-11'))),
  'recognised-since-first-round': (edition) => {
    const figures = [...monthlyFigures(edition, 'newly-recognised-political-prisoners')]
      .filter(([each]) => each >= '2024-07')
      .map(([, row]) => row);
    const last = figures.at(-1);
    if (!last) throw new RangeError('No month since the first round has a figure');
    return {
      kind: 'count',
      count: sumCounts(figures.map(({ value, qualifier }) => ({ value, qualifier }))),
      as_of: last.period_end,
      source_ids: figures.flatMap(({ source_ids }) => source_ids.slice(0, 1)),
      cells: figures.map(({ figure_id }) => ({ table: 'repression', key: figure_id, column: 'value' })),
    };
  },
  'released-to-november-2024': (edition) => {
    const end = date('2024-11-30');
    return sumOfRounds(
      edition,
      countedRounds(edition).filter(({ announced_on }) => announced_on <= end),
      end,
    );
  },
  'pardons-november-2024': figure('released-in-period-2024-11'),
  'first-round-count': tally('tally-2024-07-08-viasna'),
  'first-round-date': roundDate('r01'),
  'second-round-date': roundDate('r03'),
  'smallest-decree': extremeRound(Math.min),
  'largest-decree': extremeRound(Math.max),
  'custody-peak': (edition) => factOf(custodyPeak(edition)),
  'custody-peak-month': (edition) => {
    const peak = custodyPeak(edition);
    return dated(peak.as_of.slice(0, 7) as PartialDate, peak.source_ids, 'custody', peak.custody_id, 'as_of');
  },
  'named-in-story': (edition) => {
    const event = edition.row('events', 'best-known-not-pardoned-2024-12-09');
    return numbered(namedInStory(edition).length, event.source_ids, 'events', event.event_id, 'person_ids');
  },
  'profiles-without-contact': (edition) => {
    const silent = leftBehind(edition).filter(({ status }) => status.kind === 'held-no-contact');
    return {
      kind: 'number',
      number: silent.length,
      source_ids: [...new Set(silent.flatMap(({ silences }) => silences.at(-1)?.source_ids ?? []))],
      cells: silent.flatMap(({ status }) =>
        status.event ? [{ table: 'life-events' as const, key: status.event.event_id }] : [],
      ),
    };
  },
  'bialiatski-sentence': sentence('ales-bialiatski-2023-03-03-sentenced'),
  'bialiatski-nobel': lifeDate('ales-bialiatski', 'award'),
  'bialiatski-detained': lifeDate('ales-bialiatski', 'detained'),
  'tsikhanouski-detained': lifeDate('siarhei-tsikhanouski', 'detained'),
  'tsikhanouski-sentence': sentence('siarhei-tsikhanouski-2021-12-14-sentenced'),
  'babaryka-sentence': sentence('viktar-babaryka-2021-07-06-sentenced'),
  'statkevich-sentence': sentence('mikalai-statkevich-2021-12-14-sentenced'),
  'statkevich-last-contact': lifeDate('mikalai-statkevich', 'last-contact'),
  'znak-sentence': sentence('maksim-znak-2021-09-06-sentenced'),
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
      event.source_ids,
      'life-events',
      event.event_id,
      'date',
    );
  },
  'recognition-began': year(eventDate('election-2020')),
  'invasion-month': month(eventDate('invasion-from-belarus')),
  'nuclear-weapons-month': month(eventDate('tactical-nuclear-weapons')),
} as const satisfies Record<string, FactOf>;
