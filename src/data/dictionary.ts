/** The data dictionary, `data/README.md`: every table and column, from their declarations. */
import type * as z from 'zod';
import { isOptional, metaOf, type ColumnMeta } from './cells.ts';
import { LIFE_EVENT_MEANINGS, LIFE_EVENT_TYPES, type LifeEventMeaning } from './life-event-types.ts';
import type { PartialDate } from './dates.ts';
import { tableIn, tableNamesIn } from './schema.ts';
import { CORRECTIONS, MISTAKES, TABLES, type Table } from './tables.ts';

const ENTRY: Record<Table['entry']['kind'], (table: Table) => string> = {
  claim: () => 'A row enters an edition when one of its sources had been published by the cut-off.',
  event: () => 'A row enters an edition when it had happened by the cut-off.',
  reference: () => 'Rows stand in an edition as far as its other rows need them.',
};

/** The whole text of `data/README.md`; of an edition, what that one has. */
export function dictionary(edition?: PartialDate): string {
  const tables = edition
    ? tableNamesIn(edition).map((name) => tableIn(edition, name))
    : Object.values<Table>(TABLES);
  return `${INTRODUCTION}\n${[...tables, CORRECTIONS, MISTAKES].map(section).join('\n')}`;
}

function section(table: Table): string {
  const rows = Object.entries(table.row.shape).map(([name, schema]) => columnRow(name, schema as z.ZodType));
  return [
    `## ${table.title}: \`${table.name}.csv\``,
    '',
    `${table.description} Key: \`${table.key}\`. ${ENTRY[table.entry.kind](table)}${sinceText(table.since)}`,
    '',
    '| column | holds | unit | may be empty | meaning |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...(table.name === 'life-events' ? LIFE_EVENTS : []),
  ].join('\n');
}

const CUSTODY: Readonly<Record<LifeEventMeaning['custody'], string>> = {
  begins: 'begins',
  ends: 'ends',
  shows: 'held then, whatever went before',
  within: 'happens only to those who are held',
  none: '',
};

const SILENCE: Readonly<Record<NonNullable<LifeEventMeaning['silence']>, string>> = {
  begins: 'begins',
  ends: 'ends',
  sign: 'is interrupted, and does not end',
};

/** What each type of event does to custody and silence: status and days are derived from nothing else. */
const LIFE_EVENTS = [
  'What each type says, and does to custody and to a silence. Nothing else ends a time in custody: whoever is named in a round of releases, or has an event of one, needs an event that does.',
  '',
  '| type | says | custody | silence |',
  '| --- | --- | --- | --- |',
  ...LIFE_EVENT_TYPES.map((type) => {
    const { means, custody, silence } = LIFE_EVENT_MEANINGS[type];
    return `| \`${type}\` | ${means} | ${CUSTODY[custody]} | ${silence ? SILENCE[silence] : ''} |`;
  }),
  '',
];

function columnRow(name: string, schema: z.ZodType): string {
  const meta = metaOf(schema);
  return `| \`${name}\` | ${holds(meta)} | ${meta.unit ?? ''} | ${isOptional(schema) ? 'yes' : 'no'} | ${meta.description}${sinceText(meta.since)} |`;
}

function sinceText(since: string | undefined): string {
  return since === undefined ? '' : ` In editions from ${since} on.`;
}

function holds({ kind, choices, references }: ColumnMeta): string {
  if (choices) return choices.map((each) => `\`${each}\``).join(', ');
  if (references !== undefined)
    return kind === 'list' ? `keys of \`${references}\`` : `a key of \`${references}\``;
  return {
    text: 'text',
    id: 'id',
    date: 'date',
    'whole-number': 'whole number',
    number: 'number',
    choice: '',
    list: 'texts',
    url: 'address',
  }[kind];
}

const INTRODUCTION = `# The data

An **edition** is one folder, named by its cut-off: everything the site knew to have been published by that day. It is complete on its own. Sealed editions change only if a person is taken out of them: \`edition.json\` holds a SHA-256 checksum of each file. A mistake found later is put right in the next edition and listed in \`corrections.csv\`; what the site itself said wrongly, though its cells were right, is listed in \`mistakes.csv\`. Tables and columns that came later say from which edition on they are there; in an older one they are *not reported*.

This page is written from the declarations in \`src/data/tables.ts\` by \`npm run dictionary\`, and \`npm run check\` compares the two.

## In every table

- Files are CSV (RFC 4180) in UTF-8, with commas and a header line.
- An empty cell is *not reported*, never zero.
- A **date** is as precise as its source: \`2024-12-09\`, \`2024-12\` and \`2024\` are three different statements.
- A **count** has a qualifier beside it: \`exact\`, \`about\`, \`at-least\`, \`over\` or \`nearly\`.
- A **list** separates its entries by semicolons.
- \`source_ids\` name rows of \`sources.csv\`, the best source first. Where sources disagree, the values not chosen stand in \`disputes.csv\`.
- “Political prisoner” means recognised by Viasna and partner rights groups, unless a row says otherwise.
`;
