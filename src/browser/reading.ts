/**
 * The words of a mark. Beside a wide drawing they stand in a box at the mark; under a narrow one in a line of fixed
 * height, so that nothing lies over other marks or moves, and no link is under the finger. The stylesheet decides
 * which of the two it is.
 */
import type { Box } from './marks.ts';
import { make } from './make.ts';

/** Room between a mark and its words. */
const GAP = 10;
/** Publishers that are named before others are counted. */
const NAMED = 3;

export class Reading {
  readonly element: HTMLElement;
  readonly #words: Readonly<Record<string, string>>;
  /** The sources of the mark that is shown, as its row has them. */
  #sources: Element | null = null;
  #isOpen = false;

  constructor(chart: HTMLElement, words: Readonly<Record<string, string>>) {
    this.#words = words;
    this.element = chart.querySelector('.chart-tip') ?? make('div', 'chart-tip');
    this.element.tabIndex = -1;
    this.clear();
  }

  /** Whether words stand in the line under the drawing. */
  get isLine(): boolean {
    return /^(?:sticky|relative)$/.test(getComputedStyle(this.element).position);
  }

  /** Whether the sources stand open, as links. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Shows what a mark says and who says so. For a finger the latter is a button, which does what is given. */
  show(words: HTMLElement, sources: Element | null, onMore: (() => void) | null): void {
    this.close();
    this.#sources = sources;
    const names = [...(sources?.querySelectorAll('a') ?? [])].map(({ textContent }) => textContent.trim());
    const more = names.length > NAMED ? ` +${names.length - NAMED}` : '';
    const said = make('p', 'chart-tip-sources');
    const text = names.slice(0, NAMED).join(', ') + more;
    if (onMore && text !== '') {
      const button = make('button', 'chart-tip-more');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', onMore);
      said.append(button);
    } else said.textContent = text;
    this.element.classList.remove('is-idle');
    this.element.replaceChildren(words, ...(text === '' ? [] : [said]));
    this.element.ariaHidden = onMore ? null : 'true';
  }

  /** Puts links in the place of names: the page that the mark's name leads to, and its sources. */
  open(link: Element | undefined, isFocused: boolean): void {
    const { element } = this;
    this.#isOpen = true;
    const [words] = element.children;
    const first = words?.textContent ?? '';
    if (link) {
      const way = make('p', 'chart-tip-way');
      way.append(link.cloneNode(true));
      words?.after(way);
    }
    const names = element.querySelector('.chart-tip-sources');
    if (this.#sources) {
      const sources = make('p', 'chart-tip-sources');
      sources.append(`${this.#words.sources}: `, ...this.#sources.cloneNode(true).childNodes);
      element.append(sources);
    }
    element.ariaHidden = null;
    element.role = 'dialog';
    element.ariaLabel = first;
    if (isFocused) (element.querySelector('a') ?? element).focus({ preventScroll: true });
    // Last, for the button among them may have had the focus: it must not leave the chart.
    names?.remove();
  }

  /** Above the mark where there is room in the drawing, else under it; never beyond its sides. A line has its own place. */
  place(box: Box, own: DOMRect, x?: number, y?: number): void {
    const { style, offsetWidth: width, offsetHeight: height } = this.element;
    if (this.isLine) {
      style.translate = '';
      return;
    }
    const isTall = y !== undefined && box.bottom - box.top > own.height / 4;
    const [top, bottom] = isTall ? [y, y] : [box.top, box.bottom];
    const middle = x === undefined ? (box.left + box.right) / 2 : Math.max(box.left, Math.min(x, box.right));
    const above = top - own.top - height - GAP;
    const left = Math.max(0, Math.min(middle - own.left - width / 2, own.width - width));
    style.translate = `${left}px ${above >= 0 ? above : bottom - own.top + GAP}px`;
  }

  close(): void {
    this.#isOpen = false;
    this.element.role = null;
    this.element.ariaLabel = null;
  }

  /** Nothing is shown; the line says how to be used. */
  clear(): void {
    this.close();
    this.#sources = null;
    const hint = make('p', 'chart-tip-words');
    hint.textContent = this.#words.touch ?? '';
    this.element.replaceChildren(hint);
    this.element.classList.add('is-idle');
    this.element.ariaHidden = 'true';
  }
}
