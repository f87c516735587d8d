import { expect, test } from 'vitest';
import { parseEditionFile } from '#data/edition-file.ts';

const ABOUT = {
  as_of: '2025-01-26',
  compiled_on: '2025-01-27',
  title: { en: 'Edition 17' },
  note: { en: 'Synthetic.' },
  previous: null,
};

test('What an edition says of itself is read with or without the mark that an editor puts before it.', () => {
  const text = JSON.stringify(ABOUT);
  expect(parseEditionFile(text, 'edition.json')).toMatchObject({ about: { as_of: '2025-01-26' } });
  expect(parseEditionFile(`\ufeff${text}`, 'edition.json')).toEqual(parseEditionFile(text, 'edition.json'));
  expect(parseEditionFile(`x${text}`, 'edition.json')).toHaveProperty('problems');
});
