/** The flags of `add`: a column each, by its name and by a short one. */
import { expect, test } from 'vitest';
import { add } from '#commands/edition/add.ts';
import { aboutQuestion, cellsGiven, flagsOf, kindCalled, questionsOf } from '#commands/edition/add-flags.ts';
import { KINDS, type Kind } from '#data/edit/kinds.ts';

const kind = (name: string) => kindCalled(name) as Kind;
const asked = (name: string, isBegun: boolean) =>
  questionsOf(kind(name), isBegun).map(({ name: each }) => each);

test('A kind is called by its name or by its table, and by nothing else.', () => {
  for (const each of KINDS) expect([kindCalled(each.name), kindCalled(each.table)]).toEqual([each, each]);
  expect(kindCalled('')).toBeUndefined();
});

test('The help of add names every kind once.', () => {
  expect(add.about.slice(0, 2).join(' ')).toBe(`Kinds: ${KINDS.map(({ name }) => name).join(', ')}.`);
});

test('The cut-off is asked for where there is no draft, but not of what stands beside the editions.', () => {
  expect(asked('round', false)[0]).toBe('cut_off');
  expect(asked('round', true)).not.toContain('cut_off');
  expect(asked('correction', false)).not.toContain('cut_off');
  expect(asked('round', true)).toContain('freed_as');
  expect(asked('person', true)).not.toContain('freed_as');
});

test('Every column has a flag, and the plain ones a shorter one that does the same.', () => {
  const flags = flagsOf(kind('round'));
  const shorter = Object.entries(flags).flatMap(([flag, { isHidden, about }]) =>
    isHidden ? [[flag, about]] : [],
  );
  expect(Object.fromEntries(shorter)).toMatchObject({
    id: 'the same as --round-id',
    date: 'the same as --announced-on',
    announced: 'the same as --announced-count',
    source: 'the same as --source-ids',
  });
  expect(flags['announced-count']?.about).toMatch(/^\(or --announced\) /);
  expect(flags['source-ids']?.about).toMatch(/^\(needed, or --source\) /);
  expect(flagsOf(kind('source'))).not.toHaveProperty('date');
});

test('Answers are what either flag gives, without the spaces around them.', () => {
  expect(
    cellsGiven(kind('round'), { 'announced-count': ' 12 ', source: 's1', yes: true, date: true }),
  ).toEqual({
    announced_count: '12',
    source_ids: 's1',
  });
});

test('A question says whether it has to be answered, and what it can be answered with.', () => {
  const about = (name: string) => {
    const question = questionsOf(kind('round')).find((each) => each.name === name);
    return question && aboutQuestion(question);
  };
  expect(about('destination')).toMatch(/^\(needed\) .* One of home, abroad, .*\.$/);
  expect(about('announced_count')).not.toMatch(/^\(|One of/);
});
