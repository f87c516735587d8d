/**
 * `<rd-chart>` around a chart's drawing: values by pointer, touch and arrow keys, said to screen readers;
 * sources of a mark; the reader's choices in the address; the chart as other editions have it. Without
 * this script the drawing, its views, its words and its table are all there.
 */
import { lightFigures, namedBy, watchFigures, type Lightable } from './figures.ts';
import { followFinger, isFinger } from './finger.ts';
import { choicesIn, writeChoice } from './fragment.ts';
import { make } from './make.ts';
import { boxOf, marksIn, nearest, weightsOf, type Mark } from './marks.ts';
import { moveMarks, positionsOf } from './motion.ts';
import { Reading } from './reading.ts';
import { cellsOf, columnsOf, rowOf, sourcesOf, stopsOf, wordsOf } from './table-rows.ts';
import { Travel } from './travel.ts';

/** Least side of a ring around a mark. */
const RING = 16;

class ChartElement extends HTMLElement implements Lightable {
  readonly #words = JSON.parse(this.dataset.words ?? '{}') as Record<string, string>;
  readonly #figure = this.closest('figure') as HTMLElement;
  readonly #rings = make('div', 'chart-rings');
  readonly #walker = make('div', 'chart-walker');
  readonly #reading = new Reading(this, this.#words);
  readonly #hint = make('p', 'chart-hint');
  readonly #live = make('p', 'chart-live');
  /** The mark whose words are shown, and its place in the walk. */
  #active: Mark | null = null;
  #step = -1;
  #isPinned = false;
  /** Whether the last press was by a finger. */
  #isFinger = false;
  #heading = '';
  #travel: Travel | undefined;

  connectedCallback(): void {
    const { explore = '', role = '', hint = '' } = this.#words;
    this.#hint.id = `hint-${this.#name}`;
    this.#hint.textContent = hint;
    this.#rings.ariaHidden = 'true';
    this.#live.role = 'status';
    this.#walker.tabIndex = 0;
    this.#walker.role = 'application';
    this.#walker.ariaLabel = explore;
    this.#walker.ariaRoleDescription = role;
    this.#walker.setAttribute('aria-describedby', this.#hint.id);
    this.append(this.#rings, this.#walker, this.#reading.element, this.#hint, this.#live);
    this.#quieten();

    const views = this.querySelector<HTMLElement>('.chart-views');
    if (views)
      followFinger(views, {
        read: (event) => {
          this.#isFinger = true;
          this.#point(event);
        },
        keep: () => (this.#isPinned = this.#active !== null),
        drop: () => this.#leave(),
      });
    views?.addEventListener('pointermove', (event) => {
      if (isFinger(event) || this.#isPinned) return;
      this.#isFinger = false;
      this.#point(event);
    });
    views?.addEventListener('pointerleave', (event) => {
      if (!isFinger(event) && !this.#isPinned) this.#leave();
    });
    views?.addEventListener('click', (event) => this.#press(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.contains(relatedTarget as Node | null)) this.#leave();
    });
    // Words of a hovered mark can be sent away wherever the focus is, and go when something else is pressed.
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && !this.contains(document.activeElement)) this.#leave();
    });
    document.addEventListener('pointerup', ({ target }) => {
      if (!this.contains(target as Node)) this.#leave();
    });
    // A telephone's window changes its height with every scroll: that moves no mark.
    let width = innerWidth;
    addEventListener('resize', () => {
      if (innerWidth !== width) this.#leave();
      width = innerWidth;
    });

    this.#figure.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
      this.#leave();
      writeChoice('replaceState', this.#name, target.defaultChecked ? null : target.value);
    });
    this.#enableTravel();
    addEventListener('popstate', () => {
      // A fragment without choices names a place of the page.
      if (location.hash === '' || choicesIn(location.hash).size > 0) void this.#restore();
    });
    if (choicesIn(location.hash).size > 0) void this.#restore();
  }

  lightCells(cells: readonly string[]): void {
    const table = this.#table;
    const marks = this.#marks;
    const named = table
      ? namedBy(
          cells,
          marks.map((mark) => cellsOf(table, mark)),
        )
      : [];
    this.#ring(marks.filter((_, at) => named.includes(at)));
  }

  get #name(): string {
    return this.#figure.dataset.chart ?? '';
  }

  get #table(): HTMLTableElement | null {
    return this.#figure.querySelector('.chart-table table');
  }

  /** The drawing that is shown, of those for each view and width. */
  get #svg(): SVGSVGElement | undefined {
    return [...this.querySelectorAll('svg')].find((svg) => svg.getClientRects().length > 0);
  }

  get #marks(): Mark[] {
    return this.#table && this.#svg ? marksIn(this.#svg, columnsOf(this.#table)) : [];
  }

  /** The story's stops, then every mark. */
  get #walk(): { mark: Mark; what: string | null }[] {
    const marks = this.#marks;
    const stops = (this.#table ? stopsOf(this.#table) : []).flatMap(({ row, column, what }) => {
      const mark = marks.find((each) => each.row === row && (each.column === '' || each.column === column));
      return mark ? [{ mark, what }] : [];
    });
    return [...stops, ...marks.map((mark) => ({ mark, what: null }))];
  }

  /** Links of a drawing lead on from the marks; the chart is one stop of the Tab key. */
  #quieten(): void {
    for (const link of this.querySelectorAll<SVGElement>('svg a')) link.setAttribute('tabindex', '-1');
  }

  #point({ clientX, clientY }: MouseEvent): void {
    const marks = this.#marks;
    const boxes = marks.map(boxOf);
    // Bars beside each other are told apart within their column.
    const weights = weightsOf(boxes.filter((_, at) => marks[at]?.column === marks[0]?.column));
    const mark = marks[nearest(boxes, clientX, clientY, weights)];
    if (!mark || (this.#isPinned && this.#isActive(mark))) return;
    this.#step = this.#walk.findLastIndex((step) => step.mark.elements[0] === mark.elements[0]);
    this.#show(mark, clientX, clientY);
  }

  /** Links of a drawing lead away from it for a mouse on a wide one; a finger finds them in the words of their mark. */
  #press(event: MouseEvent): void {
    this.#isFinger = isFinger(event as PointerEvent);
    const isKept = this.#reading.isLine || this.#isFinger;
    if ((event.target as Element).closest('a')) {
      if (!isKept) return;
      event.preventDefault();
    }
    this.#point(event);
    if (isKept) this.#isPinned = this.#active !== null;
    else {
      if (!this.#isPinned) this.#pin();
      this.#reading.element.scrollIntoView({ block: 'nearest' });
    }
  }

  #isActive(mark: Mark): boolean {
    return this.#active?.elements[0] === mark.elements[0];
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === 'Escape') {
      const isInside = this.#reading.element.contains(document.activeElement);
      if (isInside) this.#walker.focus({ preventScroll: true });
      if (this.#reading.isOpen && this.#active) this.#show(this.#active);
      else this.#leave();
    } else if (event.target !== this.#walker) return;
    else if (key === 'Enter' || key === ' ') {
      if (this.#active) this.#pin(true);
      else this.#stepTo(0);
    } else if (key === 'ArrowRight') this.#stepTo(this.#step + 1);
    else if (key === 'ArrowLeft') this.#stepTo(this.#step - 1);
    else if (key === 'ArrowDown') this.#changeColumn(1);
    else if (key === 'ArrowUp') this.#changeColumn(-1);
    else if (key === 'Home') this.#stepTo(this.#walk.length - this.#marks.length);
    else if (key === 'End') this.#stepTo(Number.POSITIVE_INFINITY);
    else return;
    event.preventDefault();
  }

  /** Up and down lead to the same row in the next column, or where there is one column, on. */
  #changeColumn(by: 1 | -1): void {
    const walk = this.#walk;
    const marks = this.#marks;
    const columns = [...new Set(marks.map(({ column }) => column))];
    const active = this.#active;
    if (!active || columns.length < 2) return this.#stepTo(this.#step + by);
    const column = columns[columns.indexOf(active.column) + by];
    const mark = marks
      .filter((each) => each.column === column)
      .reduce<Mark | undefined>(
        (best, each) =>
          best && Math.abs(best.row - active.row) <= Math.abs(each.row - active.row) ? best : each,
        undefined,
      );
    if (mark) this.#stepTo(walk.findLastIndex((step) => step.mark.elements[0] === mark.elements[0]));
  }

  #stepTo(step: number): void {
    const walk = this.#walk;
    const last = walk.length - 1;
    const at = Math.max(0, Math.min(last, step));
    const [from, to] = [walk[this.#step], walk[at]];
    if (!to) return;
    this.#step = at;
    this.#show(to.mark);
    this.#rings.firstElementChild?.scrollIntoView({ block: 'nearest' });
    this.#say(to.mark, to.what, from?.what !== null && from !== undefined && to.what === null);
  }

  /** A mark's sentence; where its chart has none tersely, the heading only when it changes. */
  #say(mark: Mark, what: string | null, isPastStops: boolean): void {
    if (!this.#table) return;
    const { heading, name, value, says } = wordsOf(this.#table, mark);
    const isNew = heading !== this.#heading;
    this.#heading = heading;
    this.#live.textContent = [
      isPastStops ? `${this.#words.everyMark}. ` : '',
      what && says ? `${what}: ` : '',
      says ?? `${isNew && heading !== '' ? `${heading}, ` : ''}${name}: ${value}`,
      what && !says ? `, ${what}` : '',
    ].join('');
  }

  /** Shows a mark's words, near a point of it where one is given. */
  #show(mark: Mark, x?: number, y?: number): void {
    const table = this.#table;
    if (!table) return;
    this.#isPinned = false;
    this.#active = mark;
    const { heading, name, value, says } = wordsOf(table, mark);
    const words = make('p', 'chart-tip-words');
    if (says) words.textContent = says;
    else {
      const strong = document.createElement('strong');
      strong.textContent = value;
      words.append(heading === '' ? `${name}: ` : `${name}, ${heading}: `, strong);
    }
    const isKept = this.#reading.isLine || this.#isFinger;
    this.#reading.show(words, sourcesOf(table, mark), isKept ? () => this.#pin(true) : null);
    this.#ring([mark]);
    this.#place(x, y);
    lightFigures(cellsOf(table, mark));
  }

  #place(x?: number, y?: number): void {
    if (this.#active) this.#reading.place(boxOf(this.#active), this.getBoundingClientRect(), x, y);
  }

  #ring(marks: readonly Mark[]): void {
    const own = this.getBoundingClientRect();
    this.#rings.replaceChildren(
      ...marks.map((mark) => {
        const { left, top, right, bottom } = boxOf(mark);
        const [width, height] = [Math.max(right - left + 6, RING), Math.max(bottom - top + 6, RING)];
        const ring = make('div', 'chart-ring');
        ring.style.translate = `${(left + right - width) / 2 - own.left}px ${(top + bottom - height) / 2 - own.top}px`;
        ring.style.inlineSize = `${width}px`;
        ring.style.blockSize = `${height}px`;
        return ring;
      }),
    );
  }

  /** Opens the sources of the mark, and the way to the page its name leads to. A keyboard's focus goes there. */
  #pin(isFocused = false): void {
    const row = this.#table && this.#active ? rowOf(this.#table, this.#active) : undefined;
    if (!row) return;
    this.#isPinned = true;
    this.#reading.open(row.cells[0]?.querySelector('a') ?? undefined, isFocused);
    this.#place();
  }

  #leave(): void {
    if (!this.#active) return;
    this.#isPinned = false;
    this.#active = null;
    this.#step = -1;
    this.#heading = '';
    this.#reading.clear();
    this.#live.textContent = '';
    this.#ring([]);
    lightFigures([]);
  }

  #enableTravel(): void {
    const nav = this.#figure.querySelector<HTMLElement>('.chart-time[data-moving]');
    if (!nav) return;
    const travel = new Travel({
      figure: this.#figure,
      nav,
      words: this.#words,
      exchange: (swap) => this.#exchange(swap),
    });
    this.#travel = travel;
    nav.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // A page on a disk may read no other: there the link is followed.
      if (link.protocol === 'file:') return;
      event.preventDefault();
      const { asOf = '' } = link.dataset;
      void travel.to(asOf).then((isThere) => {
        if (isThere) writeChoice('pushState', 'as-of', asOf === travel.own ? null : asOf);
      });
    });
  }

  /** Puts another edition's drawing in place: marks of the same row move, the focus stays in the chart. */
  #exchange(swap: () => void): void {
    const keyOf = (mark: Mark) => {
      const row = this.#table ? rowOf(this.#table, mark) : undefined;
      return `${row?.dataset.key} ${mark.column}`;
    };
    this.#leave();
    const focused = document.activeElement;
    const before = positionsOf(this.#marks, keyOf);
    swap();
    this.#quieten();
    if (this.#svg) moveMarks(this.#svg, this.#marks, before, keyOf);
    if (focused && !focused.isConnected) this.#walker.focus({ preventScroll: true });
  }

  /** Makes the choices that the address names. */
  async #restore(): Promise<void> {
    const choices = choicesIn(location.hash);
    const views = [...this.#figure.querySelectorAll<HTMLInputElement>('.chart-toggles input')];
    const chosen = views.find(({ value }) => value === choices.get(this.#name)) ?? views[0];
    if (chosen && !chosen.checked) {
      this.#leave();
      chosen.checked = true;
    }
    await this.#travel?.to(choices.get('as-of'));
  }
}

customElements.define('rd-chart', ChartElement);
watchFigures(() => document.querySelectorAll<ChartElement>('rd-chart'));
