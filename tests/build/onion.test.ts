import { expect, test } from 'vitest';
import { isAsked } from '#build/asked.ts';
import { onionOf } from '#build/onion.ts';
import { Stop } from '#build/stop.ts';

/** Of a key that is 32 times 17, made for this test: nobody is there. */
const NAME = 'ceirceirceirceirceirceirceirceirceirceirceirceircei7l4yd';

test('the address of an onion service is read with a scheme, without, and with a slash; none is none', () => {
  for (const written of [`${NAME}.onion`, `http://${NAME}.onion/`, ` HTTP://${NAME.toUpperCase()}.onion `])
    expect(onionOf(written)).toBe(`http://${NAME}.onion`);
  expect(onionOf(`https://news.${NAME}.onion:8443`)).toBe(`https://news.${NAME}.onion:8443`);
  expect(onionOf(undefined)).toBeNull();
  expect(onionOf(' ')).toBeNull();
});

test.each([
  'example.org',
  'https://example.onion',
  `${NAME.slice(1)}.onion`,
  `${NAME}.onion.example.org`,
  `ftp://${NAME}.onion`,
  `http://${NAME}.onion/folder/`,
  `http://somebody@${NAME}.onion`,
  `${NAME}.onion" always; #`,
  'expyuzz4wqqyqhjn.onion',
])('what cannot be such an address is refused, with what to set instead: %s', (written) => {
  expect(() => onionOf(written)).toThrow(Stop);
  expect(() => onionOf(written)).toThrow(/ONION is ".*"; set it to the address of an onion service/s);
});

test('a letter that was copied wrong is noticed wherever it is', () => {
  for (let at = 0; at < NAME.length; at += 1) {
    const other = NAME[at] === 'b' ? 'q' : 'b';
    expect(() => onionOf(`${NAME.slice(0, at)}${other}${NAME.slice(at + 1)}.onion`), `${at}`).toThrow(
      'a letter is wrong',
    );
  }
});

test('a setting is 1 or nothing: whoever writes anything else is told', () => {
  expect(['1', ' 1 ', '0', '', undefined].map((value) => isAsked('QUIET', value))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  for (const value of ['yes', 'true', '2', 'on'])
    expect(() => isAsked('QUIET', value)).toThrow(`QUIET is "${value}"; set it to 1, or leave it out.`);
});
