/**
 * What an edition lets us say of a person, derived from the events it holds: held or free, since when,
 * and when anything was last heard. Nothing here is typed into the data twice.
 */
import { compareDates, daysBetween, lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { LIFE_EVENT_MEANINGS } from '#data/life-event-types.ts';
import type { LifeEvent, PublicEvent, Round } from '#data/tables.ts';
import { beginsCustody, belongTogether } from './custody.ts';
import { eventsOf, publicEventsOf } from './events.ts';

export { isHeldOn, silencesOf, spellsOf, type Silence, type Spell } from './custody.ts';
export { eventsOf } from './events.ts';

export type StatusKind =
  | 'held'
  | 'held-no-contact'
  | 'released'
  | 'released-home'
  | 'released-abroad'
  | 'sentence-served'
  | 'exchanged'
  | 'exile'
  | 'left-after-sentence'
  | 'died-in-custody'
  | 'died'
  | 'in-power'
  | 'free';

export interface Status {
  readonly kind: StatusKind;
  /** The event that brought it about; `null` where no event has changed the person's state. */
  readonly event: LifeEvent | null;
  /** The latest dated report in which the person is met. */
  readonly lastReported: PartialDate | null;
  /** What it says, where the person is held by what is known and that report is not one of custody. */
  readonly lastReport: string | null;
  /** The latest event that says of a person who is held that they are; `null` of others. */
  readonly lastHeld: PartialDate | null;
  /** Whether so much time has passed since that the page must say "last reported", not "is". */
  readonly isOld: boolean;
  /** A later release in which people who are not named were let go inside Belarus: the person may be one of them. */
  readonly unnamedRelease: Round | null;
}

/** After this many days without a report, a status is said to be last reported. */
const OLD_AFTER_DAYS = 183;

export function statusOf(edition: Edition, personId: string): Status {
  const events = eventsOf(edition, personId);
  let kind: StatusKind = 'free';
  let cause: LifeEvent | null = null;
  for (const event of events) {
    const next = after(kind, cause, event);
    if (next === null) continue;
    kind = next;
    cause = event;
  }
  const last = lastReportOf(edition, personId);
  const lastReported = last?.date ?? null;
  const lastHeld = isHeld(kind) ? (events.findLast(saysHeld)?.date ?? null) : null;
  const isOld =
    isHeld(kind) && lastReported !== null && daysBetween(lastReported, edition.asOf) > OLD_AFTER_DAYS;
  return {
    kind,
    event: cause,
    lastReported,
    lastReport: last && lastHeld !== null && last.date !== lastHeld ? last.headline : null,
    lastHeld,
    isOld,
    unnamedRelease: unnamedReleaseAfter(edition, kind, lastReported),
  };
}

/** The day of the last report of somebody held, after which that is not known; `null` where no such doubt is said. */
export function heldUntil({ isOld, lastReported, unnamedRelease }: Status): PartialDate | null {
  return isOld || unnamedRelease !== null ? lastReported : null;
}

/**
 * Decrees of pardon let go small groups without names as well, but none of the widely known, as far as is
 * reported: only a deal, which may hold anybody, makes it unsure who is still held.
 */
function unnamedReleaseAfter(
  edition: Edition,
  kind: StatusKind,
  lastReported: PartialDate | null,
): Round | null {
  if (!isHeld(kind) || lastReported === null) return null;
  const later = edition.rounds.find(
    ({ mechanism, stayed_in_belarus: home, names_published_by_state: names, announced_on }) =>
      mechanism === 'negotiated-release' &&
      (home ?? 0) > 0 &&
      names !== 'yes' &&
      announced_on > lastDay(lastReported),
  );
  return later ?? null;
}

export function isHeld(kind: StatusKind): boolean {
  return kind === 'held' || kind === 'held-no-contact';
}

/** The latest of the person's own events and of the public events that name them. An award reports nothing. */
function lastReportOf(edition: Edition, personId: string): LifeEvent | PublicEvent | null {
  const own = eventsOf(edition, personId).filter(({ type }) => type !== 'award');
  return (
    [...own, ...publicEventsOf(edition, personId)].sort((a, b) => compareDates(a.date, b.date)).at(-1) ?? null
  );
}

/** Whether an event reports custody by the data dictionary: a sentence, an appeal or an interview does not. */
function saysHeld({ type }: LifeEvent): boolean {
  return ['begins', 'shows', 'within'].includes(LIFE_EVENT_MEANINGS[type].custody);
}

/** The status an event leads to, or `null` where it changes nothing. */
function after(status: StatusKind, cause: LifeEvent | null, event: LifeEvent): StatusKind | null {
  // An arrest within an imprisonment changes nothing; one in a new case begins a new one.
  if (beginsCustody(event)) return isHeld(status) && cause && belongTogether(cause, event) ? null : 'held';
  switch (event.type) {
    case 'reported-held':
      return isHeld(status) ? null : 'held';
    case 'last-contact':
      return isHeld(status) ? 'held-no-contact' : null;
    case 'contact-restored':
      return isHeld(status) ? 'held' : null;
    case 'released':
    case 'released-home':
    case 'sentence-served':
    case 'exchanged':
      return event.type;
    case 'taken-abroad':
      return 'released-abroad';
    case 'left-country':
      return status === 'sentence-served' ? 'left-after-sentence' : 'exile';
    case 'died':
      return isHeld(status) ? 'died-in-custody' : 'died';
    case 'took-office':
      return 'in-power';
    default:
      return null;
  }
}
