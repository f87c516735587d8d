/** Which files of a chart exist in which language, and where a page leads for those that do not. */
import { expect, test } from 'vitest';
import { TRANSLATED_LANGUAGES, type LanguageCode } from '#data/languages.ts';
import { existsIn, fileAddress, pictureAddress, placeOfFile } from '#embedding/addresses.ts';
import { CHART_FILES } from '#takeaway/chart-files.ts';

const FILES = [
  ...CHART_FILES,
  'kit.zip',
  'snippet.html',
  'snippet-no-links.html',
  'oembed.json',
  'picture.css',
];
const [FIRST, NEWEST] = ['2024-12-09', '2027-06-30'];
const of = (code: LanguageCode, edition: string | null) => ({ chart: 'rounds', code, edition });

test('In English every file exists, of each edition and of the newest.', () => {
  for (const file of FILES)
    for (const edition of [null, FIRST]) expect(existsIn('en', file, edition), file).toBe(true);
});

test.for(TRANSLATED_LANGUAGES)(
  'In %s kits, pictures and snippets exist of the newest edition alone.',
  (code) => {
    const existing = (edition: string | null) => FILES.filter((file) => existsIn(code, file, edition));
    expect(existing(null)).toEqual(FILES.filter((file) => file !== 'data.csv'));
    expect(existing(FIRST)).toEqual(['chart.svg', 'oembed.json']);
  },
);

test('What is taken from a page comes in its language where it can: of the newest edition from the lasting address.', () => {
  const taken = (edition: string, file: string) => pictureAddress(of('be', edition), file, NEWEST);
  expect(taken(NEWEST, 'kit.zip')).toBe('/be/charts/rounds/kit.zip');
  expect(taken(NEWEST, 'chart.svg')).toBe(`/be/editions/${NEWEST}/charts/rounds/chart.svg`);
  expect(taken(FIRST, 'kit.zip')).toBe(`/editions/${FIRST}/charts/rounds/kit.zip`);
  expect(taken(NEWEST, 'data.csv')).toBe(`/editions/${NEWEST}/charts/rounds/data.csv`);
});

test('What an article keeps of an edition never follows a newer one.', () => {
  expect(pictureAddress(of('ru', NEWEST), 'chart.png')).toBe(`/editions/${NEWEST}/charts/rounds/chart.png`);
  expect(pictureAddress(of('ru', null), 'chart.png')).toBe('/ru/charts/rounds/chart.png');
});

test('A file is only ever led to where it exists.', () => {
  for (const code of ['en', ...TRANSLATED_LANGUAGES] as const)
    for (const edition of [null, FIRST, NEWEST])
      for (const file of FILES) {
        const place = placeOfFile(of(code, edition), file, NEWEST);
        expect(existsIn(place.code, file, place.edition), fileAddress(place, file)).toBe(true);
      }
});
