/** A table reads in the language of its page: names may keep their letters, the words between them may not. */
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { tableOf } from '#drawing/table.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';

const { editions } = await loadData('data', { drafts: true });

/** What English says between names; not "of", which is a part of some. */
const BETWEEN =
  /(?<![\p{L}.])(?:in|as|by|from|with|via|reported|relayed|quoted|citing|according to)(?![\p{L}.])/u;

/** A name that holds such a word. */
const NAME = 'People in Need';

test.for(LANGUAGES.filter((code) => code !== 'en'))(
  'no cell has English words between names, in %s',
  (code) => {
    const english = editions.flatMap((edition) =>
      CHARTS.flatMap((chart) =>
        tableOf(chart, describeChart(chart, { edition, language: languageOf(code) }).view)
          .rows.flatMap(({ cells }) => cells.map(({ text }) => text))
          .filter((text) => BETWEEN.test(text.replaceAll(NAME, ''))),
      ),
    );
    expect([...new Set(english)]).toEqual([]);
  },
);
