import { expect, test } from 'vitest';
import { shownView } from '#components/shown-view.ts';
import { inEnglish, synthetic } from '../charts/synthetic.ts';

test('What stands in a text has the view of its page, and cannot stand on a page that has none.', () => {
  const view = inEnglish(synthetic());
  expect(shownView({ view }, '<EditionDate/>')).toBe(view);
  expect(() => shownView({}, '<EditionDate/>')).toThrow(
    '<EditionDate/> stands on a page that sets no Astro.locals.view',
  );
});
