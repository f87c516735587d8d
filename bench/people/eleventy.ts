/**
 * The peer: Eleventy writing the same profiles, frames, feeds, answers to oEmbed and records, installed in a room of its
 * own. Its templates in `eleventy/` are plain Nunjucks with a layout, as a user of it would write them, and write what
 * ours do, section by section: the head with its meta, masthead and foot, figures and their notes, both drawings with
 * their key, facts, chapters, disputes, people of the same places, rounds, public events, the history, sources, the code
 * to embed it. What takes thought is put together beforehand and costs it nothing: custody, counts of days, sentences with
 * numbers in them, where each mark of a drawing stands, what editions changed. What is left to its templates is to look up
 * sources and names, to name each publisher once, to write dates, the words of the page, JSON and markup.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { historyOf, isUnchanged } from '#changes/profile-history.ts';
import { sayProfileChange } from '#changes/say-profile-change.ts';
import { cut } from '#components/cut.ts';
import { LAYOUTS, type LayoutName } from '#drawing/chart.ts';
import { SIGNS, signTree } from '#drawing/signs.ts';
import { svgText, wordsOf, type Tree } from '#drawing/tree.ts';
import type { Data, Edition } from '#data/edition.ts';
import { LANGUAGE_DATA, namesIn } from '#data/languages.ts';
import type { Dispute, LifeEvent, Person } from '#data/tables.ts';
import { hostScript } from '#embedding/scripts.ts';
import { factsOf, profileFrame } from '#embedding/profile-frame.ts';
import { figuresIn, namesOf, notesOf, type NotedFigure, type NotedSentence } from '#facts/note.ts';
import { headFiguresOf, personSentences } from '#facts/person-figures.ts';
import { beginsCustody, endsCustody, isKnownBy } from '#people/custody.ts';
import { groupOf, GROUPS } from '#people/groups.ts';
import { publishedPeople, toneOf, type Lifeline } from '#people/lifeline.ts';
import { isListedByLetter, nameOf, otherNamesOf } from '#people/names.ts';
import { drawPerson, hasLifeline, keyOf, periodOf } from '#people/person-drawing.ts';
import { writeChapter, writeDateOf, writeLifeline, writeStatus } from '#people/person-text.ts';
import { placeName } from '#people/places.ts';
import { profileOf, type PersonalRound, type Profile } from '#people/profile.ts';
import { relatedOf } from '#people/related.ts';
import { isLengthSaid, isSentence } from '#people/sentences.ts';
import { correctionText } from '#rows/row-text.ts';
import site from '#site.json' with { type: 'json' };
import { AUTHOR, citationOf, editionDay, LICENCE } from '#takeaway/citation.ts';
import { dataIn } from '#words/edition-in.ts';
import { languageOf, LANGUAGES, type Language, type LanguageCode } from '#words/language.ts';
import { address } from '#words/paths.ts';
import { langOf } from '#words/runs.ts';
import { withinSentence } from '#words/sentence.ts';
import { writeDisputed, writeLength, writeOn } from '#words/value.ts';
import type { View } from '#words/view.ts';

const ROOM = 'node_modules/.cache/bench-people';
const PEER = '@11ty/eleventy@3';

/** Installs Eleventy where it is not yet; returns the command that runs it. */
export async function installEleventy(): Promise<string> {
  const command = join(ROOM, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (await stat(command).catch(() => null)) return resolve(command);
  await mkdir(ROOM, { recursive: true });
  await writeFile(join(ROOM, 'package.json'), '{ "private": true }\n');
  console.log(`Installing ${PEER} into ${ROOM} …`);
  const { status } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', ROOM, PEER],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`${PEER} could not be installed`);
  return resolve(command);
}

/** Its templates and its configuration. */
const TEMPLATES = 'bench/people/eleventy';
const SITE = new URL('https://revolvingdoor.example/');
/** So many of the others in a place or a round are named, as ours are. */
const NAMED = { place: 12, round: 40 };

/** Puts its input together: everybody in each language of the build, and the templates. `style` stands in each frame, as it does in ours. */
export async function writeInput(folder: string, data: Data, style: string): Promise<void> {
  await cp(TEMPLATES, folder, { recursive: true });
  const { latest } = data;
  const people = publishedPeople(latest);
  const inAll = <Value>(of: (data: Data, language: Language) => Value) =>
    Object.fromEntries(LANGUAGES.map((code) => [code, of(dataIn(data, code), languageOf(code))]));
  const global = {
    people: LANGUAGES.flatMap((code) => peopleIn(dataIn(data, code), languageOf(code))),
    records: people.map((person) => recordOf(latest, person)),
    sources: inAll(({ latest }) => Object.fromEntries(latest.sources.map((row) => [row.source_id, row]))),
    articles: Object.fromEntries(latest.articles.map((row) => [row.article_id, row])),
    names: inAll((_, { code }) =>
      Object.fromEntries(people.map((person) => [person.person_id, textOf(nameOf(person, code), code)])),
    ),
    words: inAll(wordsFor),
    edition: { asOf: latest.asOf },
    site: SITE.origin,
    isListedByLetter: isListedByLetter(people),
    leave: { href: site.leave, host: new URL(site.leave).host.replace(/^www\./, '') },
    tag: `tag:${site.tag}`,
    author: AUTHOR,
    rights: LICENCE.title,
    frameScript: `<script async src="${SITE.origin}${hostScript().address}" integrity="${hostScript().integrity}" crossorigin="anonymous"></script>`,
    style,
  };
  await mkdir(join(folder, '_data'), { recursive: true });
  for (const [name, value] of Object.entries(global))
    await writeFile(join(folder, '_data', `${name}.json`), JSON.stringify(value));
}

interface Written {
  readonly text: string;
  readonly lang?: string | undefined;
}

const textOf = ({ text, lang }: Written, code: LanguageCode): Written =>
  lang === code ? { text } : { text, lang };
const written = (text: string, code: LanguageCode): Written => ({ text, lang: langOf(text, code) });

function recordOf(edition: Edition, person: Person) {
  const { life, articles, disputes, sources } = profileOf(edition, person);
  return {
    person,
    events: life.events,
    article_ids: articles.map(({ article_id }) => article_id),
    disputes: disputes.map(({ dispute }) => dispute),
    source_ids: sources.map(({ source_id }) => source_id),
  };
}

function peopleIn({ editions, latest: edition }: Data, language: Language) {
  const { code } = language;
  const view = { edition, language };
  return publishedPeople(edition).map((person) => {
    const profile = profileOf(edition, person);
    const { life } = profile;
    const name = nameOf(person, code);
    const history = historyOf(editions, person.person_id);
    if (history === null) throw new RangeError(`${person.person_id} has no history`);
    const changes = history.changes.map((change) => ({
      asOf: change.edition.asOf,
      updated: editionDay(change.edition),
      says: isUnchanged(change) ? null : sayProfileChange(change, language),
    }));
    const first = { asOf: history.first.asOf, updated: editionDay(history.first), says: null };
    const frame = profileFrame(life, view, SITE);
    return {
      id: person.person_id,
      lang: code,
      root: code === 'en' ? '../../' : '../../../',
      page: address(code, `/people/${person.person_id}/`),
      twins: LANGUAGES.map((lang) => ({ lang, page: address(lang, `/people/${person.person_id}/`) })),
      name: name.text,
      nameLang: textOf(name, code).lang,
      names: otherNamesOf(person, code),
      alternates: [...namesIn(person), ...person.other_spellings].filter((other) => other !== name.text),
      description: language.say('people.pageDescription', {
        name: name.text,
        status: writeStatus(life, language),
        date: edition.asOf,
      }),
      line: written(person.one_line, code),
      role: written(person.role, code),
      category: person.category,
      born: person.born,
      spellings: person.other_spellings,
      source_ids: person.source_ids,
      status: writeStatus(life, language),
      tone: toneOf(life),
      group: groupOf(life),
      isOpen: life.spells.some(({ end }) => end === 'ongoing'),
      lifeline: hasLifeline(life) ? lifelineIn(life, view) : null,
      ...figuresFor(profile, view),
      ...trialsIn(profile, view),
      chapters: profile.chapters.map((chapter) => ({
        title: writeChapter(chapter, life, language),
        events: chapter.events.map((event) => eventIn(event, view)),
      })),
      disputes: profile.disputes.map(({ dispute, event }) => ({
        ...disputeIn(dispute, language),
        about: aboutOf(dispute, event, language),
      })),
      related: relatedIn(person, view),
      rounds: profile.rounds.map((round) => roundIn(round, name.text, language)),
      publicEvents: profile.publicEvents.map(({ event_id, date, headline }) => ({
        event_id,
        date,
        headline: written(headline, code),
      })),
      history: { first: first.asOf, changes },
      entries: [first, ...changes.filter(({ says }) => says !== null)].toReversed(),
      sources: profile.sources.map(({ source_id }) => source_id),
      frame: {
        page: address(code, `/embed/people/${person.person_id}/`),
        name: language.say('people.frame.title', { name: name.text }),
        title: frame.title,
        height: frame.height,
        rule: frame.rule,
        facts: factsOf(life, view),
      },
    };
  });
}

function lifelineIn(life: Lifeline, view: View) {
  const { edition, language } = view;
  const { from, until } = periodOf(life, edition.asOf);
  const end = until === edition.asOf ? language.date(until) : until.slice(0, 4);
  return {
    says: writeLifeline(life, view),
    subtitle: language.say('people.drawing.subtitle', { from: from.slice(0, 4), until: end }),
    key: keyOf(life, view),
    narrow: drawingOf(life, view, 'narrow'),
    wide: drawingOf(life, view, 'wide'),
  };
}

/** Where each mark of a drawing stands. */
function drawingOf(life: Lifeline, view: View, layout: LayoutName) {
  const drawing = drawPerson(life, view, layout, '');
  const [grid, ...rows] = inside(drawing);
  const years = inside(grid);
  return {
    viewBox: drawing.attributes.viewBox,
    size: LAYOUTS[layout].fontSize,
    years: years.flatMap((year, at) => {
      const next = years[at + 1];
      if (year.name !== 'path') return [];
      return { d: year.attributes.d, ...(next?.name === 'text' && lettering(next)) };
    }),
    rows: rows.map((row) => {
      const parts = inside(row);
      const [stems, marks] = parts.filter(({ name }) => name === 'g');
      const texts = parts.filter(({ name }) => name === 'text').map(lettering);
      return {
        place: row.attributes.transform,
        heading: texts.filter(({ look }) => look?.startsWith('name')),
        stems: inside(stems).map(({ attributes }) => attributes.d),
        middle: marks?.attributes.transform,
        marks: inside(marks).map(
          ({ name, attributes: { class: look, transform: place, cx: x, ...more } }) => ({
            name,
            look,
            place,
            x,
            ...more,
          }),
        ),
        labels: texts.filter(({ look }) => !look?.startsWith('name')),
      };
    }),
  };
}

const inside = (tree: Tree | undefined): readonly Tree[] =>
  (tree?.children ?? []).filter((child) => typeof child !== 'string');

function lettering(tree: Tree) {
  const { class: look, x, y, 'text-anchor': anchor } = tree.attributes;
  return { look, x, y, anchor, text: wordsOf(tree) };
}

/** What is said of days, and the notes of it. */
function figuresFor({ life }: Profile, view: View) {
  const told = personSentences(life, view);
  const head = headFiguresOf(life, told, view);
  const figures = figuresIn([
    head.map(({ figure }) => figure),
    ...told.custody,
    told.total ?? [],
    ...told.silences,
  ]);
  const names = namesOf(figures);
  const mentions = new Map<string, number>();
  const pieceOf = ({ name, text, said }: NotedFigure) => {
    const mention = (mentions.get(name) ?? 0) + 1;
    mentions.set(name, mention);
    return { nth: names.indexOf(name) + 1, mention, text: said ?? text };
  };
  const sentenceOf = (sentence: NotedSentence) =>
    sentence.map((piece) => (typeof piece === 'string' ? piece : pieceOf(piece)));
  return {
    figures: head.map(({ figure, ...rest }) => ({ ...rest, piece: pieceOf(figure) })),
    custody: told.custody.map(sentenceOf),
    total: told.total && sentenceOf(told.total),
    silences: told.silences.map(sentenceOf),
    notes: notesOf(figures, view).map(({ text, label, mentions, sources, disputes, corrections }) => {
      const { shown, more } = cut(sources, 3);
      return {
        text,
        label,
        mentions,
        source_ids: shown.map(({ source_id }) => source_id),
        more,
        disputes: disputes.map((dispute) => disputeIn(dispute, view.language)),
        corrections: corrections.map((correction) => correctionText(correction, view)),
      };
    }),
  };
}

function trialsIn({ sentences, articles }: Profile, { language }: View) {
  const { say } = language;
  const others = (disputes: readonly Dispute[]) =>
    disputes.map((dispute) => say('people.facts.otherLength', { length: writeDisputed(dispute, language) }));
  const longest = sentences
    .filter(({ length }) => length !== null)
    .toSorted((a, b) => (b.event.years ?? 0) - (a.event.years ?? 0))[0];
  return {
    longest: longest?.length && {
      event_id: longest.event.event_id,
      length: writeLength(longest.length, language),
      label:
        sentences.length > 1
          ? say('peopleList.legends.sentence')
          : say('people.facts.sentences', { count: 1 }),
      date: longest.event.date,
      others: others(longest.disputes),
    },
    sentences: sentences.map((sentence) => ({
      event_id: sentence.event.event_id,
      headline: sentence.event.headline,
      date: sentence.event.date,
      length: isLengthSaid(sentence, language)
        ? null
        : sentence.length === null
          ? say('people.facts.lengthUnknown')
          : writeLength(sentence.length, language),
      others: others(sentence.disputes),
    })),
    articles: articles.map(({ article_id, number, what_it_punishes, maximum_penalty_years, source_ids }) => ({
      id: article_id,
      name: say('people.facts.article', { number }),
      text: say('people.facts.articleText', { punishes: what_it_punishes }),
      maximum:
        maximum_penalty_years === null ? '' : say('people.facts.maximum', { years: maximum_penalty_years }),
      source_ids,
    })),
  };
}

function eventIn(event: LifeEvent, { language }: View) {
  const { event_id, date, type, place, place_id, headline, detail, source_ids } = event;
  const { code } = language;
  return {
    event_id,
    date,
    when: isKnownBy(event) ? writeDateOf(event, language) : null,
    type,
    tone: toneOfEvent(event),
    place: place === null ? null : { ...written(place, code), id: place_id },
    headline: written(headline, code),
    detail: detail === null ? null : written(detail, code),
    source_ids,
  };
}

function toneOfEvent(event: LifeEvent): string | null {
  if (event.type === 'died') return 'key';
  if (beginsCustody(event) || event.type === 'sentenced') return 'in';
  if (endsCustody(event) || event.type === 'pardoned') return 'out';
  return isSentence(event) ? 'key' : null;
}

function disputeIn(dispute: Dispute, language: Language) {
  const { dispute_id, counter, why, source_ids } = dispute;
  const text = writeDisputed(dispute, language);
  const isTold = counter !== null && why.startsWith(counter) && why.includes(text);
  return { dispute_id, counter, why, source_ids, written: text, isTold };
}

function aboutOf({ column }: Dispute, event: LifeEvent | null, language: Language): string {
  const key = `people.disputedColumns.${column}`;
  const what = language.sayAny(language.has(key) ? key : 'people.disputedColumns.other');
  return event === null
    ? language.say('people.disputeOfPerson', { column: what })
    : language.say('people.dispute', { headline: event.headline, date: event.date, column: what });
}

function relatedIn(person: Person, { edition, language }: View) {
  const { together, places } = relatedOf(edition, person);
  const linksTo = (others: readonly Person[]) => {
    const { shown, more } = cut(others, NAMED.place);
    return {
      others: shown.map(({ person_id }) => person_id),
      more: more > 0 ? language.say('people.related.more', { count: more }) : null,
    };
  };
  return [
    ...together.map(({ event, others }) => ({
      href: `#event-${event.event_id}`,
      text: { text: language.sayAny(`lifeEvents.${event.type}`) },
      when: `${writeDateOf(event, language)}, ${event.place}`,
      ...linksTo(others),
    })),
    ...places.map(({ place, others }) => ({
      href: `../../places/${place.place_id}/`,
      text: written(placeName(place, language.code).text, language.code),
      when: null,
      ...linksTo(others),
    })),
  ];
}

function roundIn({ round, events, others }: PersonalRound, name: string, language: Language) {
  const { say } = language;
  const { shown, more } = cut(others, NAMED.round);
  const types = events.map(({ type }) => withinSentence(language.sayAny(`lifeEvents.${type}`), language));
  return {
    round_id: round.round_id,
    label: round.label,
    announced: say('people.round.announced', { when: writeOn(round.announced_on, language) }),
    said: [
      round.announced_count === null ? '' : `${say('people.round.count', { count: round.announced_count })}.`,
      events.length === 0 ? '' : say('people.round.mine', { name, events: language.list(types) }),
    ].join(' '),
    source_ids: round.source_ids,
    others: shown.map(({ person_id }) => person_id),
    more: more > 0 ? say('people.othersMore', { count: more }) : null,
  };
}

/** The words of its pages: those that name no number and nobody, and those of a count by the count. */
function wordsFor({ editions, latest: edition }: Data, language: Language) {
  const { say, sayAny, code } = language;
  const by = (keys: readonly string[], of: (key: string) => string) =>
    Object.fromEntries(keys.map((key) => [key, of(key)]));
  const counted = (most: number, of: (count: number) => string) =>
    Array.from({ length: most + 1 }, (_, count) => (count === 0 ? '' : of(count)));
  const all = <Column extends string>(rows: readonly Readonly<Record<Column, string>>[], column: Column) => [
    ...new Set(rows.map((row) => row[column])),
  ];
  const [link, iframe] = [say('embed.box.link'), say('embed.box.iframe')];
  const own = say('site.language');
  const [[open, close]] = [LANGUAGE_DATA[code].quotes.outer];
  return {
    site: say('site.name'),
    locale: language.tag.replace('-', '_'),
    language: own,
    languageShort: own.slice(0, 3),
    languageRest: own.slice(3),
    languages: say('nav.languages'),
    feeds: say('feeds.title'),
    feed: say('feeds.ofPerson'),
    skip: say('nav.skip'),
    menu: say('nav.label'),
    trail: say('nav.trail'),
    leave: say('leave.link'),
    safetyShort: say('nav.safetyShort'),
    nav: by(ROOMS, (room) => sayAny(`nav.${room}`)),
    footer: by(FOOTER, (key) => sayAny(`footer.${key}`)),
    groups: by(GROUPS, (group) => sayAny(`people.groups.${group}`)),
    groupNotes: by(GROUPS, (group) => sayAny(`people.groupNotes.${group}`)),
    whatWordsMean: say('explainer.words'),
    edition: say('people.edition', { date: edition.asOf }),
    drawing: say('people.drawing.title'),
    key: say('chart.key'),
    signs: by(Object.keys(SIGNS), (sign) => svgText(signTree(sign as keyof typeof SIGNS))),
    facts: {
      ...by(FACTS, (key) => sayAny(`people.facts.${key}`)),
      sentence: say('people.facts.sentences', { count: 1 }),
      sentences: say('people.facts.sentences', { count: 2 }),
      counted: say('people.facts.counted', { isOpen: 'no', date: edition.asOf }),
      countedOpen: say('people.facts.counted', { isOpen: 'yes', date: edition.asOf }),
    },
    categories: by(all(edition.people, 'category'), (category) => sayAny(`categories.${category}`)),
    events: by(all(edition['life-events'], 'type'), (type) => sayAny(`lifeEvents.${type}`)),
    kinds: by(all(edition.sources, 'kind'), (kind) => sayAny(`sourceKinds.${kind}`)),
    undated: by(all(edition.sources, 'kind'), (kind) =>
      say('fact.undated', { kind: sayAny(`sourceKinds.${kind}`) }),
    ),
    open,
    close,
    more: counted(200, (count) => say('chart.moreSources', { count })),
    sourceCount: counted(200, (count) => say('people.sources', { count })),
    sections: by(['disputes', 'events', 'rounds', 'sources'], (key) => sayAny(`people.sections.${key}`)),
    related: by(['title', 'note'], (key) => sayAny(`people.related.${key}`)),
    round: by(['others', 'chart'], (key) => sayAny(`people.round.${key}`)),
    history: by(['title', 'first', 'same'], (key) => sayAny(`people.history.${key}`)),
    inEdition: Object.fromEntries(editions.map(({ asOf }) => [asOf, say('feeds.inEdition', { date: asOf })])),
    firstProfile: say('feeds.firstProfile'),
    notes: {
      title: say('people.facts.notes'),
      introduction: say('fact.notesIntroduction'),
      all: counted(30, (count) => say('fact.all', { count })),
      returnTo: say('fact.returnTo', { nth: '' }).trimEnd(),
      disputed: say('fact.disputed'),
      corrected: say('fact.corrected'),
      close: say('fact.close'),
    },
    share: {
      title: say('people.share.title'),
      citation: citationOf(edition, language, SITE).replace(SITE.href, ''),
      embed: say('people.share.embed'),
      preview: say('people.share.preview'),
      data: say('people.share.data'),
      ...by(['copied', 'failed', 'which', 'more', 'copy'], (key) => sayAny(`embed.box.${key}`)),
      link,
      linkCode: say('embed.box.code', { way: link }),
      linkCopy: say('embed.box.copyWay', { way: link }),
      iframe,
      iframeCode: say('embed.box.code', { way: iframe }),
      iframeCopy: say('embed.box.copyWay', { way: iframe }),
    },
    report: by(['error', 'errorLink', 'harm', 'harmLink'], (key) => sayAny(`people.${key}`)),
    frame: {
      edition: say('people.frame.edition', { date: edition.asOf }),
      link: say('people.frame.link'),
    },
  };
}

const ROOMS = [
  ...['stories', 'charts', 'people', 'rounds', 'timeline', 'search', 'glossary', 'about', 'safety'],
  ...['data', 'facts', 'editions', 'sources', 'method', 'corrections', 'embedding', 'mirrors'],
];
const FOOTER = ['what', 'danger', 'safety', 'licence', 'read', 'check', 'report', 'takenOut'];
const FACTS = [
  ...['title', 'custody', 'silence', 'silenceNote', 'notSummed', 'articles', 'category', 'role', 'born'],
  ...['spellings', 'sources'],
];
