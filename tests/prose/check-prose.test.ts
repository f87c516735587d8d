import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LanguageCode } from '#data/languages.ts';
import { formatProblem } from '#data/problem.ts';
import { checkProse, olderWordings, proseProblems } from '#prose/check-prose.ts';
import { wordingOf } from '#prose/translation.ts';
import { temporaryFolder } from '../data/synthetic.ts';

const said = (text: string, language: LanguageCode = 'en') =>
  proseProblems(text, 'en.mdx', language)
    .map((problem) => formatProblem(problem).replace(/ is a number typed in prose; .*$/, ''))
    .join('\n');

test('a number in prose is named with its place and what to do', () => {
  expect(proseProblems('People\nand 1,300 others.', 'a/en.mdx', 'en').map(formatProblem)).toEqual([
    'a/en.mdx:2:5 "1,300" is a number typed in prose; take it from the data with <Fact of="…"/>, or leave it out',
  ]);
});

test('numbers are found in digits and in words, whole', () => {
  expect(said('In 2024 about 1 300 of F-16 pilots, 4.5 % or 20 to 30.')).toMatchInlineSnapshot(`
    "en.mdx:1:4 "2024"
    en.mdx:1:15 "1 300"
    en.mdx:1:24 "F-16"
    en.mdx:1:37 "4.5"
    en.mdx:1:46 "20"
    en.mdx:1:52 "30""
  `);
  expect(said('Two hundred, twenty-two, dozens and Thousands.')).toMatchInlineSnapshot(`
    "en.mdx:1:1 "Two"
    en.mdx:1:5 "hundred"
    en.mdx:1:14 "twenty"
    en.mdx:1:21 "two"
    en.mdx:1:26 "dozens"
    en.mdx:1:37 "Thousands""
  `);
});

test('“one”, ordinals and words that hold a number word are prose', () => {
  expect(said('One of the first, a second time; tension often weighs a network on someone.')).toBe('');
});

test('numbers are found wherever a reader reads', () => {
  const text = `---
title: The 29
description: Nothing in 2024
standfirst: Twelve weeks
order: 4
---

# Part 1

- of a list: 3
> quoted
> in 7 lines

| a | 5 |
| - | - |
| b | c |

[link 6](/x8/ "title 9") ![alt 10](/11.png) *emphasis 12*

{13} {'fourteen'} {/* 15 */}

<Chart of="rounds-2024" title="In 16 panels" />
<Note>Inside 17</Note>
`;
  expect(said(text)).toMatchInlineSnapshot(`
    "en.mdx:2:12 "29"
    en.mdx:3:25 "2024"
    en.mdx:4:13 "Twelve"
    en.mdx:8:8 "1"
    en.mdx:10:14 "3"
    en.mdx:12:6 "7"
    en.mdx:14:7 "5"
    en.mdx:18:7 "6"
    en.mdx:18:22 "9"
    en.mdx:18:32 "10"
    en.mdx:18:55 "12"
    en.mdx:20:2 "13"
    en.mdx:20:8 "fourteen"
    en.mdx:22:35 "16"
    en.mdx:23:14 "17""
  `);
});

test('numbers are found in every attribute that is shown, and in no line of the frontmatter that is not', () => {
  for (const name of ['alt', 'title', 'label', 'caption', 'summary'])
    expect(said(`<Details ${name}="Of 29" />`), name).toContain('"29"');
  expect(said('<Details id="of-29" />')).toBe('');
  expect(said('---\ntitle: A text\ntitles: 29\n---\n\nWords.')).toBe('');
});

test('names of facts, code and characters by number are not numbers', () => {
  const text =
    'On <Fact of="repression-november-2024" form="words" /> it&#8217;s &frac12; `npm 4` [there](/editions/2024-12-09/).\n\n```\n5\n```\n';
  expect(said(text)).toBe('');
});

test('places are right after characters by name, escapes and quoted lines', () => {
  expect(said('a&nbsp;b \\* c 5\n\n> first\n> second 6\n\n- x\n\n  y 7')).toMatchInlineSnapshot(`
    "en.mdx:1:15 "5"
    en.mdx:4:10 "6"
    en.mdx:8:5 "7""
  `);
});

test('a language without its list of words is searched for digits', () => {
  expect(said('two 2', 'be')).toBe('en.mdx:1:5 "2"');
});

test('a text that is not MDX is told where', () => {
  expect(
    proseProblems('Some\n\ntext <than', 'en.mdx', 'en').map(formatProblem).join('\n'),
  ).toMatchInlineSnapshot(
    `"en.mdx:3:11 is not MDX: Unexpected end of file in name, expected a name character such as letters, digits, \`$\`, or \`_\`; whitespace before attributes; or the end of the tag; look at this place for a < or { of text"`,
  );
});

test('any text is read in time, and every problem stands where its number is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '-', ' ', '\n', '7', '1,5', '>', '*', 'ж', '&amp;', 'six')),
      (parts) => {
        const text = parts.join('');
        const lines = text.split('\n');
        for (const { line = 0, column = 0, message } of proseProblems(text, 'en.mdx', 'en')) {
          const number = /^"(.*)" is a number/s.exec(message)?.[1] ?? '?';
          if (!number.includes('\n')) expect(lines[line - 1]?.slice(column - 1)).toContain(number);
        }
      },
    ),
  );
  expect(proseProblems('a-'.repeat(100_000), 'en.mdx', 'en')).toEqual([]);
  expect(proseProblems(`1${','.repeat(50_000)}`, 'en.mdx', 'en')).toHaveLength(1);
});

test('all explainers of a folder are read, each in the language of its name', async () => {
  const folder = await temporaryFolder();
  for (const [slug, language] of [
    ['b', 'en'],
    ['a', 'be'],
    ['a', 'en'],
  ] as const) {
    await mkdir(join(folder, slug), { recursive: true });
    const head = '---\ntitle: A text\ndescription: Of a number\n---\n';
    await writeFile(join(folder, slug, `${language}.mdx`), `${head}two`);
  }
  await writeFile(join(folder, 'notes.txt'), '2');
  // English knows "two", Belarusian does not; of a translation it is asked what it translates.
  const told = (await checkProse(folder)).map(({ file, message }) => [file, message.split(' ', 3).join(' ')]);
  expect(told).toEqual([
    [join(folder, 'a', 'be.mdx'), 'does not say'],
    [join(folder, 'a', 'en.mdx'), '"two" is a'],
    [join(folder, 'b', 'en.mdx'), '"two" is a'],
  ]);
});

test('a translation has each fact and chart as often as its English', async () => {
  const folder = await temporaryFolder();
  const head = 'title: "A text"\ndescription: "Of {c}"';
  const [a, b] = ['<Fact of="a" />', '<Chart of="b" />'];
  const english = `---\n${head}\n---\n${a} of ${a} in ${b}`;
  const told = async (body: string, own = head) => {
    await mkdir(join(folder, 'a'), { recursive: true });
    await writeFile(join(folder, 'a', 'en.mdx'), english);
    await writeFile(join(folder, 'a', 'be.mdx'), `---\nof: ${wordingOf(english)}\n${own}\n---\n${body}`);
    return (await checkProse(folder)).map(({ message }) => message);
  };
  const rule = 'than the English; every fact and chart stands as often there';
  expect(await told(`${b} ${a} ${a}`)).toEqual([]);
  expect(await told(`${a} ${b}`)).toEqual([`lacks <Fact of="a"/> ${rule}`]);
  expect(await told(b)).toEqual([`lacks <Fact of="a"/> ${rule}`]);
  expect(await told(`${a} ${a} ${b} ${b}`)).toEqual([`has <Chart of="b"/> more often ${rule}`]);
  expect(await told(`${a} ${a}`, head.replace('{c}', '{d}'))).toEqual([
    `lacks <Chart of="b"/>, {c} and has {d} more often ${rule}`,
  ]);
});

test('a translation of an older wording is named, with what to write once it is read', async () => {
  const folder = await temporaryFolder();
  const english = '---\ntitle: A text\n---\nWords.';
  for (const [slug, of] of [
    ['current', wordingOf(english)],
    ['older', '0123456789ab'],
  ] as const) {
    await mkdir(join(folder, slug), { recursive: true });
    await writeFile(join(folder, slug, 'en.mdx'), english);
    await writeFile(join(folder, slug, 'be.mdx'), `---\nof: ${of}\ntitle: Тэкст\n---\nСловы.`);
  }
  expect((await olderWordings(folder)).map(formatProblem)).toEqual([
    `${join(folder, 'older', 'be.mdx')} translates an older wording of en.mdx; read it against the English, then write "of: ${wordingOf(english)}"`,
  ]);
});

test('quotation marks of another language are named with their place; those of code are none', () => {
  const text = (marked: string) => `---\ntitle: "What came: after"\n---\n\nA text, and ${marked}.`;
  expect(proseProblems(text('“a word”'), 'a/en.mdx', 'en')).toEqual([]);
  expect(proseProblems(text('<Fact of="died" />'), 'a/en.mdx', 'en')).toEqual([]);
  expect(proseProblems(text('"a word"'), 'a/en.mdx', 'en').map(formatProblem)).toEqual([
    'a/en.mdx:5:1 "A text, and "a word"." has "; write “ ”, and ‘ ’ within them',
  ]);
  // Marks around a whole line are YAML's in the frontmatter alone.
  expect(proseProblems('Said: "a word"', 'a/en.mdx', 'en')).toHaveLength(1);
  expect(proseProblems(text('“слова”'), 'a/be.mdx', 'be').map(formatProblem)).toEqual([
    expect.stringMatching(/^a\/be\.mdx:5:1 .*write « »/),
  ]);
});
