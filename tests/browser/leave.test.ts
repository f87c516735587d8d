// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { leave } from '#browser/leave.ts';

const OUT = 'https://out.test/';
let left: string[] = [];
let link: HTMLAnchorElement;

beforeEach(() => {
  document.body.innerHTML = `<a href="${OUT}">Out</a>`;
  link = document.querySelector('a') as HTMLAnchorElement;
  left = [];
  leave(link, { location: { replace: (to) => void left.push(String(to)) } });
});

const press = (how: MouseEventInit = {}) => {
  // The page of a test is not left.
  document.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how }));
};

test('What the link leads to takes the place of the page, which Back then passes over.', () => {
  press();
  expect(left).toEqual([OUT]);
});

test('Whoever asks for a new tab or window gets it.', () => {
  for (const how of [
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { altKey: true },
    { button: 1 },
  ])
    press(how);
  expect(left).toEqual([]);
});
