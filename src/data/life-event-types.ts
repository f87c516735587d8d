/** The types of life events, and what each does to custody and to a silence: status and days are derived from this. */

export interface LifeEventMeaning {
  /** What the type says, for the data dictionary. */
  readonly means: string;
  /**
   * begins: the person is held from then on; ends: free from then on; shows: held then, as reported, whatever
   * went before; within: happens only to those who are held; none: says nothing of custody.
   */
  readonly custody: 'begins' | 'ends' | 'shows' | 'within' | 'none';
  /** begins: nothing is heard from then on; ends: word came; sign: seen or heard of, and no contact followed. */
  readonly silence?: 'begins' | 'ends' | 'sign';
}

const MEANINGS = {
  candidacy: { means: 'Stood for office, or wished to.', custody: 'none' },
  'took-office': { means: 'Took office.', custody: 'none' },
  detained: { means: 'Detained.', custody: 'begins' },
  're-arrested': { means: 'Arrested again, at the end of a term or after a release.', custody: 'begins' },
  'returned-to-prison': { means: 'Let out and taken back to prison.', custody: 'begins' },
  charged: { means: 'Charged.', custody: 'none' },
  'trial-began': { means: 'The trial began.', custody: 'none' },
  sentenced: { means: 'Sentenced by a court.', custody: 'none' },
  'sentenced-in-absentia': { means: 'Sentenced in absence.', custody: 'none' },
  appeal: { means: 'An appeal was heard.', custody: 'none' },
  transferred: { means: 'Moved to another place of custody.', custody: 'within' },
  hospitalised: { means: 'Taken to hospital.', custody: 'none' },
  'last-contact': { means: 'The last word before a silence.', custody: 'within', silence: 'begins' },
  'sign-of-life': {
    means: 'Seen or heard of within a silence, without letters, calls or visits coming again.',
    custody: 'within',
    silence: 'sign',
  },
  'contact-restored': { means: 'Letters, calls or visits came again.', custody: 'none', silence: 'ends' },
  'reported-held': { means: 'Reported to be held on that day.', custody: 'shows' },
  pardoned: {
    means: 'Pardoned. The release is an event of its own: a pardon alone ends no time in custody.',
    custody: 'none',
  },
  released: { means: 'Released.', custody: 'ends', silence: 'ends' },
  'released-home': { means: 'Released and allowed home.', custody: 'ends', silence: 'ends' },
  'sentence-served': { means: 'Released at the end of the term.', custody: 'ends', silence: 'ends' },
  'taken-abroad': { means: 'Released and taken out of Belarus.', custody: 'ends', silence: 'ends' },
  exchanged: {
    means: 'Let go in an exchange of prisoners, free to return: not the same as taken out of Belarus.',
    custody: 'ends',
    silence: 'ends',
  },
  'left-country': {
    means: 'Left Belarus. Whoever was held had been let out before, on a day that is not reported.',
    custody: 'none',
  },
  died: { means: 'Died.', custody: 'ends', silence: 'ends' },
  award: { means: 'Given an award.', custody: 'none' },
  statement: { means: 'Said or wrote something, or somebody did about the person.', custody: 'none' },
  other: { means: 'Anything else.', custody: 'none' },
} as const satisfies Readonly<Record<string, LifeEventMeaning>>;

export type LifeEventType = keyof typeof MEANINGS;

export const LIFE_EVENT_MEANINGS: Readonly<Record<LifeEventType, LifeEventMeaning>> = MEANINGS;

export const LIFE_EVENT_TYPES = Object.keys(MEANINGS) as [LifeEventType, ...LifeEventType[]];

/**
 * Ways out of custody that are neither death nor being taken abroad; a lifeline ends with a ring for them. Whoever was let
 * out may still be taken out of the country; not the other way round.
 */
export const RELEASES: readonly LifeEventType[] = [
  'released',
  'released-home',
  'sentence-served',
  'exchanged',
];
