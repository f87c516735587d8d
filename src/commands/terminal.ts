/** Talking to an editor: colours on a terminal only, questions where somebody is there to answer. */
import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** A text in a style where the output is a terminal; plain in files, pipes and CI, and with NO_COLOR. */
export function styled(style: Style, text: string, output: NodeJS.WriteStream = process.stdout): string {
  return output.isTTY && !process.env.NO_COLOR ? styleText(style, text, { validateStream: false }) : text;
}

/** Whether somebody can be asked. */
export function isAttended(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Asks, and resolves to what is typed. */
export async function asked(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`${question} `);
  lines.close();
  return answer.trim();
}

export function isYes(answer: string): boolean {
  return /^y(?:es)?$/i.test(answer);
}

/** Asks, and resolves to whether the answer was yes. */
export async function confirm(question: string): Promise<boolean> {
  return isYes(await asked(`${question} [y/N]`));
}
