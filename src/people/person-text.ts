/** What is said of a person in words: status, times in custody, silence, sentences, the drawing. */
import type { Count } from '#data/count.ts';
import { precisionOf, type PartialDate } from '#data/dates.ts';
import type { LifeEvent } from '#data/tables.ts';
import type { View } from '#words/view.ts';
import type { Language } from '#words/language.ts';
import { beginSentence } from '#words/sentence.ts';
import { writeAmount, writeLength, writeOn, type Length } from '#words/value.ts';
import { whether } from '#words/whether.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { isKnownBy, isStep, type Silence, type Spell } from './custody.ts';
import { daysOf, daysOfSpell } from './days.ts';
import type { Lifeline } from './lifeline.ts';
import { isSentence } from './sentences.ts';
import { heldUntil, isHeld } from './status.ts';

/** "by 9 December 2024", "by the end of December 2024": what a report says had happened, whichever day it was. */
function writeBy(date: PartialDate, language: Language): string {
  return language.say('people.by', { precision: precisionOf(date), date });
}

/** The date of an event as a list gives it, in front: "9 December 2024", or "By 9 December 2024"; a month with a capital. */
export function writeDateOf(event: LifeEvent, language: Language): string {
  if (!isKnownBy(event)) return beginSentence(language.date(event.date), language);
  return language.say('people.byDate', {
    precision: precisionOf(event.date),
    date: event.date,
  });
}

/** "1,613 days", "about 622 days". */
export function writeDays(days: Count, language: Language): string {
  return writeAmount({ count: days, unit: 'days' }, language);
}

/** "8 yr 3 mo", for narrow places; whole years in full. */
export function writeShortLength(length: Length, language: Language): string {
  return length.months === 0
    ? writeLength(length, language)
    : language.say('people.shortLength', { ...length });
}

/** One line: held or free, since when; "last reported" where no later report was found, and who was let go since. */
export function writeStatus(life: Lifeline, language: Language): string {
  const later = writeUnnamedRelease(life, language);
  return [writeOwnStatus(life, language), ...(later === null ? [] : [later])].join(' ');
}

/** A later release of people who were not named, of whom this person may be one; a list says it once for many. */
export function writeUnnamedRelease(
  { status: { unnamedRelease } }: Lifeline,
  language: Language,
): string | null {
  if (unnamedRelease === null) return null;
  const when = writeOn(unnamedRelease.announced_on, language);
  return language.say('people.status.unnamed-release', { when });
}

/** What is reported of the person alone. */
export function writeOwnStatus({ status, spells, silences }: Lifeline, language: Language): string {
  const { kind, event, lastHeld, lastReport, lastReported, isOld } = status;
  const key = (name: string) => `people.status.${name}`;
  if (!isHeld(kind)) {
    const isForced = kind === 'exile' && spells.length === 0 ? 'in-exile' : kind;
    const date = event?.date ?? '';
    return language.sayAny(key(isForced), { date, when: event ? writeOn(event.date, language) : '' });
  }
  const spell = spells.at(-1);
  const silence = silences.at(-1);
  const values = {
    known: whether(spell?.begin === 'reported'),
    since: spell?.from ?? '',
    held: lastHeld ? writeOn(lastHeld, language) : '',
    reported: lastReported ?? '',
    later: whether(lastReport !== null),
    headline: lastReport ?? '',
    silent: silence?.from ?? '',
  };
  return language.sayAny(key(isOld ? `${kind}-old` : kind), values);
}

/** Whether days are counted to the end of a time, or to the last report of somebody of whom nothing was heard since. */
export type Until = 'end' | 'last-report';

/** A time in custody: when, and how many days, counted to the edition's cut-off where it has not ended. */
export function writeSpell(spell: Spell, life: Lifeline, view: View): string {
  return tellSpell(spell, life, view, (days) => writeDays(days, view.language)).join('');
}

/** The same in pieces: its numbers of days as they are to be shown. */
export function tellSpell<Piece>(
  spell: Spell,
  life: Lifeline,
  { edition, language }: View,
  show: (days: Count, until: Until) => Piece,
): readonly (string | Piece)[] {
  const tell = (name: string, values: Record<string, string | Piece>) =>
    language.sayInPieces(`people.custody.${name}`, values);
  const { from } = spell;
  const days = daysOfSpell(spell, edition.asOf);
  if (spell.begin === 'not-reported') {
    return spell.to === null ? tell('bothUnknown', {}) : tell('beginUnknown', { to: spell.to });
  }
  if (days === null) return tell('endUnknown', { when: writeOn(spell.from, language) });
  const shown = show(days, 'end');
  if (spell.to !== null) return tell('ended', { from, to: spell.to, days: shown });
  const { asOf } = edition;
  const until = heldUntil(life.status);
  if (until === null) return tell('ongoing', { from, days: shown, asOf });
  const reported = show(daysOf({ from: spell.from, to: until }, edition.asOf), 'last-report');
  return tell('old', { from, days: shown, asOf, reported, last: until });
}

/** Days of the latest time in custody, in short; `null` where they cannot be counted. */
export function writeDaysHeld({ spells, status }: Lifeline, { edition, language }: View): string | null {
  const spell = spells.at(-1);
  const days = spell && daysOfSpell(spell, edition.asOf);
  if (!days) return null;
  const written = writeDays(days, language);
  if (spell.to !== null) return language.say('people.held.ended', { days: written });
  const { asOf } = edition;
  const until = heldUntil(status);
  if (until === null) return language.say('people.held.ongoing', { days: written, asOf });
  const reported = writeDays(daysOf({ from: spell.from, to: until }, edition.asOf), language);
  return language.say('people.held.old', { reported, days: written, asOf });
}

/** A time without word, with the days on which it was interrupted. */
export function writeSilence(silence: Silence, view: View): string {
  return tellSilence(silence, view, (days) => writeDays(days, view.language)).join('');
}

/** The same in pieces: its number of days as it is to be shown. */
export function tellSilence<Piece>(
  silence: Silence,
  { edition, language }: View,
  show: (days: Count) => Piece,
): readonly (string | Piece)[] {
  const days = show(daysOf(silence, edition.asOf));
  const { from } = silence;
  const told =
    silence.to === null
      ? language.sayInPieces<Piece>('people.silence.ongoing', {
          from,
          days,
          asOf: edition.asOf,
        })
      : language.sayInPieces<Piece>('people.silence.ended', { from, to: silence.to, days });
  if (silence.interruptions.length === 0) return told;
  const on = language.list(silence.interruptions.map((date) => writeOn(date, language)));
  const times = silence.interruptions.length;
  return language
    .sayInPieces<typeof told>('people.silence.interrupted', { written: told, times, on })
    .flatMap((piece) => piece);
}

/** What a chapter of a life is called: an imprisonment from which nothing was heard for long ends with the last report. */
export function writeChapter(
  { kind, spell, events }: Chapter,
  { status }: Pick<Lifeline, 'status'>,
  language: Language,
): string {
  if (kind !== 'case') return language.sayAny(`people.chapters.${kind}`);
  const say = (name: string, values: Record<string, string>) =>
    language.sayAny(`people.chapters.${name}`, values);
  if (spell === null) return say('case', { year: events[0]?.date.slice(0, 4) ?? '' });
  // In the form that a language asks for.
  const of = (name: string, date: PartialDate) => ({
    [name]: language.date(date),
    [`${name}_genitive`]: language.date(date, 'genitive'),
  });
  const until = heldUntil(status);
  const [from, to] = [of('from', spell.from), of('to', spell.to ?? until ?? spell.from)];
  if (spell.begin === 'not-reported')
    return spell.to === null ? say('bothUnknown', {}) : say('beginUnknown', to);
  if (spell.end === 'not-reported') return say('endUnknown', { when: writeOn(spell.from, language) });
  if (spell.to !== null) return say('ended', { ...from, ...to });
  return until === null ? say('ongoing', from) : say('old', { ...from, ...to });
}

/** A sentence passed, in the words of its event, which say what a length alone does not: that it was suspended. */
function writeSentence({ date, headline }: LifeEvent, language: Language): string {
  return language.say('people.sentenced', { date, headline });
}

/** What the drawing of a lifeline shows, in full sentences: its text alternative. */
export function writeLifeline(life: Lifeline, view: View): string {
  const { language } = view;
  const chapters = chaptersOf(life).flatMap(({ kind, spell, events }) => [
    ...(spell ? [writeSpell(spell, life, view)] : []),
    ...events.flatMap((event) => {
      if (isSentence(event)) return writeSentence(event, language);
      const when = (isKnownBy(event) ? writeBy : writeOn)(event.date, language);
      // A sign of life within a silence is told with it.
      const isSign = event.type === 'sign-of-life';
      if (isSign && life.silences.some(({ interruptions }) => interruptions.includes(event.date))) return [];
      return kind === 'case' && isStep(event) ? language.sayAny(`people.steps.${event.type}`, { when }) : [];
    }),
  ]);
  return [
    writeStatus(life, language),
    ...chapters,
    ...life.silences.map((silence) => writeSilence(silence, view)),
  ].join(' ');
}
