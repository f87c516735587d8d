import { expect, test } from 'vitest';
import { asidesIn, chartsIn, factNamesIn } from '#prose/explainers.ts';

const TEXT = `On <Fact of="day" /> there were <Fact form="words" of="people" aside /> people,
<Fact of="day" form="day" /> <Chart of="rounds" /> and <Fact
  of="others"
  aside
/>.`;

test('the facts of a text are named in order, each as often as it stands there', () => {
  expect(factNamesIn(TEXT)).toEqual(['day', 'people', 'day', 'others']);
});

test('those that carry their paragraph are named', () => {
  expect(asidesIn(TEXT)).toEqual(['people', 'others']);
});

test('the charts of a text are found', () => {
  expect(chartsIn(TEXT)).toEqual(['rounds']);
});
