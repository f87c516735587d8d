/**
 * On every page: the link to the search opens it in place. It fetches the search itself only then. Without
 * scripts, and where that fails, the link leads to the page of the search.
 */
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const link = document.querySelector<HTMLAnchorElement>('a.site-search');

function open(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !link) return;
  event.preventDefault();
  link.removeEventListener('click', open);
  const script = document.createElement('script');
  script.src = new URL('find.js', own).href;
  script.onerror = () => {
    location.href = link.href;
  };
  document.head.append(script);
}

link?.addEventListener('click', open);

// A module, so that nothing here is global.
export {};
