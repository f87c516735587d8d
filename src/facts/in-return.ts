/** Facts of releases agreed with other states and of relief from sanctions, and of the counts around them. */
import { count } from '#data/count.ts';
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import type { FactOf } from './fact.ts';
import { firstSources, ours } from './figures.ts';
import {
  countOfRounds,
  custody,
  custodyDate,
  dated,
  eventDate,
  figure,
  figureDate,
  month,
  sumOfRounds,
} from './readers.ts';
import { dealsOf, dealsWithRelief, NEAR_DAYS } from './relief.ts';
import { countedRounds } from './round-sums.ts';

const deals = (edition: Edition): readonly Round[] => dealsOf(edition).map(({ round }) => round);
const withRelief = (edition: Edition): readonly Round[] => dealsWithRelief(edition).map(({ round }) => round);
const without = (edition: Edition): readonly Round[] =>
  dealsOf(edition).flatMap(({ round, relief }) => (relief ? [] : [round]));
const decrees = (edition: Edition): readonly Round[] =>
  countedRounds(edition).filter(({ mechanism }) => mechanism === 'pardon');

const lastOf = (rounds: readonly Round[], { asOf }: Edition): PartialDate =>
  rounds.at(-1)?.announced_on ?? asOf;

/** How many rounds a choice is, and how many people they let out, up to the last of them. */
const numberOf =
  (choose: (edition: Edition) => readonly Round[]): FactOf =>
  (edition) =>
    countOfRounds(choose(edition));
const peopleIn =
  (choose: (edition: Edition) => readonly Round[]): FactOf =>
  (edition) => {
    const rounds = choose(edition);
    return sumOfRounds(edition, rounds, lastOf(rounds, edition));
  };

/** Days within which deals and steps of relief are told together, as the chart's title has it, with those that are. */
const reliefDaysApart: FactOf = (edition) => {
  const near = dealsWithRelief(edition);
  const [first, last] = [near[0], near.at(-1)];
  if (!first || !last) throw new RangeError('The edition has no deal with relief near to it');
  const period = { from: first.round.announced_on, until: last.round.announced_on };
  const steps = near.flatMap(({ relief }) => relief ?? []);
  return {
    ...ours('relief', count(NEAR_DAYS), period, [], 'days'),
    source_ids: firstSources(steps),
    cells: [
      ...near.map(({ round }) => ({ table: 'rounds' as const, key: round.round_id, column: 'announced_on' })),
      ...steps.map(({ event_id }) => ({ table: 'events' as const, key: event_id, column: 'date' })),
    ],
  };
};

export const IN_RETURN_FACTS = {
  'deals-counted': numberOf(deals),
  'deals-people': peopleIn(deals),
  'deals-with-relief': numberOf(withRelief),
  'deals-with-relief-people': peopleIn(withRelief),
  'deals-without-relief': numberOf(without),
  'relief-days-apart': reliefDaysApart,
  'decrees-counted': numberOf(decrees),
  'decrees-people': peopleIn(decrees),
  'potash-relief-date': eventDate('potash-relief'),
  'trump-call-date': eventDate('trump-call'),
  'coale-named-date': eventDate('coale-named-envoy'),
  'rapporteur-date': eventDate('rapporteur-forced-exile'),
  'un-report-month': month(eventDate('un-experts-report-2026')),
  'eu-kept-sanctions-month': month(eventDate('eu-rejects-2025-vote')),
  'eu-sanctions-stood-month': month((edition) => {
    // The ban itself is older: that it still stood is as of the report.
    const ban = edition.row('events', 'klaipeda-potash-ban');
    const [report] = edition.sourcesOf(ban.source_ids);
    if (!report?.published) throw new RangeError('No dated report says that the ban stood');
    return dated(report.published, ban.source_ids, 'events', ban.event_id, 'detail');
  }),
  'held-before-belavia': custody('custody-2025-08-15-viasna'),
  'held-before-belavia-date': custodyDate('custody-2025-08-15-viasna'),
  'held-in-september': custody('custody-2025-09-viasna'),
  'held-in-september-month': month(custodyDate('custody-2025-09-viasna')),
  'held-after-belavia': custody('custody-2025-09-17-viasna'),
  'held-after-belavia-date': custodyDate('custody-2025-09-17-viasna'),
  'held-after-potash': custody('custody-2025-12-23-viasna'),
  'held-after-potash-date': custodyDate('custody-2025-12-23-viasna'),
  'recognised-after-potash': figure('newly-recognised-2025-12'),
  'recognised-after-potash-month': month(figureDate('newly-recognised-2025-12')),
  'recognised-month-later': figure('newly-recognised-2026-01'),
  'recognised-month-later-month': month(figureDate('newly-recognised-2026-01')),
  'named-since-september-until': figureDate('newly-recognised-2025-09-to-2025-12-12'),
} as const satisfies Record<string, FactOf>;
