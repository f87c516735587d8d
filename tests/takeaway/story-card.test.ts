import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { drawDay } from '#drawing/guided.ts';
import { pictureSvg } from '#drawing/picture/share-picture.ts';
import { elementsOf, svgText } from '#drawing/tree.ts';
import { storyDay } from '#facts/story-day.ts';
import { storyCard } from '#takeaway/story-card.ts';
import { editionIn } from '#words/edition-in.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';

const { editions } = await loadData('data');
const sealed = editions[0];
if (!sealed) throw new Error('There is no edition');

test.for(LANGUAGES)(
  'A story’s card shows the field that its page opens with, and says of what, in %s.',
  (code) => {
    const edition = editionIn(sealed, code);
    const card = storyCard({ title: 'Of a day', edition }, languageOf(code));
    const { letOut, held } = storyDay(edition);
    const field = drawDay(letOut, held, '', 'wide');
    const drawn = card.drawing('wide');
    const pathsOf = (tree: typeof field) =>
      elementsOf(tree).flatMap(({ name, attributes }) => (name === 'path' ? [attributes.d] : []));
    expect(drawn && pathsOf(drawn)).toEqual(pathsOf(field));
    const picture = pictureSvg(card, 'card');
    expect(picture).toContain(languageOf(code).say('chart.subject'));
    expect(picture).toContain('Of a day');
    expect(svgText(drawn)).not.toContain('fade');
    expect(card.sources.length).toBeGreaterThan(0);
  },
);
