/** The colours that mean something are told apart by everybody, on paper and in the dark. */
import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  parse,
  type Color,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

type Scheme = 'light' | 'dark';

/** Colours of a scheme by name, as the stylesheet sets them; those of a preference for more contrast last. */
function paletteOf(scheme: Scheme, isContrast: boolean): Record<string, string> {
  const colours: Record<string, string> = {};
  const [usual = '', more = ''] = tokens.split('@media (prefers-contrast: more)');
  for (const text of isContrast ? [usual, more] : [usual]) {
    for (const [, name = '', light = '', dark = ''] of text.matchAll(
      /--([\w-]+): light-dark\((#\w+), (#\w+)\)/g,
    ))
      colours[name] = scheme === 'light' ? light : dark;
  }
  return colours;
}

type Filter = (colour: Color) => Color;

const SIGHT: Readonly<Record<string, Filter>> = {
  'all colours': (colour) => colour,
  'no red cones': filterDeficiencyProt(1),
  'no green cones': filterDeficiencyDeuter(1),
  'no blue cones': filterDeficiencyTrit(1),
};

/** A CIEDE2000 difference that is seen at a glance between small marks; 1 is about the least that can be seen. */
const AT_A_GLANCE = 15;

const difference = differenceCiede2000();

const parsed = (colour: string): Color => {
  const found = parse(colour);
  if (!found) throw new Error(`${colour} is no colour`);
  return found;
};

describe.for<[Scheme, boolean]>([
  ['light', false],
  ['dark', false],
  ['light', true],
  ['dark', true],
])('in the %s scheme, with more contrast: %s', ([scheme, isContrast]) => {
  const palette = paletteOf(scheme, isContrast);
  const colour = (name: string) => {
    const found = palette[name];
    if (found === undefined) throw new Error(`tokens.css sets no --${name} for both schemes`);
    return found;
  };

  test.for(Object.entries(SIGHT))('in and out, and the marks beside them, differ for %s', ([, seen]) => {
    for (const [one, other] of [
      ['in', 'out'],
      ['in', 'grey-2'],
      ['in', 'ink'],
      ['out', 'ink'],
      ['out', 'out-deep'],
    ] as const) {
      const apart = difference(seen(parsed(colour(one))), seen(parsed(colour(other))));
      expect({ one, other, apart: apart >= AT_A_GLANCE ? 'enough' : apart }).toEqual({
        one,
        other,
        apart: 'enough',
      });
    }
  });

  test('marks stand out from the paper, words can be read on it', () => {
    for (const paper of ['paper', 'paper-raised']) {
      for (const name of ['in', 'out', 'out-deep', 'grey-2']) {
        expect(wcagContrast(colour(name), colour(paper)), `${name} on ${paper}`).toBeGreaterThanOrEqual(3);
      }
      for (const name of ['ink', 'in', 'out', 'grey-1']) {
        expect(wcagContrast(colour(name), colour(paper)), `${name} on ${paper}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

test('a palette that only colour tells apart would be noticed', () => {
  const grey = filterGrayscale(1) as Filter;
  expect(difference(grey(parsed('#b4481e')), grey(parsed('#2f7d32')))).toBeLessThan(AT_A_GLANCE);
});
