/** Pixels of an SVG, drawn once for the same content and kept in a cache. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';

const CACHE = join('node_modules', '.cache', 'pictures');
const require = createRequire(import.meta.url);
const WEIGHTS = [
  '400Regular/GolosText_400Regular',
  '600SemiBold/GolosText_600SemiBold',
  '700Bold/GolosText_700Bold',
];

/** A chart has a handful of colours; the rest are the soft edges of its letters. A quarter of the bytes are left. */
const COLOURS = 16;

const inHand = new Map<string, Promise<Buffer>>();

/**
 * The picture with `scale` pixels a unit, in the shipped typeface only, so that every machine draws the same. Drawn once,
 * in threads of its own: whoever asks for several at a time waits for the longest.
 */
export function drawPng(svg: string, scale: number): Promise<Buffer> {
  const name = createHash('sha256').update(`3 ${scale} ${svg}`).digest('hex');
  let picture = inHand.get(name);
  if (!picture) {
    picture = cachedPng(name, svg, scale).finally(() => inHand.delete(name));
    inHand.set(name, picture);
  }
  return picture;
}

async function cachedPng(name: string, svg: string, scale: number): Promise<Buffer> {
  const file = join(CACHE, `${name}.png`);
  const cached = await readFile(file).catch(() => null);
  if (cached) return cached;
  const fontFiles = WEIGHTS.map((weight) => require.resolve(`@expo-google-fonts/golos-text/${weight}.ttf`));
  const { pixels, width, height } = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Golos Text' },
  });
  // Pictures have a ground of paper, and nothing to look through.
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours: COLOURS, effort: 7, compressionLevel: 9 })
    .toBuffer();
  await mkdir(CACHE, { recursive: true });
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png;
}
