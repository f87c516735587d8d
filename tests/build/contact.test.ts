import { expect, test } from 'vitest';
import { contactOf, withoutContact } from '#build/contact.ts';

test('a mail address and the address of a form are links; nothing set is no link', () => {
  expect(contactOf('errors@example.org')).toEqual({
    href: 'mailto:errors@example.org',
    text: 'errors@example.org',
  });
  expect(contactOf(' https://example.org/report ')).toEqual({
    href: 'https://example.org/report',
    text: 'example.org',
  });
  expect(contactOf(undefined)).toBeNull();
  expect(contactOf('')).toBeNull();
});

test.for([
  'javascript:alert(1)',
  'http://example.org',
  'a@b',
  'https://[',
  'me@example.org?cc=you@example.org',
  'write to us',
])('%s is refused', (value) => {
  expect(() => contactOf(value)).toThrow(
    `CONTACT is "${value}"; set a mail address such as errors@example.org, or an address that begins with https://`,
  );
});

test('a build that names nobody to write to says so, and that a file is left out', () => {
  expect(withoutContact('')).toMatch(/^CONTACT is not set: .*security\.txt.*CONTACT=errors@example\.org$/);
  expect(withoutContact('errors@example.org')).toBeNull();
});
