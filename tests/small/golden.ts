/** The golden texts of the small site: compared by the test, written by `npm run bless`. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './files.ts';

export const GOLDEN = 'tests/golden/small';
/** Those of the bare site. */
export const BARE = 'tests/golden/bare';
/** What the small site says of its draft. */
export const DRAFTED = 'tests/golden/drafted';

/** Differences of a text that are shown, lines of each, and how far lines are looked for that are the same again. */
const SHOWN = 3;
const LINES = 4;
const FAR = 400;

/** What is read otherwise than it was last looked at: a file, a line and a page each. Empty where all is the same. */
export function differences(texts: ReadonlyMap<string, string>, folder = GOLDEN): readonly string[] {
  const known = existsSync(folder) ? filesIn(folder) : [];
  const gone = known
    .filter((name) => !texts.has(name))
    .map((name) => `${name}: nothing is read there any more`);
  const changed = [...texts].flatMap(([name, text]) => {
    if (!known.includes(name)) return `${name}: was not read before`;
    return hunksOf(name, readFileSync(join(folder, name), 'utf8').split('\n'), text.split('\n'));
  });
  return [...gone, ...changed];
}

/** Where two texts part, what each says there, and in which file of the site. */
function hunksOf(name: string, was: readonly string[], is: readonly string[]): readonly string[] {
  const hunks: string[] = [];
  let [left, right] = [0, 0];
  while (left < was.length || right < is.length) {
    if (was[left] === is[right]) {
      left += 1;
      right += 1;
      continue;
    }
    const [taken, come] = stepsToSame(was.slice(left, left + FAR), is.slice(right, right + FAR));
    const file = is.slice(0, right + 1).findLast((line) => line.startsWith('=== ')) ?? `=== ${name}`;
    const lines = [...cut(was.slice(left, left + taken), '-'), ...cut(is.slice(right, right + come), '+')];
    hunks.push([`${name}:${right + 1}, in ${file.slice(4)}`, ...lines].join('\n'));
    left += taken;
    right += come;
  }
  const more = hunks.length - SHOWN;
  return more > 0 ? [...hunks.slice(0, SHOWN), `${name}: and ${more} more`] : hunks;
}

/** How many lines go and come before both texts say the same again, as few as can be. */
function stepsToSame(was: readonly string[], is: readonly string[]): readonly [number, number] {
  const places = new Map(is.map((line, at) => [line, at] as const).reverse());
  let best: readonly [number, number] = [was.length, is.length];
  for (const [taken, line] of was.entries()) {
    const come = places.get(line);
    if (come !== undefined && line !== '' && taken + come < best[0] + best[1]) best = [taken, come];
  }
  return best;
}

function cut(lines: readonly string[], sign: string): readonly string[] {
  const more = lines.length - LINES;
  return [
    ...lines.slice(0, LINES).map((line) => `${sign} ${line}`),
    ...(more > 0 ? [`${sign} … and ${more} lines`] : []),
  ];
}

/** Writes the texts as they are now, and takes out those that are no longer read. */
export function bless(texts: ReadonlyMap<string, string>, folder = GOLDEN): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of texts) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
