/**
 * Runs in an embed. Tells the page around it how high the chart is, in every form that such pages
 * understand. A classic script that keeps nothing and asks for nothing: it works in a sandbox too.
 */

/** How many shrinkings in a row are told before only growth is. */
const PATIENCE = 8;
/** How often, at first, a row may end in one more shrinking. */
const SETTLINGS = 3;
/** Milliseconds without a change that end a row. */
const QUIET = 500;
/** Pixels of width below which no chart can be read: such a frame is not laid out yet, or in a place of no width. */
const NARROWEST = 200;

const query = new URLSearchParams(location.search);
/*
 * WordPress writes its secret behind the fragment, which then is the id of nothing: what is chosen there is set here.
 * What the fragment alone says, the stylesheet reads, and follows when it changes.
 */
const [, before = ''] = /^#([a-z-]+)#/.exec(location.hash) ?? [];
const theme = query.get('theme') ?? before.split('-')[0];
const { dataset } = document.documentElement;
if (theme === 'light' || theme === 'dark') dataset.theme = theme;
if (before.endsWith('no-links')) dataset.links = 'none';

const embed = document.querySelector<HTMLElement>('.embed');
if (embed && parent !== window) report(embed, embed.dataset.embed ?? '');

// Rounded up, but not for the noise of floating-point numbers.
function heightOf(element: HTMLElement): number {
  return Math.ceil(Math.round(element.getBoundingClientRect().height * 100) / 100);
}

type Timer = ReturnType<typeof setTimeout>;

function report(wrapper: HTMLElement, chart: string): void {
  /** pym.js puts the name by which it knows a frame into the query. */
  const pym = query.get('childId');
  const secret = /[?&#]secret=([^&]*)/.exec(location.hash)?.[1] ?? '';
  /** iframe-resizer names the frame in its first message. */
  let sizer = '';
  let sent = 0;
  /*
   * A page may change our width in answer to our height, for instance by a scrollbar that comes and
   * goes. After so many changes in a row only growth is told, and what was settled on is left alone.
   */
  let patience = PATIENCE;
  let settlings = SETTLINGS;
  let quiet: Timer | undefined;
  let answer: Timer | undefined;

  const post = (message: unknown) => parent.postMessage(message, '*');

  const tell = (height: number, kind = 'resize') => {
    sent = height;
    post({ source: 'revolving-door', type: 'height', chart, height });
    post({ 'datawrapper-height': { [chart]: height } });
    post({ sentinel: 'amp', type: 'embed-size', height });
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    if (pym !== null) post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (/^[a-zA-Z0-9]+$/.test(secret)) post({ message: 'height', value: height, secret });
    if (sizer !== '') post(`[iFrameSizer]${sizer}:${height}:${innerWidth}:${kind}`);
  };

  const measure = () => (innerWidth < NARROWEST ? 0 : heightOf(wrapper));

  const settle = () => {
    patience = PATIENCE;
    const height = measure();
    if (settlings === 0 || height === 0 || height >= sent) return;
    settlings -= 1;
    setTimeout(() => (settlings += 1), 20 * QUIET);
    tell(height);
  };

  const check = () => {
    const height = measure();
    if (height === 0 || height === sent) return;
    clearTimeout(quiet);
    quiet = setTimeout(settle, QUIET);
    if (height < sent && --patience < 0) return;
    tell(height);
  };

  /** Says it again to who asks; asking often is answered once. */
  const again = (kind?: string) => {
    clearTimeout(answer);
    answer = setTimeout(() => {
      const height = measure();
      if (height > 0) tell(height, kind);
    }, 50);
  };

  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    if (typeof data === 'string') {
      const id = /^\[iFrameSizer\]([^:]+):/.exec(data)?.[1];
      if (id !== undefined) {
        sizer = id;
        again('init');
      } else if (/^pymxPYMx.*xPYMxwidthxPYMx/.test(data)) again();
    } else if (typeof data === 'object' && data !== null) {
      const asked = data as Record<string, unknown>;
      const isOurs = asked.source === 'revolving-door' && asked.type === 'ask';
      if (isOurs || (asked.message === 'ready' && secret !== '' && asked.secret === secret)) again();
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) again();
  });
  // Browsers do not tell a frame far from view that it changed: it measures on its own at first, and when asked.
  check();
  addEventListener('load', check);
  new ResizeObserver(check).observe(wrapper);
  post('[iFrameResizerChild]Ready');
}

export {};
