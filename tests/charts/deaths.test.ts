import { describe, expect, it } from 'vitest';
import deaths from '#charts/deaths.ts';
import { count } from '#data/count.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { tableOf } from '#drawing/table.ts';
import { placeStories } from '#people/places.ts';
import { svgText } from '#drawing/tree.ts';
import { beginSentence } from '#words/sentence.ts';
import { death, inEnglish, synthetic, valuesOf } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

describe('those who died in custody', () => {
  it('has no rows where nobody died', () => {
    expect(deaths.rows(synthetic())).toEqual([]);
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'counts everyone in %s',
    (_, edition) => {
      const view = inEnglish(edition);
      const { title } = describeChart(deaths, view);
      const recognised = edition.deaths.filter(({ recognised_political_prisoner: is }) => is === 'yes');
      expect(title).toBe(
        beginSentence(
          `${view.language.countInWords(count(recognised.length))} recognised political prisoners are known to have died in custody`,
          view.language,
        ),
      );
      const table = JSON.stringify(tableOf(deaths, view));
      for (const { name, published } of edition.deaths)
        if (published === 'yes') expect(table).toContain(name);
    },
  );

  it('leads from the place of a death to the page of that place, where it has one', () => {
    const edition = editions.at(-1) as (typeof editions)[number];
    const rows = tableOf(deaths, inEnglish(edition)).rows;
    const cells = rows.flatMap(({ cells }) => cells).filter(({ link }) => link !== undefined);
    expect(cells.length).toBeGreaterThan(0);
    const pages = placeStories(edition).map(({ place }) => `/places/${place.place_id}/`);
    for (const { text, link } of cells) expect(pages, text).toContain(link);
  });

  it('counts those who may not be named, and gives no name, day or place of theirs', () => {
    const edition = synthetic({
      deaths: [
        death('Person One', '2021-05-21'),
        death('Person Two', '2023-05-05', { published: 'no', place: 'Colony No. 9' }),
      ],
    });
    const view = inEnglish(edition);
    const described = describeChart(deaths, view);
    const { title, says } = described;
    const drawn = svgText(described.drawing('wide'));
    const everything = [title, says, drawn, JSON.stringify(tableOf(deaths, view))].join('\n');
    expect(title).toMatch(/^Two recognised/);
    expect(drawn).toContain('and one more person, not named here');
    for (const hidden of ['Person Two', '5 May 2023', 'Colony No. 9', 'person-two'])
      expect(everything).not.toContain(hidden);
  });

  it('counts all who may not be named, of whatever status, in the table, the drawing and on the card', () => {
    const unnamed = { published: 'no', recognised_political_prisoner: 'unknown' } as const;
    const view = inEnglish(
      synthetic({
        deaths: [
          death('Person 17', '2021-05-21'),
          death('Person 18', '2022-05-21', unnamed),
          death('Person 19', '2023-05-21', unnamed),
        ],
      }),
    );
    const described = describeChart(deaths, view);
    const table = tableOf(deaths, view).rows.map(({ cells }) => cells[0]?.text);
    expect(table).toEqual(['Person 17', view.language.sayAny('charts.deaths.unnamed', { people: 2 })]);
    for (const drawing of [described.drawing('wide'), described.card()])
      expect(svgText(drawing)).toContain('and 2 more people, not named here');
  });

  it('lists them under the year in which they died, each with the date as far as it is known', () => {
    const edition = synthetic({
      deaths: [
        death('Person One', '2021-05-21'),
        death('Person Two', '2023'),
        death('Person Three', '2023-06'),
      ],
    });
    const drawn = svgText(describeChart(deaths, inEnglish(edition)).drawing('narrow'));
    const words = [...drawn.matchAll(/>([^<>]+)<\/text>/g)].map(([, text = '']) => text);
    expect(words.filter((word) => /^Person|20\d\d$/.test(word))).toEqual(
      '2021,Person One,21 May 2021,2023,Person Three,June 2023,Person Two'.split(','),
    );
  });

  it('gives on its card each name a mark on a line of time that begins with the year of the first', () => {
    const edition = synthetic({
      deaths: [death('Person One', '2021-05-21'), death('Person Two', '2023-06-01')],
    });
    const card = svgText(describeChart(deaths, inEnglish(edition)).card());
    const marks = [...card.matchAll(/ d="M([-\d.]+),[^"]*A/gi)].map(([, x]) => Number(x));
    expect(marks).toHaveLength(2);
    // May of the first of the four years to December 2024 that the line is of.
    expect(marks[0]).toBeGreaterThan(20);
    expect(marks[0]).toBeLessThan(60);
    expect(card).toContain('>2022<');
  });

  it('are told from the year of the first of them that has a name', () => {
    const edition = synthetic({
      deaths: [death('Person One', '2021-05-21'), death('Person Two', '2023-06-01')],
    });
    expect(valuesOf(deaths, edition).since).toBe('2021');
  });

  it('says that a place was not reported', () => {
    const edition = synthetic({ deaths: [death('Person One', '2020', { place: null })] });
    expect(svgText(describeChart(deaths, inEnglish(edition)).drawing('narrow'))).toContain(
      '>place not reported<',
    );
  });
});
