/**
 * The snippet that makes no request: the chart, its table and its sources in a shadow tree, which neither
 * the page's styles nor its scripts reach by accident. A page that takes the `<template>` away keeps the
 * words beside it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import postcss, { type Root, type Rule } from 'postcss';
import { onceEach } from '#data/once.ts';
import { sourceLine } from '#drawing/description.ts';
import { snippetFigure } from './figure.ts';
import { Html, markup } from './html.ts';
import type { Sized } from './frame-heights.ts';

export interface SnippetOptions {
  readonly hasLinks: boolean;
  readonly theme?: 'light' | 'dark';
}

/** The snippet. `data-theme="light"` or `"dark"` on its first tag fixes the theme. */
export function selfContained(of: Sized, { hasLinks, theme }: SnippetOptions): string {
  const { described, reference } = of;
  const { subject, title, says, view } = described;
  const figure = markup`<div class="embed">${snippetFigure(of, { hasLinks })}</div>`;
  const fixed = theme !== undefined && markup` data-theme="${theme}"`;
  const page = markup`<div class="revolving-door-chart" lang="${reference.code}" dir="ltr"${fixed}><template shadowrootmode="open"><style>${new Html(styleFor(figure.text))}</style>${figure}</template><p>${subject}</p><p><strong>${title}</strong></p><p>${says}</p><p>${sourceLine(described)}. ${view.language.say('site.name')}, ${view.language.say('chart.edition', { date: view.edition.asOf })}.</p></div>`;
  return `${page.text}\n`;
}

/** A snippet of it as a page of its own, to be opened from a disk. */
export function selfContainedPage({ described, reference }: Sized, snippet: string): string {
  return `<!doctype html>
<html lang="${reference.code}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${markup`<title>${described.title}</title>`.text}
${snippet}</html>
`;
}

const SHEETS = ['tokens', 'data-table', 'chart', 'embed'];

const style = (name: string): string => readFileSync(join('src/styles', `${name}.css`), 'utf8');

/**
 * The outer box is the page's: its column, margins and floats; but it is there, and in the flow. Whatever is inherited ends at the first element within;
 * the direction `all` does not reach, and the theme is the box's.
 */
const OWN =
  ':root { display: block; position: static; visibility: visible; } .embed { all: initial; color-scheme: inherit; direction: ltr; unicode-bidi: isolate; overflow-wrap: break-word; text-size-adjust: 100%; }';

/** The stylesheet of embeds after rules of their own, without what a shadow tree has no use for. */
const embedSheet = onceEach((own: string): Root => {
  const sheet = postcss.parse(`${own} ${SHEETS.map(style).join('')}`);
  sheet.walkComments((comment) => {
    comment.remove();
  });
  sheet.walkAtRules(/^(?:import|property)$/, (rule) => {
    rule.remove();
  });
  return sheet;
});

/** So many charts are drawn at a time, with two snippets each. */
const FEW = 8;

const made = new Map<string, string>();

/** Worked out once: a chart's kit holds the snippets that stand beside it, and is made right before or after them. */
function styleFor(figure: string): string {
  const style = made.get(figure) ?? workOut(figure);
  made.delete(figure);
  made.set(figure, style);
  for (const [oldest] of made) if (made.size > FEW) made.delete(oldest);
  return style;
}

/**
 * The rules of an embed that hold in a figure, for its shadow tree. What is set on the tree's host is
 * set with force: the page around it may style every element there is.
 */
function workOut(figure: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${figure}</body></html>`);
  const classes = new Set([...figure.matchAll(CLASSES)].flatMap(([, names = '']) => names.split(' ')));
  const holds = (selector: string) =>
    hasClassesOf(selector, classes) && document.querySelector(selector) !== null;
  const sheet = embedSheet(OWN).clone();
  sheet.walkRules((rule) => keepWhatHolds(rule, holds));
  // Again and again, because one custom property may be the only one to name another.
  for (let before = ''; before !== sheet.toString();) {
    before = sheet.toString();
    const named = `${before}${figure}`;
    sheet.walkDecls(/^--/, (declaration) => {
      if (!named.includes(`var(${declaration.prop})`)) declaration.remove();
    });
  }
  for (let emptied = true; emptied;) {
    emptied = false;
    sheet.walk((node) => {
      if ('nodes' in node && node.nodes?.length === 0) {
        node.remove();
        emptied = true;
      }
    });
  }
  return compact(sheet.toString());
}

const CLASSES = /class="([^"]*)"/g;

/** Whether a selector names no class that a figure lacks: most are done with so, and need not be looked for in it. */
function hasClassesOf(selector: string, classes: ReadonlySet<string>): boolean {
  // Within brackets a class may be one of several, one that must not be there, or none.
  if (/[([]/.test(selector)) return true;
  return [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name));
}

function keepWhatHolds(rule: Rule, holds: (selector: string) => boolean): void {
  const kept = rule.selectors.flatMap((selector) => {
    if (selector.startsWith(':root')) {
      const theme = /\[[^\]]+\]/.exec(selector)?.[0];
      return selector.includes(':has(') ? [] : theme === undefined ? ':host' : `:host(${theme})`;
    }
    // The snippet's shadow tree holds no body.
    if (selector === 'body') return [];
    const plain = selector.replace(/::[\w-]+|:(?:hover|focus-visible)|\[open\]/g, '');
    return holds(plain) ? selector : [];
  });
  if (kept.length === 0) {
    rule.remove();
    return;
  }
  rule.selectors = kept;
  if (kept.some((selector) => selector.startsWith(':host'))) {
    rule.walkDecls((declaration) => {
      declaration.important = true;
    });
  }
}

function compact(css: string): string {
  return (
    css
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: (?=[^{}]*[;}])/g, ':')
      .replaceAll(';}', '}')
      // The page around it may have any size of root; a chart's text stays the size it was drawn for.
      .replace(/([\d.]+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`)
      .trim()
  );
}
