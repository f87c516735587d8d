/** Claims of texts, word by word as an editor meets them. */
import { describe, expect, test } from 'vitest';
import { compareProblems, formatProblem } from '#data/problem.ts';
import { textProblems } from '#prose/check-claims.ts';
import { plainly, sentenceAround } from '#prose/claims.ts';
import type { Text } from '#prose/texts.ts';
import type { Edition } from '#data/edition.ts';
import { round, synthetic } from '../charts/synthetic.ts';

const rounds = [round('r1', '2024-07-02', 5), round('r2', '2024-08-16', 9)];
const newest = synthetic({ rounds });
const pinned = { edition: newest.asOf };

function said(
  text: string,
  list: object | string | null = null,
  more: Partial<Text> = {},
  ...editions: Edition[]
) {
  const whole: Text = {
    file: 'a/en.mdx',
    language: 'en',
    text,
    edition: 'latest',
    isAboutSite: false,
    list: 'a/en.claims.json',
    json: list === null || typeof list === 'string' ? list : JSON.stringify(list),
    ...more,
  };
  return [...textProblems(whole, editions.length > 0 ? editions : [newest])]
    .sort(compareProblems)
    .map(formatProblem);
}

describe('a claim that nobody declared', () => {
  test('is named with its sentence and what to do', () => {
    expect(said('It is so.\n\nOther words. The largest release, of *many* people, came. No end.')).toEqual([
      'a/en.mdx:3:18 "largest" is a claim that a newer edition can make false, in "The largest release, of many people, came."; let a fact of the sentence compute it, or declare in a/en.claims.json what it asserts, or why it is no claim',
    ]);
  });

  test('is told with the line of the frontmatter in which it stands', () => {
    const text = '---\ntitle: The largest release\ndescription: Other words\n---\n\nWords.';
    expect(said(text)[0]).toContain('in "The largest release";');
    const list = { claims: [{ says: 'The largest release', is: 'largest-rounds', rounds: ['r1'] }] };
    expect(said(text, list)[0]).toContain('"The largest release" is false');
  });

  test('is found wherever a reader reads, and in each language that has its list of words', () => {
    const text =
      '---\ntitle: None of them\ndescription: D\norder: last\n---\n\n- never so\n\n[only](/x/ "the first")\n\n<Chart of="last" title="so far" />';
    expect(said(text).map((line) => /^\S+ "[^"]+"/.exec(line)?.[0])).toEqual([
      'a/en.mdx:2:8 "None of"',
      'a/en.mdx:7:3 "never"',
      'a/en.mdx:9:2 "only"',
      'a/en.mdx:9:17 "first"',
      'a/en.mdx:11:25 "so far"',
    ]);
    expect(said(text, null, { language: 'be' })).toEqual([]);
  });

  test('is none where a fact of the sentence computes it', () => {
    expect(
      said('The last, of <Fact of="last-decree-date" />, let out <Fact of="last-decree-size" />.'),
    ).toEqual([]);
    expect(said('---\ntitle: The largest, {largest-decree}\ndescription: D\n---\n')).toEqual([]);
    expect(said('The last came. It was of <Fact of="last-decree-date" />.')).toHaveLength(1);
    expect(said('The smallest let out <Fact of="largest-decree" />.')).toHaveLength(1);
    expect(said('All <Fact of="last-decree-size" /> left.')).toHaveLength(1);
  });

  test('is no matter in a text that keeps to its edition', () => {
    expect(said('The largest release so far.', null, pinned)).toEqual([]);
  });

  test('is a word of extremes or ends where a page says how the site works', () => {
    const rule = 'Nobody is ever named, only counted, and never twice.';
    expect(said(rule, null, { isAboutSite: true })).toEqual([]);
    expect(said(`${rule} None of them is.`, null, { isAboutSite: true })).toHaveLength(1);
  });

  test('is not read out of usual words that claim nothing', () => {
    expect(
      said(
        'Not all of them, known to the month only, are last reported held in the newest edition by first counts.',
      ),
    ).toEqual([]);
  });
});

describe('a declared claim', () => {
  const text = 'The largest release so far, of <Fact of="newest-release-size" /> people, came.';
  const list = { claims: [{ says: 'The largest release so far', is: 'largest-rounds', rounds: ['r2'] }] };
  const later = synthetic({ rounds: [...rounds, round('r3', '2025-01-02', 12)] }, '2025-01-26');

  test('covers its words while it holds', () => {
    expect(said(text, list)).toEqual([]);
  });

  test('is told with its sentence, why it is false and what to do, in the edition in which it is', () => {
    expect(said(text, list, {}, later)).toEqual([
      'a/en.mdx:1:1 "The largest release so far, of … people, came." is false in the edition of 2025-01-26: r3 (2025-01-02) let out 12, and r2 at least 9 (largest-rounds); where the sentence is right as it is, mend its claim in a/en.claims.json, otherwise write what is so now, and then the claim',
    ]);
  });

  test('is tested on the newest sealed edition and on the draft after it, and on none before', () => {
    const sealed = (edition: Edition): Edition => ({ ...edition, isDraft: false });
    const old = sealed(
      synthetic({ rounds: [round('r2', '2024-07-01', 1), round('r0', '2024-07-02', 2)] }, '2024-08-01'),
    );
    expect(said(text, list, {}, old, sealed(newest))).toEqual([]);
    expect(said(text, list, {}, sealed(newest), later)).toHaveLength(1);
  });

  test('is false where a row that it names is gone', () => {
    expect(said(text, list, {}, synthetic({ rounds: rounds.slice(0, 1) }))).toEqual([
      'a/en.mdx:1:1 "The largest release so far, of … people, came." is false in the edition of 2024-12-09: Edition 2024-12-09 has no rounds row "r2" (largest-rounds); where the sentence is right as it is, mend its claim in a/en.claims.json, otherwise write what is so now, and then the claim',
    ]);
  });

  test('may run over a figure, as it is typed', () => {
    const all = 'All <Fact of="newest-release-size" /> people were taken abroad.';
    const claim = {
      claims: [
        {
          says: 'All <Fact of="newest-release-size" /> people',
          is: 'taken-abroad',
          round: 'r2',
          percent: 100,
        },
      ],
    };
    expect(said(all, claim)[0]).toContain(
      '"All … people were taken abroad." is false in the edition of 2024-12-09: 0 of 9',
    );
  });
});

describe('the list beside a text', () => {
  test('says why words are no claim', () => {
    const list = { noClaims: [{ says: ['the last days of December'], why: 'a date of the source' }] };
    expect(said('Up to the last days of December.', list)).toEqual([]);
    expect(said('Up to the last days of December, and never.', list)).toHaveLength(1);
  });

  test('is held to the words of the text as they are', () => {
    const list = { claims: [{ says: 'the last round', is: 'last-round', round: 'r2' }], noClaims: [] };
    expect(said('So it is.', JSON.stringify(list, null, 2))).toEqual([
      'a/en.claims.json:4:15 "the last round" does not stand in a/en.mdx; quote its words as they are now, or take the entry out',
    ]);
  });

  test('is told what is wrong with it, all at once', () => {
    const list = {
      claims: [
        { says: 'a', is: 'largest' },
        { says: 'b', is: 'last-round', row: 'r2' },
      ],
    };
    expect(said('', list).map((line) => line.replace(/there are .*/, 'there are …'))).toEqual([
      'a/en.claims.json:1:20 "largest" is no assertion; there are …',
      'a/en.claims.json:1:48 "last-round" takes round, mechanism: round: Invalid input: expected string, received undefined; Unrecognized key: "row"',
    ]);
    expect(said('', '{')[0]).toMatch(/^a\/en\.claims\.json is not JSON: .*; mend this place$/);
    expect(said('', { noClaims: [{ says: [''], why: 'so' }] })[0]).toContain(' noClaims.0.says.0: ');
    expect(said('', { noClaims: [{ says: ['a'] }] })).toEqual([
      'a/en.claims.json noClaims.0.why: Invalid input: expected string, received undefined; write { "claims": [{ "says": "…", "is": "…" }], "noClaims": [{ "says": ["…"], "why": "…" }] }',
    ]);
  });
});

describe('a fact that an edition lacks', () => {
  test('is told where it stands, in pinned texts as well', () => {
    const text = '---\ntitle: "{held-now} held"\ndescription: D\n---\n\nHeld are <Fact of="held-now" />.';
    const told =
      'the edition of 2024-12-09 cannot fill this in: Fact "held-now": The edition has no count of those held; write the sentence without it, or mend the rows it reads';
    expect(said(text)).toEqual([`a/en.mdx:2:9 ${told}`, `a/en.mdx:6:10 ${told}`]);
    expect(said(text, null, pinned)).toHaveLength(2);
  });
});

test('A text that is pinned to an edition which is not there is named.', () => {
  expect(said('', null, { edition: '2024-01-01' as Edition['asOf'] })).toEqual([
    'a/en.mdx is pinned to the edition of 2024-01-01, which is not there; name another in explainers.json',
  ]);
});

test('Sentences end where a reader ends them.', () => {
  const text = 'One. “Two!” said [three](/a/) of 4.5 %.\n\n- four\n- **five** and <Fact of="a" /> _six_\n';
  const around = (word: string) => plainly(sentenceAround(text, text.indexOf(word)));
  expect(around('One')).toBe('One.');
  expect(around('three')).toBe('said three of 4.5 %.');
  expect(around('four')).toBe('four');
  expect(around('six')).toBe('five and … six');
});

test.each([
  ['title: Of {held-now} people', 'Of … people'],
  ['standfirst: On <EditionDate /> *some*', 'On … some'],
  ['- an item', 'an item'],
  ['## A heading', 'A heading'],
  ['> a quotation', 'a quotation'],
  ['12. the twelfth', 'the twelfth'],
  ['of [two](/a/) and [three](/b/ "c")', 'of two and three'],
  ['_one_, **two** and *three*, 2 * 2', 'one, two and three, 2 * 2'],
  ['over\n  two lines', 'over two lines'],
])('A sentence typed as “%s” is told as “%s”.', (typed, told) => {
  expect(plainly(typed)).toBe(told);
});
