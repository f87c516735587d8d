/** A chart as another edition has it, put in place of what is shown. */
import { afterEach, expect, test, vi } from 'vitest';
import { all, one, openPage, runScript } from './page.ts';

const WORDS = { failed: 'It could not be fetched.' };

const figure = (title: string, rows: Readonly<Record<string, string>>, more = '') => `
<figure class="chart" data-chart="rounds">
  <h2 data-part="title">${title}</h2>
  <nav class="chart-time" data-moving>
    ${['2024-12-09', '2025-01-26', '2025-12-30'].map((day) => `<a href="/editions/${day}/charts/rounds/" data-as-of="${day}" data-says="As known on ${day}." ${day === '2025-12-30' ? 'aria-current="true"' : ''}> ${day} </a>`).join('')}
  </nav>
  <rd-chart data-words='${JSON.stringify(WORDS)}'><div data-part="views"><svg>${Object.keys(rows)
    .map((_, at) => `<g data-row="${at}" data-column="out"></g>`)
    .join('')}</svg></div></rd-chart>
  <div class="chart-table" data-part="table"><table><thead><tr><th data-column="name">Name</th><th data-column="out" data-said>Out</th></tr></thead>
  <tbody>${Object.entries(rows)
    .map(([key, value]) => `<tr data-key="${key}"><th>${key.toUpperCase()}</th><td>${value}</td></tr>`)
    .join('')}</tbody></table></div>
  ${more}
</figure>`;

const NOW = figure('Now', { a: '1', b: '2' });
const PAGES: Readonly<Record<string, string>> = {
  '2024-12-09': figure(
    'Then',
    { a: '1', b: '5', c: '9' },
    '<div data-part="disputes"><a href="../../x/">Disputed</a><img src="a.png" data-src="b.png"></div><p></p><div data-part="added">Added</div>',
  ),
  '2025-01-26': figure('Later', { a: '1', b: '2' }),
};

let fetched: string[] = [];
let isOffline = false;
let gates: (() => void)[] | null = null;

async function open(hash = ''): Promise<void> {
  fetched = [];
  isOffline = false;
  gates = null;
  openPage(NOW, `https://site.example/charts/rounds/${hash}`);
  // The document keeps it as a property alone.
  one('nav').ariaLabel = 'As known on';
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    if (gates) await new Promise<void>((resolve) => gates?.push(resolve));
    if (isOffline) throw new Error('offline');
    const day = /editions\/([\d-]+)/.exec(address)?.[1] ?? '';
    return {
      ok: day in PAGES,
      statusText: 'Not Found',
      url: address,
      text: () => Promise.resolve(PAGES[day] ?? '<p>No chart</p>'),
    };
  });
  await runScript(() => import('#browser/chart-element.ts'));
  await settle();
}
afterEach(() => vi.unstubAllGlobals());

const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
};
const status = () => one('nav > .chart-moved').textContent;
const link = (day: string) => one(`a[data-as-of="${day}"]`);
const current = () => all('a[aria-current]').map(({ dataset }) => dataset.asOf);

async function press(day: string, more: MouseEventInit = {}): Promise<MouseEvent> {
  const event = new window.MouseEvent('click', { bubbles: true, cancelable: true, ...more });
  link(day).dispatchEvent(event);
  await settle();
  return event;
}

test('Another edition is fetched from its own page, put in place, and what its link says is said', async () => {
  await open();
  expect((await press('2024-12-09')).defaultPrevented).toBe(true);
  expect(fetched).toEqual(['https://site.example/editions/2024-12-09/charts/rounds/']);
  expect(one('h2').textContent).toBe('Then');
  expect(all('tbody tr').map(({ textContent }) => textContent)).toEqual(['A1', 'B5', 'C9']);
  expect(status()).toBe('As known on 2024-12-09.');
  expect(one('figure').dataset.older).toBe('As known on 2024-12-09');
  expect(current()).toEqual(['2024-12-09']);
  expect(location.hash).toBe('#as-of=2024-12-09');
});

test('A part that only the other has is added where it stands there, with its links led from there', async () => {
  await open();
  await press('2024-12-09');
  const disputed = one('[data-part=disputes]');
  expect(disputed.previousElementSibling?.getAttribute('data-part')).toBe('table');
  expect(disputed.querySelector('a')?.getAttribute('href')).toBe(
    'https://site.example/editions/2024-12-09/x/',
  );
  const image = disputed.querySelector('img');
  expect([image?.getAttribute('src'), image?.dataset.src]).toEqual(
    ['a.png', 'b.png'].map((name) => `https://site.example/editions/2024-12-09/charts/rounds/${name}`),
  );
  // What follows no part there stands after the chart.
  expect(one('[data-part=added]').previousElementSibling?.localName).toBe('rd-chart');
  await press('2025-01-26');
  expect(disputed.hidden).toBe(true);
  expect(disputed.childNodes).toHaveLength(0);
  await press('2024-12-09');
  expect(one('[data-part=disputes]').hidden).toBe(false);
  expect(all('[data-part=disputes]')).toHaveLength(1);
});

test('Back at its own edition the chart is as it was, and nothing is fetched twice', async () => {
  await open();
  await press('2024-12-09');
  await press('2025-01-26');
  expect(status()).toBe('As known on 2025-01-26.');
  await press('2025-12-30');
  expect(one('h2').textContent).toBe('Now');
  expect(status()).toBe('As known on 2025-12-30.');
  expect(one('figure').dataset.older).toBeUndefined();
  expect(location.hash).toBe('');
  await press('2024-12-09');
  expect(fetched).toHaveLength(2);
});

test('Where it cannot be fetched that is said, the chart stays, and it may be tried again', async () => {
  await open();
  isOffline = true;
  await press('2024-12-09');
  expect(status()).toBe('It could not be fetched.');
  expect([one('h2').textContent, location.hash]).toEqual(['Now', '']);
  expect(current()).toEqual(['2025-12-30']);
  isOffline = false;
  await press('2024-12-09');
  expect(one('h2').textContent).toBe('Then');
});

test('The edition that is shown is not shown anew', async () => {
  await open();
  const drawing = one('svg');
  expect((await press('2025-12-30')).defaultPrevented).toBe(true);
  expect(one('svg')).toBe(drawing);
  expect([status(), fetched.length, location.hash]).toEqual(['', 0, '']);
});

test('A page on a disk may read no other: its links are followed', async () => {
  await open();
  link('2024-12-09').setAttribute('href', 'file:///site/editions/2024-12-09/charts/rounds/index.html');
  expect((await press('2024-12-09')).defaultPrevented).toBe(false);
  expect(fetched).toEqual([]);
});

test('The focus goes to the chart where what had it is gone, and stays where it is not', async () => {
  await open();
  link('2024-12-09').focus();
  await press('2024-12-09');
  expect(document.activeElement).toBe(link('2024-12-09'));
  const disputed = one('[data-part=disputes] a');
  disputed.focus();
  expect(document.activeElement).toBe(disputed);
  await press('2025-01-26');
  expect(document.activeElement).toBe(one('.chart-walker'));
});

test('An error page is no answer, even if it had a chart', async () => {
  await open();
  const answer = {
    ok: false,
    statusText: 'Gone',
    url: 'https://site.example/',
    text: () => Promise.resolve(NOW),
  };
  vi.stubGlobal('fetch', () => Promise.resolve(answer));
  await press('2024-12-09');
  expect(status()).toBe('It could not be fetched.');
  Object.assign(answer, { ok: true, text: () => Promise.resolve('<p>No chart</p>') });
  await press('2025-01-26');
  expect(status()).toBe('It could not be fetched.');
  expect(current()).toEqual(['2025-12-30']);
});

test('A page without the chart is no answer', async () => {
  await open();
  link('2025-01-26').setAttribute('href', '/editions/2020-01-01/charts/rounds/');
  await press('2025-01-26');
  expect(status()).toBe('It could not be fetched.');
});

test('Of two editions asked for one after the other the later is shown, whichever comes first', async () => {
  await open();
  gates = [];
  await press('2024-12-09');
  await press('2025-01-26');
  const [first, second] = gates;
  second?.();
  await settle();
  first?.();
  await settle();
  expect(one('h2').textContent).toBe('Later');
  expect(status()).toBe('As known on 2025-01-26.');
});

test('A link pressed to open elsewhere is left alone', async () => {
  await open();
  for (const key of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const)
    expect((await press('2024-12-09', { [key]: true })).defaultPrevented, key).toBe(false);
  expect(fetched).toEqual([]);
});

test('The edition that the address names is shown; one that is not known is its own', async () => {
  await open('#as-of=2024-12-09');
  expect(one('h2').textContent).toBe('Then');
  history.replaceState(null, '', '#as-of=1999-01-01');
  window.dispatchEvent(new Event('popstate'));
  await settle();
  expect(one('h2').textContent).toBe('Now');
  await press('2024-12-09');
  expect(one('h2').textContent).toBe('Then');
  // So is none, as before the first press.
  history.replaceState(null, '', location.pathname);
  window.dispatchEvent(new Event('popstate'));
  await settle();
  expect(one('h2').textContent).toBe('Now');
});

test('What was pressed stays where it was on the screen, and the focus in the chart', async () => {
  await open();
  const scrolled: unknown[] = [];
  vi.stubGlobal('scrollBy', (options: unknown) => scrolled.push(options));
  let top = 100;
  one('nav').getBoundingClientRect = () => ({ top: (top += 20) }) as DOMRect;
  await press('2024-12-09');
  expect(scrolled).toEqual([{ top: 20, behavior: 'instant' }]);
});
