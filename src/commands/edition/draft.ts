/** `npm run edition -- draft`: the site with the draft in it, for somebody else to read before it is sealed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { offlineFile, packOffline } from '#build/offline.ts';
import { takeStock } from '#build/complete.ts';
import { draftDate } from '#data/edit/draft.ts';
import type { PartialDate } from '#data/dates.ts';
import { styled } from '#commands/terminal.ts';
import { answer, command, data, DONE, JSON_OPTION, language, NOT_DONE, refuse } from './command.ts';

/** Where the copy stands unless it is told otherwise: git passes over it, as over every build. */
const FOLDER = 'dist.draft';

/** The copy of a draft, as it was made. */
export interface DraftCopy {
  readonly draft: PartialDate;
  readonly folder: string;
  /** The same as one file that opens from a disk, and its size in bytes. */
  readonly zip: string;
  readonly bytes: number;
}

/** Builds the site into a folder with these variables besides its own; resolves to whether it is there. */
export type Build = (environment: Readonly<Record<string, string>>) => Promise<boolean>;

/**
 * Builds the site in English with the draft of `data` into a folder, and packs it; `null` where there is no draft.
 * Throws a `RangeError` where the build failed, which has said why.
 */
export async function copyOfDraft(data: string, folder: string, build: Build): Promise<DraftCopy | null> {
  const draft = await draftDate(data);
  if (draft === null) return null;
  // Nothing that only a published site has: it is for few, and for a short time.
  const isBuilt = await build({ OUT_DIR: folder, DRAFT: '1', LANGUAGES: 'en', RELEASE: '' });
  if (!isBuilt) throw new RangeError(`The draft of ${draft} was not built, and no copy of it was made.`);
  const { files } = takeStock(folder);
  const bytes = await packOffline(folder, [...files.keys()].sort(), 'en');
  return { draft, folder, zip: join(folder, offlineFile('en')), bytes };
}

export const draft = command({
  name: 'draft',
  operands: [],
  summary: 'build the site with the draft in it, for a colleague to read before the seal',
  about: [
    `Builds the site in English with the draft into a folder, ${FOLDER} unless --to names another, and packs it as a zip`,
    'that opens from a disk without a connection. The check runs first. Nothing of what is published changes.',
  ],
  options: {
    to: { type: 'string', value: 'folder', about: `where to build it, instead of ${FOLDER}` },
    json: JSON_OPTION,
  },
  async run(_, { to = FOLDER, json }) {
    const copy = await copyOfDraft(data, to, buildBeside);
    if (copy === null)
      return refuse('There is no draft. Begin one: npm run edition -- new 2026-05-01', NOT_DONE);
    if (json) return answer(copy);
    const { zip, bytes, folder } = copy;
    const megabytes = (bytes / 1e6).toFixed(1);
    console.log(
      [
        styled('green', `The draft of ${language.date(copy.draft)} is in ${folder}.`),
        `To send: ${zip}, ${megabytes} MB. Whoever gets it unpacks it and opens index.html; no connection is needed.`,
        'It holds what nobody has sealed, and may name people about whom nothing is published yet: send it to those alone who',
        'check it, by a way that keeps it private, and delete it when it was read.',
      ].join('\n'),
    );
    return DONE;
  },
});

/** In a process of its own; what it says goes beside the answer. */
function buildBeside(environment: Readonly<Record<string, string>>): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['src/commands/build.ts'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', process.stderr, process.stderr],
    });
    child.on('error', fail);
    child.on('close', (code) => {
      done(code === 0);
    });
  });
}
