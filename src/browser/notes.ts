/**
 * The note of a figure opens beside its sentence, where the page stays as it is: on its line in the margin, or
 * under it (`fact.css` says which). Without this script the note shows at the foot of the screen by `:target`.
 */

/** The note that is open, and the figure it was opened from. */
let opened: { readonly note: HTMLElement; readonly figure: HTMLAnchorElement } | null = null;

const OPEN = 'is-open';
/** Room between a note, its line and the edge of the screen. */
const EDGE = 16;

/** The note that a link of this page leads to. */
function noteOf(figure: HTMLAnchorElement): HTMLElement | null {
  const name = /^#(note-.+)/.exec(figure.getAttribute('href') ?? '')?.[1];
  return name === undefined ? null : document.getElementById(name);
}

/** Tells the stylesheet where the figure's line is, from the corner of the box in which the note is placed, and how high a note fits. */
function place({ note, figure }: NonNullable<typeof opened>): void {
  const origin = (note.offsetParent ?? document.documentElement).getBoundingClientRect();
  const lines = [...figure.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const set = (name: string, value: number) => note.style.setProperty(name, `${value}px`);
  set('--line-start', first.top - origin.top);
  set('--line-end', last.bottom - origin.top);
  set('--figure-start', last.left - origin.left);
  set('--room', document.documentElement.clientWidth);
  set('--height', innerHeight);
  const [above, below] = [first.top, innerHeight - last.bottom];
  const isAbove = note.offsetHeight > below - EDGE && above > below;
  note.classList.toggle('is-above', isAbove);
  set('--height', (isAbove ? above : below) - EDGE);
}

function open(figure: HTMLAnchorElement, note: HTMLElement): void {
  close();
  leaveTarget();
  opened = { note, figure };
  // Marks that the figure names stay lit while its note is read.
  note.dataset.cells = figure.dataset.cells ?? '';
  figure.classList.add(OPEN);
  note.classList.add(OPEN);
  place(opened);
  note.focus({ preventScroll: true });
}

/** Closes the note; where it was sent away, the figure has the focus again. */
function close(isSentAway = false): void {
  if (!opened) return;
  const { note, figure } = opened;
  opened = null;
  figure.classList.remove(OPEN);
  note.classList.remove(OPEN, 'is-above');
  if (isSentAway) figure.focus({ preventScroll: true });
}

/** A note that shows because the address names it goes: the address then names the place before its figure. */
function leaveTarget(): void {
  const target = document.querySelector('.note:target .note-close a');
  const place = target?.getAttribute('href');
  if (place) location.replace(place);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const note = link.classList.contains('fact') ? noteOf(link) : null;
  if (note) {
    event.preventDefault();
    if (opened?.figure === link) close(true);
    else open(link, note);
  } else if (opened && link.matches('.is-open :is(.note-close, .fact-head) a')) {
    event.preventDefault();
    close(true);
  }
});

document.addEventListener('pointerdown', ({ target }) => {
  if (!opened || !(target instanceof Node)) return;
  if (!opened.note.contains(target) && !opened.figure.contains(target)) close();
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    if (opened) close(true);
    else leaveTarget();
  } else if (event.key === 'Tab' && opened?.note.contains(document.activeElement)) {
    // The note stands at the end of the page, and is read in the place of its figure.
    const links = [...opened.note.querySelectorAll<HTMLElement>('a[href]')].filter((link) =>
      link.checkVisibility(),
    );
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.shiftKey ? at <= 0 : at === links.length - 1) {
      if (event.shiftKey) event.preventDefault();
      close(true);
    }
  }
});

document.addEventListener('focusin', ({ target }) => {
  if (opened && target instanceof Node && target !== opened.figure && !opened.note.contains(target)) close();
});

addEventListener('resize', () => {
  if (opened) place(opened);
});
