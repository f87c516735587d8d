/** The lifeline and the strip of everybody in the small site's invented editions, as they were last looked at. */
import { describe, expect, it } from 'vitest';
import { svgText } from '#drawing/tree.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import { drawPerson, hasLifeline } from '#people/person-drawing.ts';
import { drawRoundDots } from '#people/round-dots.ts';
import { drawStrip, drawStripYears } from '#people/strip.ts';
import { languageOf } from '#words/language.ts';
import { loadSmallData } from '../fixtures/small/load.ts';

const { editions } = await loadSmallData();

describe.each(editions)('the invented edition of $asOf', (edition) => {
  const view = { edition, language: languageOf('en') };

  it('draws its people as they were last looked at', async () => {
    const drawn = publishedPeople(edition).flatMap((person) => {
      const life = lifelineOf(edition, person);
      if (!hasLifeline(life)) return [];
      const trees = [drawPerson(life, view, 'narrow'), drawPerson(life, view, 'wide'), drawStrip(life, view)];
      return trees.map((tree) => `<!-- ${person.person_id} -->\n${svgText(tree)}`);
    });
    const years = (['narrow', 'wide'] as const).map((layout) => svgText(drawStripYears(view, layout)));
    const lines = [...drawn, ...years].join('\n').replaceAll('><', '>\n<');
    await expect(`${lines}\n`).toMatchFileSnapshot(`../golden/invented/people/${edition.asOf}.txt`);
  });

  it('draws the people of its rounds as they were last looked at', async () => {
    const drawn = edition.rounds.flatMap((round) => {
      const tree = drawRoundDots(edition, round);
      return tree ? [`<!-- ${round.round_id} -->\n${svgText(tree)}`] : [];
    });
    const lines = drawn.join('\n').replaceAll('><', '>\n<');
    await expect(`${lines}\n`).toMatchFileSnapshot(`../golden/invented/rounds/${edition.asOf}.txt`);
  });
});
