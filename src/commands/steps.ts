/** Runs the steps of a test run, as many side by side as there are cores, and says how each went. */

/** A part of a test run: a command that exits with 0 where all is well. */
export interface Step {
  readonly name: string;
  readonly command: string;
  /** Variables of its own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether it keeps every core busy by itself, so that it runs alone. */
  readonly isWide?: boolean;
  /** The step without which there is nothing to look at. */
  readonly after?: string;
  /** Where it writes how many tests passed, as vitest's JSON reporter does; without, it counts as one. */
  readonly report?: string;
}

/** How a step ended. */
export interface Ended {
  readonly passed: number;
  readonly failed: number;
  /** What it printed. */
  readonly output: string;
}

/** What a run needs of the machine. */
export interface Machine {
  readonly cores: number;
  /** Runs a step; never rejects. */
  run(step: Step): Promise<Ended>;
  /** Milliseconds since some moment. */
  now(): number;
  say(line: string): void;
  /** Which steps run at the moment, and since when. */
  show?(running: ReadonlyMap<string, number>): void;
}

/** Runs all steps and prints a line for each; resolves to whether everything passed. */
export async function runSteps(steps: readonly Step[], machine: Machine): Promise<boolean> {
  const waiting = [...steps];
  const running = new Map<string, number>();
  const ended = new Map<string, Ended>();
  const notRun: Step[] = [];
  const begun = machine.now();
  /** Where a step waits for one that failed, or was not run itself. */
  const lost = () =>
    waiting.findIndex(
      ({ after }) =>
        after !== undefined &&
        ((ended.get(after)?.failed ?? 0) > 0 || notRun.some(({ name }) => name === after)),
    );

  /** The first step that may begin now. */
  const next = (): Step | undefined => {
    const free = machine.cores - running.size;
    if (free <= 0 || steps.some(({ name, isWide }) => isWide && running.has(name))) return undefined;
    const at = waiting.findIndex(
      ({ after, isWide }) => (after === undefined || ended.has(after)) && (!isWide || running.size === 0),
    );
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  };

  const run = async (step: Step): Promise<void> => {
    const start = machine.now();
    running.set(step.name, start);
    const end = await machine.run(step);
    running.delete(step.name);
    ended.set(step.name, end);
    say(step, end, machine.now() - start, machine.say);
  };

  const tasks = new Set<Promise<void>>();
  for (;;) {
    for (let at = lost(); at !== -1; at = lost()) {
      for (const step of waiting.splice(at, 1)) {
        notRun.push(step);
        machine.say(`- ${step.name}: not run, for “${step.after}” failed`);
      }
    }
    for (let step = next(); step !== undefined; step = next()) {
      const task = run(step).finally(() => tasks.delete(task));
      tasks.add(task);
    }
    machine.show?.(running);
    if (tasks.size === 0) break;
    await Promise.race(tasks);
  }

  const sum = (of: 'passed' | 'failed') => [...ended.values()].reduce((total, end) => total + end[of], 0);
  machine.say(
    `\nIn ${duration(machine.now() - begun)}${notRun.length > 0 ? `, ${notRun.length} not run` : ''}:`,
  );
  machine.say(`${sum('passed')} passed, ${sum('failed')} failed`);
  // What was not run waited for one that failed.
  return sum('failed') === 0;
}

/** A line for a step that passed; all that it printed for one that failed. */
function say({ name, report }: Step, { passed, failed, output }: Ended, time: number, line: Machine['say']) {
  const counts = report === undefined ? '' : `, ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`;
  if (failed === 0) line(`✓ ${name}: ${duration(time)}${counts}`);
  else line(`\n✗ ${name}: FAILED after ${duration(time)}${counts}\n${output.trimEnd()}\n`);
}

/** A time as people say it: “4.2 s”, “3 min 5 s”. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** What vitest's JSON reporter writes of a run, as far as it is read here. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * How a step of tests ended: what failed, and what was skipped where nothing may be, as in CI. A run that
 * broke off counts as one failure at least.
 */
export function endOfTests(report: string | null, output: string, exitCode: number, maySkip: boolean): Ended {
  const read = report === null ? null : (JSON.parse(report) as Report);
  const skipped = (read?.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  const refused = maySkip ? [] : skipped;
  const failed = (read?.numFailedTests ?? 0) + refused.length;
  return {
    passed: read?.numPassedTests ?? 0,
    failed: Math.max(failed, exitCode === 0 ? 0 : 1),
    output: [output, ...refused.map((name) => `Skipped, where nothing may be: ${name}`)].join('\n'),
  };
}
