/** The peer: Eleventy writing the same profiles, frames, feeds, answers to oEmbed and records from plain templates, installed in a room of its own. */
import { spawnSync } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { resolve, join } from 'node:path';
import { daysOf } from '#people/days.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { nameOf, otherNamesOf } from '#people/names.ts';
import { profileOf } from '#people/profile.ts';
import { keyOf } from '#people/person-drawing.ts';
import { writeDateOf, writeSilence, writeSpell, writeStatus } from '#people/person-text.ts';
import { relatedOf } from '#people/related.ts';
import { placeName } from '#people/places.ts';
import type { Data } from '#data/edition.ts';
import { profileFrame } from '#embedding/profile-frame.ts';
import { answer } from '#embedding/oembed.ts';
import { frameCode } from '#embedding/snippet.ts';
import { citationOf } from '#takeaway/citation.ts';
import { personData } from '#takeaway/person-data.ts';
import { personFeed } from '#takeaway/person-feed.ts';
import { profilePageOf } from '#takeaway/structured-person.ts';
import { scriptJson } from '#takeaway/structured.ts';
import { instant, type PartialDate } from '#data/dates.ts';
import type { Person, Source } from '#data/tables.ts';
import { languageOf, LANGUAGES, type LanguageCode } from '#words/language.ts';
import { address, fullAddress } from '#words/paths.ts';

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

const SITE = new URL('https://example.org/');

/**
 * Its input: everybody's pages in words in each language of the build, ready to be laid out, and a template for each
 * kind of file. `style` stands in each frame, as it does in ours.
 */
export async function writeInput(folder: string, data: Data, style: string): Promise<void> {
  const people = LANGUAGES.flatMap((code) => peopleIn(data, code));
  const records = publishedPeople(data.latest).map((person) => ({
    id: person.person_id,
    text: personData(data.latest, person),
  }));
  await mkdir(join(folder, '_data'), { recursive: true });
  for (const [name, value] of Object.entries({ people, records, style }))
    await writeFile(join(folder, '_data', `${name}.json`), JSON.stringify(value));
  for (const [name, template] of Object.entries({
    person: TEMPLATE,
    frame: FRAME,
    feed: FEED,
    oembed: OEMBED,
    record: RECORD,
  }))
    await writeFile(join(folder, `${name}.njk`), template);
}

/** So many of the others in a place are named, as ours are. */
const NAMED = 12;

function peopleIn({ editions, latest: edition }: Data, code: LanguageCode) {
  const view = { edition, language: languageOf(code) };
  const { language } = view;
  const from = instant('2020-01-01' as PartialDate).getTime();
  const scale = 700 / (instant(edition.asOf).getTime() - from);
  const x = (date: PartialDate) => Math.round((instant(date).getTime() - from) * scale);
  const sourcesOf = (sources: readonly Source[]) =>
    sources.map(({ publisher, title, published }) => ({ publisher, title, published }));
  const linksTo = (others: readonly Person[]) =>
    others.slice(0, NAMED).map((other) => ({
      href: address(code, `/people/${other.person_id}/`),
      name: nameOf(other, code).text,
    }));
  return publishedPeople(edition).map((person) => {
    const profile = profileOf(edition, person);
    const { life, chapters, sources } = profile;
    const { together, places } = relatedOf(edition, person);
    const full = fullAddress(address(code, `/people/${person.person_id}/`), SITE);
    const frame = profileFrame(life, view, SITE);
    const name = nameOf(person, code).text;
    return {
      lang: code,
      page: address(code, `/people/${person.person_id}/`),
      frame: address(code, `/embed/people/${person.person_id}/`),
      name,
      others: otherNamesOf(person, code),
      line: person.one_line,
      role: person.role,
      spellings: person.other_spellings,
      status: writeStatus(life, language),
      spells: life.spells.map((spell) => ({
        text: writeSpell(spell, life, view),
        x: x(spell.from),
        width: Math.max(1, x(spell.to ?? edition.asOf) - x(spell.from)),
      })),
      silences: life.silences.map((silence) => ({
        text: writeSilence(silence, view),
        x: x(silence.from),
        width: Math.max(1, x(silence.to ?? edition.asOf) - x(silence.from)),
        days: daysOf(silence, edition.asOf).value,
      })),
      sentences: profile.sentences.map(({ event }) => ({
        date: language.date(event.date),
        text: event.headline,
      })),
      articles: profile.articles.map(({ number, name, what_it_punishes }) => ({
        number,
        name,
        what_it_punishes,
      })),
      events: chapters.flatMap(({ events }) =>
        events.map((event) => ({
          id: event.event_id,
          date: event.date,
          when: language.date(event.date),
          x: x(event.date),
          type: language.sayAny(`lifeEvents.${event.type}`),
          place: event.place,
          headline: event.headline,
          detail: event.detail,
          sources: sourcesOf(edition.sourcesOf(event.source_ids)),
        })),
      ),
      sources: sourcesOf(sources),
      key: keyOf(life, view).map(({ text }) => text),
      related: [
        ...together.map(({ event, others }) => ({
          text: language.sayAny(`lifeEvents.${event.type}`),
          when: writeDateOf(event, language),
          others: linksTo(others),
        })),
        ...places.map(({ place, others }) => ({
          text: placeName(place, code).text,
          when: null,
          others: linksTo(others),
        })),
      ],
      twins: LANGUAGES.map((twin) => ({ lang: twin, href: address(twin, `/people/${person.person_id}/`) })),
      structured: scriptJson(profilePageOf(person, edition, { code, page: full })),
      citation: citationOf(edition, language, full),
      code: frameCode(frame, SITE).join(''),
      oembed: answer(frame, name, language, SITE),
      feed: personFeed(person.person_id, editions, SITE, language),
    };
  });
}

const DRAWING = (
  width: number,
) => `<svg viewBox="0 0 ${width} 130" width="${width}" height="130" role="img" aria-label="{{ person.status }}{% for spell in person.spells %} {{ spell.text }}{% endfor %}">
<g class="grid">{% for year in [2020, 2021, 2022, 2023, 2024, 2025, 2026] %}<path d="M{{ loop.index0 * 112 }},20V130"/><text x="{{ loop.index0 * 112 }}" y="14">{{ year }}</text>{% endfor %}</g>
{% for spell in person.spells %}<text class="name strong halo" x="{{ spell.x }}" y="44">{{ spell.text }}</text><rect class="held" x="{{ spell.x }}" y="56" width="{{ spell.width }}" height="12"/>{% endfor %}
{% for silence in person.silences %}<rect class="silence" x="{{ silence.x }}" y="58" width="{{ silence.width }}" height="8"/><text class="halo" x="{{ silence.x }}" y="90">{{ silence.days }} days</text>{% endfor %}
{% for event in person.events %}<circle cx="{{ event.x }}" cy="62" r="4"><title>{{ event.headline }}</title></circle>{% endfor %}
</svg>`;

const TEMPLATE = `---
pagination: { data: people, size: 1, alias: person }
permalink: "{{ person.page }}index.html"
---
<!doctype html>
<html lang="{{ person.lang }}">
<head>
<meta charset="utf-8"><title>{{ person.name }} — Revolving Door</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{{ person.name }}: status, lifeline, events and sources.">
<link rel="canonical" href="https://example.org{{ person.page }}"><link rel="stylesheet" href="/site.css">
<meta property="og:title" content="{{ person.name }}"><meta property="og:description" content="{{ person.status }}"><meta property="og:type" content="profile">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><meta property="og:site_name" content="Revolving Door"><meta property="og:url" content="https://example.org{{ person.page }}">
{% for twin in person.twins %}<link rel="alternate" hreflang="{{ twin.lang }}" href="https://example.org{{ twin.href }}">{% endfor %}<link rel="alternate" type="application/atom+xml" href="{{ person.page }}feed.xml">
<script type="application/ld+json">{{ person.structured | safe }}</script>
</head>
<body>
<header><a href="/">Revolving Door</a><nav><ul>{% for page in ["charts", "people", "rounds", "timeline", "editions", "sources", "method", "search"] %}<li><a href="/{{ page }}/">{{ page }}</a></li>{% endfor %}</ul></nav></header>
<main id="content"><article class="person">
<header class="page-head person-head"><nav><a href="/people/">People</a></nav><h1>{{ person.name }}</h1>
<p class="person-names">{% for other in person.others %}<span lang="{{ other.lang }}">{{ other.text }}</span> {% endfor %}</p>
<p class="lede">{{ person.line }}</p><p class="person-status">{{ person.status }}</p></header>
<figure class="chart lifeline"><h2>In custody, year by year</h2>
<div class="chart-narrow">${DRAWING(360)}</div><div class="chart-wide">${DRAWING(800)}</div>
<ul class="chart-key">{% for text in person.key %}<li><svg class="sign" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true"><path d="M2,8H22"/></svg> {{ text }}</li>{% endfor %}</ul></figure>
<section class="person-facts"><h2>In short</h2><dl class="pairs">
<dt>In custody</dt><dd>{% for spell in person.spells %}<p>{{ spell.text }}</p>{% endfor %}</dd>
<dt>No contact</dt><dd>{% for silence in person.silences %}<p>{{ silence.text }}</p>{% endfor %}</dd>
<dt>Sentences</dt><dd>{% for sentence in person.sentences %}<p>{{ sentence.date }}: {{ sentence.text }}</p>{% endfor %}</dd>
{% for article in person.articles %}<dt>Article {{ article.number }}</dt><dd>{{ article.name }}: {{ article.what_it_punishes }}</dd>{% endfor %}
<dt>Before</dt><dd>{{ person.role }}</dd><dt>Spelt</dt><dd>{{ person.spellings | join(", ") }}</dd></dl></section>
<section class="chapter"><ol class="timeline events">
{% for event in person.events %}<li id="event-{{ event.id }}"><p class="event-when"><time datetime="{{ event.date }}">{{ event.when }}</time> <span>{{ event.type }}</span>{% if event.place %} <span>{{ event.place }}</span>{% endif %}</p>
<h3>{{ event.headline }}</h3>{% if event.detail %}<p class="event-detail">{{ event.detail }}</p>{% endif %}
<p class="event-sources">Sources: {% for source in event.sources %}<span>{{ source.publisher }}{% if source.title %}: “{{ source.title }}”{% endif %}{% if source.published %}, {{ source.published }}{% endif %}</span>{% endfor %}</p></li>
{% endfor %}</ol></section>
<section class="notes"><h2>Sources</h2><details><summary>{{ person.sources | length }} sources</summary><ol>
{% for source in person.sources %}<li>{{ source.publisher }}{% if source.title %}: “{{ source.title }}”{% endif %}{% if source.published %}, {{ source.published }}{% endif %}</li>{% endfor %}
</ol></details></section>
<section class="person-section"><h2>Tried or held in the same place</h2><dl class="pairs">{% for row in person.related %}<dt>{{ row.text }}{% if row.when %}, {{ row.when }}{% endif %}</dt><dd><ul class="event-links">{% for other in row.others %}<li><a href="{{ other.href }}">{{ other.name }}</a></li>{% endfor %}</ul></dd>{% endfor %}</dl></section>
<section class="person-share"><h2>Cite or embed this profile</h2><p>{{ person.name }}. {{ person.citation }}</p><details><summary>Show the lifeline in an article</summary><pre><code>{{ person.code }}</code></pre></details></section>
<p class="meta">Something wrong? <a href="/about/#errors">Report an error</a>.</p>
</article></main>
<footer><p>Revolving Door</p><ul>{% for page in ["about", "safety", "corrections", "embedding"] %}<li><a href="/{{ page }}/">{{ page }}</a></li>{% endfor %}</ul></footer>
</body></html>
`;

const FRAME = `---
pagination: { data: people, size: 1, alias: person }
permalink: "{{ person.frame }}index.html"
---
<!doctype html>
<html lang="{{ person.lang }}">
<head><meta charset="utf-8"><title>{{ person.name }}: lifeline</title><meta name="robots" content="noindex"><link rel="canonical" href="https://example.org{{ person.page }}"><style>{{ style | safe }}</style></head>
<body><main class="embed"><figure class="chart lifeline"><header><h1 class="chart-title">{{ person.name }}</h1><p class="person-status">{{ person.status }}</p></header>
<div class="chart-narrow">${DRAWING(360)}</div><div class="chart-wide">${DRAWING(800)}</div>
<ul>{% for spell in person.spells %}<li>{{ spell.text }}</li>{% endfor %}{% for silence in person.silences %}<li>{{ silence.text }}</li>{% endfor %}</ul>
<footer><p>Revolving Door: <a href="{{ person.page }}">The whole profile, with its sources</a></p></footer></figure></main></body></html>
`;

const FEED = `---
pagination: { data: people, size: 1, alias: person }
permalink: "{{ person.page }}feed.xml"
---
{{ person.feed | safe }}`;

const OEMBED = `---
pagination: { data: people, size: 1, alias: person }
permalink: "{{ person.page }}oembed.json"
---
{{ person.oembed | safe }}`;

const RECORD = `---
pagination: { data: records, size: 1, alias: record }
permalink: "people/{{ record.id }}/data.json"
---
{{ record.text | safe }}`;
