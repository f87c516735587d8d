/**
 * A real Firefox to look at pages with, where one is installed: driven by WebDriver BiDi, the standard's own
 * protocol, as Playwright's Firefox is a build of its own.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from '../programs.ts';

/** The command that starts Firefox; `undefined` where none is installed. */
export const FIREFOX = programOf(['firefox-esr', 'firefox']);

/** What keeps a fresh profile from asking anything of the network. */
const QUIET: Preferences = {
  'app.update.auto': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
};

export type Preferences = Record<string, boolean | string | number>;

/** A fresh profile with preferences; whoever asks for it removes it. */
export async function makeProfile(preferences: Preferences): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'revolving-door-firefox-'));
  const lines = Object.entries({ ...QUIET, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  return profile;
}

/** Keys by the code points that WebDriver gives them. */
export const KEYS = { Escape: '\uE00C', Tab: '\uE004', Enter: '\uE007', Control: '\uE009' } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Remote {
  readonly type: string;
  readonly value?: unknown;
}

export class Firefox {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve: (result: never) => void; reject: (why: Error) => void }>();
  #count = 0;
  #page = '';
  #window = '';

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { id, result, error, message } = JSON.parse(String(data)) as {
        id: number;
        result: never;
        error?: string;
        message?: string;
      };
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(result);
      else waiting?.reject(new Error(`Firefox: ${error}, ${message}`));
    });
  }

  static async start(preferences: Preferences = {}): Promise<Firefox> {
    const profile = await makeProfile(preferences);
    const options = ['--headless', '--profile', profile, '--remote-debugging-port', '0'];
    const browser = spawn(FIREFOX as string, [...options, '--remote-allow-system-access'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      browser.once('error', reject);
      browser.once('exit', () => reject(new Error(`Firefox ended: ${said}`)));
      browser.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error('Firefox does not answer')));
    });
    const firefox = new Firefox(browser, profile, socket);
    await firefox.#send('session.new', { capabilities: {} });
    const { contexts } = await firefox.#send<Tree>('browsingContext.getTree', {});
    firefox.#page = contexts[0]?.context ?? '';
    const chrome = await firefox.#send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    firefox.#window = chrome.contexts[0]?.context ?? '';
    return firefox;
  }

  async #send<Result>(method: string, params: object): Promise<Result> {
    const id = ++this.#count;
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  async open(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { context: this.#page, url, wait: 'complete' });
    // A new window begins with the focus in its address bar.
    await this.evaluateInWindow('gBrowser.selectedBrowser.focus()');
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send('browsingContext.setViewport', { context: this.#page, viewport: { width, height } });
  }

  /** One step back in the history of the page. */
  async back(): Promise<void> {
    await this.#send('browsingContext.traverseHistory', { context: this.#page, delta: -1 });
  }

  async #evaluate(context: string, expression: string): Promise<unknown> {
    const answer = await this.#send<{ result?: Remote; exceptionDetails?: { text: string } }>(
      'script.evaluate',
      {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        awaitPromise: true,
        target: { context },
      },
    );
    if (answer.exceptionDetails) throw new Error(`Firefox: ${answer.exceptionDetails.text}`);
    const { value } = answer.result ?? {};
    return typeof value === 'string' ? (JSON.parse(value) as unknown) : undefined;
  }

  /** The address that is shown, with its fragment: no script of the page is needed to know it. */
  async address(): Promise<string> {
    const { contexts } = await this.#send<Tree>('browsingContext.getTree', { root: this.#page });
    return contexts[0]?.url ?? '';
  }

  /** What an expression gives in the page, by way of JSON. */
  async evaluate<Result>(expression: string): Promise<Result> {
    return (await this.#evaluate(this.#page, expression)) as Result;
  }

  /** The same in the window of the browser itself, where clipboard and accessibility can be asked. */
  async evaluateInWindow<Result>(expression: string): Promise<Result> {
    return (await this.#evaluate(this.#window, expression)) as Result;
  }

  /** Presses keys together, the last of them last, and lets them go. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.#act({
      type: 'key',
      id: 'keyboard',
      actions: [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
      ],
    });
  }

  /** Clicks a point of the window. */
  async click(x: number, y: number): Promise<void> {
    await this.drag({ x, y }, { x, y });
  }

  /** Presses the button of the mouse at a point, and lets it go at another. */
  async drag(from: Point, to: Point): Promise<void> {
    const move = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
    await this.#act({
      type: 'pointer',
      id: 'mouse',
      actions: [move(from), { type: 'pointerDown', button: 0 }, move(to), { type: 'pointerUp', button: 0 }],
    });
  }

  async #act(source: object): Promise<void> {
    await this.#send('input.performActions', { context: this.#page, actions: [source] });
  }

  /** A picture of what the window shows, as PNG. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.#send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.#page,
    });
    return Buffer.from(data, 'base64');
  }

  /** Ends it; `look` may read its profile before that is removed. */
  async close(look?: (profile: string) => Promise<void>): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#send('browser.close', {}).catch(() => this.#process.kill());
    await ended;
    try {
      await look?.(this.#profile);
    } finally {
      await rm(this.#profile, { recursive: true, force: true });
    }
  }
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}
