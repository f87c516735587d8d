/** What a sentence that is true of one edition only stops while there is a draft. */
import { describe, expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { TextProblem } from '#prose/check-claims.ts';
import { besideDraft, type Shows } from '#prose/draft-claims.ts';

const DRAFT = date('2025-03-01');
const SEALED = date('2025-01-26');
const sentence = (falseIn: TextProblem['falseIn'], line = 3): TextProblem => ({
  file: 'a/en.mdx',
  line,
  column: 1,
  message: 'is false',
  ...(falseIn && { falseIn }),
});
const stops = (found: readonly TextProblem[], shows: Shows, draft: typeof DRAFT | null = DRAFT) => {
  const { problems, warnings } = besideDraft(found, draft, shows);
  return [problems.length, ...warnings.map(({ message }) => message.split(':')[0])];
};

describe('a sentence that the draft makes false', () => {
  const found = [sentence(DRAFT)];
  test('is a thing to mend before the seal, and stops neither the check nor a build', () => {
    for (const shows of ['nothing', 'sealed', 'draft'] as const)
      expect(stops(found, shows)).toEqual([0, 'is to be mended before the draft is sealed']);
  });
});

test('a figure that the draft has not stops only what would show the draft', () => {
  const found = [{ ...sentence(DRAFT), isUnfilled: true as const }];
  expect(stops(found, 'draft')).toEqual([1]);
  for (const shows of ['nothing', 'sealed'] as const)
    expect(stops(found, shows)).toEqual([0, 'is to be mended before the draft is sealed']);
});

describe('a sentence that is written for the draft', () => {
  const found = [sentence(SEALED)];
  test('stops the build of what is sealed, and no other', () => {
    expect(stops(found, 'sealed')).toEqual([1]);
    for (const shows of ['nothing', 'draft'] as const)
      expect(stops(found, shows)).toEqual([
        0,
        'is written for the draft, and stops a build of what is sealed',
      ]);
  });
  test('stops everything once there is no draft', () => {
    expect(stops(found, 'nothing', null)).toEqual([1]);
  });
});

test('a sentence that is false in both stops the check; another on its page does not make it so', () => {
  expect(stops([sentence(SEALED), sentence(DRAFT)], 'nothing')[0]).toBe(1);
  expect(stops([sentence(SEALED), sentence(DRAFT, 4)], 'nothing')[0]).toBe(0);
  expect(stops([sentence(SEALED), sentence(DRAFT)], 'draft')[0]).toBe(0);
});

test('what is wrong for another reason is a problem as ever', () => {
  for (const shows of ['nothing', 'sealed', 'draft'] as const)
    expect(stops([sentence(undefined)], shows)).toEqual([1]);
});
