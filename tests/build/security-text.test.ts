import { expect, test } from 'vitest';
import { securityText } from '#build/security-text.ts';
import { date } from '#data/dates.ts';

const NEWEST = date('2024-12-09');
const fieldsOf = (text: string | null) =>
  new Map(
    (text ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': ') as [string, string]),
  );

test('It names whom to write to, until when, in which languages, and where it stands', () => {
  expect(securityText(NEWEST, { CONTACT: 'errors@example.org', SITE: 'https://news.example.org' })).toBe(
    'Contact: mailto:errors@example.org\n' +
      'Expires: 2025-12-09T00:00:00Z\n' +
      'Preferred-Languages: en, be, ru\n' +
      'Canonical: https://news.example.org/.well-known/security.txt\n',
  );
});

test('There is none where nobody is named', () => {
  expect(securityText(NEWEST, { CONTACT: '', SITE: 'https://news.example.org' })).toBeNull();
});

test.for([undefined, 'http://news.example', 'https://example.org/rd'])(
  'An address that is made up, not https, or under a folder of a host is not called canonical: %s',
  (SITE) => {
    const fields = fieldsOf(securityText(NEWEST, { CONTACT: 'https://example.org/report', SITE }));
    expect([...fields.keys()]).toEqual(['Contact', 'Expires', 'Preferred-Languages']);
  },
);

test.for([
  ['2024-12-09', '2025-12-09T00:00:00Z'],
  ['2028-02-29', '2029-03-01T00:00:00Z'],
])('The newest edition of %s makes it hold until %s, whenever it is built', ([newest = '', expires]) => {
  expect(fieldsOf(securityText(date(newest), { CONTACT: 'errors@example.org' })).get('Expires')).toBe(
    expires,
  );
});

test('A contact that is none is refused, as everywhere', () => {
  expect(() => securityText(NEWEST, { CONTACT: 'write to us' })).toThrow('CONTACT is "write to us"');
});
