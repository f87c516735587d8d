/** The two scripts of embedding: the frame's own, and the one that pages around it may include. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileClassic } from './compile.ts';

export const FRAME_SOURCE = 'src/browser/embed-frame.ts';
export const HOST_SOURCE = 'src/browser/embed-host.ts';

/** Published versions of the host's script, each as it was on its first day. */
export const HOST_FOLDER = 'public/embed/script';

export interface FrameScript {
  /** Named by its content, so that it may be kept for ever. */
  readonly name: string;
  readonly code: string;
}

let compiling: Promise<FrameScript> | undefined;

/** The script in every embed. Compiled once; while developing, anew. */
export function frameScript(): Promise<FrameScript> {
  if (import.meta.env.DEV) return compileFrame();
  return (compiling ??= compileFrame());
}

async function compileFrame(): Promise<FrameScript> {
  const code = await compileClassic(FRAME_SOURCE);
  return { name: `frame-${createHash('sha256').update(code).digest('hex').slice(0, 10)}`, code };
}

export interface HostScript {
  readonly version: string;
  /** From the site's root. */
  readonly address: `/${string}`;
  readonly code: string;
  /** For the `integrity` attribute. */
  readonly integrity: string;
}

/** All versions of the host's script, oldest first. */
export function hostScripts(folder = HOST_FOLDER): readonly HostScript[] {
  const rank = (version: string) => version.split('.').reduce((sum, part) => sum * 10_000 + Number(part), 0);
  return readdirSync(folder)
    .flatMap((file) => /^(\d+\.\d+\.\d+)\.js$/.exec(file)?.[1] ?? [])
    .sort((a, b) => rank(a) - rank(b))
    .map((version) => {
      const code = readFileSync(join(folder, `${version}.js`), 'utf8');
      return {
        version,
        address: `/embed/script/${version}.js`,
        code,
        integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
      };
    });
}

let newest: HostScript | undefined;

/** The newest version, which new snippets name. Looked up once: each of thousands of profiles has a snippet. */
export function hostScript(): HostScript {
  newest ??= hostScripts().at(-1);
  if (!newest) throw new Error(`${HOST_FOLDER} is empty; run npm run embed-script`);
  return newest;
}
