/**
 * The search, one classic script: on the search page it puts its field there; on any other, which fetches it
 * when the link to that page is pressed (`search-open.ts`), it opens in place.
 */
import { openData } from './search-data.ts';
import { openIndex, type SearchIndex } from './search-index.ts';
import { showSearch, type SearchView } from './search-view.ts';

const link = document.querySelector<HTMLAnchorElement>('a.site-search');
const room = document.querySelector<HTMLElement>('#search');

/** The folder of the search in the page's language, and the one above it. */
function foldersOf(href: string): { index: string; root: string } {
  const folder = new URL('.', href);
  return { index: new URL('index/', folder).href, root: new URL('..', folder).href };
}

if (room) void openHere(room);
else if (link) openInPlace(link);

async function openHere(into: HTMLElement): Promise<void> {
  const { index, root } = foldersOf(location.href);
  try {
    showSearch(into, await openIndex(openData(index)), root);
    for (const element of document.querySelectorAll<HTMLElement>('.search-without')) element.hidden = true;
  } catch {
    // The page says where everyone is listed.
  }
}

function openInPlace(opener: HTMLAnchorElement): void {
  const { index, root } = foldersOf(opener.href);
  const data = openData(index);
  let opening: Promise<SearchIndex> | undefined;
  let panel: { dialog: HTMLDialogElement; view: SearchView } | undefined;
  const open = () => (opening ??= openIndex(data));

  const show = () => {
    open()
      .then((found) => {
        panel ??= makePanel(found, root, opener.textContent.trim());
        panel.dialog.showModal();
        panel.view.input.focus();
      })
      // Whatever stands in the way, the page of the search is there.
      .catch(() => {
        location.href = opener.href;
      });
  };
  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show();
  });
  // The press that fetched this script.
  show();
}

function makePanel(
  index: SearchIndex,
  root: string,
  title: string,
): { dialog: HTMLDialogElement; view: SearchView } {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-panel';
  dialog.setAttribute('aria-label', title);
  const into = document.createElement('div');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'search-close';
  close.textContent = index.things.words.close;
  dialog.append(close, into);
  document.body.append(dialog);
  const view = showSearch(into, index, root);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
    // A link to a place of this very page leaves the panel.
    if (event.target instanceof HTMLAnchorElement) dialog.close();
  });
  dialog.addEventListener('close', () => view.clear());
  return { dialog, view };
}
