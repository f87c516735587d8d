/** Who made a lock or a room of a build, and whether that process still runs. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { relative } from 'node:path';
import { z } from 'zod';

const MAKER = z.object({
  pid: z.int().positive(),
  /** When the process began, in the system's own words: a number is given to another process later. */
  began: z.string().nullable(),
  host: z.string(),
  /** Which run of the machine it is, and whose numbers of processes these are: a container has its own. */
  boot: z.string().nullable(),
  numbers: z.string().nullable(),
  command: z.string(),
  since: z.iso.datetime(),
});

/** A process, as its lock and its rooms tell of it. What the system does not tell is `null`. */
export type Maker = Readonly<z.infer<typeof MAKER>>;

/** `here`: it runs. `gone`: it does not. `elsewhere`: on another machine or in a container, where nobody can look. */
export type Standing = 'here' | 'gone' | 'elsewhere';

let own: Maker | undefined;

/** This process. */
export function thisProcess(): Maker {
  own ??= {
    pid: process.pid,
    began: processOf(process.pid)?.began ?? null,
    host: hostname(),
    boot: quiet(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    numbers: quiet(() => readlinkSync('/proc/self/ns/pid')),
    command: commandOf(process.env.npm_lifecycle_event),
    since: new Date().toISOString(),
  };
  return own;
}

/** Reads what `JSON.stringify` wrote of a process; `null` where the text is anything else. */
export function readMaker(text: string): Maker | null {
  const json = quiet(() => JSON.parse(text) as unknown);
  return MAKER.safeParse(json).data ?? null;
}

/** Whether the process still runs, as far as can be seen from here. */
export function standingOf(maker: Maker): Standing {
  const here = thisProcess();
  if (maker.host !== here.host) return 'elsewhere';
  if (maker.boot !== here.boot) return 'gone';
  if (maker.numbers !== here.numbers) return 'elsewhere';
  return isRunning(maker) ? 'here' : 'gone';
}

/** `"npm run build" (process 4711)`, with its machine where that is another one. */
export function nameOf(maker: Maker): string {
  const place = standingOf(maker) === 'elsewhere' ? ` on ${maker.host}, out of sight from here` : '';
  return `"${maker.command}" (process ${maker.pid}${place})`;
}

function isRunning({ pid, began }: Maker): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Other users' processes may not be asked, but are there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const found = processOf(pid);
  if (found === null) return true;
  return !found.isDead && (began === null || found.began === began);
}

interface Process {
  readonly began: string;
  /** Ended, but not yet taken note of by the process that started it. */
  readonly isDead: boolean;
}

/** What the system tells of a process; `null` where it tells nothing. */
export function processOf(pid: number, platform = process.platform): Process | null {
  if (platform === 'win32') return null;
  if (platform === 'linux') {
    const stat = quiet(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
    // The name in brackets may hold anything; the state follows it, the start is 19 fields after that.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', began] = [fields?.[0], fields?.[19]];
    return began === undefined ? null : { began, isDead: 'ZX'.includes(state) };
  }
  const environment = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const ps = quiet(() =>
    execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8', env: environment }),
  );
  const [, state = '', began] = /^\s*(\S+)\s+(\S.*\S)\s*$/.exec(ps ?? '') ?? [];
  return began === undefined ? null : { began, isDead: state.startsWith('Z') };
}

/** How an editor started this process, by the script of npm where there is one. */
export function commandOf(script: string | undefined): string {
  if (script === 'start' || script === 'test') return `npm ${script}`;
  if (script !== undefined) return `npm run ${script}`;
  return `node ${relative(process.cwd(), process.argv[1] ?? '')}`;
}

function quiet<Result>(ask: () => Result): Result | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
