/** What pictures weigh, and in which languages the heavy files of charts stand. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { existsIn } from '#embedding/addresses.ts';
import { LANGUAGES } from '#words/language.ts';
import { builtFiles, FOLDER } from '../site/site.ts';

const files = builtFiles();

/** A PNG names how its pixels are coloured in its 26th byte; 3 is a palette. */
const PALETTE = 3;

test('Pictures have few colours, and weigh little.', () => {
  const pictures = files.filter((file) => file.endsWith('.png'));
  const others = pictures.filter((file) => readFileSync(join(FOLDER, file))[25] !== PALETTE);
  expect(others).toEqual([]);
  const sizes = pictures.map((file) => statSync(join(FOLDER, file)).size).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(45_000);
});

test('Files of charts are there in the languages in which they are meant to be, and in no other.', () => {
  const OF_A_CHART = /^(?:(be|ru)\/)?(?:editions\/([^/]+)\/)?charts\/[^/]+\/([^/]+)$/;
  const found = files.flatMap((file) => {
    const [, code = 'en', edition = null, name = ''] = OF_A_CHART.exec(file) ?? [];
    return name === '' || name === 'index.html' ? [] : [{ file, code: code as 'en', edition, name }];
  });
  expect(found.filter(({ code, name, edition }) => !existsIn(code, name, edition))).toEqual([]);
  for (const code of LANGUAGES)
    expect(found.some((each) => each.code === code && each.edition === null && each.name === 'kit.zip')).toBe(
      true,
    );
});
