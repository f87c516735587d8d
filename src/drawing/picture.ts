/**
 * A chart as a picture that stands alone: title, what is measured, the drawing, what it rests on. As SVG
 * for editors, as PNG for articles, cards and squares.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { LayoutName } from './chart.ts';
import type { DescribedChart } from './description.ts';
import { standalone, withColours, type Theme } from './standalone.ts';

export type PictureName = 'chart' | 'card' | 'square';

interface Format {
  readonly layout: LayoutName;
  readonly width: number;
  /** Fixed height, or as high as the drawing needs. */
  readonly height: number | null;
  readonly margin: number;
  readonly title: number;
  readonly text: number;
  /** Pixels of the PNG per unit. */
  readonly scale: number;
}

/** Sizes in units; the PNG of an article is twice as fine. */
export const FORMATS: Readonly<Record<PictureName, Format>> = {
  chart: { layout: 'wide', width: 760, height: null, margin: 40, title: 23, text: 14.5, scale: 2 },
  card: { layout: 'wide', width: 1200, height: 630, margin: 56, title: 40, text: 21, scale: 1 },
  square: { layout: 'narrow', width: 1080, height: 1080, margin: 64, title: 46, text: 26, scale: 1 },
};

const FONT = "'Golos Text', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** The picture as SVG text. Where the edition has no rows for the chart, it says so in words. */
export function pictureSvg(described: DescribedChart, name: PictureName, theme: Theme = 'light'): string {
  const format = FORMATS[name];
  const drawing = described.drawing(format.layout) ?? NOTHING;
  const { margin, text, width } = format;
  const inner = width - 2 * margin;
  const { language, edition } = described.view;

  const lines: string[] = [];
  let y = margin;
  const write = (words: string, size: number, weight: number, colour: string, most: number) => {
    for (const line of wrap(words, inner, size, most)) {
      y += size * 1.22;
      lines.push(
        `<text x="${margin}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escape(line)}</text>`,
      );
    }
  };
  write(described.title, format.title, 700, 'var(--ink)', 3);
  y += text * 0.35;
  write(described.subtitle || described.says, text, 400, 'var(--grey-1)', 2);
  y += text * 1.3;

  const [, , drawnWidth = 680, drawnHeight = 400] = (/viewBox="([^"]+)"/.exec(drawing)?.[1] ?? '0 0 680 400')
    .split(/[\s,]+/)
    .map(Number);
  const footer = text * 3;
  const scale = inner / drawnWidth;
  const room =
    format.height === null
      ? drawnHeight * scale
      : Math.min(drawnHeight * scale, format.height - margin - footer - y);
  const isCut = room < drawnHeight * scale - 1;
  const height = format.height ?? Math.ceil(y + room + footer + margin * 0.6);
  const inside = standalone(drawing, theme)
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '');
  const attributes = (/^<svg([^>]*)>/.exec(standalone(drawing, theme))?.[1] ?? '').replace(
    / (?:xmlns|width|height|role|aria-label|viewBox|data-[\w-]+)="[^"]*"/g,
    '',
  );
  const shown = round(room / scale);
  const fade = isCut
    ? `<linearGradient id="fade" x2="0" y2="1"><stop offset="0" stop-color="var(--paper)" stop-opacity="0"/><stop offset="1" stop-color="var(--paper)"/></linearGradient>`
    : '';
  const source = `${sourceLine(described)}. ${language.say('chart.edition', { date: language.date(edition.asOf) })}.`;
  const footY = height - margin * 0.8;

  return withColours(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}" role="img" aria-label="${escape(described.says)}">` +
      `<title>${escape(described.title)}</title>` +
      fade +
      `<rect width="${width}" height="${height}" fill="var(--paper)"/>` +
      lines.join('') +
      `<svg x="${margin}" y="${round(y)}" width="${inner}" height="${round(room)}" viewBox="0 0 ${drawnWidth} ${shown}"${attributes}>${inside}</svg>` +
      (isCut
        ? `<rect x="0" y="${round(y + room - 90)}" width="${width}" height="91" fill="url(#fade)"/>`
        : '') +
      `<text x="${margin}" y="${round(footY)}" font-size="${text * 0.82}" fill="var(--grey-1)">${escape(wrap(source, inner - text * 9, text * 0.82, 1)[0] ?? '')}</text>` +
      `<text x="${width - margin}" y="${round(footY)}" font-size="${text * 0.82}" font-weight="700" text-anchor="end" fill="var(--ink)">${escape(language.say('site.name'))}</text>` +
      '</svg>',
    theme,
  );
}

const NOTHING = '<svg viewBox="0 0 680 1"></svg>';

/** The picture as PNG; drawn once for the same content and kept in a cache. */
export function picturePng(described: DescribedChart, name: PictureName): Promise<Buffer> {
  return drawPng(pictureSvg(described, name), FORMATS[name].scale);
}

const CACHE = join('node_modules', '.cache', 'pictures');
const require = createRequire(import.meta.url);
const WEIGHTS = [
  '400Regular/GolosText_400Regular',
  '600SemiBold/GolosText_600SemiBold',
  '700Bold/GolosText_700Bold',
];

/** Pixels of an SVG, with the shipped typeface only, so that every machine draws the same. */
export async function drawPng(svg: string, scale: number): Promise<Buffer> {
  const file = join(
    CACHE,
    `${createHash('sha256').update(`1 ${scale} ${svg}`).digest('hex').slice(0, 32)}.png`,
  );
  const cached = await readFile(file).catch(() => null);
  if (cached) return cached;
  const fontFiles = WEIGHTS.map((weight) => require.resolve(`@expo-google-fonts/golos-text/${weight}.ttf`));
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Golos Text' },
  });
  const png = resvg.render().asPng();
  await mkdir(CACHE, { recursive: true });
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png;
}

function sourceLine({ sources, view }: DescribedChart): string {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const shown = publishers.slice(0, 3).join(', ');
  const { say } = view.language;
  if (publishers.length > 3)
    return say('chart.sourceMore', { publishers: shown, count: publishers.length - 3 });
  return say(publishers.length === 1 ? 'chart.source' : 'chart.sources', { publishers: shown });
}

/**
 * Lines of a text no wider than a width, by the average width of the typeface's letters; what does not fit
 * the last allowed line is cut with an ellipsis at a word.
 */
export function wrap(text: string, width: number, size: number, most: number): string[] {
  const perLine = Math.floor(width / (size * 0.56));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > perLine) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${(kept[most - 1] ?? '').replace(/\s+\S*$/, '')} …`;
  return kept;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escape(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character,
  );
}
