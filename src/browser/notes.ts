/**
 * The note of a figure opens beside its sentence, and the page stays as it is: `fact.css` says where. Without
 * this script it shows at the foot of the screen by `:target`.
 */

/** The note that is open, and the figure it was opened from. */
let opened: { readonly note: HTMLElement; readonly figure: HTMLAnchorElement } | null = null;

const OPEN = 'is-open';

function open(figure: HTMLAnchorElement, note: HTMLElement): void {
  close();
  leaveTarget();
  opened = { note, figure };
  // Marks that the figure names stay lit while its note is read.
  note.dataset.cells = figure.dataset.cells ?? '';
  figure.classList.add(OPEN);
  note.classList.add(OPEN);
  note.focus({ preventScroll: true });
}

/** Closes the note; where it was sent away, the figure has the focus again. */
function close(isSentAway = false): void {
  if (!opened) return;
  const { note, figure } = opened;
  opened = null;
  figure.classList.remove(OPEN);
  note.classList.remove(OPEN);
  if (isSentAway) figure.focus({ preventScroll: true });
}

/** A note that shows because the address names it goes: the address then names the place before its figure. */
function leaveTarget(): void {
  const way = document.querySelector<HTMLAnchorElement>('.note:target .note-close a');
  if (way) location.replace(way.hash);
}

/** Whether something lies in the open note or its figure. */
const isOfOpened = (target: EventTarget | null): boolean =>
  [opened?.note, opened?.figure].some((element) => element?.contains(target as Node | null));

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const isFigure = link.classList.contains('fact');
  if (isFigure && opened?.figure !== link) {
    const note = document.getElementById(link.hash.slice(1));
    if (note) open(link, note);
  } else if (isFigure || link.matches('.is-open :is(.note-close, .fact-head) a')) close(true);
  else return;
  event.preventDefault();
});

for (const type of ['pointerdown', 'focusin'])
  document.addEventListener(type, ({ target }) => {
    if (!isOfOpened(target)) close();
  });

document.addEventListener('keydown', (event) => {
  const { key, shiftKey } = event;
  if (key === 'Escape') {
    if (opened) close(true);
    else leaveTarget();
  } else if (key === 'Tab' && opened?.note.contains(document.activeElement)) {
    // The note stands at the end of the page, and is read in the place of its figure.
    const links = [...opened.note.querySelectorAll('a')].filter((link) => link.checkVisibility());
    const at = links.findIndex((link) => link === document.activeElement);
    if (shiftKey ? at > 0 : at < links.length - 1) return;
    close(true);
    if (shiftKey) event.preventDefault();
  }
});

// A module, so that nothing here is global.
export {};
