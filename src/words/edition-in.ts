/**
 * An edition with its texts in a language: what has a translation has it, the rest stays as it is. Keys, numbers, dates
 * and choices are the same, and so are the files that readers take away: they are made from the edition itself.
 */
import { makeEdition, type Data, type Edition, type EditionFile, type Rows } from '#data/edition.ts';
import { keepPublished } from '#data/published-row.ts';
import { nameIn, type TranslatedLanguage } from '#data/languages.ts';
import { TABLE_NAMES, type Correction, type Place, type TableName } from '#data/tables.ts';
import { readCatalogue, type Catalogue } from '#data/translations/catalogue.ts';
import { genderIn, isTextIn } from '#data/translations/extract.ts';
import { translationsFolder } from '#data/translations/folder.ts';
import { contextOf, TEXT_COLUMNS } from '#data/translations/text-columns.ts';
import { languageOf } from './language.ts';
import { IS_PSEUDO, PREVIEWED, type LanguageCode } from './messages.ts';
import { pseudo } from './pseudo.ts';

const translated = new WeakMap<Edition, Map<LanguageCode, Edition>>();
const originals = new WeakMap<Edition, Edition>();
/** By the folder that they were read from. */
const catalogues = new Map<string, Catalogue>();

/** The same object each time it is asked for, and the edition itself in English. */
export function editionIn(edition: Edition, code: LanguageCode): Edition {
  const original = originalOf(edition);
  if (code === 'en') return original;
  const known = translated.get(original) ?? new Map<LanguageCode, Edition>();
  translated.set(original, known);
  const made = known.get(code) ?? editionWith(original, code, textsIn(code));
  known.set(code, made);
  return made;
}

/** The edition with each of its texts as `of` says it. */
export function editionWith(original: Edition, code: LanguageCode, of: TextsIn): Edition {
  const made = translate(original, code, of);
  originals.set(made, original);
  return made;
}

/** The edition as it was read, in English; what is looked up by its words is looked up there. */
export function originalOf(edition: Edition): Edition {
  return originals.get(edition) ?? edition;
}

/** All editions in a language, with the corrections and mistakes told beside them. */
export function dataIn(data: Data, code: LanguageCode): Data {
  if (code === 'en') return data;
  const known = whole.get(data) ?? new Map<LanguageCode, Data>();
  whole.set(data, known);
  const made = known.get(code) ?? translateData(data, code);
  known.set(code, made);
  return made;
}

const whole = new WeakMap<Data, Map<LanguageCode, Data>>();

function translateData(data: Data, code: LanguageCode): Data {
  const of = textsIn(code);
  return {
    editions: data.editions.map((edition) => editionIn(edition, code)),
    latest: editionIn(data.latest, code),
    corrections: data.corrections.map((correction) => correctionIn(correction, data.latest, of)),
    mistakes: data.mistakes.map((mistake) => ({
      ...mistake,
      said: of('mistakes/said', mistake.said),
      right: of('mistakes/right', mistake.right),
      why: of('mistakes/why', mistake.why),
    })),
  };
}

/** What an English text is in a language; its context is its table and column. */
export type TextsIn = (context: string, english: string) => string;

function textsIn(code: LanguageCode): TextsIn {
  const language = languageOf(code);
  if (IS_PSEUDO) return (_, english) => pseudo(english);
  const folder = translationsFolder();
  const place = `${folder}/${code}`;
  const catalogue =
    catalogues.get(place) ??
    readCatalogue(code as TranslatedLanguage, { folder, isPreview: PREVIEWED.includes(code) });
  catalogues.set(place, catalogue);
  return (context, english) => catalogue(context, english) ?? language.country(english);
}

function columnsOf(table: string): readonly string[] {
  return (TEXT_COLUMNS as Readonly<Record<string, readonly string[]>>)[table] ?? [];
}

function translate(edition: Edition, code: LanguageCode, of: TextsIn): Edition {
  const rows: Record<string, readonly object[]> = {};
  for (const name of TABLE_NAMES)
    rows[name] = edition[name].map((row) => rowIn(edition, name, row, of, code));
  const { about } = edition;
  const words = (column: string, said: EditionFile['title']): EditionFile['title'] => ({
    ...said,
    [code]: said[code] ?? of(`edition/${column}`, said.en),
  });
  return makeEdition(
    {
      ...about,
      title: words('title', about.title),
      note: words('note', about.note),
      ...(about.looked_through && {
        looked_through: about.looked_through.map(({ looked_for, not_found, ...looked }) => ({
          ...looked,
          ...(looked_for && { looked_for: words('looked_for', looked_for) }),
          ...(not_found && { not_found: words('not_found', not_found) }),
        })),
      }),
    },
    rows as unknown as Rows,
    {
      folder: edition.folder,
      corrections: edition.corrections.map((correction) => correctionIn(correction, edition, of)),
    },
  );
}

/** The row itself where nothing of it is translated: a copy of each of tens of thousands, for each language, fills memory. */
function rowIn(edition: Edition, table: TableName, row: object, of: TextsIn, code: LanguageCode): object {
  const gender = genderIn(edition, table, row);
  const own = row as Readonly<Record<string, unknown>>;
  const changed: Record<string, unknown> = {};
  for (const column of columnsOf(table)) {
    if (!isTextIn(table, column, row, code as TranslatedLanguage)) continue;
    const value = own[column];
    const text = (english: string) => of(contextOf(table, column, gender), english);
    if (typeof value === 'string') {
      const said = text(value);
      if (said !== value) changed[column] = said;
    } else if (Array.isArray(value)) {
      const said = value.map((entry) => text(String(entry)));
      if (said.some((each, at) => each !== value[at])) changed[column] = said;
    }
  }
  const name = table === 'places' ? nameIn(row as Place, code) : null;
  if (name !== null && name !== own.name_en) changed.name_en = name;
  return Object.keys(changed).length === 0 ? row : keepPublished({ ...row, ...changed }, row);
}

function correctionIn(correction: Correction, edition: Edition, of: TextsIn): Correction {
  const { table, key, column, was, is, why } = correction;
  const isText = column !== null && columnsOf(table).includes(column);
  const row = isText ? edition.find(table as TableName, key) : undefined;
  const text = (english: string | null) =>
    english === null || !isText
      ? english
      : of(contextOf(table, column, genderIn(edition, table as TableName, row)), english);
  return { ...correction, was: text(was), is: text(is), why: of('corrections/why', why) };
}
