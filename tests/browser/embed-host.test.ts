import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { all, hear, openPage, runScript } from './page.ts';

const SITE = 'https://site.example/';
let complaints: string[] = [];
/** Frames that were asked for their height. */
let asked: Window[] = [];
let isInView = true;

/** Includes the script in a page, as a tag with this address, or with `data-site`. */
async function include(
  body: string,
  {
    src = `${SITE}embed/script/1.0.0.js`,
    data = {},
    state = 'complete',
  }: { src?: string; data?: Record<string, string>; state?: DocumentReadyState } = {},
): Promise<void> {
  complaints = [];
  asked = [];
  openPage(body);
  HTMLElement.prototype.checkVisibility = () => isInView;
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complaints.push(text));
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(state);
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue({
    src,
    dataset: data,
  } as unknown as HTMLScriptElement);
  for (const frame of document.querySelectorAll('iframe')) {
    windowOf(frame);
    frame.loading = frame.getAttribute('loading') === 'lazy' ? 'lazy' : 'eager';
  }
  await includeAgain();
}

/** Once more in the same page. */
const includeAgain = () => runScript(() => import('#browser/embed-host.ts'));

const windows = new WeakMap<HTMLIFrameElement, Window>();

/** Stands for the page in a frame: nothing is fetched here. */
function windowOf(frame: HTMLIFrameElement): Window {
  const known = windows.get(frame);
  if (known) return known;
  const inside = {
    postMessage: (message: unknown, target: string) => {
      expect([message, target]).toEqual([{ source: 'revolving-door', type: 'ask' }, '*']);
      asked.push(inside);
    },
    location: { replace: vi.fn() },
  } as unknown as Window;
  windows.set(frame, inside);
  Object.defineProperty(frame, 'contentWindow', { value: inside, configurable: true });
  return inside;
}

const say = (from: unknown, data: unknown, origin = new URL(SITE).origin) => hear(data, from, origin);

const height = (of: unknown) => ({ source: 'revolving-door', type: 'height', chart: 'rounds', height: of });
const frames = () => all('iframe') as HTMLIFrameElement[];
const only = () => frames()[0] as HTMLIFrameElement;
const frame = (src: string, more = '') => `<iframe src="${src}" ${more}></iframe>`;

beforeEach(() => {
  vi.useFakeTimers();
  isInView = true;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('A frame of ours gets the height that it asks for, whatever the page’s styles say.', async () => {
  await include(frame(`${SITE}embed/rounds/`));
  expect(asked).toEqual([windowOf(only())]);
  say(windowOf(only()), height(400));
  expect(only().style.getPropertyValue('height')).toBe('400px');
  expect(only().style.getPropertyPriority('height')).toBe('important');
});

test('Padding and border are added where they are part of a box’s height.', async () => {
  await include(frame(`${SITE}embed/rounds/`));
  const computed = (boxSizing: string) =>
    vi.stubGlobal('getComputedStyle', () => ({
      boxSizing,
      paddingTop: '1px',
      paddingBottom: '2px',
      borderTopWidth: '4px',
      borderBottomWidth: '8px',
    }));
  computed('border-box');
  say(windowOf(only()), height(400));
  expect(only().style.height).toBe('415px');
  computed('content-box');
  say(windowOf(only()), height(400));
  expect(only().style.height).toBe('400px');
});

test('Only a frame of ours is listened to, only what it says of its height, only from where it is.', async () => {
  await include(
    frame(`${SITE}embed/rounds/`) +
      frame('https://other.example/embed/rounds/') +
      frame(`${SITE}charts/rounds/`),
  );
  const [ours, other, page] = frames() as [HTMLIFrameElement, HTMLIFrameElement, HTMLIFrameElement];
  expect(asked).toEqual([windowOf(ours)]);
  say(windowOf(other), height(400), 'https://other.example');
  say(windowOf(page), height(400));
  say({}, height(400));
  say(windowOf(ours), height(400), 'https://other.example');
  say(windowOf(ours), { ...height(400), source: 'another' });
  say(windowOf(ours), { ...height(400), type: 'width' });
  say(windowOf(ours), height('tall'));
  say(windowOf(ours), height(0));
  // No chart of ours is so high: whoever says so stands in our frame's place.
  say(windowOf(ours), height(9e15));
  say(windowOf(ours), height(-5));
  say(windowOf(ours), null);
  expect(frames().map(({ style }) => style.height)).toEqual(['', '', '']);
  // A frame in a sandbox has no origin of its own.
  say(windowOf(ours), height('401'), 'null');
  expect(ours.style.height).toBe('401px');
  // Nor is one higher than twenty thousand pixels.
  say(windowOf(ours), height(20_001));
  expect(ours.style.height).toBe('401px');
  say(windowOf(ours), height(20_000));
  expect(ours.style.height).toBe('20000px');
});

test('The script knows its site from its address, from any of its names, or from its attribute.', async () => {
  const fits = async (options: Parameters<typeof include>[1]) => {
    await include(frame(`${SITE}embed/rounds/`), options);
    return asked.length === 1 && complaints.length === 0;
  };
  expect(await fits({ src: `${SITE}embed/script/2.10.3.js` })).toBe(true);
  expect(await fits({ src: `${SITE}embed.js` })).toBe(true);
  expect(await fits({ src: `${SITE}embed.js?v=2` })).toBe(true);
  expect(await fits({ src: 'https://copy.example/charts.js', data: { site: SITE } })).toBe(true);
  expect(await fits({ src: 'https://copy.example/charts.js' })).toBe(false);
  await include('', { src: '' });
  expect(complaints).toEqual([
    'Revolving Door: this script does not know its site; name it in the attribute data-site',
  ]);
});

test('Included twice it works once.', async () => {
  await include(frame(`${SITE}embed/rounds/`));
  await includeAgain();
  expect(asked).toHaveLength(1);
});

test('Beside the script of an older version it does nothing for the site that this has, and all for another.', async () => {
  const names = (window: object) =>
    Object.getOwnPropertySymbols(window)
      .flatMap((name) => Symbol.keyFor(name) ?? [])
      .toSorted();
  await include(frame(`${SITE}embed/rounds/`));
  expect(names(window)).toEqual(['revolving-door', `revolving-door ${SITE}`]);
  await include('');
  Object.defineProperty(window, Symbol.for('revolving-door'), { value: true });
  document.body.innerHTML = frame(`${SITE}embed/rounds/`);
  await includeAgain();
  expect(names(window)).toEqual(['revolving-door', `revolving-door ${SITE}`]);
});

test('A frame that says nothing for four seconds in view is complained of, once.', async () => {
  await include(frame(`${SITE}embed/rounds/`));
  vi.advanceTimersByTime(3999);
  expect(complaints).toEqual([]);
  expect(asked).toHaveLength(4);
  vi.advanceTimersByTime(1);
  expect(complaints).toEqual([`Revolving Door: there is no chart at ${SITE}embed/rounds/`]);
  only().dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(10_000);
  expect(complaints).toHaveLength(1);
});

test('Time out of view does not count; a frame that has spoken, or is gone, is not waited for.', async () => {
  isInView = false;
  await include(frame(`${SITE}embed/rounds/`));
  vi.advanceTimersByTime(60_000);
  expect(complaints).toEqual([]);
  isInView = true;
  await include(frame(`${SITE}embed/rounds/`));
  say(windowOf(only()), height(400));
  vi.advanceTimersByTime(10_000);
  await include(frame(`${SITE}embed/rounds/`));
  only().remove();
  vi.advanceTimersByTime(10_000);
  expect(complaints).toEqual([]);
});

test('A lazy frame is waited for once it has loaded.', async () => {
  await include(frame(`${SITE}embed/rounds/`, 'loading="lazy"'));
  vi.advanceTimersByTime(60_000);
  expect(complaints).toEqual([]);
  only().dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(4000);
  expect(complaints).toHaveLength(1);
});

test('A frame on a page that is not all there yet is waited for once it has loaded.', async () => {
  await include(frame(`${SITE}embed/rounds/`), { state: 'interactive' });
  vi.advanceTimersByTime(60_000);
  expect(complaints).toEqual([]);
  only().dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(4000);
  expect(complaints).toHaveLength(1);
});

test('A frame in view is asked each second until it has spoken; one frame’s silence is its own.', async () => {
  await include(frame(`${SITE}embed/rounds/`) + frame(`${SITE}embed/lists/`));
  const [first, second] = frames() as [HTMLIFrameElement, HTMLIFrameElement];
  say(windowOf(first), height(400));
  vi.advanceTimersByTime(2000);
  expect(asked).toEqual([first, second, second, second].map(windowOf));
  vi.advanceTimersByTime(2000);
  expect(complaints).toEqual([`Revolving Door: there is no chart at ${SITE}embed/lists/`]);
});

test('When the window changes its width, frames that have spoken are asked again.', async () => {
  await include(frame(`${SITE}embed/rounds/`) + frame(`${SITE}embed/lists/`));
  const [first] = frames() as [HTMLIFrameElement];
  say(windowOf(first), height(400));
  asked = [];
  window.dispatchEvent(new Event('resize'));
  expect(asked).toEqual([windowOf(first)]);
});

test('On a page that is still read, it begins when the page is there.', async () => {
  await include(frame(`${SITE}embed/rounds/`), { state: 'loading' });
  expect(asked).toEqual([]);
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(asked).toHaveLength(1);
});

/** The element’s frame. */
const inside = (at = 0) => {
  const element = document.querySelectorAll('revolving-door-chart')[at];
  return element?.shadowRoot?.querySelector('iframe') ?? null;
};
const element = (attributes: string, fallback = '<a href="/x/">A chart</a>') =>
  `<revolving-door-chart ${attributes}>${fallback}</revolving-door-chart>`;

test('The element shows the embed that its attributes name.', async () => {
  await include(
    [
      element('chart="rounds"'),
      element('chart="rounds" edition="2024-12-09" lang="ru" theme="dark" links="none"'),
      element('chart="rounds" edition="latest" lang="en" theme="auto" links="all"'),
      element('chart="rounds" theme="light"'),
    ].join(''),
  );
  expect([0, 1, 2, 3].map((at) => inside(at)?.src)).toEqual([
    `${SITE}embed/rounds/`,
    `${SITE}ru/editions/2024-12-09/embed/rounds/#dark-no-links`,
    `${SITE}embed/rounds/`,
    `${SITE}embed/rounds/#light`,
  ]);
});

test('Its frame is out of sight, and its fallback in sight, until the frame has spoken.', async () => {
  await include(element('chart="rounds" title="Releases"'));
  const framed = inside() as HTMLIFrameElement;
  const shadow = document.querySelector('revolving-door-chart')?.shadowRoot;
  windowOf(framed);
  expect(framed.title).toBe('Releases');
  expect(framed.loading).toBe('lazy');
  expect([framed.style.position, framed.style.visibility]).toEqual(['absolute', 'hidden']);
  expect(shadow?.querySelector('slot')).not.toBeNull();
  say(windowOf(framed), height(500));
  expect([framed.style.position, framed.style.visibility, framed.style.height]).toEqual([
    'static',
    'visible',
    '500px',
  ]);
  expect(shadow?.querySelector('slot')).toBeNull();
});

test('Its name is no longer than two hundred letters of its words.', async () => {
  await include(element('chart="rounds"', `<p>${'a'.repeat(201)}</p>`));
  expect(inside()?.title).toBe('a'.repeat(200));
});

test('It takes the place of its fallback, as wide as that, without a border.', async () => {
  await include(element('chart="rounds"'));
  const host = document.querySelector('revolving-door-chart') as HTMLElement;
  const rules = ({ style }: HTMLElement) =>
    Object.fromEntries(
      ['display', 'position', 'visibility', 'width', 'height', 'border']
        .map((name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const)
        .flatMap(([name, value, priority]) => (value === '' ? [] : [[name, `${value} ${priority}`]])),
    ) as unknown;
  expect(rules(host)).toEqual({ display: 'block important', position: 'relative important' });
  expect(rules(inside() as HTMLIFrameElement)).toMatchObject({
    display: 'block important',
    position: 'absolute important',
    visibility: 'hidden important',
    width: '100% important',
    height: '9px important',
  });
});

test('It is named by its title, by its picture, or by its words.', async () => {
  await include(
    element('chart="a" title="Title"') +
      element('chart="b"', '<img alt="Picture"> words') +
      element('chart="c"', '<p> Words </p>'),
  );
  expect([0, 1, 2].map((at) => inside(at)?.title)).toEqual(['Title', 'Picture', 'Words']);
});

test('What it does not know it does not ask for: it says so, and leaves its fallback.', async () => {
  await include(
    [
      element('chart="../x"'),
      element('chart="rounds" edition="2024"'),
      element('chart="rounds" lang="../"'),
      element(''),
    ].join(''),
  );
  expect([0, 1, 2, 3].map((at) => inside(at))).toEqual([null, null, null, null]);
  expect(complaints.toSorted()).toEqual(
    [
      '"../x", edition "" or language ""',
      '"rounds", edition "2024" or language ""',
      '"rounds", edition "" or language "../"',
      '"", edition "" or language ""',
    ]
      .map((what) => `Revolving Door: <revolving-door-chart> has no chart ${what}`)
      .toSorted(),
  );
});

test('Another attribute shows another embed; the same does nothing; another theme needs no other load.', async () => {
  await include(element('chart="rounds"'));
  const host = document.querySelector('revolving-door-chart') as HTMLElement;
  const first = inside() as HTMLIFrameElement;
  windowOf(first);
  host.setAttribute('chart', 'rounds');
  expect(inside()).toBe(first);
  host.setAttribute('theme', 'dark');
  expect(inside()).toBe(first);
  expect(vi.mocked(windowOf(first).location.replace)).toHaveBeenCalledWith(`${SITE}embed/rounds/#dark`);
  host.setAttribute('chart', 'lists');
  expect(inside()).not.toBe(first);
  expect(inside()?.src).toBe(`${SITE}embed/lists/#dark`);
  // So is one that was loaded with a fragment.
  const second = inside() as HTMLIFrameElement;
  windowOf(second);
  host.setAttribute('theme', 'light');
  expect(inside()).toBe(second);
  expect(vi.mocked(windowOf(second).location.replace)).toHaveBeenCalledWith(`${SITE}embed/lists/#light`);
  host.setAttribute('chart', '?');
  expect(inside()).toBeNull();
});

test('An element that is taken out of the page forgets its frame, and makes one anew when it is put back.', async () => {
  await include(element('chart="rounds"'));
  const host = document.querySelector('revolving-door-chart') as HTMLElement;
  const first = inside() as HTMLIFrameElement;
  host.remove();
  expect(host.shadowRoot?.querySelector('iframe')).toBeNull();
  expect(host.shadowRoot?.querySelector('slot')).not.toBeNull();
  document.body.append(host);
  expect(inside()).not.toBe(first);
});

test('Where its frame says nothing it goes, and the fallback stays.', async () => {
  await include(element('chart="rounds"'));
  const framed = inside() as HTMLIFrameElement;
  windowOf(framed);
  framed.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(4000);
  expect(inside()).toBeNull();
  expect(complaints).toEqual([`Revolving Door: there is no chart at ${SITE}embed/rounds/`]);
});

test('Its frame is renamed with it, without another load.', async () => {
  await include(element('chart="rounds" title="Releases"'));
  const framed = inside() as HTMLIFrameElement;
  document.querySelector('revolving-door-chart')?.setAttribute('title', 'Who was let out');
  expect(inside()).toBe(framed);
  expect(framed.title).toBe('Who was let out');
});

test('Scripts of two mirrors each fit the frames of their own site.', async () => {
  const mirror = 'https://mirror.example/rd/';
  await include(frame(`${SITE}embed/rounds/`) + frame(`${mirror}embed/lists/`));
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue({
    src: `${mirror}embed.js`,
    dataset: {},
  } as unknown as HTMLScriptElement);
  await includeAgain();
  const [first, second] = frames() as [HTMLIFrameElement, HTMLIFrameElement];
  say(windowOf(first), height(400));
  say(windowOf(second), { ...height(700), chart: 'lists' }, 'https://mirror.example');
  expect([first.style.height, second.style.height]).toEqual(['400px', '700px']);
});
