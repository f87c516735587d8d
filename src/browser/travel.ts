/** A chart as another edition has it: taken from that edition's page, and put in place of what is shown. */

type Words = Readonly<Record<string, string>>;

const CURRENT = 'aria-current';
const partsIn = (figure: Element) => [...figure.querySelectorAll<HTMLElement>('[data-part]')];

export interface TravelOptions {
  readonly figure: HTMLElement;
  readonly nav: HTMLElement;
  readonly words: Words;
  /** Does the exchange, and what has to be done before and after it. */
  readonly exchange: (swap: () => void) => void;
}

export class Travel {
  readonly #options: TravelOptions;
  readonly #links: readonly HTMLAnchorElement[];
  readonly #figures = new Map<string, Promise<HTMLElement>>();
  readonly #status: HTMLElement;
  /** The edition of the page itself. */
  readonly own: string;
  #shown: string;
  #wanted: string;

  constructor(options: TravelOptions) {
    this.#options = options;
    const { nav } = options;
    this.#links = [...nav.querySelectorAll<HTMLAnchorElement>('a[data-as-of]')];
    this.own = this.#links.find((link) => link.hasAttribute(CURRENT))?.dataset.asOf ?? '';
    this.#shown = this.#wanted = this.own;
    this.#status = nav.querySelector('.chart-moved') ?? document.createElement('p');
    this.#status.role = 'status';
    this.#status.className = 'chart-moved';
    nav.append(this.#status);
  }

  /** Shows an edition; the page's own where it is not known. Resolves to whether it could. */
  async to(date: string | null): Promise<boolean> {
    const { figure, words, exchange, nav } = this.#options;
    const link = this.#links.find(({ dataset }) => dataset.asOf === (date ?? this.own));
    const wanted = (this.#wanted = link?.dataset.asOf ?? this.own);
    if (wanted === this.#shown) return true;
    if (this.#figures.size === 0)
      this.#figures.set(this.own, Promise.resolve(figure.cloneNode(true) as HTMLElement));
    let other: HTMLElement;
    try {
      let loading = this.#figures.get(wanted);
      if (!loading) this.#figures.set(wanted, (loading = figureAt(link?.href ?? '')));
      other = await loading;
    } catch {
      this.#figures.delete(wanted);
      this.#status.textContent = words.failed ?? '';
      return false;
    }
    // Another edition may have been asked for while this one was on its way.
    if (wanted !== this.#wanted) return true;
    this.#shown = wanted;
    const { top } = nav.getBoundingClientRect();
    exchange(() => exchangeParts(figure, other));
    for (const each of this.#links) {
      if (each === link) each.setAttribute(CURRENT, 'true');
      else each.removeAttribute(CURRENT);
    }
    this.#status.textContent = link?.dataset.says ?? '';
    // At the head of the figure as well: the drawing may be in view and the row under it not.
    if (wanted === this.own) delete figure.dataset.older;
    else figure.dataset.older = `${nav.ariaLabel ?? ''} ${link?.textContent.trim() ?? ''}`;
    // What the reader pressed stays where it was.
    scrollBy({ top: nav.getBoundingClientRect().top - top, behavior: 'instant' });
    return true;
  }
}

/** The chart on another page of the site. Links on it are relative to that page. */
async function figureAt(address: string): Promise<HTMLElement> {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const figure = page.querySelector<HTMLElement>('figure.chart[data-chart]');
  if (!answer.ok || !figure) throw new Error(answer.statusText);
  for (const name of ['href', 'src', 'data-src']) {
    for (const element of figure.querySelectorAll(`[${name}]`))
      element.setAttribute(name, new URL(element.getAttribute(name) ?? '', answer.url).href);
  }
  return figure;
}

/** Fills each part of a figure from another's, whose own is kept for another time. */
function exchangeParts(figure: HTMLElement, other: HTMLElement): void {
  const others = partsIn(other);
  for (const part of partsIn(figure)) {
    const found = others.find(({ dataset }) => dataset.part === part.dataset.part);
    part.hidden = !found;
    part.replaceChildren(...(found ? document.importNode(found, true).childNodes : []));
  }
  for (const part of others) {
    const find = ({ part }: DOMStringMap) => figure.querySelector(`[data-part="${part}"]`);
    if (find(part.dataset)) continue;
    const before = part.previousElementSibling as HTMLElement | null;
    const here = before?.dataset.part ? find(before.dataset) : figure.querySelector('rd-chart');
    here?.after(document.importNode(part, true));
  }
}
