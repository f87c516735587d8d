/** The lists at the head of `tokens.css` are the only ones: of widths at which layouts change, of sizes of text. */
import { readdirSync, readFileSync } from 'node:fs';
import postcss, { type AtRule, type Declaration } from 'postcss';
import { expect, test } from 'vitest';

const FOLDER = 'src/styles';
const SHEETS = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));
const textOf = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');

/** Styles of the project: sheets, and what components keep for themselves. */
function* everyStyle(): Generator<readonly [string, postcss.Root]> {
  for (const name of SHEETS) yield [name, postcss.parse(textOf(name))];
  for (const name of readdirSync('src', { recursive: true }).map(String)) {
    if (!name.endsWith('.astro')) continue;
    for (const [, style = ''] of readFileSync(`src/${name}`, 'utf8').matchAll(/<style[^>]*>(.*?)<\/style>/gs))
      yield [name, postcss.parse(style)];
  }
}

function listed(): readonly string[] {
  const [comment = ''] = /\/\* Widths at which a layout changes.*?\*\//s.exec(textOf('tokens.css')) ?? [];
  return [...comment.matchAll(/^ +(\d+(?:rem|px)) {2,}\S/gm)].map(([, width = '']) => width);
}

test('A layout changes at a width of the list, and at each of them one does.', () => {
  const found = new Map<string, string[]>();
  for (const [name, root] of everyStyle()) {
    root.walkAtRules(/^(?:media|container)$/, ({ params }: AtRule) => {
      for (const [width] of params.matchAll(/[\d.]+(?:rem|em|px)/g))
        found.set(width, [...(found.get(width) ?? []), name]);
    });
  }
  const known = listed();
  expect(known.length).toBeGreaterThan(3);
  const unknown = [...found].filter(([width]) => !known.includes(width));
  expect(unknown).toEqual([]);
  expect([...found.keys()].sort()).toEqual(known.toSorted());
});

test('A text has a size of the list.', () => {
  const raw: string[] = [];
  for (const [name, root] of everyStyle()) {
    root.walkDecls(/^font(?:-size)?$/, ({ prop, value, parent }: Declaration) => {
      const [size = ''] =
        prop === 'font' ? (/(?:^| )(\S+)(?= \/)/.exec(value)?.slice(1) ?? [value]) : [value];
      // On paper sizes are points; code is as large as the text around it asks; a text of none is for the ear.
      const isPrinted = size.endsWith('pt') && isInPrint(parent);
      if (/^(?:var\(--[\w-]+\)|inherit|0|[\d.]+em)$/.test(size) || isPrinted) return;
      raw.push(`${name}: ${prop}: ${value}`);
    });
  }
  expect(raw).toEqual([]);
});

function isInPrint(node: { parent?: unknown; params?: unknown } | undefined): boolean {
  return node?.params === 'print' || (node !== undefined && isInPrint(node.parent as typeof node));
}

test('Every sheet of a page is a layer of its name, and the layers stand in the order of their sheets.', () => {
  const [, order = ''] = /@layer ([^;{]+);/.exec(textOf('site.css')) ?? [];
  const layers = order.split(',').map((name) => name.trim());
  const imported = [...textOf('site.css').matchAll(/@import '\.\/(\S+)\.css'(?: layer\((\S+)\))?;/g)];
  expect(imported.filter(([, sheet, layer]) => layer !== undefined && sheet !== layer)).toEqual([]);
  expect(imported.flatMap(([, , layer]) => layer ?? [])).toEqual(layers);
  const aside = ['site', 'fonts', 'old', 'embed', 'profile-embed'];
  expect(
    SHEETS.map((name) => name.replace('.css', ''))
      .filter((name) => !aside.includes(name))
      .sort(),
  ).toEqual(layers.toSorted());
});

test('Frames load their sheets in the order that pages lay them over each other.', () => {
  const [, order = ''] = /@layer ([^;{]+);/.exec(textOf('site.css')) ?? [];
  const layers = order.split(',').map((name) => name.trim());
  for (const frame of ['embed.css', 'profile-embed.css']) {
    const sheets = [...textOf(frame).matchAll(/@import '\.\/(\S+)\.css'/g)].map(([, sheet = '']) => sheet);
    const places = sheets.filter((sheet) => layers.includes(sheet)).map((sheet) => layers.indexOf(sheet));
    expect(places, frame).toEqual(places.toSorted((a, b) => a - b));
  }
});

test('A colour is written in tokens.css alone.', () => {
  const written: string[] = [];
  for (const [name, root] of everyStyle()) {
    if (name === 'tokens.css') continue;
    root.walkDecls(({ prop, value }: Declaration) => {
      if (prop.startsWith('mask')) return;
      // Self-contained snippets are shown on the white of somebody else's page.
      if (/#[0-9a-f]{3,8}\b|\brgb|\bhsl/i.test(value) && value !== '#fff')
        written.push(`${name}: ${prop}: ${value}`);
    });
  }
  expect(written).toEqual([]);
});
