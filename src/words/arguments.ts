/** What a parsed message is made of: its texts, and the values that it asks for. */
import type { IntlMessageFormat } from 'intl-messageformat';

export type Parsed = ReturnType<IntlMessageFormat['getAst']>;

/** The type of a part that is nothing but text, and of the number of a `plural`. */
const LITERAL = 0;
const POUND = 7;

/** The names of the values, each once, those in branches among them. */
export function argumentsIn(message: Parsed): readonly string[] {
  const names = new Set<string>();
  const walk = (parts: Parsed) => {
    for (const part of parts) {
      const type = part.type as number;
      if (type === LITERAL || type === POUND) continue;
      names.add((part as { value: string }).value);
      if ('options' in part) for (const { value } of Object.values(part.options)) walk(value);
    }
  };
  walk(message);
  return [...names];
}

/** Its texts in order, with `null` for each place at which a value fills or chooses. */
export function textsIn(message: Parsed): readonly (string | null)[] {
  return message.map((part) => ((part.type as number) === LITERAL && 'value' in part ? part.value : null));
}
