/** `npm run edition` as a script runs it: nobody at the terminal. */
import { spawn } from 'node:child_process';
import { NO_TEXTS, type SyntheticData } from '../data/synthetic.ts';

export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the command on a data folder; `data` stands for the folder in what was said. */
export function run(data: SyntheticData, ...words: string[]): Promise<Ran> {
  return runWith(NO_TEXTS, data, ...words);
}

/** The same with a folder of texts. */
export function runWith(texts: string, { folder }: SyntheticData, ...words: string[]): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['src/commands/edition.ts', ...words], {
      env: { ...process.env, DATA_DIR: folder, PROSE_DIR: texts, TODAY: '2026-01-05' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    child.stderr.on('data', (text) => (said += String(text)));
    child.on('error', fail);
    child.on('close', (code) =>
      done({ code, said: said.replaceAll(folder, 'data').replaceAll(texts, 'texts') }),
    );
  });
}
