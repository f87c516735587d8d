/** Drawings, in pages and as files of their own: sound, and called what the page says. */
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import { entriesOf, filesIn, read } from './files.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '#words/language.ts';

const { site } = inject('smallSite');
const files = filesIn(site);

/** Throws where an SVG is not sound XML: this renderer is as strict as they come. */
const parse = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } });

const labelOf = (svg: string) =>
  parseHTML(svg).document.querySelector('svg')?.getAttribute('aria-label') ?? null;

/** What a chart says, as its file of numbers has it. */
const saidBy = (folder: string) => (JSON.parse(read(site, `${folder}/data.json`)) as { says: string }).says;

test('A picture is sound whatever the names in it, and its label is what the chart says.', () => {
  const pictures = files.filter((file) => file.endsWith('/chart.svg'));
  expect(pictures.length).toBeGreaterThan(20);
  for (const file of pictures) {
    const svg = read(site, file);
    expect(() => parse(svg), file).not.toThrow();
    const folder = file.replace('/chart.svg', '');
    // Of older editions the files of numbers are in English only.
    if (files.includes(`${folder}/data.json`)) expect(labelOf(svg), file).toContain(saidBy(folder));
  }
  // Labels hold every character that careless code takes for markup.
  expect(pictures.some((file) => labelOf(read(site, file))?.includes('(aged > 18) & "Sons" $&'))).toBe(true);
});

test('So are the pictures of a kit: of a chart dark and light, of a person in each language.', () => {
  for (const file of files.filter((each) => each.endsWith('kit.zip'))) {
    const pictures = [...entriesOf(readFileSync(join(site, file)))].filter(([name]) => name.endsWith('.svg'));
    expect(pictures).toHaveLength(file.includes('people/') ? LANGUAGES.length : 2);
    for (const [name, bytes] of pictures)
      expect(() => parse(new TextDecoder().decode(bytes)), name).not.toThrow();
  }
});

test('Drawings in pages and frames are closed where they end, and hold no markup in their words.', () => {
  for (const file of files.filter((each) => /^(?:charts|people|embed)\/.*index\.html$/.test(each))) {
    for (const [svg] of read(site, file).matchAll(/<svg\b[\s\S]*?<\/svg>/g)) {
      expect(
        () =>
          parse(
            svg.includes('xmlns=') ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'),
          ),
        file,
      ).not.toThrow();
    }
  }
});
