/** Figures in the text and the marks they name light up together. */

/** What a chart can do for a figure of the text. */
export interface Lightable extends Element {
  /** Rings the marks that show these cells of the data; none for an empty list. */
  lightCells(cells: readonly string[]): void;
}

/** Whether every one of some names is among others. */
export function isWithin(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && some.every((name) => others.includes(name));
}

/** Which of the marks a figure names: those it is made of, else those that it is a part of. */
export function namedBy(figure: readonly string[], marks: readonly (readonly string[])[]): number[] {
  const where = (test: (cells: readonly string[]) => boolean) =>
    marks.flatMap((cells, at) => (test(cells) ? at : []));
  const parts = where((cells) => isWithin(cells, figure));
  return parts.length > 0 ? parts : where((cells) => isWithin(figure, cells));
}

/** Lights up the figures of the text that name what a mark shows; all go out for an empty list. */
export function lightFigures(cells: readonly string[]): void {
  for (const figure of document.querySelectorAll<HTMLElement>('.fact'))
    figure.classList.toggle('is-lit', isWithin(figure.dataset.cells?.split(' ') ?? [], cells));
}

/** Tells the charts of the page whenever a figure is pointed at or focused. */
export function watchFigures(charts: () => Iterable<Lightable>): void {
  let lit: Element | null = null;
  const figureAt = (element: EventTarget | null) =>
    element instanceof Element ? element.closest<HTMLElement>(':is(.fact, .note)[data-cells]') : null;
  const look = ({ type, target }: Event) => {
    // What a page scrolls under a resting pointer does not put out the figure that has the focus.
    const figure = type === 'focusout' ? null : (figureAt(target) ?? figureAt(document.activeElement));
    if (figure === lit) return;
    lit = figure;
    for (const chart of charts()) chart.lightCells(figure?.dataset.cells?.split(' ') ?? []);
  };
  for (const type of ['pointerover', 'focusin', 'focusout']) document.addEventListener(type, look);
}
