/** The questions of `add` on a terminal: a column each, by what is declared of it. */
import type * as prompts from '@clack/prompts';
import { autocomplete, autocompleteMultiselect, isCancel, multiselect, select, text } from '@clack/prompts';
import type { Asked, Cells } from '#data/edit/kinds.ts';

/** Thrown where somebody leaves a question. */
export class Left extends Error {}

export interface Asking {
  /** The rows of another table that a column may name: their keys, and a word on each. */
  readonly choices: (table: string) => Promise<readonly { value: string; label: string }[]>;
  /** What is wrong with a cell, or nothing. */
  readonly faultOf: (column: string, cell: string) => string | undefined;
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
        message: 'What else is known? (space chooses, enter goes on; what is left out stays empty)',
        options: others.map(({ name, meta }) => ({ value: name, label: name, hint: meta.description })),
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
  for (const each of columns.filter(({ name }) => faults.has(name)))
    mended[each.name] = await ask(each, asking, `${faults.get(each.name) ?? ''}\n`, cells[each.name]);
  return mended;
}

async function ask(
  { name, meta, isNeeded }: Asked,
  { choices, faultOf }: Asking,
  lead = '',
  initialValue = '',
): Promise<string> {
  const message = `${lead}${name}: ${meta.description}`;
  const { references } = meta;
  if (meta.choices !== undefined) {
    const none = isNeeded ? [] : [{ value: '', label: 'not reported' }];
    const options = [...meta.choices.map((value) => ({ value, label: value })), ...none];
    return answered(await select<string>({ message, options, initialValue, maxItems: 12 }));
  }
  const options = references === undefined ? [] : [...(await choices(references))];
  if (options.length > 0 && meta.kind === 'list') {
    const initialValues = initialValue.split(';').filter((value) => value !== '');
    const chosen = await autocompleteMultiselect<string>({
      message,
      options,
      initialValues,
      required: isNeeded,
      maxItems: 8,
    });
    return answered(chosen).join(';');
  }
  if (options.length > 0)
    return answered(await autocomplete<string>({ message, options, initialValue, maxItems: 8 }));
  const validate = (cell: string | undefined) => faultOf(name, (cell ?? '').trim());
  return answered(await text({ message, initialValue, defaultValue: '', validate })).trim();
}

function answered<Value>(answer: Value | typeof prompts.CANCEL_SYMBOL): Value {
  if (isCancel(answer)) throw new Left('Nothing was written.');
  return answer;
}
