/** What the pages of one person share is made once, and not kept for everybody. */
import { expect, test } from 'vitest';
import { ofTheLastFew } from '#people/last-few.ts';
import { languageOf } from '#words/language.ts';
import { invent, lifeOf } from './synthetic.ts';

test('What was made of a person is made once in each language, and anew after many others', () => {
  const edition = invent({});
  const [english, russian] = [
    { edition, language: languageOf('en') },
    { edition, language: languageOf('ru') },
  ];
  const lives = Array.from({ length: 20 }, () => lifeOf([['2024-10-01 detained']]));
  const [first, ...others] = lives as [(typeof lives)[number], ...typeof lives];
  const made: string[] = [];
  const draw = ofTheLastFew((life, { language }, layout: string) => {
    const what = `${lives.indexOf(life)} ${language.code} ${layout}`;
    made.push(what);
    return { what };
  });
  const drawn = draw(first, english, 'wide');
  draw(first, russian, 'wide');
  draw(first, english, 'narrow');
  expect(draw(first, { ...english }, 'wide')).toBe(drawn);
  expect(made).toEqual(['0 en wide', '0 ru wide', '0 en narrow']);
  for (const other of others) draw(other, english, 'wide');
  expect(draw(first, english, 'wide')).toEqual(drawn);
  expect(made).toHaveLength(3 + others.length + 1);
});
