import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { all, classWith, one, openPage, runScript } from './page.ts';

const note = (at: number) =>
  `<li class="note" id="note-${at}" tabindex="-1"><span class="fact-head"><a href="#back-${at}">${at}</a></span>
   <a class="source" href="https://source.example/${at}">Source</a>
   <span class="note-close"><a href="#back-${at}">Close</a></span></li>`;
const figure = (at: number) =>
  `<a class="fact" id="figure-${at}" data-cells="rounds/r${at}" href="#note-${at}">${at}</a>`;

const PAGE = `<p>${figure(1)} ${figure(2)} <a id="other" href="#elsewhere">Other</a></p>
  <ul>${note(1)}${note(2)}</ul>`;

const open = () => all('.note.is-open').map(({ id }) => id);

/** Presses an element; says whether the browser is kept from following it. */
function press(selector: string, init: MouseEventInit = {}): boolean {
  const event = new window.MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  one(selector).dispatchEvent(event);
  return event.defaultPrevented;
}

function type(key: string, init: KeyboardEventInit = {}): boolean {
  const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  document.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(async () => {
  openPage(PAGE, 'https://site.example/story/');
  // happy-dom has no layout: everything is visible.
  Object.defineProperty(classWith('getBoundingClientRect'), 'checkVisibility', {
    configurable: true,
    value: () => true,
  });
  await runScript(() => import('#browser/notes.ts'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('A figure opens its note, which takes the focus and lights the marks of the figure.', () => {
  expect(press('#figure-1')).toBe(true);
  expect(open()).toEqual(['note-1']);
  expect(one('#figure-1').classList.contains('is-open')).toBe(true);
  expect(one('#note-1').dataset.cells).toBe('rounds/r1');
  expect(document.activeElement).toBe(one('#note-1'));
});

test('Another figure closes the note before; the same figure, the number and the cross send it back.', () => {
  press('#figure-1');
  press('#figure-2');
  expect(open()).toEqual(['note-2']);
  expect(one('#figure-1').classList.contains('is-open')).toBe(false);
  for (const way of ['#figure-2', '#note-2 .fact-head a', '#note-2 .note-close a']) {
    if (open().length === 0) press('#figure-2');
    expect(press(way)).toBe(true);
    expect(open()).toEqual([]);
    expect(document.activeElement).toBe(one('#figure-2'));
  }
});

test('Other links, and a figure pressed to be opened elsewhere, are the browser’s.', () => {
  expect(press('#other')).toBe(false);
  for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
    expect(press('#figure-1', { [held]: true })).toBe(false);
  expect(open()).toEqual([]);
  press('#figure-1');
  expect(press('#note-1 .source')).toBe(false);
  expect(open()).toEqual(['note-1']);
});

test('A figure whose note is not on the page opens none, and a note without cells lights none.', () => {
  one('#figure-1').setAttribute('href', '#missing');
  press('#figure-1');
  expect(open()).toEqual([]);
  delete one('#figure-2').dataset.cells;
  one('#note-2').dataset.cells = 'rounds/before';
  press('#figure-2');
  expect(one('#note-2').dataset.cells).toBe('');
});

test('From the note itself Tab leads into it, and Shift and Tab back to its figure.', () => {
  press('#figure-1');
  expect(type('Tab')).toBe(false);
  expect(type('a')).toBe(false);
  expect(open()).toEqual(['note-1']);
  expect(type('Tab', { shiftKey: true })).toBe(true);
  expect(open()).toEqual([]);
  // Without a note it is the browser’s.
  expect(type('Tab', { shiftKey: true })).toBe(false);
});

test('A link that does not show is not the last of a note.', () => {
  const hidden = one('#note-1 .note-close a');
  Object.defineProperty(hidden, 'checkVisibility', { value: () => false });
  press('#figure-1');
  one('#note-1 .source').focus();
  expect(type('Tab')).toBe(false);
  expect(open()).toEqual([]);
});

test.each(['pointerdown', 'focusin'])('A note closes on %s elsewhere, not in itself.', (name) => {
  press('#figure-1');
  one('#note-1 .source').dispatchEvent(new Event(name, { bubbles: true }));
  one('#figure-1').dispatchEvent(new Event(name, { bubbles: true }));
  expect(open()).toEqual(['note-1']);
  one('#other').dispatchEvent(new Event(name, { bubbles: true }));
  expect(open()).toEqual([]);
});

test('Escape sends the note back to its figure, and does nothing without one.', () => {
  type('Escape');
  press('#figure-1');
  type('Escape');
  expect(open()).toEqual([]);
  expect(document.activeElement).toBe(one('#figure-1'));
});

test('Tab past the last link of a note, and Shift and Tab before its first, go on from the figure.', () => {
  press('#figure-1');
  one('#note-1 .fact-head a').focus();
  expect(type('Tab')).toBe(false);
  expect(open()).toEqual(['note-1']);
  one('#note-1 .note-close a').focus();
  expect(type('Tab', { shiftKey: true })).toBe(false);
  expect(open()).toEqual(['note-1']);
  expect(type('Tab')).toBe(false);
  expect(open()).toEqual([]);
  expect(document.activeElement).toBe(one('#figure-1'));

  press('#figure-1');
  one('#note-1 .fact-head a').focus();
  expect(type('Tab', { shiftKey: true })).toBe(true);
  expect(open()).toEqual([]);
  expect(document.activeElement).toBe(one('#figure-1'));
});
