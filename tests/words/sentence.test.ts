import { describe, expect, it } from 'vitest';
import { date } from '#data/dates.ts';
import type { Figure } from '#words/figure.ts';
import { languageFrom, languageOf, type Language } from '#words/language.ts';
import { LANGUAGES, messagesIn, wordsOf } from '#words/messages.ts';
import {
  beginPieces,
  beginSentences,
  figurePieces,
  sayFigures,
  textOf,
  withinSentence,
} from '#words/sentence.ts';
import { writeSpan, writeWhen } from '#words/value.ts';

const english = languageOf('en');

/** English with a message or two of its own. */
const saying = (messages: Record<string, string>): Language =>
  languageFrom('en', { ...wordsOf('en'), ...messages });

const people = (measure: string, value: number, until: string, more: Partial<Figure> = {}): Figure => ({
  count: { value, qualifier: 'about' },
  unit: 'people',
  measure,
  period: { from: date(until), until: date(until) },
  counter: null,
  counting: 'list',
  isComparable: false,
  cells: [{ table: 'custody', key: `${measure}-${until}` }],
  ...more,
});

const held = people('in-custody', 1300, '2024-12-09');
const rounds = people('rounds', 29, '2024-12-09');

describe('a sentence with numbers', () => {
  it('writes each with its qualifier, and phrases as a list', () => {
    const language = saying({
      one: '{held} held: {parts}.',
      part: '{rounds} out',
    });
    const phrase = { key: 'part', values: { rounds } };
    expect(sayFigures(language, 'one', { held, parts: [phrase, phrase] })).toBe(
      'about 1,300 held: about 29 out and about 29 out.',
    );
  });

  it('fails where two may not stand side by side, and names the message', () => {
    const other = people('tally', 178, '2024-12-09');
    const language = saying({ one: '{held} held, {other} out.' });
    expect(() => sayFigures(language, 'one', { held, other })).toThrow(
      '"one": about 1300 people, 2024-12-09 (custody/in-custody-2024-12-09) may not stand beside about 178 people, 2024-12-09 (custody/tally-2024-12-09): in-custody and tally are not declared to be comparable',
    );
  });

  it('looks at each sentence by itself, and only at numbers that are said', () => {
    const other = people('tally', 178, '2024-12-09');
    const apart = saying({ one: '{held} held. {other} out.' });
    expect(sayFigures(apart, 'one', { held, other })).toBe('about 1,300 held. about 178 out.');
    const unsaid = saying({ one: '{held} held.' });
    expect(sayFigures(unsaid, 'one', { held, other })).toBe('about 1,300 held.');
  });

  it('keeps its figures apart from its words where they are to lead somewhere', () => {
    const language = saying({ one: '{held} held. {held} again, and {held}.' });
    const pieces = figurePieces(language, 'one', { held });
    expect(pieces.filter((piece) => typeof piece !== 'string').map(({ figure }) => figure)).toEqual([
      held,
      held,
      held,
    ]);
    expect(textOf(beginPieces(pieces, language))).toBe(
      'About 1,300 held. About 1,300 again, and about 1,300.',
    );
    expect(textOf(beginPieces(['one of ', ...pieces.slice(0, 1), '. two'], language))).toBe(
      'One of about 1,300. Two',
    );
  });

  it('begins each sentence with a capital', () => {
    expect(beginSentences('about 1,300 held. at least 18 out? “over 5” in.', english)).toBe(
      'About 1,300 held. At least 18 out? “over 5” in.',
    );
  });
});

describe('a label within a sentence', () => {
  it('has a small letter, but as an abbreviation', () => {
    expect(withinSentence('Taken out of Belarus', english)).toBe('taken out of Belarus');
    expect(withinSentence('Ільготы', languageOf('be'))).toBe('ільготы');
    expect(withinSentence('EU sanctions', english)).toBe('EU sanctions');
  });

  /** Labels that pages put there: `ChartTable`, `PersonRounds`, `RoundNumbers`. */
  const LABEL = /^(?:lifeEvents|rounds\.parts|charts\.[\w-]+\.columns)\./;

  it.each(LANGUAGES)('begins with no name in %s', (code) => {
    const words = [...messagesIn(wordsOf(code))];
    const all = words.map(([, text]) => text).join('\n');
    // What has a capital within sentences, and a small letter nowhere.
    const small = new Set(all.match(/\p{Ll}+/gu));
    const names = new Set(
      (all.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}+/gu) ?? []).filter((word) => !small.has(word.toLowerCase())),
    );
    expect(names.size).toBeGreaterThan(10);
    const labels = words.filter(([key]) => LABEL.test(key));
    expect(labels.length).toBeGreaterThan(100);
    const named = labels.filter(([, text]) => names.has(/^\p{L}+/u.exec(text)?.[0] ?? ''));
    expect(named).toEqual([]);
  });
});

describe('the time of a number', () => {
  it.each([
    [{ from: '2024-12-09', until: '2024-12-09' }, '9 December 2024', 'on 9 December 2024'],
    [{ from: '2024-11-01', until: '2024-11-30' }, 'November 2024', 'in November 2024'],
    [{ from: '2024', until: '2024' }, '2024', 'in 2024'],
    [{ from: '2024-07-02', until: '2024-12-09' }, '2 July to 9 December 2024', '2 July to 9 December 2024'],
    [{ from: null, until: '2024-12-09' }, 'up to 9 December 2024', 'up to 9 December 2024'],
    [
      { from: '2026-03', until: '2026-03', after: '2026-03-19' },
      'after 19 March 2026',
      'after 19 March 2026',
    ],
    [
      { from: '2024-07-01', until: '2024-09-30', months: ['2024-07', '2024-09'] },
      '2 months from July 2024 to September 2024',
      '2 months from July 2024 to September 2024',
    ],
  ])('gives %o as "%s"', (given, span, when) => {
    const period = given as unknown as Figure['period'];
    expect(writeSpan(period, english)).toBe(span);
    expect(writeWhen(period, english)).toBe(when);
  });
});
