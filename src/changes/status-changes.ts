/** People whose status one edition derives differently from another. */
import { compareTexts } from '#data/order.ts';
import type { Edition } from '#data/edition.ts';
import type { Person } from '#data/tables.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { statusOf, type Status, type StatusKind } from '#people/status.ts';
import type { Language } from '#words/language.ts';

export interface StatusChange {
  readonly person: Person;
  /** `null`: the person was not in the edition before. */
  readonly was: Status | null;
  readonly is: Status;
}

const dayOf = ({ is }: StatusChange): string => is.event?.date ?? '';

/** People with a page whose status the later edition derives differently, in order of the event that changed it. */
export function statusChanges(before: Edition, after: Edition): readonly StatusChange[] {
  return publishedPeople(after)
    .flatMap((person) => {
      const is = statusOf(after, person.person_id);
      const was = before.find('people', person.person_id) ? statusOf(before, person.person_id) : null;
      return was?.kind === is.kind ? [] : { person, was, is };
    })
    .sort((a, b) => compareTexts(dayOf(a), dayOf(b)));
}

/** A status in words; of somebody who was not there yet, that. */
export function writeStatus(kind: StatusKind | null, language: Language): string {
  return kind === null ? language.say('editions.statusNew') : language.sayAny(`statuses.${kind}`);
}
