/** The head of a text as the build will read it: YAML, whose words are those that were typed. */
import { load, YAMLException } from 'js-yaml';
import { shorten, type Problem } from '#data/problem.ts';
import { FRONTMATTER_WORDS, frontmatterOf, wordsIn } from './frontmatter.ts';

/** Lines around a head: one before it, one after. */
const FENCE = 1;

/** Problems of the head of one text. `file` is its name in them. */
export function headProblems(text: string, file: string): readonly Problem[] {
  const front = frontmatterOf(text);
  if (front === '')
    return [
      { file, line: 1, column: 1, message: 'has no head; begin with ---, title: …, description: …, ---' },
    ];
  const head = front.split('\n').slice(FENCE, -FENCE).join('\n');
  let read: unknown;
  try {
    read = load(head);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    const line = Math.min(mark.line, head.split('\n').length - 1);
    const typed = head.split('\n')[line] ?? '';
    return [
      {
        file,
        line: line + FENCE + 1,
        column: mark.column + 1,
        message: `the head is not YAML (${reason}): ${shorten(typed.trim())}; put what stands after the colon in single quotes, and write '' for one within`,
      },
    ];
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return [
      {
        file,
        line: FENCE + 1,
        message: 'the head has no words; write "title: …" and "description: …", a line each',
      },
    ];
  return wordProblems(read as Record<string, unknown>, text, head, file);
}

/** Words that YAML takes for something else than is typed: a comment, a number, a list. */
function wordProblems(
  read: Readonly<Record<string, unknown>>,
  text: string,
  head: string,
  file: string,
): readonly Problem[] {
  const typed: Readonly<Record<string, string | undefined>> = { ...wordsIn(text) };
  const lines = head.split('\n');
  return FRONTMATTER_WORDS.flatMap((name): readonly Problem[] => {
    const line = lines.findIndex((each) => each.startsWith(`${name}:`));
    const place = { file, line: Math.max(line, 0) + FENCE + 1, column: 1, name };
    if (read[name] === undefined)
      return name === 'standfirst'
        ? []
        : [{ ...place, message: `is missing from the head; add "${name}: …"` }];
    if (read[name] === typed[name]) return [];
    const said = typeof read[name] === 'string' ? read[name] : JSON.stringify(read[name]);
    return [
      {
        ...place,
        message: `is read as ${shorten(said)}; put all of it in single quotes, and write '' for one within`,
      },
    ];
  });
}
