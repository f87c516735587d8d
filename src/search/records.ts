/** What the search finds, one record a thing: people first, then charts, rounds, events, texts and publishers. */
import { CHARTS } from '#charts/index.ts';
import type { Person } from '#data/tables.ts';
import { shownSources } from '#data/visibility.ts';
import type { View } from '#words/view.ts';
import { describeChart } from '#drawing/description.ts';
import { EXPLAINERS } from '#prose/explainers.ts';
import { lifelineOf, publishedPeople, toneOf } from '#people/lifeline.ts';
import { nameOf, otherNamesOf } from '#people/names.ts';
import { roundsInTime } from '#people/round-story.ts';
import { fold, transliterationsOf } from '#people/transliterate.ts';
import { writeRoundSize } from '#people/round-text.ts';
import { writeStatus } from '#people/person-text.ts';
import type { LanguageCode } from '#words/language.ts';

export interface SearchRecord {
  /** Address without the language. */
  readonly path: `/${string}`;
  /** Shown with a result; `tone` is the status's, as in cards. */
  readonly meta: Readonly<Record<string, string>>;
  /** Folded words that name the thing, and others in which it may be found. */
  readonly names: string;
  readonly text: string;
}

/** A page whose words are read from its file once it is built. */
export interface SearchedPage {
  readonly path: `/${string}`;
  readonly what: string;
}

export interface SearchRecords {
  readonly language: LanguageCode;
  /** Listed before everything else. */
  readonly people: readonly SearchRecord[];
  readonly things: readonly SearchRecord[];
  readonly pages: readonly SearchedPage[];
}

const TEXTS = ['method', 'about', 'safety'] as const;

export function searchRecords(view: View): SearchRecords {
  const { edition, language } = view;
  const text = language.say('search.kinds.text');
  return {
    language: language.code,
    people: publishedPeople(edition).map((person) => personRecord(person, view)),
    things: [...chartRecords(view), ...roundRecords(view), ...eventRecords(view), ...publisherRecords(view)],
    pages: [...EXPLAINERS.map(({ slug }) => slug), ...TEXTS].map((slug) => ({
      path: `/${slug}/`,
      what: text,
    })),
  };
}

/** Every spelling of a person's name in the data, in whatever script. */
export function spellingsOf(person: Person): readonly string[] {
  const { name_en, name_be, name_ru, other_spellings } = person;
  return [name_en, name_be, name_ru, ...other_spellings].filter((name) => name !== null);
}

/** Words under which a person is found: those of all spellings and of their transliterations, each once. */
export function nameWordsOf(person: Person): readonly string[] {
  const spellings = spellingsOf(person);
  const cyrillic = spellings.filter((name) => /\p{Script=Cyrillic}/u.test(name));
  const generated = cyrillic.flatMap((name) => [
    ...(name === person.name_be ? [] : transliterationsOf(name, 'ru')),
    ...(name === person.name_ru ? [] : transliterationsOf(name, 'be')),
  ]);
  return [...new Set([...spellings.map(fold), ...generated].flatMap((name) => name.split(' ')))];
}

function personRecord(person: Person, view: View): SearchRecord {
  const { language } = view;
  const life = lifelineOf(view.edition, person);
  const others = otherNamesOf(person, language.code).map(({ text }) => text);
  return {
    path: `/people/${person.person_id}/`,
    meta: {
      title: nameOf(person, language.code).text,
      others: others.join(', '),
      status: writeStatus(life, language),
      tone: toneOf(life) ?? '',
      line: person.one_line,
    },
    names: nameWordsOf(person).join(' '),
    text: fold(`${person.role} ${person.one_line} ${language.sayAny(`categories.${person.category}`)}`),
  };
}

function page(path: `/${string}`, what: string, title: string, line: string, text = ''): SearchRecord {
  return {
    path,
    meta: { title, what, line },
    names: fold(title),
    text: fold(`${line} ${text}`),
  };
}

function chartRecords(view: View): SearchRecord[] {
  const what = view.language.say('search.kinds.chart');
  return CHARTS.map((chart) => {
    const { question, title, subtitle, says } = describeChart(chart, view);
    return page(`/charts/${chart.id}/`, what, question, title, `${subtitle} ${says}`);
  });
}

function roundRecords(view: View): SearchRecord[] {
  const { edition, language } = view;
  const what = language.say('search.kinds.round');
  return roundsInTime(edition).map((round) => {
    const people = round.notable_person_ids.flatMap((id) => {
      const person = edition.row('people', id);
      return person.published === 'yes' ? [nameOf(person, language.code).text] : [];
    });
    const line = `${language.date(round.announced_on)}: ${writeRoundSize(round, view)}`;
    const text = [
      ...people,
      ...round.other_notable_people,
      ...round.counterpart,
      ...round.destination_places,
    ];
    return page(`/rounds/${round.round_id}/`, what, round.label, line, text.join(' '));
  });
}

function eventRecords({ edition, language }: View): SearchRecord[] {
  const what = language.say('search.kinds.event');
  return edition.events.map(({ event_id, date, headline }) =>
    page(`/timeline/#event-${event_id}`, what, headline, language.date(date)),
  );
}

/** Publishers with their number of sources; titles would be most of the index, and stand on the page itself. */
function publisherRecords({ edition, language }: View): SearchRecord[] {
  const what = language.say('search.kinds.source');
  return [...Map.groupBy(shownSources(edition), ({ publisher }) => publisher)].map(([publisher, sources]) => {
    const line = language.say('search.sources', { count: sources.length });
    return page(`/sources/#${sources[0]?.source_id ?? ''}`, what, publisher, line);
  });
}
