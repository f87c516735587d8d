/** What is pasted into MDX, compiled and drawn by the real ones: `@mdx-js/mdx` and React. */
import { evaluate } from '@mdx-js/mdx';
import { parseHTML } from 'linkedom';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import ts from 'typescript';
import { expect, test } from 'vitest';
import rounds from '#charts/rounds.ts';
import { describeChart } from '#drawing/description.ts';
import type { Options } from '#embedding/addresses.ts';
import { selfContained } from '#embedding/self-contained.ts';
import { elementCode, iframeCode, jsxCode } from '#embedding/snippet.ts';
import { inEnglish, round, synthetic } from '../charts/synthetic.ts';

const edition = { ...synthetic({ rounds: [round('r1', '2024-07-03', 18)] }), isDraft: false };
const of = {
  described: describeChart(rounds, inEnglish(edition)),
  reference: { chart: 'rounds', code: 'en', edition: null },
  newest: edition,
  site: new URL('https://site.example'),
} as const;

async function drawn(text: string): Promise<Document> {
  const { default: Content } = await evaluate(`# An article\n\n${text}\n\nMore *words*.\n`, runtime);
  return parseHTML(`<body>${renderToStaticMarkup(createElement(Content))}</body>`).document;
}

const attributesOf = (element: Element | null | undefined) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

/** A style without the ways in which it may be spelt. */
const styleOf = (element: Element | null | undefined) =>
  new Set((element?.getAttribute('style') ?? '').split(';').map((rule) => rule.replace(/\s*:\s*/, ':')));

test.for<Options>([
  { theme: 'auto', hasLinks: true },
  { theme: 'dark', hasLinks: false },
])('The code for MDX becomes the frame that is pasted as HTML: %j.', async (options) => {
  const page = await drawn(jsxCode(of, options).join(''));
  const { document: html } = parseHTML(`<body>${iframeCode(of, options).join('')}</body>`);
  const frames = [page, html].map((document) => document.querySelector('iframe'));
  const [own, pasted] = frames.map((frame) => {
    const attributes = Object.entries(attributesOf(frame));
    return Object.fromEntries(attributes.filter(([name]) => name !== 'style' && name !== 'frameborder'));
  });
  expect(own).toEqual(pasted);
  expect(styleOf(frames[0])).toEqual(styleOf(frames[1]));
  const wrappers = frames.map((frame) => frame?.parentElement);
  expect(styleOf(wrappers[0])).toEqual(styleOf(wrappers[1]));
  const lines = wrappers.map((wrapper) => wrapper?.querySelector('p'));
  expect(lines[0]?.outerHTML).toContain('Revolving Door');
  expect(lines[0]?.querySelector('a')?.getAttribute('href')).toBe(
    lines[1]?.querySelector('a')?.getAttribute('href'),
  );
  expect(lines[0]?.hasAttribute('inert')).toBe(true);
});

test('Braces in a title are words, and no code, in MDX and in React.', async () => {
  const question = 'Who {left} & “}{” <b>stayed</b>?';
  const code = jsxCode(
    { ...of, described: { ...of.described, question } },
    { theme: 'auto', hasLinks: true },
  );
  const page = await drawn(code.join(''));
  expect(page.querySelector('p[inert]')?.textContent).toContain(question);
  const { diagnostics } = ts.transpileModule(code.join(''), {
    fileName: 'article.tsx',
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.ReactJSX },
  });
  expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
});

test('The element alone is drawn, its script being in the layout.', async () => {
  const page = await drawn('<revolving-door-chart chart="rounds" theme="dark"></revolving-door-chart>');
  expect(attributesOf(page.querySelector('revolving-door-chart'))).toEqual({
    chart: 'rounds',
    theme: 'dark',
  });
});

test('What /embedding/ says of the others is so: React refuses a style in text, the copy does not compile.', async () => {
  const options = { theme: 'auto', hasLinks: true } as const;
  for (const code of [iframeCode, elementCode])
    await expect(
      drawn(
        code(of, options)
          .join('')
          .replace(/<script.*/s, ''),
      ),
    ).rejects.toThrow(/style/);
  await expect(drawn(selfContained(of, { hasLinks: true }))).rejects.toThrow();
});
