/** The box under a chart, made comfortable: buttons that copy, and a preview that follows the options. */
/** Pixels of a window in which no wider preview than the narrowest is whole. */
const NARROW = 640;

for (const box of document.querySelectorAll<HTMLElement>('.embed-box')) enhance(box);

function enhance(box: HTMLElement): void {
  const chosen = (name: string) =>
    box.querySelector<HTMLInputElement>(`input[name="embed-${name}"]:checked`)?.value ?? '';
  const frame = box.querySelector<HTMLIFrameElement>('[data-preview]');

  let shown = frame?.src;
  const show = () => {
    const [edition, view] = [chosen('edition'), chosen('view') || 'v1'];
    const link = box.querySelector<HTMLAnchorElement>(
      `[data-alone][data-edition="${edition}"][data-view="${view}"]`,
    );
    if (!link || !frame) return;
    const theme = chosen('theme');
    const options = [theme === 'auto' ? '' : theme, chosen('links') === 'none' ? 'no-links' : ''];
    const url = new URL(link.href);
    url.hash = options.filter((option) => option !== '').join('-');
    link.href = url.href;
    if (url.href !== shown) frame.contentWindow?.location.replace((shown = url.href));
  };
  const statuses: HTMLElement[] = [];
  /** What was copied is not what would be copied now. */
  const forget = () => {
    for (const status of statuses) status.textContent = '';
  };
  box.addEventListener('change', () => {
    forget();
    show();
  });
  followView(box);
  const narrowest = box.querySelector<HTMLInputElement>('[name="embed-width"]');
  if (narrowest && innerWidth < NARROW) narrowest.checked = true;

  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    const message = data as { source?: unknown; type?: unknown; height?: unknown } | null;
    if (frame?.contentWindow !== source || message?.source !== 'revolving-door') return;
    if (message.type === 'height' && Number(message.height) > 0)
      frame.style.height = `${Number(message.height)}px`;
  });

  for (const button of box.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const status = document.createElement('span');
    status.role = 'status';
    statuses.push(status);
    button.after(status);
    button.hidden = false;
    button.addEventListener('click', () => {
      forget();
      void copy(button.parentElement ?? box, chosen('theme')).then((isCopied) => {
        status.textContent = (isCopied ? box.dataset.copied : box.dataset.failed) ?? '';
        setTimeout(() => (status.textContent = ''), 4000);
      });
    });
  }
}

/** The view that the reader chose above, or that the address names, is the one offered. */
function followView(box: HTMLElement): void {
  const views = [...box.querySelectorAll<HTMLInputElement>('[name="embed-view"]')];
  if (views.length === 0) return;
  const toggles = [...document.querySelectorAll<HTMLInputElement>('.chart-page .chart-toggles input')];
  const follow = () => {
    const seen = toggles.find(({ checked }) => checked)?.value;
    const view = views.find(({ dataset }) => dataset.of === seen);
    if (!view || view.checked) return;
    view.checked = true;
    view.dispatchEvent(new Event('change', { bubbles: true }));
  };
  follow();
  document.addEventListener('change', ({ target }) => {
    if (toggles.includes(target as HTMLInputElement)) follow();
  });
  // The chart takes its view from the address too, and says so to nobody.
  addEventListener('popstate', () => setTimeout(follow));
}

/** Copies the text that shows in a part of the box, or the file it links to. */
async function copy(part: HTMLElement, theme: string): Promise<boolean> {
  const code = part.querySelector('pre');
  if (code) return (await take(shownIn(code))) || select(code);
  const file = part.querySelector<HTMLAnchorElement>('[data-code]');
  if (!file) return false;
  try {
    const whole = await (await fetch(file.href)).text();
    const marked = 'class="revolving-door-chart"';
    return await take(theme === 'auto' ? whole : whole.replace(marked, `${marked} data-theme="${theme}"`));
  } catch {
    return false;
  }
}

/** The pieces of a text that are chosen. */
const shownIn = (code: HTMLElement) =>
  [...code.childNodes]
    .filter((piece) => !(piece instanceof HTMLElement) || piece.offsetParent !== null)
    .map(({ textContent }) => textContent)
    .join('');

const take = async (text: string) => (await toClipboard(text)) || copyByField(text);

/** To be copied by hand. */
function select(code: HTMLElement): false {
  document.getSelection()?.selectAllChildren(code);
  return false;
}

/** With the clipboard's interface, which a page without TLS and some browsers lack. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** As browsers did it before. */
function copyByField(text: string): boolean {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = text;
  document.body.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is nothing else where the clipboard is refused
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

export {};
