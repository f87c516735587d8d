/** What changed between two editions, as lines for a terminal. */
import { basename, dirname } from 'node:path';
import { TABLES } from '#data/tables.ts';
import { changeSentence, newInFiles } from '#changes/counts.ts';
import { correctionCommand, unexplained } from '#changes/reasons.ts';
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

/** What says something else and nobody says why, each with the command that adds the correction where the edition before was mistaken. */
export function unexplainedLines(step: Step): readonly string[] {
  const cells = unexplained(step);
  if (cells.length === 0) return [];
  return [
    '',
    styled('bold', 'Changed without a correction or a dispute'),
    'Where the edition before was mistaken, readers are told by a correction; both values are read from the files:',
    ...cells.map((cell) => `  ${correctionCommand(cell, step.before.asOf)}`),
  ];
}

/**
 * The texts to read again: which of their figures change, and what the check says of them. Those come last in which
 * most is to be done, where a terminal shows them; languages of one text are told together.
 */
export function rereadLines(texts: readonly Reread[]): readonly string[] {
  if (texts.length === 0) return [];
  const groups = [
    ...Map.groupBy(texts, ({ file, changed }) => dirname(file) + JSON.stringify(changed)).values(),
  ];
  const isTouched = (group: readonly Reread[]) =>
    group.some(({ changed, problems }) => changed.length + problems.length > 0);
  const others = groups.filter((group) => !isTouched(group)).map(filesOf);
  return [
    '',
    styled('bold', 'Texts that follow the newest edition: read them again'),
    ...(others.length > 0 ? ['  No figure changes in', ...others.map((files) => `      ${files}`)] : []),
    ...groups
      .filter(isTouched)
      .flatMap((group) => [
        `  ${titleOf(group)} (${filesOf(group)})`,
        ...(group[0]?.changed ?? []).map(
          ({ name, was, is }) => `      ${name}: ${was ?? 'not there'} → ${is ?? 'not there'}`,
        ),
      ]),
    ...falseLines(texts),
    '',
  ];
}

/** What becomes false stops the next build, so it is told last, where nobody misses it. */
function falseLines(texts: readonly Reread[]): readonly string[] {
  const problems = texts.flatMap((text) => text.problems);
  if (problems.length === 0) return [];
  return [
    '',
    styled('bold', 'Once this edition is the newest, no site is built before these are mended'),
    ...problems.map((problem) => styled('red', `  ${problem}`)),
  ];
}

const ENGLISH = 'en.mdx';

/** The English text stands for its translations, which print the same figures. */
function first(group: readonly Reread[]): Reread | undefined {
  return group.find(({ file }) => basename(file) === ENGLISH) ?? group[0];
}

function titleOf(group: readonly Reread[]): string {
  return first(group)?.title ?? '';
}

/** `src/prose/method/en.mdx, be, ru`. */
function filesOf(group: readonly Reread[]): string {
  const told = first(group)?.file ?? '';
  const more = group.map(({ file }) => file).filter((file) => file !== told);
  return [told, ...more.map((file) => basename(file, '.mdx'))].join(', ');
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
