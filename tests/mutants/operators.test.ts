import { expect, test } from 'vitest';
import { placesIn, type OperatorName } from './operators.ts';
import { applied } from './source.ts';

/** All that an operator makes of a line of code. */
function made(
  operator: OperatorName,
  code: string,
  siblings: readonly string[] = [],
  file = 'a.ts',
): string[] {
  return placesIn(file, code, () => siblings)
    .filter((place) => place.operator === operator)
    .flatMap(({ edits }) => edits.map((edit) => applied(code, edit)));
}

test('Comparisons take or leave their limit, equals and not are turned round.', () => {
  expect(made('comparison', 'a < b')).toEqual(['a <= b']);
  expect(made('comparison', 'a >= b')).toEqual(['a > b']);
  expect(made('comparison', 'a === b || c !== d')).toEqual(['a !== b || c !== d', 'a === b || c === d']);
  expect(made('comparison', 'if (!a) b()')).toEqual(['if (a) b()']);
  expect(made('comparison', 'a + b; type A = B<C>')).toEqual([]);
});

test('Numbers are one off, texts empty, truths turned round.', () => {
  expect(made('constant', 'f(3)')).toEqual(['f(4)', 'f(2)']);
  expect(made('constant', 'f(0)')).toEqual(['f(1)']);
  expect(made('constant', "f('a', '')")).toEqual(["f('', '')"]);
  expect(made('constant', 'const a = true')).toEqual(['const a = false']);
  expect(made('constant', 'f(`${a}, of ${b} :`)')).toEqual(['f(`${a}${b} :`)', 'f(`${a}, of ${b}`)']);
});

test('What is no value stays: names, types, paths, and messages of errors.', () => {
  expect(made('constant', "import a from 'a'; export * from 'b'; import('c')")).toEqual([]);
  expect(made('constant', "type A = 'a' | 1 | true | `a${B}`")).toEqual([]);
  expect(made('constant', "throw new RangeError('a' + 1)")).toEqual([]);
  expect(made('constant', "const a = { 'b-c': d, 1: e }; a['b-c']")).toEqual([]);
});

test('Guards fall: ways out, filters, one side of a condition, one branch.', () => {
  expect(made('guard', 'if (a) return b; c()')).toEqual(['; c()']);
  expect(made('guard', 'for (;;) { if (a) { continue; } c() }')).toEqual(['for (;;) { ; c() }']);
  expect(made('guard', 'if (a) b(); else return')).toEqual([]);
  expect(made('guard', 'a.b.filter((c) => c).map(d)')).toEqual(['a.b.map(d)']);
  expect(made('guard', 'a && b')).toEqual(['a', 'b']);
  expect(made('guard', 'f(a ? b : c)')).toEqual(['f(b)', 'f(c)']);
});

test('Qualifiers are lost.', () => {
  expect(made('qualifier', 'f(row.qualifier)')).toEqual(["f('exact')"]);
  expect(made('qualifier', 'const a = { value, qualifier }')).toEqual([
    "const a = { value, qualifier: 'exact' }",
  ]);
  expect(made('qualifier', 'language.count(a, b)')).toEqual(['language.count(a)']);
  expect(made('qualifier', 'language.count(a); recount(a, b)')).toEqual([]);
});

test('Columns are taken for others of their row.', () => {
  expect(made('column', 'f(row.women)', ['men'])).toEqual(['f(row.men)']);
  expect(made('column', 'const { women } = row', ['men'])).toEqual(['const { men: women } = row']);
  expect(made('column', 'const { women: many } = row', ['men'])).toEqual(['const { men: many } = row']);
  expect(made('column', 'row.say(a)', ['men'])).toEqual([]);
});

test('Ends and beginnings move by one.', () => {
  expect(made('off by one', 'a.at(-1)')).toEqual(['a.at(-2)']);
  expect(made('off by one', 'a.slice(0, 3)')).toEqual(['a.slice(1, 3)', 'a.slice(0, 4)', 'a.slice(0, 2)']);
  expect(made('off by one', 'a[0]')).toEqual(['a[1]']);
  expect(made('off by one', 'f(a + 1, b - 1, c + 2)')).toEqual(['f(a, b - 1, c + 2)', 'f(a + 1, b, c + 2)']);
  expect(made('constant', 'a.slice(0, 3).at(-1)')).toEqual([]);
});

test('What makes a text harmless is left out.', () => {
  expect(made('escape', 'escapeXml(a)')).toEqual(['a']);
  expect(made('escape', "a.replaceAll('<', '&lt;')")).toEqual(['a']);
  expect(made('escape', 'markup`<b>${a}</b>`')).toEqual(['`<b>${a}</b>`']);
});

test('Components are broken in their frontmatter and their expressions, not in their markup.', () => {
  const code = '---\nconst a = b < 1;\n---\n\n<p class="c">It’s {a && <b>d</b>}</p>\n<style>a{b:c}</style>\n';
  const inComponent = (operator: OperatorName) => made(operator, code, [], 'a.astro');
  expect(inComponent('comparison')).toEqual([code.replace('<', '<=')]);
  expect(inComponent('guard')).toEqual([code.replace('a && ', '')]);
  expect(inComponent('constant')).toEqual([code.replace('1', '2'), code.replace('1', '0')]);
});
