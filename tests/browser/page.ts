/** A page for scripts of the browser, without a browser: it has a document and no layout, and loads nothing. */
import { Window } from 'happy-dom';
import { vi } from 'vitest';

/** What scripts take from their window by name. */
const NAMES = [
  'document',
  'location',
  'history',
  'navigator',
  'customElements',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLAnchorElement',
  'HTMLScriptElement',
  'HTMLInputElement',
  'HTMLIFrameElement',
  'Event',
  'MessageEvent',
  'DOMParser',
  'DOMRect',
  'innerWidth',
  'innerHeight',
] as const;
const METHODS = ['addEventListener', 'dispatchEvent', 'getComputedStyle', 'scrollBy', 'matchMedia'] as const;

/**
 * Opens a page in place of the one before. Its window's names are global until `vi.unstubAllGlobals()`;
 * its clock is the test's.
 */
export function openPage(body: string, url = 'https://site.example/'): void {
  const silent = { ...console, error: () => undefined } as Console;
  const window = new Window({ url, console: silent });
  const timers = {
    setTimeout: (...given: Parameters<typeof setTimeout>) => setTimeout(...given),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
  };
  Object.assign(window, timers);
  for (const name of NAMES) vi.stubGlobal(name, window[name]);
  for (const name of METHODS)
    vi.stubGlobal(name, (window[name] as (...given: unknown[]) => unknown).bind(window));
  vi.stubGlobal('window', window);
  vi.stubGlobal('parent', window);
  giveTables();
  document.body.innerHTML = body;
}

/** The class that has a property of its own, of those that all elements of the page share. */
export function classWith(property: string): object {
  let found = document.body as object;
  while (!Object.hasOwn(found, property)) found = Object.getPrototypeOf(found) as object;
  return found;
}

/** What the document lacks of tables: bodies, rows and cells. */
function giveTables(): void {
  const within = (name?: string) => ({
    configurable: true,
    get(this: Element) {
      return [...this.children].filter(({ localName }) => name === undefined || localName === name);
    },
  });
  Object.defineProperties(classWith('getBoundingClientRect'), {
    tBodies: within('tbody'),
    rows: within('tr'),
    cells: within(),
  });
}

/** Runs a script of the page, as if it had not run before. */
export async function runScript(load: () => Promise<unknown>): Promise<void> {
  vi.resetModules();
  await load();
}

/** A message from another page, whatever the document makes of its source. */
export function hear(data: unknown, source: unknown, origin = location.origin): void {
  const event = new MessageEvent('message', { data });
  Object.defineProperties(event, { source: { value: source }, origin: { value: origin } });
  window.dispatchEvent(event);
}

export const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
export const one = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
