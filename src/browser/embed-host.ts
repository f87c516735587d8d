/**
 * For pages that embed our charts: gives every frame of ours the height it asks for, and knows the element
 * `<revolving-door-chart chart edition lang theme links title>`. No dependency, MIT licence, safe to include
 * twice. Published under a versioned address that never changes: see `src/commands/embed-script.ts`.
 */

/** Seconds in view after its load in which a frame of ours has said how high it is. */
const PATIENCE = 4;

const script = document.currentScript as HTMLScriptElement | null;

/** The site this script comes from; a copy elsewhere names it in `data-site`. */
const site = script?.dataset.site ?? script?.src.replace(/embed(?:\/script\/[^/]*|\.js.*)$/, '') ?? '';

/** Pixels: many times the highest chart at 240 px. A sandboxed frame that was led elsewhere may ask for anything. */
const TALLEST = 20_000;

// Once for each site: a page may show charts of several mirrors. Scripts before 1.0.2 look for the first name alone.
const included = [Symbol.for('revolving-door'), Symbol.for(`revolving-door ${site}`)];
if (!included.every((name) => name in window)) {
  for (const name of included) if (!(name in window)) Object.defineProperty(window, name, { value: true });
  fitFrames();
}

function fitFrames(): void {
  /** What to do with the height of frames in elements of ours, where a search of the page does not look. */
  const shown = new Map<HTMLIFrameElement, () => void>();
  const heard = new WeakSet<HTMLIFrameElement>();
  const said = new Set<string>();

  const complain = (what: string) => {
    if (said.has(what)) return;
    said.add(what);
    console.error(`Revolving Door: ${what}`);
  };

  const ours = () =>
    [...document.querySelectorAll('iframe')].filter(
      ({ src }) => site !== '' && src.startsWith(site) && /\/embed\/[\w-]+\//.test(src),
    );
  if (site === '') complain('this script does not know its site; name it in the attribute data-site');

  const ask = (frame: HTMLIFrameElement) =>
    frame.contentWindow?.postMessage({ source: 'revolving-door', type: 'ask' }, '*');

  const expect = (frame: HTMLIFrameElement, orElse?: () => void, patience = PATIENCE) => {
    setTimeout(() => {
      if (heard.has(frame) || !frame.isConnected) return;
      // In a part of the page that is closed a frame has no height to tell: only time in view counts.
      const left = frame.checkVisibility() ? patience - 1 : patience;
      if (left > 0) {
        // Frames far from view do not notice that they were revealed.
        ask(frame);
        expect(frame, orElse, left);
        return;
      }
      complain(`there is no chart at ${frame.src}`);
      orElse?.();
    }, 1000);
  };

  addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
    const { type, height, source: from } = (data ?? {}) as Record<string, unknown>;
    if (from !== 'revolving-door' || type !== 'height' || !(Number(height) > 0 && Number(height) <= TALLEST))
      return;
    const frame = [...ours(), ...shown.keys()].find(({ contentWindow }) => contentWindow === source);
    // A frame in a sandbox has the origin "null".
    if (!frame || (origin !== 'null' && origin !== new URL(frame.src).origin)) return;
    heard.add(frame);
    shown.get(frame)?.();
    const style = getComputedStyle(frame);
    const around =
      style.boxSizing === 'border-box'
        ? [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth]
        : [];
    const whole = around.reduce((sum, side) => sum + parseFloat(side), Number(height));
    frame.style.setProperty('height', `${whole}px`, 'important');
  });

  const begin = () => {
    for (const frame of ours()) {
      frame.addEventListener('load', () => expect(frame));
      if (frame.loading !== 'lazy' && document.readyState === 'complete') expect(frame);
      ask(frame);
    }
  };
  // Frames far from view learn of another width only when they are asked.
  addEventListener('resize', () => {
    for (const frame of [...ours(), ...shown.keys()]) if (heard.has(frame)) ask(frame);
  });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();

  const NAME = 'revolving-door-chart';

  class Chart extends HTMLElement {
    static observedAttributes = ['chart', 'edition', 'lang', 'theme', 'links', 'title'];
    frame: HTMLIFrameElement | null = null;
    address = '';

    connectedCallback() {
      this.show();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.show();
    }

    disconnectedCallback() {
      this.clear();
    }

    clear() {
      if (this.frame) shown.delete(this.frame);
      this.frame = null;
      this.shadowRoot?.replaceChildren(document.createElement('slot'));
    }

    show() {
      const read = (name: string) => this.getAttribute(name) ?? '';
      const [chart, edition, language] = [read('chart'), read('edition'), read('lang')];
      if (
        !/^[\w-]+$/.test(chart) ||
        !/^(?:latest|\d{4}-\d\d-\d\d)?$/.test(edition) ||
        !/^(?:[a-z]{2})?$/.test(language)
      ) {
        this.clear();
        complain(`<${NAME}> has no chart "${chart}", edition "${edition}" or language "${language}"`);
        return;
      }
      const options = [/^(?:light|dark)$/.exec(read('theme'))?.[0], read('links') === 'none' && 'no-links'];
      const address =
        site +
        (language === '' || language === 'en' ? '' : `${language}/`) +
        (edition === '' || edition === 'latest' ? '' : `editions/${edition}/`) +
        `embed/${chart}/`;
      const whole = `${address}#${options.filter(Boolean).join('-')}`.replace(/#$/, '');
      if (this.frame) this.frame.title = this.name();
      if (this.frame && this.address === whole) return;
      this.address = whole;
      // Another fragment is shown without another load.
      if (this.frame?.src.replace(/#.*/, '') === address) this.frame.contentWindow?.location.replace(whole);
      else this.fill(whole);
    }

    name(): string {
      return this.title || read(this);
    }

    fill(address: string) {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.clear();
      const frame = document.createElement('iframe');
      this.frame = frame;
      frame.title = this.name();
      frame.loading = 'lazy';
      frame.src = address;
      // Whatever the page's styles say; and set here, because its policy may forbid a <style>.
      style(this, { display: 'block', position: 'relative' });
      // Out of sight, but laid out, until it has said that it is there.
      style(frame, {
        position: 'absolute',
        visibility: 'hidden',
        display: 'block',
        width: '100%',
        height: '9px',
        border: '0',
      });
      shown.set(frame, () => {
        style(frame, { position: 'static', visibility: 'visible' });
        root.querySelector('slot')?.remove();
      });
      frame.addEventListener('load', () => expect(frame, () => this.clear()));
      root.append(frame);
    }
  }
  const read = (element: Element) =>
    element.querySelector('img')?.alt ?? element.textContent.trim().slice(0, 200);
  const style = (element: HTMLElement, rules: Record<string, string>) => {
    for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');
  };
  if (!customElements.get(NAME)) customElements.define(NAME, Chart);
}

export {};
