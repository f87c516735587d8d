/** Mutants that nobody could tell from the code, each with the reason. */
import type { Argued } from './draw.ts';

// prettier-ignore
export const ARGUED: readonly Argued[] = [
  { file: 'src/takeaway/kit.ts', line: 'const mtime = new Date(1980, 0, 1, 12);', why: 'Any time does that is always the same.' },
  { file: 'src/takeaway/table-schema.ts', line: "if (meta.kind === 'list' || target === undefined) return [];", why: 'Every reference names a table; the guard is for the type.' },
  { file: 'src/build/lock.ts', line: 'for (let turn = 0; turn < 100; turn += 1) {', why: 'A hundred turns are as many as a hundred and one: more than builds ever come and go in between.' },
  { file: 'src/data/harm.ts', line: 'return harmOf(cell);', why: 'The sieve before the rules saves time alone: what it keeps back they find nothing in, as a test says.' },
  { file: 'src/embedding/scripts.ts', line: "return { name: `frame-${createHash('sha256').update(code).digest('hex').slice(0, 10)}`, code };", why: 'Ten letters of a sum tell versions apart, and so do nine, eleven, or ten others.' },
  { file: 'src/embedding/self-contained.ts', line: "css .replace(/\\s+/g, ' ') .replace(/ ?([{};,]) ?/g, '$1')", why: 'A space more after a colon: the style is the same, and longer.' },
  { file: 'src/prose/heading-ids.ts', line: "name: 'english-heading-ids',", why: 'A plugin’s name, which nothing shows.' },
  { file: 'src/search/likeness.ts', line: 'const CODES = 128;', why: 'Room for the code of every letter: one code more or less that no letter has.' },
  { file: 'src/search/likeness.ts', line: 'const BITS = 5;', why: 'Room to count more consonants of a group than a name has.' },
  { file: 'src/data/check/check-edition.ts', line: "if (!rule && !doubt && name !== 'disputes') return null;", why: 'Rows of tables without rules are not made into objects: only time tells, and much of it.' },
  { file: 'src/data/check/against-before.ts', line: 'const MOST = 100_000;', why: 'A hundred thousand lookups are as many as one more or less.' },
  { file: 'src/data/check/against-before.ts', line: 'if (suspects.length >= MOST || !known.has(key)) return;', why: 'As above; and of a row that was not there before nothing is found in the edition before.' },
  { file: 'src/data/columns.ts', line: 'const REMEMBERED = 1000;', why: 'How many answers are remembered tells in time and memory alone.' },
  { file: 'src/charts/where-held.ts', line: 'const isCloseOnLeft = (gap: number): boolean => gap > 0 && gap < NEAR;', why: 'No two towns of a map stand exactly so far apart, and none beside itself.' },
];
