/** Pixels of an SVG, drawn once for the same content and kept in a cache. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

const CACHE = join('node_modules', '.cache', 'pictures');
const require = createRequire(import.meta.url);
const WEIGHTS = [
  '400Regular/GolosText_400Regular',
  '600SemiBold/GolosText_600SemiBold',
  '700Bold/GolosText_700Bold',
];

/** A chart has a handful of colours; the rest are the soft edges of its letters. A third of the bytes are left. */
const COLOURS = 64;

/** The picture with `scale` pixels a unit, in the shipped typeface only, so that every machine draws the same. */
export async function drawPng(svg: string, scale: number): Promise<Buffer> {
  const name = createHash('sha256').update(`2 ${scale} ${svg}`).digest('hex').slice(0, 32);
  const file = join(CACHE, `${name}.png`);
  const cached = await readFile(file).catch(() => null);
  if (cached) return cached;
  const fontFiles = WEIGHTS.map((weight) => require.resolve(`@expo-google-fonts/golos-text/${weight}.ttf`));
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Golos Text' },
  });
  const png = await sharp(resvg.render().asPng())
    .png({ palette: true, colours: COLOURS, effort: 7 })
    .toBuffer();
  await mkdir(CACHE, { recursive: true });
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png;
}
