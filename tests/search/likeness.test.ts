/** An index answers as the plain table of distances would, though most of its names are passed over by a glance. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { distance, eachNear, lexiconOf } from '#search/likeness.ts';

const sound = fc.constantFrom(...Array.from('aeioubvhdzklmnprstfcCSZ'));
const name = fc.array(sound, { minLength: 1, maxLength: 9 }).map((sounds) => sounds.join(''));

/** Names that begin as others do, as surnames of one root: these are compared together. */
const names = fc
  .array(fc.tuple(name, fc.array(name, { maxLength: 3 })), { minLength: 1, maxLength: 12 })
  .map((roots) => roots.flatMap(([root, ends]) => [root, ...ends.map((end) => root + end.slice(0, 4))]))
  .map((all) => [...new Set(all)].sort());

const most = fc.constantFrom(0.3, 1, 1.26, 1.5);

test('each name of an index is as far as it is alone', () => {
  fc.assert(
    fc.property(names, name, most, (all, asked, limit) => {
      const found = new Map<string, number>();
      eachNear(asked, lexiconOf(all), limit, -1, (at, whole) => found.set(all[at] as string, whole));
      const alone = all.flatMap((each) => {
        const far = distance(asked, each, limit);
        return far === Infinity ? [] : ([[each, far]] as const);
      });
      expect([...found]).toEqual(alone);
    }),
    { numRuns: 300 },
  );
});

test('a glance at the consonants passes over nothing that is within reach', () => {
  fc.assert(
    fc.property(name, name, most, (a, b, limit) => {
      // So far that no glance decides.
      const far = distance(a, b, 100);
      expect(distance(a, b, limit)).toBe(far <= limit ? far : Infinity);
    }),
    { numRuns: 1000 },
  );
});

test('names that begin as what is typed are told, however long they go on', () => {
  const all = ['kalesnik', 'kalesnikava', 'kalesnikovic', 'kalina', 'zkalesnik'].sort();
  const begun = (asked: string) => {
    const told: string[] = [];
    eachNear(asked, lexiconOf(all), 0, 0.3, (at, _, begins) => {
      if (begins <= 0.3) told.push(all[at] as string);
    });
    return told;
  };
  expect(begun('kales')).toEqual(['kalesnik', 'kalesnikava', 'kalesnikovic']);
  expect(begun('koles')).toEqual(begun('kales'));
  expect(begun('kalesnikav')).toContain('kalesnikava');
  expect(begun('nik')).toEqual([]);
});

test('a name begins as what is typed only where it goes on, and as far from it as is allowed', () => {
  const told = (asked: string, names: readonly string[], mostBegun: number) => {
    const all: [string, number][] = [];
    eachNear(asked, lexiconOf(names), 0, mostBegun, (at, _, begun) => all.push([names[at] as string, begun]));
    return all;
  };
  expect(told('kal', ['kal'], 0.3)).toEqual([['kal', Infinity]]);
  const [one, two] = told('kal', ['kolesnik', 'kolesnikava'], 0.05);
  expect([one, two]).toEqual([
    ['kolesnik', 0.05],
    ['kolesnikava', 0.05],
  ]);
});

test('What systems and ears confuse is nearer than a slip, whichever of the two was written.', () => {
  const confused =
    'ao ae ei eo ai au eu io iu ou sS zZ sz SZ zS sZ cC cs CS ct Ct cz dz dZ hk fp bp dt uv ov gh'.split(' ');
  for (const [one = '', other = ''] of confused.map((pair) => Array.from(pair)))
    for (const [a, b] of [
      [`k${one}t`, `k${other}t`],
      [`k${other}t`, `k${one}t`],
    ] as const)
      expect(distance(a, b, 9), `${a} ${b}`).toBeLessThanOrEqual(0.6);
  for (const [a, b] of [
    ['kat', 'kart'],
    ['kart', 'kat'],
    ['mat', 'nat'],
    ['kmt', 'kat'],
  ] as const)
    expect(distance(a, b, 9), `${a} ${b}`).toBe(1);
});

test.each([
  // What stands in one name alone: a fleeting vowel before the last consonant, vowels side by side, v before a consonant, h.
  ['sevarinec', 'sevarinc', 0.1],
  ['kalat', 'kalt', 0.1],
  ['kotok', 'kotk', 0.1],
  ['klek', 'klk', 0.1],
  ['kel', 'kl', 0.45],
  ['klemtn', 'klmtn', 0.45],
  ['kalut', 'kalt', 0.45],
  ['kelat', 'klat', 0.45],
  ['maria', 'mara', 0.12],
  ['klaus', 'klas', 0.2],
  ['auk', 'ak', 0.2],
  ['lavka', 'laka', 0.3],
  ['lava', 'laa', 1],
  ['vlad', 'lad', 1],
  ['dahk', 'dak', 0.6],
  ['it', 't', 0.45],
  ['ti', 't', 0.45],
  ['klav', 'kla', 1],
  ['kvla', 'kla', 1],
])('%s is as far from %s as %d', (a, b, far) => {
  expect(distance(a, b, 9)).toBeCloseTo(far, 9);
  expect(distance(b, a, 9)).toBeCloseTo(far, 9);
});

test.each([
  ['krasnik', 'rkasnik'],
  ['krasnik', 'kransik'],
  ['kramst', 'kramts'],
])('Neighbours that changed places are one slip, at the beginning, within and at the end: %s, %s', (a, b) => {
  expect(distance(a, b, 9)).toBeCloseTo(0.9, 9);
  expect(distance(b, a, 9)).toBeCloseTo(0.9, 9);
});

test('A name whose letters changed places is found though every beginning of it is too far', () => {
  expect(distance('krasnik', 'rkasnik', 0.95)).toBeCloseTo(0.9, 9);
  expect(distance('krasnik', 'rkasnik', 0.85)).toBe(Infinity);
});

test('Each name knows how much it keeps of the one before it, and who keeps less', () => {
  const { kept, after } = lexiconOf(['', 'ka', 'kal', 'kala', 'kalab', 'kalak', 'karo', 'm']);
  expect([...kept]).toEqual([0, 0, 0, 1, 2, 3, 1, 0]);
  expect([...after]).toEqual([8, 8, 8, 7, 6, 6, 7, 8]);
});

describe('an answer', () => {
  const compared = (asked: string, all: readonly string[], most: number, mostBegun = -1) =>
    eachNear(asked, lexiconOf(all), most, mostBegun, () => undefined);

  test('compares the letters of a name once, and those that two share but once', () => {
    expect(compared('kalesnik', ['kalesnik'], 1)).toBe(8);
    // Of the second name the last letter but one is another than of the first, and one is new: 6 are kept.
    expect(compared('kalesnik', ['kalesnik', 'kalesnika'], 1)).toBe(8 + 3);
    expect(compared('kalesnik', ['kalesnik', 'kalesnim'], 1)).toBe(8 + 2);
  });

  test('leaves a name where two of its beginnings are too far, and leaps over all that begin so', () => {
    const far = ['mulesnik', 'mulesnika', 'mulesnikau', 'mulesniko'];
    expect(compared('kalemnis', far.slice(0, 1), 0.5)).toBe(2);
    expect(compared('kalemnis', far, 0.5)).toBe(2);
    // The next that begins otherwise is looked at again.
    expect(compared('kalemnis', [...far, 'muulesnik'], 0.5)).toBe(3);
  });

  it.each(['sasasa', 'bababa', 'gagaga', 'mamama', 'lalala', 'rarara'])(
    'passes over %s unread where one without such consonants is asked for',
    (name) => {
      expect(compared('ava', [name], 1.7)).toBe(0);
      expect(compared(name, ['ava'], 1.7)).toBe(0);
      expect(compared('ava', [name], 1.8)).toBeGreaterThan(0);
    },
  );

  it.each([
    // One that has no like costs 0.6 at least; one for another a slip; both together both.
    ['karla', 'kala', 0.6],
    ['lara', 'lala', 1],
    ['larar', 'lala', 1.6],
    ['lalalalalalalalala', 'aaaa', 5.4],
  ])('reads %s for %s from %d on, and no sooner', (asked, name, from) => {
    for (const [one, other] of [
      [asked, name],
      [name, asked],
    ] as const) {
      expect(compared(one, [other], from - 0.01)).toBe(0);
      expect(compared(one, [other], from + 0.000001)).toBeGreaterThan(0);
    }
  });

  test('reads a longer name that may begin so, until it does, and none that may not', () => {
    expect(compared('kal', ['kalesnik'], 0.3)).toBe(0);
    expect(compared('kal', ['kalesnik'], 0.3, 0.3)).toBe(5);
    // The next begins as it does as far as that was read.
    expect(compared('kal', ['kalesnik', 'kalesnom'], 0.3, 0.3)).toBe(5);
    expect(compared('kar', ['kalesnik'], 0.3, 0.3)).toBe(0);
    expect(compared('kalesnik', ['kal'], 0.3, 0.3)).toBe(0);
  });
});
