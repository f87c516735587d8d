import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { all, hear, one, openPage, runScript } from './page.ts';

const PAGE = `
<main class="chart-page">
<fieldset class="chart-toggles">${['each', 'cumulative'].map((value, at) => `<input type="radio" name="view-rounds" value="${value}" ${at === 0 ? 'checked' : ''}>`).join('')}</fieldset>
<section class="embed-box" data-copied="Copied." data-failed="Not copied.">
  ${['live', 'pinned'].map((value, at) => `<input type="radio" name="embed-edition" value="${value}" ${at === 0 ? 'checked' : ''}>`).join('')}
  ${['auto', 'light', 'dark'].map((value, at) => `<input type="radio" name="embed-theme" value="${value}" ${at === 0 ? 'checked' : ''}>`).join('')}
  ${['one', 'none'].map((value, at) => `<input type="radio" name="embed-links" value="${value}" ${at === 0 ? 'checked' : ''}>`).join('')}
  ${['each', 'cumulative'].map((value, at) => `<input type="radio" name="embed-view" value="v${at + 1}" data-of="${value}" ${at === 0 ? 'checked' : ''}>`).join('')}
  ${[320, 600].map((width, at) => `<input type="radio" name="embed-width" value="w${width}" ${at === 1 ? 'checked' : ''}>`).join('')}
  <div id="text"><pre>the <span class="out">other</span><span>chosen</span> code</pre><button data-copy hidden>Copy</button></div>
  <div id="file"><a href="/charts/rounds/snippet.html" data-code>Code</a><button data-copy hidden>Copy</button></div>
  <div id="none"><button data-copy hidden>Copy</button></div>
  <a data-alone data-edition="live" data-view="v1" href="https://site.example/embed/rounds/">Alone</a>
  <a data-alone data-edition="pinned" data-view="v1" href="https://site.example/editions/2024-12-09/embed/rounds/">Alone</a>
  <a data-alone data-edition="live" data-view="v2" href="https://site.example/embed/rounds-cumulative/">Alone</a>
  <iframe data-preview src="https://site.example/embed/rounds/"></iframe>
</section>
</main>`;

let shown: string[] = [];
let copied: string[] = [];
let byHand: string[] = [];
let isRefused = false;
let frame = {};

async function open(width = 1024, page = PAGE): Promise<void> {
  shown = [];
  copied = [];
  byHand = [];
  isRefused = false;
  openPage(page);
  vi.stubGlobal('innerWidth', width);
  frame = { location: { replace: (address: string) => shown.push(address) } };
  for (const preview of all('iframe')) Object.defineProperty(preview, 'contentWindow', { value: frame });
  for (const piece of all('pre span'))
    Object.defineProperty(piece, 'offsetParent', {
      get: () => (piece.className === 'out' ? null : document.body),
    });
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: (text: string) =>
        isRefused ? Promise.reject(new Error('refused')) : Promise.resolve(void copied.push(text)),
    },
  });
  document.execCommand = (command: string) => {
    expect(command).toBe('copy');
    byHand.push((document.activeElement as HTMLTextAreaElement).value);
    return true;
  };
  vi.stubGlobal('fetch', (address: string) => {
    expect(address).toBe('https://site.example/charts/rounds/snippet.html');
    return Promise.resolve({ text: () => Promise.resolve('<div class="revolving-door-chart" lang="en">') });
  });
  await runScript(() => import('#browser/embed-box.ts'));
}

function choose(name: string, value: string): void {
  for (const each of all(`input[name="embed-${name}"]`) as HTMLInputElement[])
    each.checked = each.value === value;
  one('.embed-box').dispatchEvent(new Event('change'));
}

async function copy(part: string): Promise<string> {
  one(`#${part} button`).click();
  await vi.advanceTimersByTimeAsync(1);
  return one(`#${part} [role=status]`).textContent;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('The preview follows the choices, and so does the link beside it', async () => {
  await open();
  choose('theme', 'dark');
  choose('links', 'none');
  choose('edition', 'pinned');
  choose('theme', 'auto');
  choose('links', 'one');
  expect(shown).toEqual([
    'https://site.example/embed/rounds/#dark',
    'https://site.example/embed/rounds/#dark-no-links',
    'https://site.example/editions/2024-12-09/embed/rounds/#dark-no-links',
    'https://site.example/editions/2024-12-09/embed/rounds/#no-links',
    'https://site.example/editions/2024-12-09/embed/rounds/',
  ]);
  expect((all('[data-alone]')[1] as HTMLAnchorElement).href).toBe(
    'https://site.example/editions/2024-12-09/embed/rounds/',
  );
});

test('A choice that shows the same is not loaded again', async () => {
  await open();
  choose('theme', 'auto');
  expect(shown).toEqual([]);
});

test('The preview is as high as its frame says, if it is the frame that says so', async () => {
  await open();
  const height = (of: unknown) => ({ source: 'revolving-door', type: 'height', height: of });
  hear(height(400), {});
  hear({ ...height(400), source: 'other' }, frame);
  hear({ ...height(400), type: 'width' }, frame);
  hear(height('tall'), frame);
  hear(height(0), frame);
  hear(null, frame);
  expect(one('iframe').style.height).toBe('');
  hear(height(410), frame);
  expect(one('iframe').style.height).toBe('410px');
});

test('The text that shows is copied, and that is said for four seconds', async () => {
  await open();
  expect(all('[data-copy]').map(({ hidden }) => hidden)).toEqual([false, false, false]);
  expect(await copy('text')).toBe('Copied.');
  expect(copied).toEqual(['the chosen code']);
  await vi.advanceTimersByTimeAsync(3990);
  expect(one('#text [role=status]').textContent).toBe('Copied.');
  await vi.advanceTimersByTimeAsync(20);
  expect(one('#text [role=status]').textContent).toBe('');
});

test('“Copied” goes when what would be copied is another text, and when another one was copied', async () => {
  await open();
  await copy('text');
  choose('theme', 'dark');
  expect(one('#text [role=status]').textContent).toBe('');
  await copy('text');
  await copy('file');
  expect(all('[role=status]').map(({ textContent }) => textContent)).toEqual(['', 'Copied.', '']);
});

test('In a narrow window the preview is the narrowest', async () => {
  const narrowest = () => (one('[name=embed-width]') as HTMLInputElement).checked;
  await open(360);
  expect(narrowest()).toBe(true);
  await open(639);
  expect(narrowest()).toBe(true);
  await open(640);
  expect(narrowest()).toBe(false);
});

test('The view that the reader chose above the box is the one that is offered', async () => {
  await open();
  const above = all('.chart-toggles input') as HTMLInputElement[];
  for (const each of above) each.checked = each.value === 'cumulative';
  above[1]?.dispatchEvent(new Event('change', { bubbles: true }));
  expect((all('[name=embed-view]') as HTMLInputElement[]).map(({ checked }) => checked)).toEqual([
    false,
    true,
  ]);
  expect(shown).toEqual(['https://site.example/embed/rounds-cumulative/']);
});

const offered = () => (all('[name=embed-view]') as HTMLInputElement[]).map(({ checked }) => checked);
const views = () => all('.chart-toggles input') as HTMLInputElement[];

test('The view that the address names is offered from the beginning, and again when the reader goes back', async () => {
  await open(
    1024,
    PAGE.replace('value="each" checked', 'value="each"').replace(
      'value="cumulative"',
      'value="cumulative" checked',
    ),
  );
  expect(offered()).toEqual([false, true]);
  expect(shown).toEqual(['https://site.example/embed/rounds-cumulative/']);
  for (const each of views()) each.checked = each.value === 'each';
  window.dispatchEvent(new Event('popstate'));
  // The chart hears of it, too, and changes its view first.
  expect(offered()).toEqual([false, true]);
  await vi.advanceTimersByTimeAsync(1);
  expect(offered()).toEqual([true, false]);
});

test('Another choice of the page changes nothing, nor does the view that is offered already', async () => {
  await open();
  for (const each of views()) each.checked = each.value === 'cumulative';
  const other = document.body.appendChild(document.createElement('input'));
  other.dispatchEvent(new Event('change', { bubbles: true }));
  expect(offered()).toEqual([true, false]);
  for (const each of views()) each.checked = each.value === 'each';
  views()[0]?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(shown).toEqual([]);
});

test('A chart with one view, and a box without a preview, have what they have', async () => {
  await open(1024, PAGE.replace(/<input type="radio" name="embed-view"[^>]*>/g, ''));
  choose('theme', 'dark');
  expect(shown).toEqual(['https://site.example/embed/rounds/#dark']);
  await open(1024, PAGE.replace(/<iframe[^>]*><\/iframe>/, ''));
  choose('theme', 'dark');
  expect(await copy('text')).toBe('Copied.');
  expect(shown).toEqual([]);
});

test('What is copied by hand is taken out of the page again, and the focus goes back', async () => {
  await open();
  isRefused = true;
  one('#text button').focus();
  await copy('text');
  expect(document.activeElement).toBe(one('#text button'));
  // Where nothing can be copied, the text is marked for whoever does it.
  document.execCommand = () => false;
  await copy('text');
  expect(document.getSelection()?.toString()).toContain('chosen');
});

test('A file is copied as it is, or in the theme that is chosen', async () => {
  await open();
  await copy('file');
  choose('theme', 'dark');
  await copy('file');
  expect(copied).toEqual([
    '<div class="revolving-door-chart" lang="en">',
    '<div class="revolving-door-chart" data-theme="dark" lang="en">',
  ]);
});

test('Where the clipboard is refused it is copied as browsers used to', async () => {
  await open();
  isRefused = true;
  expect(await copy('text')).toBe('Copied.');
  expect(await copy('file')).toBe('Copied.');
  expect(byHand).toEqual(['the chosen code', '<div class="revolving-door-chart" lang="en">']);
  expect(all('textarea')).toHaveLength(0);
  document.execCommand = () => false;
  expect(await copy('text')).toBe('Not copied.');
});

test('What cannot be fetched, or is not there, is not copied', async () => {
  await open();
  expect(await copy('none')).toBe('Not copied.');
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
  expect(await copy('file')).toBe('Not copied.');
  expect(copied).toEqual([]);
});
