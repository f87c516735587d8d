import { expect, test } from 'vitest';
import { NOBODY, peopleNamedIn, settled, settledFor, strayMark } from '#prose/named.ts';
import { shownText } from '#prose/shown-text.ts';
import { invent } from '../people/synthetic.ts';

const TEXT = [
  'Many were let out. <Named of="person-one">Person One was let out on <Fact of="one-day" />.</Named>',
  '',
  '<Named of="person-one person-two">Person One and Person Two.<Otherwise>Some of them.</Otherwise></Named> More.',
  '',
  '<Person of="person-two">Person Two</Person> came. <Strips of="person-one person-two" />',
].join('\n');

test('A passage stands as long as everybody in it may be shown.', () => {
  const text = settled(TEXT, NOBODY);
  expect(text).toContain('Person One was let out on <Fact of="one-day" />.');
  expect(text).not.toMatch(/Named|Otherwise|Some of them/);
});

test('It gives way to what stands beside it, or to nothing; links and drawings lose them; lines keep their numbers.', () => {
  const text = settled(TEXT, (ids) => ids.includes('person-one'));
  expect(text.split('\n')).toEqual([
    'Many were let out. ',
    '',
    'Some of them. More.',
    '',
    '<Person of="person-two">Person Two</Person> came. <Strips of="person-two" />',
  ]);
  expect(settled(TEXT, () => true)).toMatch(/^Person Two came\. $/m);
});

test('For good, only the passages about the person go.', () => {
  expect(settledFor(TEXT, 'person-two')).toContain('<Named of="person-one">');
  expect(settledFor(TEXT, 'person-two')).not.toContain('<Named of="person-one person-two">');
});

test('It is known whom a text is about, and which mark belongs to no passage.', () => {
  expect(peopleNamedIn(TEXT)).toEqual(['person-one', 'person-two']);
  expect(strayMark(TEXT)).toBe(-1);
  expect(strayMark('A <Named of="person-one">without end.')).toBe(2);
});

test('An edition shows passages about people with a page in it, and none about others.', () => {
  const edition = invent({ people: [{ person_id: 'person-one' }, { person_id: 'hidden', published: 'no' }] });
  const text = ['person-one', 'hidden', 'nobody']
    .map((id) => `<Named of="${id}">Of ${id}.<Otherwise>Of somebody.</Otherwise></Named>`)
    .join(' ');
  expect(shownText(text, edition)).toBe('Of person-one. Of somebody. Of somebody.');
});
