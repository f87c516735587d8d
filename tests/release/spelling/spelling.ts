/** The words that a reader reads in another language, and those among them that its dictionary does not have. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import nspell from 'nspell';
import { loadData } from '#data/edition.ts';
import { nameIn, type TranslatedLanguage } from '#data/languages.ts';
import { poPath, readNames, readTranslations, stateOf } from '#data/translations/folder.ts';
import { TRANSLATED_TABLES } from '#data/translations/text-columns.ts';
import { piecesOf } from '#prose/reading.ts';
import type { Parsed } from '#words/arguments.ts';

/** A text as it is written, and where. */
interface Text {
  readonly at: string;
  readonly text: string;
}

/** A word in its place. A capital that does not begin a sentence makes a name of it. */
interface Word extends Text {
  readonly isName: boolean;
}

/** What a search understands, in whatever language, and months of three letters. */
const NO_WORDS = /^search\.places\.[^.]+\.words$|^dates\.months\.short\./;

/** The longest ending that a name may have: "Ціханоўск-ага". */
const LONGEST_ENDING = 4;

async function messagesOf(language: TranslatedLanguage): Promise<readonly Text[]> {
  const folder = join('src/words', language);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== 'claims.json');
  const texts: Text[] = [];
  for (const name of names) {
    const walk = (node: unknown, path: string) => {
      if (typeof node === 'object' && node !== null)
        for (const [key, inner] of Object.entries(node)) walk(inner, path === '' ? key : `${path}.${key}`);
      else if (typeof node === 'string' && !NO_WORDS.test(path))
        for (const text of textsIn(parse(node, language))) texts.push({ at: `${name} ${path}`, text });
    };
    walk(JSON.parse(await readFile(join(folder, name), 'utf8')), '');
  }
  return texts;
}

function parse(message: string, language: string): Parsed {
  const styles = { number: { words: {}, feminine: {}, oblique: {} } };
  return new IntlMessageFormat(message, language, styles, { ignoreTag: true }).getAst();
}

/** The texts of a message, with those of its branches. */
function textsIn(parsed: Parsed): readonly string[] {
  return parsed.flatMap((part) => {
    if ('options' in part) return Object.values(part.options).flatMap(({ value }) => textsIn(value));
    return (part.type as number) === 0 && 'value' in part ? [part.value] : [];
  });
}

async function proseOf(language: TranslatedLanguage): Promise<readonly Text[]> {
  const files = (await readdir('src/prose', { recursive: true })).filter((file) =>
    file.endsWith(`/${language}.mdx`),
  );
  const texts = files.map(async (file) =>
    piecesOf(await readFile(join('src/prose', file), 'utf8')).map(({ source }) => ({
      at: file,
      // The name of what the frontmatter says is none of its words.
      text: source.replace(/^\w+: *['"]?/, ''),
    })),
  );
  return (await Promise.all(texts)).flat();
}

async function dataOf(language: TranslatedLanguage): Promise<readonly Text[]> {
  const texts = TRANSLATED_TABLES.map(async (table) => {
    const { entries = [] } = (await readTranslations(poPath('translations', language, table))) ?? {};
    return entries
      .filter((entry) => stateOf(entry) === 'read')
      .flatMap(({ forms }) => forms.map((text) => ({ at: `${language}/${table}.po`, text })));
  });
  return (await Promise.all(texts)).flat();
}

/** Every word of a text in Cyrillic letters, without a stress that is marked. */
function wordsIn({ at, text }: Text): readonly Word[] {
  const plain = text.replaceAll('\u0301', '');
  return [...plain.matchAll(/\p{Script=Cyrillic}(?:[\p{Script=Cyrillic}’'-]*\p{Script=Cyrillic})?/gu)].map(
    ({ 0: word, index }) => ({
      at,
      text: word,
      isName: /^\p{Lu}/u.test(word) && !/(?:^|[.!?:;…]["»”)]*)[\s«„(–—]*$/u.test(plain.slice(0, index)),
    }),
  );
}

async function checkerOf(language: TranslatedLanguage): Promise<(word: string) => boolean> {
  const folder = fileURLToPath(new URL('.', import.meta.resolve(`dictionary-${language}`)));
  const [aff, dic] = await Promise.all(
    ['index.aff', 'index.dic'].map((name) => readFile(join(folder, name))),
  );
  const dictionary = nspell(aff as Buffer, dic);
  const isWord = (word: string) => dictionary.correct(word) || dictionary.correct(word.toLowerCase());
  return (word) => {
    const straight = word.replaceAll('’', "'");
    return isWord(straight) || straight.split('-').every(isWord);
  };
}

/** A name without its ending, as far as every case has it. */
const stemOf = (name: string) => name.replace(/(?<=.{3})(?:[ая]я|[ыиій]й|[аоеё][ўв]|[аоеёіиыуюэяйьў])$/u, '');

async function namesOf(language: TranslatedLanguage): Promise<readonly string[]> {
  const [{ editions }, foreign] = await Promise.all([loadData(), readNames('translations', language)]);
  const called = editions.flatMap(({ people, places }) =>
    [...people, ...places].flatMap((row) => wordsIn({ at: '', text: nameIn(row, language) ?? '' })),
  );
  return [...called.map(({ text }) => text.replaceAll("'", '’')), ...foreign].filter((word) =>
    /^\p{Lu}./u.test(word),
  );
}

/** A list of exceptions: a word a line, with its other forms behind it; a line that begins with # is a remark. */
export async function exceptionsOf(language: TranslatedLanguage): Promise<readonly string[]> {
  const text = await readFile(join(import.meta.dirname, `${language}.txt`), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Words that neither the dictionary has nor are names, in the form they stand in, with the places. A name is what a
 * person or a place of the data is called, or has a capital within a sentence, in any case.
 */
export async function unknownWords(
  language: TranslatedLanguage,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = (await Promise.all([messagesOf(language), proseOf(language), dataOf(language)])).flat();
  const words = texts.flatMap(wordsIn);
  const isKnown = await checkerOf(language);
  const unknown = words.filter(({ text }) => text.length > 1 && !isKnown(text));
  const names = [
    ...(await namesOf(language)),
    ...unknown.filter(({ isName }) => isName).map(({ text }) => text),
  ];
  const stems = [...new Set(names.map(stemOf))];
  const isName = (word: string) =>
    /^\p{Lu}/u.test(word) &&
    stems.some((stem) => word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING);
  const places = Map.groupBy(
    unknown.filter(({ text }) => !isName(text)),
    ({ text }) => text,
  );
  return new Map([...places].map(([word, found]) => [word, [...new Set(found.map(({ at }) => at))]]));
}
