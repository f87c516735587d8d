/**
 * Where somebody is still named whom the data mark as unpublished, or a death that they mark so. Rows about them are
 * left out of what is published, and passages about them fall; what other rows and sentences say of them would be
 * published as it is typed.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { metaOf } from '#data/cells.ts';
import { namingOf, WITHDRAWN, type Naming } from '#data/edit/withdrawn-names.ts';
import type { Edition } from '#data/edition.ts';
import { namesIn } from '#data/languages.ts';
import { shorten, type Problem } from '#data/problem.ts';
import { readCells } from '#data/raw-cells.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';
import { hiddenPeople, isShown } from '#data/visibility.ts';
import { shownText } from './shown-text.ts';
import { editionsOf, type Text } from './texts.ts';

/** Somebody who must not be named, and how to take them out. */
interface Unnamed {
  readonly naming: Naming;
  readonly withdraw: string;
}

type Person = Edition['people'][number];

/** Problems of every edition, of the texts and of the words in a folder, in the order of files and lines. */
export async function stillNamed(
  editions: readonly Edition[],
  texts: readonly Text[],
  words = 'src/words',
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const edition of editions) {
    const unnamed = unnamedIn(edition, editions);
    if (unnamed.length === 0) continue;
    problems.push(...(await rowsNaming(edition, unnamed)));
    for (const text of texts.filter((each) => editionsOf(each, editions).includes(edition)))
      problems.push(...linesNaming(text.file, withoutMarks(shownText(text.text, edition)), unnamed));
    if (edition === editions.at(-1)) problems.push(...(await wordsNaming(words, unnamed)));
  }
  return problems;
}

/** Whom the edition hides, or the newest that has a row of them. */
function unnamedIn(edition: Edition, editions: readonly Edition[]): readonly Unnamed[] {
  const newest = new Map(
    editions.flatMap((each) => each.people.map((person) => [person.person_id, person] as const)),
  );
  const isHidden = ({ person_id }: Person) =>
    hiddenPeople(edition).has(person_id) || newest.get(person_id)?.published === 'no';
  const [hidden, others] = [
    [...newest.values()].filter(isHidden),
    edition.people.filter((each) => !isHidden(each)),
  ];
  const borne = others.flatMap(spellings);
  const people = hidden.map((person) => ({
    naming: namingOf({ id: person.person_id, names: spellings(person), others: borne, also: [] }),
    withdraw: `people/${person.person_id}`,
  }));
  const deaths = edition.deaths
    .filter(({ published, name }) => published === 'no' && name !== WITHDRAWN && !borne.includes(name))
    .map(({ death_id, name }) => ({
      naming: namingOf({ id: death_id, names: [name], others: borne, also: [] }),
      withdraw: JSON.stringify(name),
    }));
  return [...people, ...deaths];
}

const spellings = (person: Person): readonly string[] => [...namesIn(person), ...person.other_spellings];

async function rowsNaming(edition: Edition, unnamed: readonly Unnamed[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const name of tableNamesIn(edition.asOf)) {
    const table = tableIn(edition.asOf, name);
    const columns = Object.keys(table.row.shape);
    const metas = columns.map((column) => metaOf(table.row.shape[column] as z.ZodType));
    const [file, key] = [join(edition.folder, `${name}.csv`), columns.indexOf(table.key)];
    await readCells(file, table, (cells, line) => {
      const row = edition.find(name, cells[key] ?? '');
      if (row === undefined || !isShown(edition, name, row)) return;
      for (const [at, cell] of cells.entries()) {
        const { kind, references } = metas[at] ?? {};
        // Lists of people lose those who are hidden when they are published.
        if (cell === '' || references === 'people') continue;
        const isId = kind === 'id' || references !== undefined;
        const found = unnamed.find(({ naming }) => {
          if (kind === 'url') return naming.isTold(cell);
          if (isId) return cell.split(';').some((id) => naming.withoutInId(id.trim()) !== id.trim());
          return (kind === 'text' || kind === 'list') && naming.without(cell) !== cell;
        });
        if (found !== undefined)
          problems.push({ file, line, column: at + 1, name: columns[at], message: messageOf(cell, found) });
      }
    });
  }
  return problems;
}

function linesNaming(
  file: string,
  text: string,
  unnamed: readonly Unnamed[],
  without: 'without' | 'withoutFullName' = 'without',
): readonly Problem[] {
  return text.split('\n').flatMap((line, at) => {
    const found = unnamed.find(({ naming }) => naming[without](line) !== line);
    return found === undefined ? [] : [{ file, line: at + 1, message: messageOf(line.trim(), found) }];
  });
}

async function wordsNaming(folder: string, unnamed: readonly Unnamed[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (!name.endsWith('.json')) continue;
    const file = join(folder, name);
    problems.push(...linesNaming(file, await readFile(file, 'utf8'), unnamed, 'withoutFullName'));
  }
  return problems;
}

/** What markup says to machines is no name. */
function withoutMarks(text: string): string {
  return text.replace(/<[^>]*>|\{[\w:-]+\}/g, (mark) => mark.replace(/[^\n]/g, ' '));
}

function messageOf(said: string, { withdraw }: Unnamed): string {
  return `${shorten(said)} names somebody whom the data mark as unpublished, and would be published; write it without the name, or, where the edition is sealed: npm run edition -- withdraw ${withdraw} --why "…"`;
}
