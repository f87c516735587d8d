import { expect, test } from 'vitest';
import { sentencesOf, figureId, toldFigures, type ToldText } from '#prose/told-figures.ts';
import { languageOf } from '#words/language.ts';
import { round, synthetic } from '../charts/synthetic.ts';

const edition = synthetic({ rounds: [round('r01', '2024-07-02', 5), round('r02', '2024-08-16', 30)] });
const told = (slug: string, text: string, more: Partial<ToldText> = {}): ToldText => ({
  slug,
  text,
  follows: 'latest',
  edition,
  language: languageOf('en'),
  ...more,
});
const HEAD = `---
title: "{sum-of-rounds} let out"
description: Up to {last-decree-date:day}.
---
`;
const TEXT = `${HEAD}
Before. The [last](/x/) of <Fact of="rounds-counted" form="words" /> rounds let out
**<Fact
  of="last-decree-size"
/>** <Person of="p">people</Person>{/* not said */}, by <EditionDate />. After.

## A heading with <Fact of="rounds-counted" />

- Of <Fact of="sum-of-rounds" counted="people" /> in all
`;

test('A figure is told with the sentence in which it stands, its figures filled in and its marks left out.', () => {
  const [rounds, size] = toldFigures([told('story', TEXT)]);
  expect(rounds?.tellings[0]?.sentence).toEqual([
    'The last of ',
    'two',
    ' rounds let out 30 people, by 9 December 2024.',
  ]);
  expect(size?.tellings[0]?.sentence.join('')).toBe(rounds?.tellings[0]?.sentence.join(''));
  expect(rounds?.tellings[1]?.sentence).toEqual(['A heading with ', '2', '']);
});

test('A figure leads to each of its places on the page of the story, in the order of its notes.', () => {
  const places = toldFigures([told('story', TEXT)]).map(({ id, tellings }) => [
    id,
    ...tellings.map(({ fragment }) => fragment),
  ]);
  expect(places).toEqual([
    ['rounds-counted', '#fact-1', '#fact-1-2'],
    ['last-decree-size', '#fact-2'],
    ['sum-of-rounds', '#fact-3'],
    // What only the head of a text prints has no place in it.
    ['last-decree-date', ''],
  ]);
});

test('What a text says of itself is read without the quotation marks of YAML.', () => {
  const [sum] = toldFigures([told('story', HEAD)]);
  expect(sum?.tellings).toEqual([{ slug: 'story', fragment: '', sentence: ['', '35', ' let out'] }]);
});

test('Stories on one edition share a figure; one that keeps to an edition has its own, under its day.', () => {
  const text = 'There were <Fact of="rounds-counted" />.';
  const older = synthetic({ rounds: [round('r01', '2024-07-02', 5)] });
  const figures = toldFigures([
    told('first', text, { follows: edition.asOf, edition: older }),
    told('second', text),
    told('third', text),
  ]);
  expect(figures.map(({ id, tellings }) => [id, ...tellings.map(({ slug }) => slug)])).toEqual([
    [figureId('rounds-counted', edition.asOf), 'first'],
    ['rounds-counted', 'second', 'third'],
  ]);
  expect(figures.map(({ tellings: [first] }) => first?.sentence[1])).toEqual(['1', '2']);
});

test('In a list a sentence is told once, with each of its figures where it stands in it.', () => {
  const text =
    'First: <Fact of="rounds-counted" form="words" /> rounds, <Fact of="last-decree-size" /> in the last; then rest.';
  const figures = toldFigures([told('story', text)]);
  const [sentence, ...more] = sentencesOf(figures);
  expect(more).toEqual([]);
  expect(sentence?.text).toBe('First: two rounds, 30 in the last; then rest.');
  expect(sentence?.figures.map(({ from, to }) => sentence.text.slice(from, to))).toEqual(['two', '30']);
  expect(sentence?.figures.map(({ figure }) => figure)).toEqual(figures);
});
