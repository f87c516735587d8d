/**
 * A language of nobody's: every Latin letter a Cyrillic one, every text 30 % longer. A build in it (`PSEUDO=1`) shows
 * what is cut, what overlaps and what is not translated, before a word is.
 */
import { IntlMessageFormat } from 'intl-messageformat';

/** How much longer than English the longest of the languages is, about. */
const LONGER = 0.3;

const LETTERS: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', c: 'ц', d: 'д', e: 'э', f: 'ф', g: 'г', h: 'х', i: 'ы', j: 'й', k: 'к', l: 'л', m: 'м',
  n: 'н', o: 'о', p: 'п', q: 'ж', r: 'р', s: 'с', t: 'т', u: 'ю', v: 'в', w: 'ш', x: 'ч', y: 'я', z: 'з',
}; // prettier-ignore

/** A text: words grow in turn, so that a long one does not become unbreakable. */
export function pseudo(text: string): string {
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  let owed = Math.round(letters * LONGER);
  let left = text.match(/\p{Script=Latin}[\p{L}\p{M}]*/gu)?.length ?? 0;
  return text.replace(/\p{Script=Latin}[\p{L}\p{M}]*/gu, (word) => {
    const share = Math.ceil(owed / left);
    left -= 1;
    owed -= share;
    const written = Array.from(word.normalize('NFD').replace(/\p{M}/gu, ''), (letter) => {
      const own = LETTERS[letter.toLowerCase()] ?? 'ж';
      return letter === letter.toLowerCase() ? own : own.toUpperCase();
    }).join('');
    return written + (written.at(-1) ?? '').toLowerCase().repeat(share);
  });
}

/** The same of a message, whose values and choices stay. */
export function pseudoMessage(message: string): string {
  return printed(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
}

type Parsed = ReturnType<IntlMessageFormat['getAst']>;

function printed(parts: Parsed): string {
  return parts
    .map((part) => {
      const { type, value, style, options, offset, pluralType } = part as {
        type: number;
        value: string;
        style?: string | null;
        options?: Readonly<Record<string, { readonly value: Parsed }>>;
        offset?: number;
        pluralType?: string;
      };
      // An apostrophe is written twice, within quotation and without; what braces begin is quoted.
      if (type === 0)
        return pseudo(value)
          .replaceAll("'", "''")
          .replace(/[{}][{}']*/g, "'$&'");
      if (type === 7) return '#';
      if (type === 1) return `{${value}}`;
      if (options === undefined) return `{${value}, number${style ? `, ${style}` : ''}}`;
      const kind = type === 5 ? 'select' : pluralType === 'ordinal' ? 'selectordinal' : 'plural';
      const branches = Object.entries(options).map(([name, of]) => `${name} {${printed(of.value)}}`);
      return `{${value}, ${kind},${offset ? ` offset:${offset}` : ''} ${branches.join(' ')}}`;
    })
    .join('');
}

/** All messages of a tree. */
export function pseudoWords(words: object): object {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? pseudoMessage(value) : pseudoWords(value as object),
    ]),
  );
}
