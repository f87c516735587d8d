/**
 * The way to the same page in another language takes along what the reader has chosen on this one: search, filters,
 * the edition moved to, the place read. Without scripts it leads to the page itself.
 */

/** Every way by which a link is about to be followed, opened elsewhere or copied. */
const BEFORE = ['pointerdown', 'focusin', 'click', 'contextmenu'] as const;

/** Links of a row follow the address of the page once they are needed: it changes with every choice. */
export function keepPlace(
  row: HTMLElement,
  { location }: { location: Pick<Location, 'search' | 'hash'> },
): void {
  const follow = () => {
    for (const link of row.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
      link.search = location.search;
      link.hash = location.hash;
    }
  };
  for (const event of BEFORE) row.addEventListener(event, follow, { capture: true });
}
