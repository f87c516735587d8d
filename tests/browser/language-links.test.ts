// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { keepPlace } from '#browser/language-links.ts';

test.each(['pointerdown', 'focusin', 'click', 'contextmenu'])(
  'By %s a link is known to be needed, whatever it does with the event itself.',
  (name) => {
    document.body.innerHTML =
      '<nav><a href="https://x.test/be/" hreflang="be">Бел</a><a href="/x/">X</a></nav>';
    const [link, other] = document.querySelectorAll('a');
    keepPlace(document.querySelector('nav') as HTMLElement, { location: { search: '?q=1', hash: '#part' } });
    link?.addEventListener(name, (event) => event.stopPropagation());
    link?.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    expect(link?.href).toBe('https://x.test/be/?q=1#part');
    expect(other?.getAttribute('href')).toBe('/x/');
  },
);

test('The way to another language takes along search and fragment as they are when it is taken.', () => {
  document.body.innerHTML = '<nav><a href="https://x.test/be/people/" hreflang="be">Бел</a></nav>';
  const row = document.querySelector('nav') as HTMLElement;
  const link = row.querySelector('a') as HTMLAnchorElement;
  const location = { search: '', hash: '' };
  keepPlace(row, { location });
  Object.assign(location, { search: '?q=Person', hash: '#status=held' });
  expect(link.href).toBe('https://x.test/be/people/');
  link.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(link.href).toBe('https://x.test/be/people/?q=Person#status=held');
  Object.assign(location, { search: '', hash: '' });
  link.dispatchEvent(new Event('focusin', { bubbles: true }));
  expect(link.href).toBe('https://x.test/be/people/');
});
