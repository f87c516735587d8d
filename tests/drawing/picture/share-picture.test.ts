/** Pictures stand alone: nothing that they need is left on the page they were taken from. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { FORMATS, pictureSvg, type PictureName } from '#drawing/picture/share-picture.ts';
import { SIGNS } from '#drawing/signs.ts';
import { languageOf } from '#words/language.ts';

const { editions } = await loadData('data');
const language = languageOf('en');
const NAMES = Object.keys(FORMATS) as PictureName[];

/** Words of a picture, lines joined. */
function wordsIn(svg: string): string {
  const { document } = parseHTML(`<body>${svg}</body>`);
  return [...document.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

describe.each(editions.map((edition) => [edition.asOf, edition] as const))('%s', (asOf, edition) => {
  const charts = CHARTS.map((chart) => [chart.id, describeChart(chart, { edition, language })] as const);

  test.each(charts)('%s says all of its title, and which edition it shows', (_, described) => {
    for (const name of NAMES) {
      const words = plain(wordsIn(pictureSvg(described, name)));
      expect(words).toContain(plain(described.title));
      expect(words).toContain(`Edition of ${language.date(asOf)}.`);
    }
  });

  test.each(charts)('%s needs no stylesheet, in either theme', (_, described) => {
    for (const theme of ['light', 'dark'] as const) {
      for (const name of NAMES)
        expect(pictureSvg(described, name, theme)).not.toMatch(/var\(|class=|data-row|undefined|NaN/);
    }
  });

  test.each(charts)('%s explains its signs', (_, described) => {
    const article = plain(wordsIn(pictureSvg(described, 'chart')));
    for (const { text } of described.key) expect(article).toContain(plain(text));
  });
});

test('A sign fills the room it claims, in colours of the stylesheet alone', () => {
  for (const [name, { width, height, drawn }] of Object.entries(SIGNS)) {
    expect(Math.min(width, height), name).toBeGreaterThan(0);
    for (const colour of [drawn.attributes.fill, drawn.attributes.stroke].filter(
      (each) => each !== undefined,
    ))
      expect(colour, name).toMatch(/^(?:none|var\(--[a-z-]+\d?\))$/);
  }
});
