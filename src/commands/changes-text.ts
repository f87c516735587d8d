/** What changed between two editions, as lines for a terminal. */
import { TABLES } from '#data/tables.ts';
import { changeSentence, newInFiles } from '#changes/counts.ts';
import { unexplained } from '#changes/reasons.ts';
import { tellChanges, type ChangedRow } from '#changes/row-changes.ts';
import { statusChanges, writeStatus } from '#changes/status-changes.ts';
import type { Step } from '#changes/steps.ts';
import { nameOf } from '#people/names.ts';
import type { Reread } from '#prose/reread.ts';
import type { Language } from '#words/language.ts';
import { styled, type Style } from './terminal.ts';

const SIGNS: Record<ChangedRow['how'], { sign: string; style: Style }> = {
  added: { sign: '+', style: 'green' },
  removed: { sign: '-', style: 'red' },
  changed: { sign: '~', style: 'yellow' },
};

/** The whole telling, a line each; rows that only cite other sources are counted, not listed. */
export function changeLines(step: Step, language: Language): readonly string[] {
  const { before, after } = step;
  const lines = [changeSentence(after, before, language), ...newInFiles(after, before, language)];
  const people = statusChanges(before, after);
  if (people.length > 0) lines.push('', styled('bold', language.say('editions.status')));
  for (const { person, was, is } of people) {
    const [old, now] = [writeStatus(was?.kind ?? null, language), writeStatus(is.kind, language)];
    lines.push(`  ${nameOf(person, language.code).text}: ${old} → ${now}`);
  }
  const told = tellChanges(step, language).toSorted(
    (a, b) => Number(a.table === 'sources') - Number(b.table === 'sources'),
  );
  for (const { table, rows, hidden } of told) {
    lines.push('', styled('bold', `${TABLES[table].title} (${table}.csv)`));
    for (const row of rows) if (!row.isCitation) lines.push(...rowLines(row));
    const cited = rows.filter(({ isCitation }) => isCitation).length;
    if (cited > 0) lines.push(`  ${language.say('editions.rowsCite', { count: cited })}`);
    if (hidden > 0) lines.push(`  ${language.say('editions.hidden', { count: hidden })}`);
  }
  return lines;
}

/** Which figures and days say something else and nobody says why: a mistake of the edition before belongs among the corrections. */
export function unexplainedLines(step: Step): readonly string[] {
  const cells = unexplained(step);
  if (cells.length === 0) return [];
  return [
    'Changed without a correction or a dispute. Where the edition before was mistaken, add it to corrections.csv:',
    ...cells.map(({ table, key, column }) => `  ${table} / ${key} / ${column}`),
    '',
  ];
}

/** The texts to read again: which of their figures change, and what the check says of them. */
export function rereadLines(texts: readonly Reread[]): readonly string[] {
  if (texts.length === 0) return [];
  return [
    '',
    styled('bold', 'Texts that follow the newest edition: read them again'),
    ...texts.flatMap(({ title, file, changed, problems }) => [
      `  ${title} (${file})`,
      ...changed.map(({ name, was, is }) => `      ${name}: ${was ?? 'not there'} → ${is ?? 'not there'}`),
      ...problems.map((problem) => styled('red', `      ${problem}`)),
    ]),
    '',
  ];
}

function rowLines({ how, name, cells }: ChangedRow): readonly string[] {
  const { sign, style } = SIGNS[how];
  return [
    `  ${styled(style, sign)} ${name.text}`,
    ...cells.map(
      ({ label, was, is, why }) =>
        `      ${label}: ${was} → ${is}${why === null ? '' : styled('dim', ` (${why})`)}`,
    ),
  ];
}
