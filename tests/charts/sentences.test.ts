/** What the sentences of every chart are given, and what they do not say again. */
import { describe, expect, it } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { isDate } from '#words/forms.ts';
import { isFigure } from '#words/figure.ts';
import type { SentenceValues } from '#words/sentence.ts';
import { inEnglish } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('the sentences of %s', (id, chart) => {
  /** Numbers in a text that are no part of a date. */
  const digitsIn = (text: string) =>
    text
      .replace(
        /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b/g,
        '',
      )
      .replace(/\b(?:19|20)\d{2}\b/g, '')
      .replace(/[\d.]+%/g, '')
      .match(/\d+/g) ?? [];
  const texts = (values: SentenceValues): readonly string[] =>
    Object.values(values).flatMap((value) =>
      typeof value === 'string'
        ? isDate(value)
          ? []
          : value
        : typeof value === 'object' && !isFigure(value)
          ? value.flatMap((phrase) => texts(phrase.values))
          : [],
    );

  it('are given no number as text: one that counts people, days or entries knows what it is', () => {
    for (const edition of editions) {
      const rows = chart.rows(edition);
      if (rows.length === 0) continue;
      const written = texts(chart.values(rows, inEnglish(edition)));
      expect(written.flatMap(digitsIn), id).toEqual([]);
    }
  });

  it('say beside it nothing that the title has said', () => {
    for (const edition of editions) {
      const { title, views } = describeChart(chart, inEnglish(edition));
      for (const { says } of views) expect(says).not.toContain(title);
    }
  });
});
