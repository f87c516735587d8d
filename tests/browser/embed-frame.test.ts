import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hear, openPage, runScript } from './page.ts';

/** The page around the frame, and what it has been told. */
let told: unknown[] = [];
let height = 0;
let changed: () => void = () => undefined;
let outside: { postMessage(message: unknown, target: string): void };

async function open(address = '/embed/rounds/', wrapper = '<div class="embed" data-embed="rounds"></div>') {
  told = [];
  height = 300.004;
  openPage(wrapper, `https://site.example${address}`);
  outside = {
    postMessage(message, target) {
      expect(target).toBe('*');
      told.push(message);
    },
  };
  vi.stubGlobal('parent', outside);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        changed = callback;
      }
      observe() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => ({ height }) as DOMRect);
  await runScript(() => import('#browser/embed-frame.ts'));
}

/** Heights told in our own form. */
const heights = () =>
  told.flatMap((message) => {
    const { type, height: told } = message as { type?: string; height?: number };
    return type === 'height' ? told : [];
  });

function resize(to: number): void {
  height = to;
  changed();
}

const say = (data: unknown, source: unknown = outside) => hear(data, source);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('A frame tells its height at once, in every form that pages understand.', async () => {
  await open();
  expect(told).toEqual([
    { source: 'revolving-door', type: 'height', chart: 'rounds', height: 300 },
    { 'datawrapper-height': { rounds: 300 } },
    { sentinel: 'amp', type: 'embed-size', height: 300 },
    JSON.stringify({ src: location.href, context: 'iframe.resize', height: 300 }),
    '[iFrameResizerChild]Ready',
  ]);
});

test('Heights are rounded up, but not for the noise of floating-point numbers.', async () => {
  await open();
  resize(300.2);
  expect(heights()).toEqual([300, 301]);
});

test('A height is told when it changes, and not twice.', async () => {
  await open();
  resize(400);
  resize(400);
  resize(0);
  expect(heights()).toEqual([300, 400]);
  window.dispatchEvent(new Event('load'));
  expect(heights()).toEqual([300, 400]);
});

test('Names of pym.js and of WordPress are repeated, those of iframe-resizer once they are known.', async () => {
  await open('/embed/rounds/?childId=frame-7#dark-secret=abc123');
  expect(told).toContain('pymxPYMxframe-7xPYMxheightxPYMx300');
  await open('/embed/rounds/#secret=abc123');
  expect(told).toContainEqual({ message: 'height', value: 300, secret: 'abc123' });
  await open('/embed/rounds/#secret=a<b');
  expect(JSON.stringify(told)).not.toContain('secret":"a<b');
  say('[iFrameSizer]sizer-1:8:false');
  vi.advanceTimersByTime(50);
  expect(told).toContain(`[iFrameSizer]sizer-1:300:${innerWidth}:init`);
  resize(350);
  expect(told).toContain(`[iFrameSizer]sizer-1:350:${innerWidth}:resize`);
});

test('Asked by the page around it, a frame says its height again, once for many questions.', async () => {
  await open('/embed/rounds/#secret=abc123');
  const ask = { source: 'revolving-door', type: 'ask' };
  say(ask);
  say(ask);
  say('pymxPYMxframe-7xPYMxwidthxPYMx600');
  expect(heights()).toEqual([300]);
  vi.advanceTimersByTime(50);
  expect(heights()).toEqual([300, 300]);
  say({ message: 'ready', secret: 'abc123' });
  vi.advanceTimersByTime(50);
  expect(heights()).toHaveLength(3);
});

test('Nobody else is answered, nor is a question that is none.', async () => {
  await open('/embed/rounds/#secret=abc123');
  say({ source: 'revolving-door', type: 'ask' }, {});
  say({ source: 'another', type: 'ask' });
  say({ source: 'revolving-door', type: 'height' });
  say({ message: 'ready', secret: 'other' });
  say('pymxPYMxframe-7xPYMxheightxPYMx600');
  say(null);
  vi.advanceTimersByTime(1000);
  expect(heights()).toEqual([300]);
  await open('/embed/rounds/');
  say({ message: 'ready', secret: '' });
  vi.advanceTimersByTime(50);
  expect(heights()).toEqual([300]);
});

test('A frame too narrow to be laid out tells nothing until it is as wide as a chart can be.', async () => {
  await open();
  vi.stubGlobal('innerWidth', 199);
  resize(900);
  expect(heights()).toEqual([300]);
  vi.stubGlobal('innerWidth', 200);
  resize(900);
  expect(heights()).toEqual([300, 900]);
});

test('What is asked for less than a twentieth of a second after another question is answered with it.', async () => {
  await open();
  const ask = { source: 'revolving-door', type: 'ask' };
  say(ask);
  vi.advanceTimersByTime(49);
  say(ask);
  vi.advanceTimersByTime(49);
  expect(heights()).toEqual([300]);
  vi.advanceTimersByTime(1);
  expect(heights()).toEqual([300, 300]);
});

test('A frame that has grown, is gone or is as it was when it comes to rest tells nothing more.', async () => {
  await open();
  resize(299);
  height = 0;
  vi.advanceTimersByTime(500);
  expect(heights()).toEqual([300, 299]);
  resize(298);
  vi.advanceTimersByTime(500);
  expect(heights()).toEqual([300, 299, 298]);
});

test('A frame without a height tells none, even when it is asked.', async () => {
  await open();
  resize(0);
  say({ source: 'revolving-door', type: 'ask' });
  vi.advanceTimersByTime(50);
  expect(heights()).toEqual([300]);
});

test('A page that shrinks the frame in answer to its height is told of eight shrinkings, then of growth alone.', async () => {
  await open();
  for (let to = 299; to > 285; to -= 1) resize(to);
  expect(heights()).toEqual([300, 299, 298, 297, 296, 295, 294, 293, 292]);
  resize(310);
  expect(heights().at(-1)).toBe(310);
});

test('After half a second of quiet it settles on the height there is, and shrinks again.', async () => {
  await open();
  for (let to = 299; to > 285; to -= 1) resize(to);
  vi.advanceTimersByTime(499);
  expect(heights().at(-1)).toBe(292);
  vi.advanceTimersByTime(1);
  expect(heights().at(-1)).toBe(286);
  resize(280);
  expect(heights().at(-1)).toBe(280);
});

test('Settling too is done three times at first, and once more with every ten seconds.', async () => {
  await open();
  const swing = () => {
    for (let to = 299; to > 289; to -= 1) resize(to);
    vi.advanceTimersByTime(500);
    const settled = heights().at(-1);
    resize(300);
    vi.advanceTimersByTime(500);
    return settled;
  };
  expect([swing(), swing(), swing(), swing()]).toEqual([290, 290, 290, 292]);
  vi.advanceTimersByTime(10_000);
  expect(swing()).toBe(290);
});

test('A theme in the query is taken, if it is one.', async () => {
  await open('/embed/rounds/?theme=dark');
  expect(document.documentElement.dataset.theme).toBe('dark');
  await open('/embed/rounds/?theme=light');
  expect(document.documentElement.dataset.theme).toBe('light');
  await open('/embed/rounds/?theme=pink');
  expect(document.documentElement.dataset.theme).toBeUndefined();
});

test('A frame seen again says its height, one that is hidden does not.', async () => {
  await open();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(50);
  expect(heights()).toEqual([300]);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(50);
  expect(heights()).toEqual([300, 300]);
});

test('Opened by itself, or without a chart, it tells nobody anything.', async () => {
  await open('/embed/rounds/', '<p>No chart</p>');
  expect(told).toEqual([]);
  openPage('<div class="embed" data-embed="rounds"></div>');
  const post = vi.spyOn(window, 'postMessage');
  await runScript(() => import('#browser/embed-frame.ts'));
  expect(post).not.toHaveBeenCalled();
});

test('What is chosen holds where WordPress has written its secret behind it, and is told to WordPress.', async () => {
  const chosen = ({ theme, links }: DOMStringMap) => ({ theme, links });
  await open('/embed/rounds/#dark-no-links#?secret=abc123');
  expect(chosen(document.documentElement.dataset)).toEqual({ theme: 'dark', links: 'none' });
  expect(told).toContainEqual({ message: 'height', value: 300, secret: 'abc123' });
  await open('/embed/rounds/#no-links#?secret=abc123');
  expect(chosen(document.documentElement.dataset)).toEqual({ theme: undefined, links: 'none' });
  await open('/embed/rounds/#light#?secret=abc123');
  expect(chosen(document.documentElement.dataset)).toEqual({ theme: 'light', links: undefined });
  // The stylesheet reads a fragment that stands alone, and follows it when it changes.
  await open('/embed/rounds/#dark-no-links');
  expect(chosen(document.documentElement.dataset)).toEqual({ theme: undefined, links: undefined });
});
