/** Inputs that must never become a site: what is done to a sound folder of data, and which file a problem names then. */
import { date } from '#data/dates.ts';
import { columnNamesIn, tableNamesIn } from '#data/schema.ts';
import { TABLES, type TableName } from '#data/tables.ts';
import { csvIn, NEWER, ROWS, type SyntheticData } from '../data/synthetic.ts';

export interface BadInput {
  readonly name: string;
  /** From the folder of the data. */
  readonly file: string;
  /** The line at which it is wrong; `undefined` where the whole file is. */
  readonly line?: number;
  damage(data: SyntheticData): Promise<void>;
}

const draft = (table: string) => `${NEWER}/${table}.csv`;
const FIRST_ROW = 2;

/** Cells, by the column that cannot hold them. Each is a slip, an accident of a program, or meant to harm. */
const CELLS: readonly (readonly [table: TableName, column: string, cells: readonly string[]])[] = [
  [
    'rounds',
    'announced_on',
    [
      '',
      '2024-13-01',
      '2024-02-30',
      '2024-00',
      '24-07-03',
      '03.07.2024',
      '7/3/2024',
      '2024/07/03',
      '2024-7-3',
      '3 July 2024',
      'July 2024',
      '2024-07-03T00:00:00Z',
      '45475',
      '2024.0',
      'yesterday',
      '2024-07-03 or 04',
      '2999-01-01',
      '#######',
      'NaN',
      '２０２４-07-03',
    ],
  ],
  [
    'custody',
    'count',
    [
      '',
      '-5',
      '+5',
      '1.5',
      '1,135',
      '1 135',
      '1\u00a0135',
      '1e3',
      '0x10',
      'ten',
      '10?',
      '~10',
      '10–12',
      '1234567890',
      'Infinity',
      'null',
      '=5+5',
      '#REF!',
      "'10",
      '１０',
      '10%',
    ],
  ],
  [
    'elections',
    'official_share_percent',
    ['', '50,5', '50.5%', '-50.5', 'half', '.5', '50.', '5e1', '50.1234567', 'NaN', '1,000.5'],
  ],
  [
    'rounds',
    'mechanism',
    ['', 'Pardon', 'pardon ', 'pardons', 'деал', 'pardon;exchange', 'constructor', 'pаrdon'],
  ],
  ['tallies', 'qualifier', ['', 'approximately', 'At-Least', 'at–least', 'exact?', '~', '__proto__']],
  ['people', 'published', ['', 'Yes', 'TRUE', 'ЛОЖЬ', '1', 'y', 'maybe', 'так']],
  [
    'people',
    'person_id',
    [
      '',
      'Person-17',
      'person 17',
      'person_17',
      'person--17',
      '-person',
      'person-17/',
      '../person-17',
      'person-17.html',
      'персона-17',
      'person–17',
      'a'.repeat(101),
      '__proto__',
      '4-Mar-24',
      '%2e%2e',
      'con',
      'com1',
    ],
  ],
  [
    'rounds',
    'source_ids',
    ['', 's9', 's1;', ';s1', 's1;;s2', 's1;s1', 's1,s2', 'S1', 's1 s2', 'https://example.org/'],
  ],
  ['life-events', 'person_id', ['', 'person-99', 'Person 17', 'person-17;person-18']],
  ['life-events', 'round_id', ['r99', 'R1', 'r1;r2']],
  ['rounds', 'notable_person_ids', ['person-99', 'Person 17', 'person-17;person-17', 'person-17;']],
  [
    'sources',
    'url',
    [
      'example.org',
      '//example.org',
      'ftp://example.org/1',
      'javascript:alert(1)',
      'data:text/html,1',
      'file:///etc/passwd',
      'https://',
      'https://exa mple.org/',
      'https://example.org/"onload="x',
      'https://example.org/<b>',
      'https://user:word@example.org/',
      'mailto:somebody@example.org',
      'https://[::1',
      `https://example.org/${'a'.repeat(2001)}`,
    ],
  ],
  ['sources', 'link', ['', 'yes', 'mirror!', 'Publisher']],
  [
    'people',
    'one_line',
    [
      '',
      '<b>bold</b>',
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '</script>',
      '<!-- note -->',
      '=HYPERLINK("https://example.org")',
      '+1',
      '@SUM(1)',
      '-1',
      '\tfirst',
      'two\nlines',
      'a\u0000b',
      'a\u0007b',
      'a\u001b[31mb',
      'left\u202eright',
      'a\u2066b\u2069',
      'in\u200bvisible',
      'a\u{e0041}b',
      'lost \ufffd letter',
      ' begins with a space',
      'ends with one ',
      '?????? ????',
      'Ð†Ð³Ð°Ñ€',
      'a'.repeat(2001),
      '&lt;b&gt;',
    ],
  ],
];

const cells: readonly BadInput[] = CELLS.flatMap(([table, column, inputs]) =>
  inputs.map((cell) => ({
    name: `${table}.${column}: ${JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)}`,
    file: draft(table),
    line: FIRST_ROW,
    damage: (data) => {
      const [first, ...rest] = ROWS[table];
      return data.write(draft(table), csvIn(NEWER, table, [{ ...first, [column]: cell }, ...rest]));
    },
  })),
);

const asBytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

/** What happens to a whole file, whatever is in it. `null`: it is not there any more. */
const FILES: readonly (readonly [
  name: string,
  damaged: (text: string, table: TableName) => string | Uint8Array | null,
])[] = [
  ['deleted', () => null],
  ['empty', () => ''],
  ['without its head', (text) => text.slice(text.indexOf('\n') + 1)],
  ['cut off within a quote', (text) => `${text}"cut off`],
  ['a cell too many', (text) => `${text.trimEnd()},more\n`],
  [
    'a column nobody knows',
    (text) =>
      text
        .replace('\n', ',remarks\n')
        .replace(/\n(?=.)/g, '\n')
        .replaceAll(/(?<=\n.+)$/gm, ','),
  ],
  ['its first column away', (text) => text.replace(/^[^,]+,/gm, '')],
  ['its last row twice', (text) => `${text}${text.trimEnd().split('\n').at(-1) ?? ''}\n`],
  ['in UTF-16', (text) => asBytes(`\ufeff${text}`, 'utf16le')],
  [
    'with a byte that is no UTF-8',
    (text) => Buffer.concat([asBytes(text, 'utf8'), Buffer.from([0xe9, 0x0a])]),
  ],
  ['with marks of a conflict', (text) => `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`],
];

const TABLES_OF_DRAFT = tableNamesIn(date(NEWER));

const files: readonly BadInput[] = TABLES_OF_DRAFT.flatMap((table) =>
  FILES.map(([name, damaged]) => ({
    name: `${table}.csv ${name}`,
    file: draft(table),
    damage: async (data) => {
      const made = damaged(await data.read(draft(table)), table);
      if (made === null) await data.remove(draft(table));
      else await data.write(draft(table), made);
    },
  })),
);

const ABOUT = `${NEWER}/edition.json`;

const ABOUTS: readonly (readonly [name: string, damaged: (text: string) => string | Uint8Array])[] = [
  ['empty', () => ''],
  ['a list', () => '[]'],
  ['null', () => 'null'],
  ['without a comma', (text) => text.replace(',', '')],
  ['cut off', (text) => text.slice(0, -5)],
  ['in UTF-16', (text) => asBytes(`\ufeff${text}`, 'utf16le')],
  ['another day than its folder', (text) => text.replace(`"as_of": "${NEWER}"`, '"as_of": "2025-01-27"')],
  ['no day', (text) => text.replace(`"as_of": "${NEWER}"`, '"as_of": "2025-02-30"')],
  [
    'compiled before its day',
    (text) => text.replace('"compiled_on": "2026-01-01"', '"compiled_on": "1999-01-01"'),
  ],
  [
    'compiled in the future',
    (text) => text.replace('"compiled_on": "2026-01-01"', '"compiled_on": "2099-01-01"'),
  ],
  [
    'after an edition that is not there',
    (text) => text.replace('"previous": "2024-12-09"', '"previous": "2024-12-10"'),
  ],
  ['after none', (text) => text.replace('"previous": "2024-12-09"', '"previous": null')],
  ['a blank title', (text) => text.replace('A synthetic edition', ' ')],
  ['markup in its title', (text) => text.replace('A synthetic edition', '<img src=x onerror=alert(1)>')],
  ['a title that turns around', (text) => text.replace('A synthetic edition', 'left\\u202eright')],
  ['a title with NUL', (text) => text.replace('A synthetic edition', 'a\\u0000b')],
  ['half a character in its title', (text) => text.replace('A synthetic edition', 'a\\ud800b')],
  ['a title without end', (text) => text.replace('A synthetic edition', 'a'.repeat(1_000_000))],
  ['a key twice', (text) => text.replace('{', '{\n  "as_of": "2025-01-27",')],
  ['a key nobody knows', (text) => text.replace('{', '{\n  "remarks": "none",')],
  ['a number for a title', (text) => text.replace(/"title": \{[^}]*\}/, '"title": 17')],
];

const abouts: readonly BadInput[] = ABOUTS.map(([name, damaged]) => ({
  name: `edition.json: ${name}`,
  file: ABOUT,
  damage: async (data) => data.write(ABOUT, damaged(await data.read(ABOUT))),
}));

/** What is right cell by cell, and not together. */
const TOGETHER: readonly (readonly [
  name: string,
  file: string,
  damage: (data: SyntheticData) => Promise<void>,
])[] = [
  [
    'women and men are not the total',
    draft('custody'),
    (data) => data.edit(draft('custody'), ',4,,6,', ',4,,7,'),
  ],
  ['an event after the cut-off', draft('events'), (data) => data.edit(draft('events'), '2024-09', '2025-09')],
  [
    'a death after the cut-off',
    draft('deaths'),
    (data) => data.edit(draft('deaths'), ',2022,', ',2025-02-01,'),
  ],
  [
    'a measure nobody declared',
    draft('repression'),
    (data) => data.edit(draft('repression'), ',searches,', ',raids,'),
  ],
  [
    'a month that ends before it begins',
    draft('repression'),
    (data) => data.edit(draft('repression'), '2024-08,2024-08', '2024-09,2024-08'),
  ],
  [
    'a dispute about no row',
    draft('disputes'),
    (data) => data.edit(draft('disputes'), 'rounds,r1,', 'rounds,r9,'),
  ],
  [
    'a dispute about no table',
    draft('disputes'),
    (data) => data.edit(draft('disputes'), 'rounds,r1,', 'circles,r1,'),
  ],
  [
    'a sealed table changed',
    '2024-12-09/rounds.csv',
    (data) => data.edit('2024-12-09/rounds.csv', 'Round 1', 'Round one'),
  ],
  ['a sealed table deleted', '2024-12-09/rounds.csv', (data) => data.remove('2024-12-09/rounds.csv')],
  [
    'a correction of no cell',
    'corrections.csv',
    (data) => data.edit('corrections.csv', ',r1,women,', ',r1,weather,'),
  ],
  [
    'a correction of no edition',
    'corrections.csv',
    (data) => data.edit('corrections.csv', ',2024-12-09,', ',2024-12-08,'),
  ],
  ['no list of corrections', 'corrections.csv', (data) => data.remove('corrections.csv')],
  ['no list of mistakes', 'mistakes.csv', (data) => data.remove('mistakes.csv')],
  ['a dictionary that is not of these tables', 'README.md', (data) => data.write('README.md', 'Nothing.\n')],
  ['a folder that is no edition', '2025-1-1', (data) => data.write('2025-1-1/rounds.csv', 'round_id\n')],
  ['a table nobody knows', `${NEWER}/weather.csv`, (data) => data.write(`${NEWER}/weather.csv`, 'day\n')],
  [
    'the lock of an office program',
    `${NEWER}/.~lock.rounds.csv#`,
    (data) => data.write(`${NEWER}/.~lock.rounds.csv#`, ',somebody'),
  ],
];

const together: readonly BadInput[] = TOGETHER.map(([name, file, damage]) => ({ name, file, damage }));

export const BAD_INPUTS: readonly BadInput[] = [...cells, ...files, ...abouts, ...together];

/** That what is written above is about columns there are. */
export const UNKNOWN_COLUMNS = CELLS.filter(
  ([table, column]) => !columnNamesIn(date(NEWER), TABLES[table]).includes(column),
);
