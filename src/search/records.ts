/** What the search finds: people, and charts, stories, rounds, events, places, articles, texts and publishers. */
import { CHARTS } from '#charts/index.ts';
import { namesIn } from '#data/languages.ts';
import type { Person } from '#data/tables.ts';
import { shownSources } from '#data/visibility.ts';
import { originalOf } from '#words/edition-in.ts';
import type { View } from '#words/view.ts';
import { describeChart } from '#drawing/description.ts';
import { articleCases, articlePath, articleTitle } from '#people/article-cases.ts';
import { eventsOf } from '#people/events.ts';
import { lifelineOf, publishedPeople, toneOf } from '#people/lifeline.ts';
import { nameOf, otherNamesOf } from '#people/names.ts';
import { placeName, placeStories } from '#people/places.ts';
import { roundsInTime } from '#people/round-story.ts';
import { writeRoundSize } from '#people/round-text.ts';
import { writeStatus } from '#people/person-text.ts';
import type { PersonEntry, ThingEntry } from './entries.ts';
import { plainWords } from './sounds.ts';

/** Kinds of things in the order in which they are told apart; each is a word, `search.kinds.chart`. */
export const KINDS = ['text', 'chart', 'place', 'article', 'round', 'event', 'source', 'page'] as const;

export type Kind = (typeof KINDS)[number];

/** A text of the site: its address, and what it says of itself. */
export interface SearchedText {
  readonly slug: string;
  readonly title: string;
  readonly line: string;
  readonly headings: readonly string[];
}

/** Every spelling of a person's name in the data, in whatever script. */
export function spellingsOf(person: Person): readonly string[] {
  return [...namesIn(person), ...person.other_spellings];
}

/** Everybody with a page, whom most is known of first. */
export function personEntries(view: View): readonly PersonEntry[] {
  return publishedPeople(view.edition)
    .map((person) => personEntry(person, view))
    .sort((a, b) => b[5] - a[5]);
}

function personEntry(person: Person, view: View): PersonEntry {
  const { edition, language } = view;
  const life = lifelineOf(edition, person);
  const name = nameOf(person, language.code).text;
  const others = otherNamesOf(person, language.code).map(({ text }) => text);
  const shown = new Set([name, ...others]);
  const sources = new Set([...person.source_ids, ...life.events.flatMap(({ source_ids }) => source_ids)]);
  const line = new Set(plainWords(person.one_line));
  const words = plainWords(`${person.role} ${language.sayAny(`categories.${person.category}`)}`);
  return [
    person.person_id,
    name,
    others,
    spellingsOf(person).filter((spelling) => !shown.has(spelling)),
    person.gender,
    eventsOf(edition, person.person_id).length + sources.size,
    writeStatus(life, language),
    toneOf(life) ?? '',
    person.one_line,
    [...new Set(words)].filter((word) => !line.has(word)).join(' '),
  ];
}

/** Everything but people. `texts` are the site's stories and pages of prose. */
export function thingEntries(view: View, texts: readonly SearchedText[]): readonly ThingEntry[] {
  return [
    ...texts.map(({ slug, title, line, headings }) =>
      entry(`/${slug}/`, 'text', title, line, headings.join(' ')),
    ),
    ...chartEntries(view),
    ...placeEntries(view),
    ...articleEntries(view),
    ...roundEntries(view),
    ...eventEntries(view),
    ...publisherEntries(view),
    ...pageEntries(view),
  ];
}

/** A thing, its further words each once and only where what is shown lacks them. */
export function entry(path: `/${string}`, kind: Kind, title: string, line: string, words = ''): ThingEntry {
  const shown = new Set(plainWords(`${title} ${line}`));
  const more = [...new Set(plainWords(words))].filter((word) => !shown.has(word));
  return [path, KINDS.indexOf(kind), title, line, more.join(' ')];
}

function chartEntries(view: View): ThingEntry[] {
  return CHARTS.map((chart) => {
    const { question, title, subtitle, says } = describeChart(chart, view);
    return entry(`/charts/${chart.id}/`, 'chart', question, title, `${subtitle} ${says}`);
  });
}

function placeEntries({ edition, language }: View): ThingEntry[] {
  return placeStories(edition).map(({ place, people, deaths }) => {
    const { text } = placeName(place, language.code);
    const line = language.say('places.counts', { people: people.length, deaths: deaths.length });
    // In the words of the data as well, for a place whose name is there in one language alone.
    const names = [place, originalOf(edition).row('places', place.place_id)].flatMap((each) => [
      ...namesIn(each),
      ...each.aliases,
      each.town,
    ]);
    return entry(`/places/${place.place_id}/`, 'place', text, line, names.join(' '));
  });
}

function articleEntries({ edition, language }: View): ThingEntry[] {
  return articleCases(edition).map((cases) => {
    const title = articleTitle(cases.article, language);
    const says = cases.article.what_it_punishes;
    return entry(articlePath(cases), 'article', title, says, language.say('articles.title'));
  });
}

function roundEntries(view: View): ThingEntry[] {
  const { edition, language } = view;
  return roundsInTime(edition).map((round) => {
    const people = round.notable_person_ids.flatMap((id) => {
      const person = edition.row('people', id);
      return person.published === 'yes' ? namesIn(person) : [];
    });
    const line = `${language.date(round.announced_on)}: ${writeRoundSize(round, view)}`;
    const words = [
      ...people,
      ...round.other_notable_people,
      ...round.counterpart,
      ...round.destination_places,
    ];
    return entry(`/rounds/${round.round_id}/`, 'round', round.label, line, words.join(' '));
  });
}

function eventEntries({ edition, language }: View): ThingEntry[] {
  return edition.events.map(({ event_id, date, headline }) =>
    entry(`/timeline/#event-${event_id}`, 'event', headline, language.date(date)),
  );
}

/** Publishers with their number of sources; titles would be most of the index, and stand on the page itself. */
function publisherEntries({ edition, language }: View): ThingEntry[] {
  return [...Map.groupBy(shownSources(edition), ({ publisher }) => publisher)].map(([publisher, sources]) => {
    const line = language.say('search.sources', { count: sources.length });
    return entry(`/sources/#${sources[0]?.source_id ?? ''}`, 'source', publisher, line);
  });
}

/** Pages that are looked for by what can be done there: words for it in the site's languages are in the words. */
const PAGES = ['data', 'facts', 'embedding', 'editions', 'corrections', 'people', 'charts'] as const;

function pageEntries({ language }: View): ThingEntry[] {
  return PAGES.map((page) =>
    entry(
      `/${page}/`,
      'page',
      language.say(`search.places.${page}.title`),
      language.say(`search.places.${page}.line`),
      language.say(`search.places.${page}.words`),
    ),
  );
}
