/**
 * By what the styles and screen readers tell elements apart, which no text shows: classes, roles and states. A colour
 * that is gone or stands elsewhere shows as a number that is another.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { filesIn } from './files.ts';

/** Pages in English, and frames of the newest edition: the others have the same elements. */
const READ = /^(?!be\/|ru\/|editions\/.*\/(?:embed|charts\/.*\/(?:with|snippet))).*\.html$/;
/** What is told besides classes with what it says, and what with the kind of thing that it names. */
const STATES =
  /^(?:role|tabindex|scope|style|loading|open|checked|disabled|data-nth|aria-(?:current|hidden|expanded|pressed|live|sort)|hreflang|height|data-column)$/;
const NAMES = /^(?:for|data-stop|aria-(?:labelledby|describedby|controls|details))$/;

/** A line for each: the room, the element and how it is marked, and how many there are. */
export function looksOf(site: string): readonly string[] {
  const found = new Map<string, number>();
  for (const file of filesIn(site).filter((name) => READ.test(name))) {
    const room = roomOf(file);
    const { document } = parseHTML(readFileSync(join(site, file), 'utf8'));
    for (const element of document.querySelectorAll('body, body *:not(svg *)'))
      for (const mark of marksOf(element)) {
        const line = `${room}: ${element.localName}${mark}`;
        found.set(line, (found.get(line) ?? 0) + 1);
      }
  }
  return [...found].map(([line, count]) => `${line} × ${count}`).sort();
}

/** The first folder, or what stands in an edition, whichever that is. */
function roomOf(file: string): string {
  const [first = '', second = '', third = ''] = file.split('/');
  if (second === '') return 'root';
  if (first !== 'editions' || third === '') return first;
  return third.includes('.') ? 'an edition' : `${third} of an edition`;
}

function marksOf(element: Element): readonly string[] {
  return [...element.attributes].flatMap(({ name, value }) => {
    if (name === 'class')
      return value
        .split(/\s+/)
        .filter((each) => each !== '' && !each.startsWith('astro-'))
        .map((each) => `.${each}`);
    if (name === 'datetime') return `[datetime=${value.replace(/\d/g, '0')}]`;
    if (STATES.test(name)) return `[${name}=${value}]`;
    return NAMES.test(name) ? `[${name}=${value.replace(/[-\d ].*/, '*')}]` : [];
  });
}
