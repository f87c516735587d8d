/**
 * A link out of the site that leaves nothing to come back to: what it leads to takes the place of the page in the
 * history of its tab. Whoever asks for a new tab gets one.
 */
export function leave(
  link: HTMLAnchorElement,
  { location }: { location: Pick<Location, 'replace'> } = window,
): void {
  link.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    location.replace(link.href);
  });
}
