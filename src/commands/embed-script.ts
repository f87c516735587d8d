/**
 * `npm run embed-script`: publishes `src/browser/embed-host.ts` as a new version of the host's script,
 * where it differs from the newest. A published version never changes: pages name it with its checksum.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileClassic } from '#embedding/compile.ts';
import { HOST_FOLDER, HOST_SOURCE, hostScripts } from '#embedding/scripts.ts';

const LICENCE = (version: string) => `/*! Revolving Door embed.js ${version}, MIT licence */\n`;

/** The text a version is published with. */
export async function hostScriptText(version: string): Promise<string> {
  return LICENCE(version) + (await compileClassic(HOST_SOURCE));
}

/** The version after one; the first where there is none. */
export function nextVersion(version: string | undefined): string {
  const [major = 1, minor = 0, patch = -1] = version?.split('.').map(Number) ?? [];
  return `${major}.${minor}.${patch + 1}`;
}

if (import.meta.main) {
  mkdirSync(HOST_FOLDER, { recursive: true });
  const newest = readdirSync(HOST_FOLDER).length > 0 ? hostScripts().at(-1) : undefined;
  const text = newest && (await hostScriptText(newest.version));
  if (newest?.code === text && newest !== undefined) {
    console.log(`${newest.address} is up to date.`);
  } else {
    const version = process.argv[2] ?? nextVersion(newest?.version);
    writeFileSync(join(HOST_FOLDER, `${version}.js`), await hostScriptText(version), { flag: 'wx' });
    console.log(`Wrote ${HOST_FOLDER}/${version}.js. New snippets name it; older versions stay.`);
  }
}
