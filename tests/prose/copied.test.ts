/** A sentence with a figure is offered to be copied: it is read without the drawing that it stood beside. */
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { shownText } from '#prose/shown-text.ts';
import { readTexts } from '#prose/texts.ts';
import { toldFigures } from '#prose/told-figures.ts';
import { editionIn } from '#words/edition-in.ts';
import { LANGUAGES, languageOf, type LanguageCode } from '#words/language.ts';

/** What a drawing is made of, how it looks, and where it stands. Beginnings of words where these have endings. */
const OF_A_DRAWING: Readonly<Record<LanguageCode, RegExp>> = {
  en: /\b(?:dots?|squares?|lines?|bars?|strokes|rings?|marks?|drawn|drawing|charts?|maps?|blue|red|grey|pale|filled|hatched|above|below|beside)\b/i,
  be: /(?<!\p{L})(?:кропк|квадрат|ліні|слупк|рыск|кружк|пазнак|намалява|малюн|графік|карце|карта|сін(?:і|я)|чырвон|шэр(?:ы|а)|бляд|пуст(?:ы|ая)|вышэй|ніжэй|збоку)/iu,
  ru: /(?<!\p{L})(?:точк|точек|квадрат|лини|столб(?:ц|ик)|чёрточ|кружк|отметк|отмечен|нарисова|рисун|график|карте|карта|син(?:и|е)|красн|сер(?:ы|о)|бледн|пуст(?:ы|ая)|выше(?!л)|ниже|сбоку)/iu,
};

const data = await loadData('data');
const texts = (await readTexts('src/prose')).filter(({ isAboutSite }) => !isAboutSite);

test.for(LANGUAGES)('No sentence of a figure speaks of a drawing, in %s.', (code) => {
  const told = texts
    .filter(({ language }) => language === code)
    .map(({ file, text, edition: follows }) => {
      const sealed = data.editions.find(({ asOf }) => asOf === follows) ?? data.latest;
      const edition = editionIn(sealed, code);
      const slug = basename(dirname(file));
      return { slug, follows, edition, text: shownText(text, edition), language: languageOf(code) };
    });
  const sentences = toldFigures(told).flatMap(({ tellings }) =>
    tellings.map(({ slug, sentence }) => `${slug}: ${sentence.join('')}`),
  );
  expect(sentences.length).toBeGreaterThan(100);
  expect([...new Set(sentences)].filter((sentence) => OF_A_DRAWING[code].test(sentence))).toEqual([]);
});

test.for(LANGUAGES)('Nor does what is cited of a chart, and said of it in a preview, in %s.', (code) => {
  const said = CHARTS.flatMap((chart) => {
    const { title, brief, says } = describeChart(chart, { edition: data.latest, language: languageOf(code) });
    return [title, brief, says].map((text) => `${chart.id}: ${text}`);
  });
  expect(said.filter((text) => OF_A_DRAWING[code].test(text))).toEqual([]);
});
