/**
 * A chart as a picture that stands alone: title, what is measured, the drawing, its key, what it rests on.
 * As SVG for editors, as PNG for articles, cards and squares.
 */
import { KEYED, LAYOUTS, type KeyEntry, type LayoutName } from '#drawing/chart.ts';
import { sourceLine, type DescribedChart } from '#drawing/description.ts';
import { withDots } from '#drawing/dotted.ts';
import { drawPng } from './png.ts';
import { SIGNS } from '#drawing/signs.ts';
import { standalone, withColours, type Theme } from './standalone.ts';

export type PictureName = 'chart' | 'card' | 'square';

interface Format {
  readonly width: number;
  /** Fixed height, or as high as drawing and key need. */
  readonly height: number | null;
  readonly margin: number;
  readonly title: number;
  readonly text: number;
  /** Size of text below which a drawing is cut rather than shown whole: its shape still tells, its words stand in the title. */
  readonly legible: number;
  /** Pixels of the PNG per unit. */
  readonly scale: number;
}

/** Sizes in units; the PNG of an article is twice as fine. */
export const FORMATS: Readonly<Record<PictureName, Format>> = {
  chart: { width: 760, height: null, margin: 40, title: 23, text: 14.5, legible: 12, scale: 2 },
  card: { width: 1200, height: 630, margin: 56, title: 40, text: 21, legible: 11, scale: 1 },
  square: { width: 1080, height: 1080, margin: 64, title: 46, text: 26, legible: 14, scale: 1 },
};

const FONT = "'Golos Text', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";
/** Average width of the typeface's letters, in sizes of it. */
const LETTER = 0.56;

/** A place in a picture, in its units. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Text or a part of a drawing, and how far down it reaches. */
interface Block {
  readonly svg: string;
  readonly bottom: number;
}

/** A drawing in its place. `isWhole`: nothing of it is cut off. */
interface Placed {
  readonly layout: LayoutName;
  readonly scale: number;
  readonly box: Box;
  readonly isWhole: boolean;
}

/** The picture as SVG text. Where the edition has no rows for the chart, it says so in words. */
export function pictureSvg(described: DescribedChart, name: PictureName, theme: Theme = 'light'): string {
  const format = FORMATS[name];
  const { margin, width } = format;
  const inner = width - 2 * margin;
  const foot = footLines(described, format);
  const footHeight = foot.length * lineOf(format.text * FOOT);
  const parts: string[] = [];
  let height: number;
  if (format.height === null) {
    const head = writeHead(described, format, inner);
    const placed = placeWhole(described, { x: margin, y: head.bottom, width: inner, height: Infinity }, 0);
    const key = writeKey(described.key, format, (placed?.box.y ?? 0) + (placed?.box.height ?? 0));
    parts.push(head.svg, placed ? draw(described, placed, theme, true) + key.svg : '');
    height = Math.ceil((placed ? key.bottom : head.bottom) + format.text * 1.2 + footHeight + margin * 0.75);
  } else {
    height = format.height;
    const bottom = height - margin * 0.8 - footHeight - format.text;
    const [head, placed] = placeFixed(described, format, bottom);
    parts.push(head.svg, placed ? draw(described, placed, theme, false) : '');
  }
  return withColours(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}" role="img" aria-label="${escape(`${described.title}. ${described.says}`)}">` +
      `<title>${escape(described.title)}</title>` +
      `<rect width="${width}" height="${height}" fill="var(--paper)"/>` +
      parts.join('') +
      writeFoot(foot, described, format, height) +
      '</svg>',
    theme,
  );
}

/** The picture as PNG; drawn once for the same content and kept in a cache. */
export function picturePng(described: DescribedChart, name: PictureName): Promise<Buffer> {
  return drawPng(pictureSvg(described, name), FORMATS[name].scale);
}

/** Title and subtitle, or the sentence where there is none, in a column. */
function writeHead(described: DescribedChart, { margin, title, text }: Format, width: number): Block {
  const head = writeLines(wrap(described.title, width, title, 12), margin, margin, title, 700, '--ink');
  const under = wrap(described.subtitle || described.says, width, text, 6);
  const body = writeLines(under, margin, head.bottom + text * 0.35, text, 400, '--grey-1');
  return { svg: head.svg + body.svg, bottom: body.bottom + text * 1.3 };
}

/**
 * In a picture of fixed height the drawing stands under the title or beside it, whichever shows all of it
 * larger; where its text would be too small either way, its upper part is shown, fading out.
 */
function placeFixed(described: DescribedChart, format: Format, bottom: number): [Block, Placed | null] {
  const { margin, width, legible } = format;
  const inner = width - 2 * margin;
  const over = writeHead(described, format, inner);
  const under = { x: margin, y: over.bottom, width: inner, height: bottom - over.bottom };
  const column = inner * 0.44;
  const right = width - margin - column - margin;
  const beside = { x: margin + column + margin, y: margin, width: right - margin, height: bottom - margin };
  const [below, besides] = [placeWhole(described, under, legible), placeWhole(described, beside, legible)];
  if (besides && (!below || areaOf(besides) > areaOf(below)))
    return [writeHead(described, format, column), besides];
  return [over, below ?? placeCut(described, under)];
}

const areaOf = ({ box }: Placed): number => box.width * box.height;

/** The whole drawing as large as a box allows, in the layout that fills more of it; `null` where no text would be legible. */
function placeWhole(described: DescribedChart, box: Box, legible: number): Placed | null {
  const layouts: readonly LayoutName[] = box.height === Infinity ? ['wide'] : ['wide', 'narrow'];
  const placed = layouts.flatMap((layout): Placed[] => {
    const size = sizeOf(described, layout);
    if (size === null) return [];
    const scale = Math.min(box.width / size.width, box.height / size.height);
    if (scale * LAYOUTS[layout].fontSize < legible) return [];
    const [width, height] = [size.width * scale, size.height * scale];
    const x = box.x + (box.width - width) / 2;
    return [{ layout, scale, box: { x, y: box.y, width, height }, isWhole: true }];
  });
  return placed.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? null;
}

/** As much of the drawing as a box shows at its full width. */
function placeCut(described: DescribedChart, box: Box): Placed | null {
  const layout = box.width > box.height * 1.6 ? 'wide' : 'narrow';
  const size = sizeOf(described, layout);
  return size && { layout, scale: box.width / size.width, box, isWhole: false };
}

function sizeOf(described: DescribedChart, layout: LayoutName): { width: number; height: number } | null {
  const drawing = described.drawing(layout);
  const [, , width, height] = (/viewBox="([^"]+)"/.exec(drawing ?? '')?.[1] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  return width === undefined || height === undefined ? null : { width, height };
}

const FADE = 90;

function draw(
  described: DescribedChart,
  { layout, scale, box, isWhole }: Placed,
  theme: Theme,
  hasKey: boolean,
): string {
  const alone = withDots(
    standalone(described.drawing(layout) ?? '', theme, hasKey ? undefined : `.${KEYED}`),
  );
  const [, attributes = '', inside = ''] = /^<svg([^>]*)>(.*)<\/svg>$/s.exec(alone) ?? [];
  const kept = attributes.replace(/ (?:xmlns|width|height|role|aria-label|viewBox|data-[\w-]+)="[^"]*"/g, '');
  const view = `0 0 ${round(box.width / scale)} ${round(box.height / scale)}`;
  const drawn = `<svg x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" viewBox="${view}"${kept}>${inside}</svg>`;
  if (isWhole) return drawn;
  return (
    '<linearGradient id="fade" x2="0" y2="1"><stop offset="0" stop-color="var(--paper)" stop-opacity="0"/><stop offset="1" stop-color="var(--paper)"/></linearGradient>' +
    drawn +
    `<rect x="${round(box.x)}" y="${round(box.y + box.height - FADE)}" width="${round(box.width)}" height="${FADE + 1}" fill="url(#fade)"/>`
  );
}

/** The key under a drawing: entries one after the other, as many in a line as fit, long ones in lines of their own. */
function writeKey(key: readonly KeyEntry[], { margin, width, text }: Format, top: number): Block {
  const size = text * 0.88;
  const line = lineOf(size);
  const right = width - margin;
  const widths = key.map(({ sign, mark = '' }) =>
    sign === undefined ? mark.length * size * 0.65 : SIGNS[sign].width,
  );
  const room = Math.max(...widths) + size * 0.6;
  let [x, y] = [margin, top + text * 0.9];
  let svg = '';
  for (const entry of key) {
    const lines = wrap(entry.text, width - 2 * margin - room, size, 3);
    const needed = room + (lines[0] ?? '').length * LETTER * size;
    if (x > margin && (lines.length > 1 || x + needed > right)) [x, y] = [margin, y + line];
    svg += drawSign(entry, x, y, size);
    svg += writeLines(lines, x + room, y, size, 400, '--grey-1').svg;
    if (lines.length > 1) [x, y] = [margin, y + lines.length * line];
    else x += needed + size * 1.4;
  }
  return { svg, bottom: key.length === 0 ? top : x > margin ? y + line : y };
}

function drawSign({ sign, mark }: KeyEntry, x: number, y: number, size: number): string {
  if (sign === undefined) return writeLines([mark ?? ''], x, y, size, 600, '--ink').svg;
  const { height } = SIGNS[sign];
  const drawn = SIGNS[sign].drawn.replace(/ class="[^"]*"/g, '');
  return `<g transform="translate(${round(x)},${round(y + size * 0.87 - height / 2)})">${drawn}</g>`;
}

/** Text under the drawing, in sizes of the subtitle's. */
const FOOT = 0.82;

/** What the chart rests on and which edition it shows, beside the site's name. */
function footLines(described: DescribedChart, { width, margin, text }: Format): string[] {
  const { language, edition } = described.view;
  const source = `${sourceLine(described)}. ${language.say('chart.edition', { date: edition.asOf })}.`;
  return wrap(source, width - 2 * margin - text * 9, text * FOOT, 3);
}

function writeFoot(
  lines: readonly string[],
  { view }: DescribedChart,
  { width, margin, text }: Format,
  height: number,
): string {
  const size = text * FOOT;
  const bottom = height - margin * 0.8;
  const written = writeLines(
    lines,
    margin,
    bottom - (lines.length - 1) * lineOf(size) - size * 1.22,
    size,
    400,
    '--grey-1',
  );
  return `${written.svg}<text x="${width - margin}" y="${round(bottom)}" font-size="${size}" font-weight="700" text-anchor="end" fill="var(--ink)">${escape(view.language.say('site.name'))}</text>`;
}

const lineOf = (size: number): number => size * 1.22;

/** Lines of text under `y`, each as high as its size asks for. */
function writeLines(
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
  weight: number,
  colour: string,
): Block {
  const written = lines.map(
    (text, at) =>
      `<text x="${round(x)}" y="${round(y + (at + 1) * lineOf(size))}" font-size="${size}" font-weight="${weight}" fill="var(${colour})">${escape(text)}</text>`,
  );
  return { svg: written.join(''), bottom: y + lines.length * lineOf(size) };
}

/**
 * Lines of a text no wider than a width, by the average width of the typeface's letters; what does not fit
 * the last allowed line is cut with an ellipsis at a word.
 */
function wrap(text: string, width: number, size: number, most: number): string[] {
  const perLine = Math.floor(width / (size * LETTER));
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
