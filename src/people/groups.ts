/** Everyone with a page, in the groups in which the list shows them. */
import type { Edition } from '#data/edition.ts';
import { compareTexts } from '#data/order.ts';
import { isHeld } from './status.ts';
import { lifelineOf, publishedPeople, type Lifeline } from './lifeline.ts';

/** In the order of the page. */
export const GROUPS = [
  'no-word',
  'last-reported',
  'held',
  'inside',
  'abroad',
  'exchanged',
  'left',
  'died',
  'others',
] as const;

export type GroupId = (typeof GROUPS)[number];

export interface Group {
  readonly id: GroupId;
  readonly lives: readonly Lifeline[];
}

/** Groups that hold somebody; in each, those longest in the state come first. */
export function groupsOf(edition: Edition, people = publishedPeople(edition)): readonly Group[] {
  const lives = people.map((person) => lifelineOf(edition, person));
  const found = Map.groupBy(lives, groupOf);
  return GROUPS.flatMap((id) => {
    const members = found.get(id);
    return members ? [{ id, lives: members.toSorted(bySince) }] : [];
  });
}

/** Whoever was never imprisoned, as far as the edition knows, stands apart from those who were. */
export function groupOf({ status, spells }: Lifeline): GroupId {
  if (status.kind === 'died-in-custody' || status.kind === 'died') return 'died';
  if (spells.length === 0) return 'others';
  if (status.kind === 'held-no-contact') return 'no-word';
  if (isHeld(status.kind)) return status.isOld ? 'last-reported' : 'held';
  if (status.kind === 'released-abroad') return 'abroad';
  if (status.kind === 'exchanged') return 'exchanged';
  if (status.kind === 'exile' || status.kind === 'left-after-sentence') return 'left';
  return status.kind === 'in-power' ? 'others' : 'inside';
}

function bySince(a: Lifeline, b: Lifeline): number {
  const since = ({ status }: Lifeline) => status.event?.date ?? '';
  return compareTexts(since(a), since(b)) || compareTexts(a.person.person_id, b.person.person_id);
}
