/**
 * Every table of an edition, declared once. From here come the types of the rows, the check, the data
 * dictionary (`data/README.md`), the order of columns in files and what a data package says of them.
 * Column names and their order are a contract with those who download the files: what is new comes at the
 * end, with `since` and the first edition that has it, for older ones are sealed.
 */
import * as z from 'zod';
import {
  choice,
  decimal,
  id,
  list,
  optional,
  partialDate,
  qualifier,
  reference,
  references,
  since,
  sourceIds,
  text,
  url,
  wholeNumber,
  yesNo,
} from './cells.ts';
import { LIFE_EVENT_TYPES } from './life-event-types.ts';

/**
 * When a row enters an edition. A **claim** (a count, a tally, a figure) enters when it had been
 * published by the edition's cut-off; an **event** when it had happened by then; **reference** rows
 * (people, definitions, sources) as far as other rows need them.
 */
export type Entry = { kind: 'claim' | 'event'; date: string } | { kind: 'reference' };

export interface Table<Columns extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The column whose value names a row, for ever. */
  readonly key: string;
  readonly entry: Entry;
  /** The first edition that has the table; left out where every edition has it. */
  readonly since?: string;
  readonly row: z.ZodObject<Columns>;
}

const table = <const Columns extends z.ZodRawShape>(
  declared: Omit<Table<Columns>, 'row'> & { columns: Columns },
): Table<Columns> => {
  const { columns, ...rest } = declared;
  return { ...rest, row: z.object(columns) };
};

export const TABLES = {
  sources: table({
    name: 'sources',
    title: 'Sources',
    description: 'One published page that rows of the other tables rest on.',
    key: 'source_id',
    entry: { kind: 'reference' },
    columns: {
      source_id: id('Stable name of the source.'),
      publisher: text('Who published the page. A mirror or reprint names the outlet it was read at.'),
      title: optional(text('Title of the page.')),
      title_is: optional(
        choice(
          ['as-published', 'translated', 'description'],
          'Whether the title is the page’s own, our translation of it, or our description of an untitled page.',
        ),
      ),
      url: optional(
        url(
          'Address of the page at its publisher. Empty where only a mirror was read: mirrors are not linked.',
        ),
      ),
      link: choice(
        ['publisher', 'mirror', 'none'],
        'Where the page was read: at its publisher (linked), at a mirror (named, not linked), or at no address that can be given.',
      ),
      published: optional(partialDate('When the page was published, as precisely as it says.')),
      language: text('Language of the page, as an ISO 639-1 code.'),
      kind: choice(
        ['primary', 'agency', 'news', 'report', 'reprint'],
        'primary: the body that counted, decided or witnessed; agency: a news agency; news: an outlet’s own reporting; report: a report, study or reference page; reprint: another’s text carried on.',
      ),
      note: optional(text('What to bear in mind about this source.')),
    },
  }),
  rounds: table({
    name: 'rounds',
    title: 'Rounds',
    description: 'One release of prisoners, announced on one day.',
    key: 'round_id',
    entry: { kind: 'event', date: 'announced_on' },
    columns: {
      round_id: id('Stable name of the round, numbered in order of announcement.'),
      announced_on: partialDate('Day the release was announced.'),
      label: text('Short name of the round.'),
      announced_count: optional(
        wholeNumber({ description: 'People released, as announced.', unit: 'people' }),
      ),
      political_prisoners: optional(
        wholeNumber({
          description: 'Of them counted as political prisoners, by Viasna or by media.',
          unit: 'people',
        }),
      ),
      women: optional(wholeNumber({ description: 'Women among those announced.', unit: 'people' })),
      men: optional(wholeNumber({ description: 'Men among those announced.', unit: 'people' })),
      chronic_illness: optional(
        wholeNumber({ description: 'People with a chronic illness, as announced.', unit: 'people' }),
      ),
      disabled: optional(
        wholeNumber({ description: 'People with a disability, as announced.', unit: 'people' }),
      ),
      pensioners: optional(wholeNumber({ description: 'Pensioners, as announced.', unit: 'people' })),
      under_25: optional(wholeNumber({ description: 'People under 25, as announced.', unit: 'people' })),
      over_50: optional(wholeNumber({ description: 'People over 50, as announced.', unit: 'people' })),
      mechanism: choice(
        ['pardon', 'negotiated-release', 'exchange', 'other'],
        'How they were released: by pardon, under a deal with another state, in an exchange of prisoners, or otherwise.',
      ),
      counterpart: list('States or bodies the release was agreed with or requested by.'),
      destination: choice(
        ['home', 'abroad', 'mixed', 'unknown'],
        'Where those released were let go: inside Belarus, taken out of it, some of both, or not known.',
      ),
      destination_places: list('Countries they were taken to.'),
      stayed_in_belarus: optional(
        wholeNumber({
          description: 'People let go inside Belarus, where a source gives the number.',
          unit: 'people',
        }),
      ),
      taken_abroad: optional(
        wholeNumber({
          description: 'People taken out of Belarus, where a source gives the number.',
          unit: 'people',
        }),
      ),
      in_total: yesNo('Whether the round is part of the running total of political prisoners released.'),
      not_in_total_because: optional(text('Why the round is not part of the total.')),
      names_published_by_state: choice(
        ['yes', 'no', 'unknown'],
        'Whether the authorities published who was released.',
      ),
      notable_person_ids: references('people', 'People with a profile who were released in this round.'),
      other_notable_people: list('Other people named in reports of the release.'),
      certainty: choice(['reported', 'conflicting'], 'Whether sources agree on the figures of the round.'),
      source_ids: sourceIds(),
      political_prisoners_qualifier: since(
        '2026-08-21',
        optional(qualifier('the number of political prisoners; empty means exact')),
      ),
      parents_of_minors: since(
        '2026-08-21',
        optional(wholeNumber({ description: 'Parents of minor children, as announced.', unit: 'people' })),
      ),
      parents_qualifier: since('2026-08-21', optional(qualifier('the number of parents; empty means exact'))),
      foreigners: since(
        '2026-08-21',
        optional(wholeNumber({ description: 'Foreign citizens, as announced.', unit: 'people' })),
      ),
      foreigners_qualifier: since(
        '2026-08-21',
        optional(qualifier('the number of foreign citizens; empty means exact')),
      ),
      conviction_cleared: since(
        '2026-08-21',
        optional(
          yesNo(
            'Whether the convictions of those let out were cleared. Where they were not, they stay on record, and police supervision may follow.',
          ),
        ),
      ),
    },
  }),
  tallies: table({
    name: 'tallies',
    title: 'Tallies',
    description: 'One published running total of people released. They differ in what they count.',
    key: 'tally_id',
    entry: { kind: 'claim', date: 'as_of' },
    columns: {
      tally_id: id('Stable name of the tally.'),
      as_of: partialDate('Day the total stood at.'),
      count: wholeNumber({ description: 'People released.', unit: 'people' }),
      qualifier: qualifier('the count'),
      since: optional(partialDate('Beginning of the window the total covers.')),
      counter: text('Who counted, and who relayed it.'),
      scope: text('What the total counts, in the counter’s terms.'),
      covers_round_ids: references('rounds', 'Rounds the total holds, where its arithmetic shows them.'),
      source_ids: sourceIds(),
    },
  }),
  custody: table({
    name: 'custody',
    title: 'Custody counts',
    description: 'One published count of political prisoners: held, ever recognised, or formerly held.',
    key: 'custody_id',
    entry: { kind: 'claim', date: 'as_of' },
    columns: {
      custody_id: id('Stable name of the count.'),
      as_of: partialDate('Day, month or year the count stood at.'),
      date_is: choice(
        ['stated', 'period-end', 'publication'],
        'What the date rests on: stated by the source; the end of a period the source names; or the day of publication of a current figure.',
      ),
      measure: choice(
        ['in-custody', 'ever-recognised', 'former'],
        'in-custody: held on that day; ever-recognised: everyone given the status since 2020; former: recognised and no longer held.',
      ),
      count: wholeNumber({ description: 'People.', unit: 'people' }),
      qualifier: qualifier('the count'),
      women: optional(wholeNumber({ description: 'Women among them.', unit: 'people' })),
      women_qualifier: optional(qualifier('the number of women')),
      men: optional(
        wholeNumber({ description: 'Men among them, where the source gives the number.', unit: 'people' }),
      ),
      counter: text('Who counted.'),
      criteria: choice(
        ['joint-list', 'other'],
        'joint-list: the list Viasna keeps with other Belarusian rights groups; other: other criteria, or a counter that does not say.',
      ),
      source_ids: sourceIds(),
      in_remand: since(
        '2026-08-21',
        optional(
          wholeNumber({
            description: 'Of those held, people in remand prisons before a verdict.',
            unit: 'people',
          }),
        ),
      ),
      at_liberty_awaiting: since(
        '2026-08-21',
        optional(
          wholeNumber({
            description: 'Of those counted as held, people at liberty who await their trial.',
            unit: 'people',
          }),
        ),
      ),
      open_type: since(
        '2026-08-21',
        optional(
          wholeNumber({ description: 'Of those held, people in open-type institutions.', unit: 'people' }),
        ),
      ),
      in_psychiatric: since(
        '2026-08-21',
        optional(
          wholeNumber({ description: 'Of those held, people in psychiatric hospitals.', unit: 'people' }),
        ),
      ),
    },
  }),
  repression: table({
    name: 'repression',
    title: 'Repression figures',
    description:
      'One published figure of repression for a period. What it counts stands in the measures table.',
    key: 'figure_id',
    entry: { kind: 'claim', date: 'period_end' },
    columns: {
      figure_id: id('Stable name of the figure.'),
      period_start: partialDate('First day, month or year of the period.'),
      period_end: partialDate(
        'Last day, month or year of the period; the same as the first for a list’s size on a day.',
      ),
      measure: reference('measures', 'What is counted.'),
      value: wholeNumber({
        description: 'The figure, in the unit of its measure.',
        unit: 'unit of the measure',
      }),
      qualifier: qualifier('the figure'),
      women: optional(
        wholeNumber({ description: 'Women among them, where people are counted.', unit: 'people' }),
      ),
      counter: text('Who counted.'),
      count_is: choice(
        ['first', 'revised', 'not-stated'],
        'Whether it is the counter’s first figure for the period or a later revision.',
      ),
      scope: optional(text('What the figure takes in, where it is narrower than its measure.')),
      source_ids: sourceIds(),
    },
  }),
  measures: table({
    name: 'measures',
    title: 'Measures',
    description: 'What each figure of repression counts, and whether its months may be compared.',
    key: 'measure',
    entry: { kind: 'reference' },
    columns: {
      measure: id('Stable name of the measure.'),
      label: text('Short name.'),
      unit: choice(
        ['instances', 'people', 'cases', 'penalties', 'groups'],
        'What one unit of the figure is.',
      ),
      definition: text('What is counted.'),
      counter: text('Who counts it.'),
      comparable_across_months: yesNo('Whether figures of different months may be joined by a line.'),
      caution: text('What to bear in mind when reading it.'),
    },
  }),
  people: table({
    name: 'people',
    title: 'People',
    description:
      'A person whose case is widely reported under their name. Status and times held are derived from life-events.',
    key: 'person_id',
    entry: { kind: 'reference' },
    columns: {
      person_id: id('Stable name of the person, used in addresses.'),
      name_en: text('Name in English, in Viasna’s spelling.'),
      name_be: optional(text('Name in Belarusian.')),
      name_ru: optional(text('Name in Russian.')),
      other_spellings: list('Other spellings and scripts the name is found under.'),
      gender: choice(['f', 'm'], 'As reported.'),
      born: optional(partialDate('Date of birth, as precisely as it is public.')),
      role: text('Who the person was before.'),
      category: choice(
        [
          'human-rights-defender',
          'politician',
          'exiled-politician',
          'head-of-state',
          'journalist',
          'blogger',
          'lawyer',
          'activist',
          'academic',
          'artist',
          'business',
          'trade-unionist',
        ],
        'The field the person is known for.',
      ),
      one_line: text('Who the person is in one line; what happened to them stands in life-events.'),
      published: yesNo(
        'Whether the person has a page. A row with no is counted in totals and never shown, indexed or exported.',
      ),
      source_ids: sourceIds(),
    },
  }),
  'life-events': table({
    name: 'life-events',
    title: 'Life events',
    description: 'One dated event of a person’s case.',
    key: 'event_id',
    entry: { kind: 'event', date: 'date' },
    columns: {
      event_id: id('Stable name of the event.'),
      person_id: reference('people', 'Whose event it is.'),
      date: partialDate('When it happened, as precisely as sources say.'),
      type: choice(
        LIFE_EVENT_TYPES,
        'What kind of event it is. Status, days held and days of silence are derived from it.',
      ),
      headline: text('What happened, in one line.'),
      detail: optional(text('What else is reported of it.')),
      years: optional(decimal({ description: 'Length of a sentence.', unit: 'years' })),
      place: optional(text('Where.')),
      case: optional(
        wholeNumber('Which of the person’s imprisonments the event belongs to, numbered in order of time.'),
      ),
      articles: references('articles', 'Articles of the criminal code, where reported.'),
      round_id: optional(reference('rounds', 'The round of releases the event belongs to.')),
      source_ids: sourceIds(),
      place_id: since(
        '2026-08-21',
        optional(reference('places', 'The place it happened at, or that the person was moved to.')),
      ),
    },
  }),
  deaths: table({
    name: 'deaths',
    title: 'Deaths',
    description: 'A prisoner who died in custody, or a protester who died after detention.',
    key: 'death_id',
    entry: { kind: 'event', date: 'died_on' },
    columns: {
      death_id: id('Stable name of the row.'),
      name: text('Name, in Viasna’s spelling.'),
      person_id: optional(reference('people', 'The person’s profile, where there is one.')),
      died_on: partialDate('Date of death, as precisely as sources agree.'),
      place: optional(text('Where the person was held or died.')),
      recognised_political_prisoner: choice(
        ['yes', 'no', 'unknown'],
        'Whether Viasna had recognised the person as a political prisoner.',
      ),
      published: yesNo('Whether the name may be shown.'),
      source_ids: sourceIds(),
    },
  }),
  events: table({
    name: 'events',
    title: 'Events',
    description: 'The context, from the election of 2020 on.',
    key: 'event_id',
    entry: { kind: 'event', date: 'date' },
    columns: {
      event_id: id('Stable name of the event.'),
      date: partialDate('When it happened.'),
      kind: choice(
        [
          'crackdown',
          'election',
          'international',
          'law',
          'media',
          'negotiation',
          'release',
          'sanctions',
          'statement',
          'war',
        ],
        'What kind of event it is.',
      ),
      headline: text('What happened, in one line.'),
      detail: optional(text('What else is reported of it.')),
      significance: choice(['1', '2', '3'], 'How much it matters to the story: 1 is key.'),
      person_ids: references('people', 'People with a profile whom the event concerns.'),
      round_id: optional(reference('rounds', 'The round of releases the event is.')),
      source_ids: sourceIds(),
    },
  }),
  elections: table({
    name: 'elections',
    title: 'Presidential elections',
    description: 'Official results of presidential elections, with observers’ assessments.',
    key: 'held_on',
    entry: { kind: 'event', date: 'held_on' },
    columns: {
      held_on: partialDate('Day of the vote (of the runoff in 1994).'),
      official_winner: text('Winner by the official result.'),
      official_share_percent: decimal({ description: 'Winner’s share by the official result.', unit: '%' }),
      official_turnout_percent: decimal({ description: 'Turnout by the official result.', unit: '%' }),
      main_challengers: list('Other candidates, with their official share where reported.'),
      observers_assessment: text('What election observers concluded.'),
      source_ids: sourceIds(),
    },
  }),
  articles: table({
    name: 'articles',
    title: 'Articles of the criminal code',
    description: 'An article of the criminal code of Belarus that occurs in political cases.',
    key: 'article_id',
    entry: { kind: 'reference' },
    columns: {
      article_id: id('Number of the article; a part follows after p, as in 342-p2.'),
      number: text('Number as it is written, such as 342, part 2.'),
      name: text('Short name in English.'),
      what_it_punishes: text('What the article punishes.'),
      maximum_penalty_years: optional(
        decimal({ description: 'Longest prison term, where reported.', unit: 'years' }),
      ),
      source_ids: sourceIds(),
    },
  }),
  rankings: table({
    name: 'rankings',
    title: 'Rankings',
    description: 'One value of an index or census kept by an outside body.',
    key: 'ranking_id',
    entry: { kind: 'claim', date: 'as_of' },
    columns: {
      ranking_id: id('Stable name of the value.'),
      index: text('The index or census.'),
      as_of: partialDate('Edition or date of the index.'),
      value: wholeNumber({ description: 'The value, in its unit.', unit: 'as the unit column says' }),
      qualifier: qualifier('the value'),
      unit: text('Unit of the value.'),
      counter: text('Who publishes it.'),
      source_ids: sourceIds(),
    },
  }),
  disputes: table({
    name: 'disputes',
    title: 'Disputes',
    description: 'A value that another source gives for a cell of another table and that was not chosen.',
    key: 'dispute_id',
    entry: { kind: 'reference' },
    columns: {
      dispute_id: id('Stable name of the dispute.'),
      table: text('Table of the disputed cell.'),
      key: id('Key of its row.'),
      column: text('Column of the cell.'),
      value: text('The value not chosen.'),
      qualifier: optional(qualifier('the value not chosen')),
      counter: optional(text('Who gives it.')),
      why: text('How the values reconcile, or that they do not.'),
      reconciled: yesNo('Whether the difference is explained.'),
      source_ids: sourceIds(),
    },
  }),
  places: table({
    name: 'places',
    title: 'Places',
    description:
      'A place of custody, a town whose court tried people, or a border crossing they were taken over.',
    key: 'place_id',
    entry: { kind: 'reference' },
    since: '2026-08-21',
    columns: {
      place_id: id('Stable name of the place.'),
      kind: choice(
        ['colony', 'remand-prison', 'prison', 'open-type', 'psychiatric', 'court-town', 'border', 'other'],
        'colony: a penal colony; remand-prison: held before a verdict; prison: a prison of stricter custody; open-type: an open-type institution; psychiatric: a psychiatric hospital; court-town: a town whose court an event names; border: a border crossing; other: any other.',
      ),
      name_en: text('Name in English.'),
      name_be: optional(text('Name in Belarusian.')),
      name_ru: optional(text('Name in Russian.')),
      aliases: list('Other names the place is found under.'),
      town: optional(text('Town it stands in.')),
      country: optional(text('Country it stands in.')),
      latitude: optional(
        decimal({ description: 'Latitude of the town, in degrees north.', unit: 'degrees' }),
      ),
      longitude: optional(
        decimal({ description: 'Longitude of the town, in degrees east.', unit: 'degrees' }),
      ),
      coordinates_source: optional(text('Where latitude and longitude are from, such as GeoNames.')),
      note: optional(text('What to bear in mind about the place.')),
      source_ids: sourceIds(),
    },
  }),
} as const satisfies Record<string, Table>;

/** Kept beside the editions, in `data/corrections.csv`: what later proved mistaken in a sealed one. */
export const CORRECTIONS = table({
  name: 'corrections',
  title: 'Corrections',
  description: 'A mistake found in a sealed edition, put right in a later one.',
  key: 'correction_id',
  entry: { kind: 'reference' },
  columns: {
    correction_id: id('Stable name of the correction.'),
    found_on: partialDate('When the mistake was found.'),
    edition: partialDate('The edition that holds it.'),
    table: text('Table of the cell.'),
    key: id('Key of its row.'),
    column: optional(text('Column of the cell. Empty where the whole row was missing.')),
    was: optional(text('What the cell says, as the file has it.')),
    is: optional(text('What it should say, as the newer file has it.')),
    why: text('How the mistake came about and was found.'),
    source_ids: sourceIds('Sources in the newest edition.'),
    put_right_in: optional(partialDate('The edition in which it is put right. Empty where none is yet.')),
  },
});

/** Kept beside the editions, in `data/mistakes.csv`: what the site itself said wrongly though the cells were right. */
export const MISTAKES = table({
  name: 'mistakes',
  title: 'Mistakes of ours',
  description: 'A sentence, a drawing or a fact of this site that was wrong though its cells were right.',
  key: 'id',
  entry: { kind: 'reference' },
  columns: {
    id: id('Stable name of the mistake.'),
    pages: list('Addresses of the pages that held it, beginning with a slash, such as /charts/rounds/.'),
    said: text('What the page said.'),
    since: partialDate('Since when it said so.'),
    right: text('What is right.'),
    put_right_on: optional(partialDate('When it was put right. Empty while the page still says it.')),
    why: text('How the mistake came about and was found.'),
  },
});

export type Tables = typeof TABLES;
export type TableName = keyof Tables;
export type RowOf<Name extends TableName> = z.infer<Tables[Name]['row']>;

export type Source = RowOf<'sources'>;
export type Round = RowOf<'rounds'>;
export type Tally = RowOf<'tallies'>;
export type CustodyCount = RowOf<'custody'>;
export type RepressionFigure = RowOf<'repression'>;
export type Measure = RowOf<'measures'>;
export type Person = RowOf<'people'>;
export type LifeEvent = RowOf<'life-events'>;
export type Death = RowOf<'deaths'>;
export type PublicEvent = RowOf<'events'>;
export type Election = RowOf<'elections'>;
export type Article = RowOf<'articles'>;
export type Dispute = RowOf<'disputes'>;
export type Place = RowOf<'places'>;
export type Correction = z.infer<(typeof CORRECTIONS)['row']>;
export type Mistake = z.infer<(typeof MISTAKES)['row']>;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
