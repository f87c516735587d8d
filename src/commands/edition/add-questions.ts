/** The questions of `add` on a terminal: a column each, by what is declared of it. */
import type * as prompts from '@clack/prompts';
import { autocomplete, autocompleteMultiselect, isCancel, multiselect, text } from '@clack/prompts';
import { isYes } from '#commands/terminal.ts';
import type { Asked, Cells } from '#data/edit/kinds.ts';

/** Thrown where somebody leaves a question. */
export class Left extends Error {}

export interface Asking {
  /** The rows of another table that a column may name: their keys, and a word on each. */
  readonly choices: (table: string) => Promise<readonly { value: string; label: string }[]>;
  /** What is wrong with a cell, or nothing. */
  readonly faultOf: (column: string, cell: string) => string | undefined;
  /** What the newest row that has the column says in it, as an example. */
  readonly exampleOf: (column: string) => string | undefined;
  /** Whether most rows have the column, so that it is offered as known. */
  readonly isUsual: (column: string) => boolean;
  /** Where it is typed and shown, if not at the terminal. */
  readonly streams?: Pick<prompts.CommonOptions, 'input' | 'output'>;
}

/** Asks for what a row needs and was not given, then which other columns are known, and for those. */
export async function askCells(columns: readonly Asked[], given: Cells, asking: Asking): Promise<Cells> {
  const open = columns.filter(({ name }) => given[name] === undefined);
  const cells = { ...given };
  for (const each of open.filter(({ isNeeded }) => isNeeded)) cells[each.name] = await ask(each, asking);
  const others = open.filter(({ isNeeded }) => !isNeeded);
  if (others.length > 0) {
    const chosen = answered(
      await multiselect({
        ...asking.streams,
        message: 'What else is known? Ticked is what most rows have; space ticks and unticks, enter goes on',
        options: others.map(({ name, meta }) => ({ value: name, label: name, hint: meta.description })),
        initialValues: others.map(({ name }) => name).filter(asking.isUsual),
        required: false,
        maxItems: 12,
      }),
    );
    for (const each of others.filter(({ name }) => chosen.includes(name)))
      cells[each.name] = await ask(each, asking);
  }
  return cells;
}

/** Asks for columns anew, with what was wrong. */
export async function askAgain(
  columns: readonly Asked[],
  cells: Cells,
  faults: ReadonlyMap<string, string>,
  asking: Asking,
): Promise<Cells> {
  const mended = { ...cells };
  for (const each of columns.filter(({ name }) => faults.has(name))) {
    const fault = faults.get(each.name) ?? '';
    mended[each.name] = await ask(each, asking, fault === '' ? '' : `${fault}\n`, cells[each.name]);
  }
  return mended;
}

/** What is asked of a row before it is written. */
export const WRITE_IT = 'Write it? [y/N, or the columns to answer again]';

/** What that was answered with: the columns to be answered again, none where the row is right, `null` where it is not. */
export function columnsAgain(columns: readonly Asked[], said: string): readonly string[] | null {
  const words = said
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((word) => word.replaceAll('-', '_'));
  const named = words.filter((word) => columns.some(({ name }) => name === word));
  if (named.length > 0) return named;
  return isYes(said) ? [] : null;
}

const UNANSWERED = 'wants an answer; Ctrl+C leaves, and nothing is written';

async function ask(
  { name, meta, isNeeded }: Asked,
  { choices, faultOf, exampleOf, streams }: Asking,
  lead = '',
  initialValue = '',
): Promise<string> {
  const message = `${lead}${name}: ${meta.description}`;
  const { references } = meta;
  const refused = (cell: string) => (isNeeded && cell === '' ? UNANSWERED : undefined);
  if (meta.choices !== undefined) {
    // Nothing is chosen before somebody chooses: a key pressed too early states nothing of anybody.
    const none = { value: '', label: isNeeded ? '(type its first letters, or move)' : '(leave it empty)' };
    return answered(
      await autocomplete<string>({
        ...streams,
        message,
        options: [none, ...meta.choices.map((value) => ({ value, label: value }))],
        filter: (typed, { value }) => value.startsWith(typed.trim().toLowerCase()),
        validate: (value) => refused(String(value ?? '')),
        initialValue,
        maxItems: 14,
      }),
    );
  }
  const options = references === undefined ? [] : [...(await choices(references))];
  if (options.length > 0 && meta.kind === 'list') {
    const initialValues = initialValue.split(';').filter((value) => value !== '');
    const chosen = await autocompleteMultiselect<string>({
      ...streams,
      message,
      options,
      initialValues,
      required: isNeeded,
      maxItems: 8,
    });
    return answered(chosen).join(';');
  }
  if (options.length > 0)
    return answered(await autocomplete<string>({ ...streams, message, options, initialValue, maxItems: 8 }));
  const validate = (cell: string | undefined) => {
    const typed = (cell ?? '').trim();
    return refused(typed) ?? faultOf(name, typed);
  };
  const example = exampleOf(name);
  const placeholder = example === undefined ? '' : `such as ${example}`;
  return answered(
    await text({ ...streams, message, initialValue, placeholder, defaultValue: '', validate }),
  ).trim();
}

function answered<Value>(answer: Value | typeof prompts.CANCEL_SYMBOL): Value {
  if (isCancel(answer)) throw new Left('Nothing was written.');
  return answer;
}
