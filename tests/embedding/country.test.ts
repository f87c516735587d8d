/** What leaves the site stands in articles and chats that may not name the country: it says so itself. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { pictureSvg } from '#drawing/picture/share-picture.ts';
import { frameFigure } from '#embedding/figure.ts';
import { selfContained } from '#embedding/self-contained.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';

const { latest, editions } = await loadData('data');
const site = new URL('https://site.example');
/** The country's name in any case. */
const COUNTRY = { en: 'Belarus', be: 'Беларус', ru: 'Беларус' } as const;
const wordsOf = (html: string, where: string) =>
  [...parseHTML(`<body>${html}</body>`).document.querySelectorAll(where)]
    .map(({ textContent }) => textContent)
    .join(' ');

describe.each(LANGUAGES)('In %s', (code) => {
  const name = COUNTRY[code];

  test.each(CHARTS.map((chart) => [chart.id, chart] as const))(
    '%s names the country in a frame, in a snippet, and in each of its pictures.',
    (_, chart) => {
      for (const edition of new Set([latest, ...editions.slice(0, 1)])) {
        const described = describeChart(chart, { edition, language: languageOf(code) });
        const of = {
          described,
          reference: { chart: chart.id, code, edition: null },
          newest: latest,
          site,
        };
        expect(wordsOf(frameFigure(of).text, 'header')).toContain(name);
        const snippet = selfContained(of, { hasLinks: false });
        expect(wordsOf(snippet.replace(/<\/?template[^>]*>/g, ''), '.chart > header')).toContain(name);
        // What a page keeps that takes the template away.
        expect(wordsOf(snippet.replace(/<template[^]*<\/template>/, ''), 'p')).toContain(name);
        for (const format of ['chart', 'card', 'square'] as const) {
          const picture = pictureSvg(described, format);
          expect(wordsOf(picture, 'text'), format).toContain(name);
          expect(parseHTML(picture).document.querySelector('svg')?.getAttribute('aria-label')).toContain(
            name,
          );
        }
      }
    },
  );
});
