/** What the front page says at once: out and in by one counter, who is held, and whether its headline holds. */
import { daysBetween, firstDay, lastDay } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Language } from '#words/language.ts';
import type { View } from '#words/view.ts';
import { beginPieces, figurePieces, type Pieces, type SentenceValues } from '#words/sentence.ts';
import { beginningOf, writeFigure, writeSpan, writeWhen } from '#words/value.ts';
import { whether } from '#words/whether.ts';
import { checkSum, diedBy, statesOf } from './account.ts';
import { heldAt, heldByOthers, latestRound, monthsBefore } from './comparison.ts';
import type { CountFact } from './fact.ts';
import { ofRepression, ofRounds } from './figures.ts';
import { chosenPair, RECOGNITIONS, type InOutPair } from './flows.ts';
import { countedRounds, roundsBetween, roundsWithoutNumber } from './round-sums.ts';
import { isWholeYear, yearlyFigures } from './yearly.ts';

/** Whether people were let out, and others recognised, within the year before the cut-off: the headline says so. */
export function doesHeadlineHold(edition: Edition): boolean {
  const since = monthsBefore(edition.asOf, 12);
  const isLettingOut = countedRounds(edition).some(({ announced_on }) => announced_on > since);
  const isTakingIn = edition.repression.some(
    ({ measure, value, period_end }) => measure === RECOGNITIONS && value > 0 && lastDay(period_end) > since,
  );
  return isLettingOut && isTakingIn;
}

/** A count older than this at the cut-off is said to be the last that the edition holds. */
const OLD_DAYS = 90;

/** The sentence under the headline: out and in by one counter, and who is held. Empty where nothing is known. */
export function frontSentence({ edition, language }: View): Pieces {
  const pair = chosenPair(edition);
  const held = heldAt(edition);
  const say = (word: string, values: SentenceValues) =>
    figurePieces(language, `front.lede.${word}`, values, { periods: true });
  const sentences = [
    pair &&
      say('pair', {
        out: pair.letOut,
        in: pair.recognised,
        nobody: whether(pair.letOut.count.value === 0),
        isAssisted: whether(pair.isAssisted),
        byViasna: whether(pair.isByViasna),
        isSame: whether(pair.letOut.count.value === pair.recognised.count.value),
        ...timeOf(pair, language),
      }),
    held && say('held', { held, when: writeWhen(held.period, language) }),
  ];
  const said = sentences.filter((sentence) => sentence !== null);
  if (said.length === 0) return [];
  return beginPieces([...joined(said, '; '), '.'], language);
}

/** What has to be known of the sentence, and stands below it: who else left the list, how old its count is, and what others have given since. */
export function frontNotes(view: View): Pieces {
  const { edition, language } = view;
  const pair = chosenPair(edition);
  const held = heldAt(edition);
  const say = (word: string, values: SentenceValues) =>
    figurePieces(language, `front.lede.${word}`, values, { periods: true });
  const others = givenSince(view);
  const sentences = [
    pair &&
      (pair.leftOtherwise
        ? say('left', { left: pair.leftOtherwise, ...timeOf(pair, language) })
        : say('others', timeOf(pair, language))),
    held && daysBetween(lastDay(held.period.until), edition.asOf) > OLD_DAYS
      ? say(others.length > 0 ? 'oldOfList' : 'old', { held })
      : null,
    // Where there is a field, it stands under that, beside the count.
    others.length > 0 && fieldOf(view) === null ? others : null,
  ];
  return joined(
    sentences.filter((sentence) => sentence !== null),
    ' ',
  );
}

/** The time of a pair for a message: what is said of it is of that time alone. */
const timeOf = ({ from, until }: InOutPair, language: Language) => ({
  from: beginningOf(from, until, language),
  until,
});

function joined(sentences: readonly Pieces[], between: string): Pieces {
  return sentences.flatMap((sentence, at) => (at === 0 ? sentence : [between, ...sentence]));
}

/** What others give of those held for later days: "nearly 850 (17 June 2026)". Who they are stands in the notes. */
function givenSince({ edition, language }: View): Pieces {
  const held = heldAt(edition);
  const given = held ? heldByOthers(edition, held) : [];
  if (given.length === 0) return [];
  const written = given.map((figure) => {
    const values = { given: figure, span: writeSpan(figure.period, language) };
    return figurePieces(language, 'figure.given', values, { others: true });
  });
  return [`${language.say('front.lede.since')} `, ...joined(written, ', '), '.'];
}

/** A part of the field: so many of those ever recognised, and what became of them. */
export interface FieldPart {
  readonly name: 'held' | 'gone' | 'letOut' | 'died' | 'unknown';
  readonly people: CountFact;
  readonly text: Pieces;
}

export interface Field {
  readonly title: Pieces;
  readonly parts: readonly FieldPart[];
  /** What others give of those held for later days; empty where nobody does. */
  readonly others: Pieces;
  readonly note: Pieces;
  /** Whether sources differ on what the total of those pardoned takes in. */
  readonly isDisputed: boolean;
}

/** Everyone ever recognised by what became of them, in words; `null` where the figures are not there. */
export function fieldOf(view: View): Field | null {
  const { edition, language } = view;
  const states = statesOf(edition);
  if (!states) return null;
  const say = (word: string, values: SentenceValues) =>
    figurePieces(language, `front.field.${word}`, values, { periods: true });
  const { recognised, died, letOut, unknown } = states;
  const held = states.heldSince ?? states.held;
  const when = (people: CountFact) => writeWhen(people.period, language);
  const part = (name: FieldPart['name'], people: CountFact, values: SentenceValues) => [
    { name, people, text: say(name, { people, ...values }) },
  ];
  const field = {
    title: beginPieces(
      say('title', {
        recognised,
        recognisedDay: recognised.period.until,
        held,
        heldWhen: when(held),
      }),
      language,
    ),
    parts: [
      ...part('held', held, { when: when(held) }),
      ...(states.gone ? part('gone', states.gone, goneValues(states.held, states.gone, view)) : []),
      ...(letOut ? part('letOut', letOut, { until: letOut.period.until }) : []),
      // Of nobody known to have died there is nothing to show.
      ...(died.count.value > 0 ? part('died', died, {}) : []),
      ...part('unknown', unknown, {}),
    ],
    others: givenSince(view),
    note: say('note', {
      recognised,
      recognisedWhen: when(recognised),
      hasLater: whether(states.gone !== null),
      ...(states.heldSince && { held: states.heldSince, heldWhen: when(states.heldSince) }),
    }),
    isDisputed: letOut?.cells.some(({ table, key }) => edition.disputesOf(table, key).length > 0) ?? false,
  };
  checkSum(
    field.parts.map(({ people }) => people.count.value),
    recognised.count.value,
    'The parts of the field',
  );
  return field;
}

/** Between two counts: the day of the first, the time of the second, and how many were let out in rounds meanwhile. */
function goneValues(held: CountFact, gone: CountFact, { edition, language }: View): SentenceValues {
  const [from, until] = [lastDay(held.period.until), lastDay(gone.period.until)];
  const rounds = roundsBetween(edition, from, until);
  return {
    before: writeWhen(held.period, language),
    after: writeWhen(gone.period, language),
    rounds: rounds.length,
    size: ofRounds(edition, rounds, { from, until }),
  };
}

/** A number of the front page: what it is, where it leads. */
export interface FrontFigure {
  readonly name: 'held' | 'convicted' | 'died' | 'release';
  readonly direction: 'in' | 'out' | null;
  readonly fact: CountFact;
  /** What it counts, in words. */
  readonly label: string;
  /** When, in words. */
  readonly when: string;
  readonly path: `/${string}`;
}

/** The newest figures: no first count, no remark, no sum over a time that nobody asked about. */
export function frontFigures({ edition, language }: View): readonly FrontFigure[] {
  const held = heldAt(edition);
  const newest = yearlyFigures(edition, 'criminal-convictions').findLast(
    ({ figure }) => figure !== null && figure.count_is !== 'first',
  );
  const died = diedBy(edition, edition.asOf);
  const release = latestRound(edition);
  const [round] = release?.cells ?? [];
  const span = (fact: CountFact) => writeSpan(fact.period, language);
  return [
    ...(held
      ? [
          {
            name: 'held',
            label: language.say('front.figures.held'),
            direction: 'in',
            fact: held,
            when: span(held),
            path: '/charts/in-custody/',
          } as const,
        ]
      : []),
    ...(newest?.figure
      ? [
          {
            name: 'convicted',
            label: language.say('front.figures.convicted'),
            direction: 'in',
            fact: ofRepression(edition, newest.figure),
            when: isWholeYear(newest.figure)
              ? language.date(newest.year)
              : language.say('front.figures.upTo', {
                  year: newest.year,
                  day: language.dayOf(newest.figure.period_end),
                }),
            path: '/charts/convictions/',
          } as const,
        ]
      : []),
    ...(died.count.value > 0
      ? [
          {
            name: 'died',
            label: language.say('front.figures.died'),
            direction: null,
            fact: died,
            when: language.say('figure.upTo', { date: edition.asOf }),
            path: '/charts/deaths/',
          } as const,
        ]
      : []),
    ...(release && round
      ? [
          {
            name: 'release',
            label: language.say('front.figures.release', { later: roundsAfter(edition, release) }),
            direction: 'out',
            fact: release,
            when: span(release),
            path: `/rounds/${round.key}/`,
          } as const,
        ]
      : []),
  ];
}

/** Everything on the front page that prints figures, in the order of the page; the newest figures with what they count. */
export function frontTexts(view: View): readonly Pieces[] {
  const field = fieldOf(view);
  const newest = frontFigures(view).map(({ name, fact, label, when }): Pieces => {
    const figure = { figure: fact, of: `front.figures.${name}`, text: writeFigure(fact, view.language) };
    return [figure, ` ${label}, ${when}`];
  });
  return [
    frontSentence(view),
    ...(field ? [field.title, ...field.parts.map(({ text }) => text), field.others, field.note] : []),
    frontNotes(view),
    ...newest,
  ];
}

/** Rounds apart from the total that are newer than its newest: none, all without a number of people, or others. */
function roundsAfter(edition: Edition, { period }: CountFact): 'none' | 'unreported' | 'apart' {
  const later = edition.rounds.filter(({ announced_on }) => firstDay(announced_on) > lastDay(period.until));
  if (later.length === 0) return 'none';
  const without = roundsWithoutNumber(edition);
  return later.every((round) => without.includes(round)) ? 'unreported' : 'apart';
}
