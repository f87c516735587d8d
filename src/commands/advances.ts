/**
 * `npm run advances [DejaVuSans.ttf DejaVuSans-Bold.ttf]`: writes the table by which texts are measured, from the
 * shipped typeface and from DejaVu Sans, which Debian has as `fonts-dejavu-core`.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { format, resolveConfig } from 'prettier';

const DEJAVU = '/usr/share/fonts/truetype/dejavu';
const require = createRequire(import.meta.url);
const golos = (weight: string) => require.resolve(`@expo-google-fonts/golos-text/${weight}.ttf`);

/** The files of each face, by weight. */
export const FACES = {
  shipped: {
    regular: golos('400Regular/GolosText_400Regular'),
    semibold: golos('600SemiBold/GolosText_600SemiBold'),
    bold: golos('700Bold/GolosText_700Bold'),
  },
  system: {
    regular: `${DEJAVU}/DejaVuSans.ttf`,
    semibold: `${DEJAVU}/DejaVuSans-Bold.ttf`,
    bold: `${DEJAVU}/DejaVuSans-Bold.ttf`,
  },
} as const;

/** First and last of the runs of letters that are measured: Latin, Cyrillic, dashes, quotes, arrows and signs. */
const RUNS = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
] as const;

/** Letters that the table has. */
export function lettersMeasured(): string {
  return RUNS.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
  ).join('');
}

/** A letter that a font has not is set in another, and taken for as wide as it is high. */
const MISSING = 1000;

/** The advances of letters in a font file, in thousandths of their size; of figures those that stand in columns. */
export function advancesIn(file: string, letters: string): number[] {
  const font = create(readFileSync(file)) as Font;
  const tabular = new Map<string, number>();
  for (let at = 0; at < font.numGlyphs; at += 1) {
    const glyph = font.getGlyph(at);
    if (glyph.name.endsWith('.tf')) tabular.set(glyph.name, glyph.advanceWidth);
  }
  return Array.from(letters, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(code)) return MISSING;
    const { name, advanceWidth } = font.glyphForCodePoint(code);
    const widest = Math.max(advanceWidth, tabular.get(`${name}.tf`) ?? 0);
    return Math.round((widest * 1000) / font.unitsPerEm);
  });
}

/** Where the table is written. */
export const ADVANCES_FILE = 'src/drawing/advances.ts';

/** What is written there, of the files of each face. */
export async function advancesText(faces: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const letters = lettersMeasured();
  const advances = Object.fromEntries(
    Object.entries(faces).map(([face, weights]) => [
      face,
      Object.fromEntries(
        Object.entries(weights).map(([weight, file]) => [weight, advancesIn(file, letters)]),
      ),
    ]),
  );
  const text = `/** Written by \`npm run advances\`: how far each letter moves the pen, in thousandths of its size. \`null\`: not in the typeface. */
export const LETTERS = ${JSON.stringify(letters)};

export const ADVANCES = ${JSON.stringify(advances)} as const;
`;
  return format(text, { ...(await resolveConfig(ADVANCES_FILE)), filepath: ADVANCES_FILE });
}

if (import.meta.main) {
  const [regular = FACES.system.regular, bold = FACES.system.bold] = process.argv.slice(2);
  const system = { regular, semibold: bold, bold };
  await writeFile(ADVANCES_FILE, await advancesText({ ...FACES, system }));
  console.log(`${ADVANCES_FILE} is written.`);
}
