/**
 * A chart, or a lifeline, as a picture that stands alone: title, what is measured, the drawing, its key, what it rests on.
 * As SVG for editors, as PNG for articles, cards and squares.
 */
import type { LayoutName } from '#drawing/chart.ts';
import { sourceLine, type DescribedChart } from '#drawing/description.ts';
import { withDots } from '#drawing/dotted.ts';
import { Pen } from '#drawing/pen.ts';
import { svgText, withoutAttributes, type Tree } from '#drawing/tree.ts';
import { areaOf, drawingFor, layoutsFor, placeCut, placeWhole, type Box, type Placed } from './fit.ts';
import { lineOf, linesOf, setKey, setLines, type Block } from './lines.ts';
import { drawPng } from './png.ts';
import { standalone, withColours, type Theme } from './standalone.ts';

export type PictureName = 'chart' | 'card' | 'square' | 'lifeline';

/** What a picture shows of a chart, or of anything else that is drawn and described as one. */
export type Pictured = Pick<
  DescribedChart,
  'title' | 'subtitle' | 'says' | 'key' | 'view' | 'sources' | 'drawing'
> &
  Partial<Pick<DescribedChart, 'card' | 'subject'>>;

interface Format {
  readonly width: number;
  /** Of the drawing, where the picture is as high as that asks for. */
  readonly layout?: LayoutName;
  /** Fixed height, or as high as drawing and key need. */
  readonly height: number | null;
  readonly margin: number;
  readonly title: number;
  readonly text: number;
  /** Lines under the drawing at most. */
  readonly foot: number;
  /** Size of text below which a drawing is cut rather than shown whole: its shape still tells, its words stand in the title. */
  readonly legible: number;
  /** Pixels of the PNG per unit. */
  readonly scale: number;
}

/** Sizes in units; the PNG of an article is twice as fine. A lifeline’s is read on a phone as it stands. */
export const FORMATS: Readonly<Record<PictureName, Format>> = {
  chart: { width: 760, height: null, margin: 40, title: 23, text: 14.5, foot: 3, legible: 12, scale: 2 },
  card: { width: 1200, height: 630, margin: 56, title: 40, text: 21, foot: 3, legible: 11, scale: 1 },
  square: { width: 1080, height: 1080, margin: 64, title: 46, text: 26, foot: 3, legible: 14, scale: 1 },
  lifeline: {
    width: 360,
    layout: 'narrow',
    height: null,
    margin: 16,
    title: 19,
    text: 14,
    foot: 5,
    legible: 12,
    scale: 1.5,
  },
};

const FONT = "'Golos Text', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** Everything of a picture in its place, before the drawing is drawn. */
interface Arrangement {
  readonly height: number;
  readonly placed: Placed | null;
  /** Words before and after the drawing, as they are read. */
  readonly above: readonly Tree[];
  readonly below: readonly Tree[];
}

/** Size of a picture, in its own units. */
export function pictureSize(described: Pictured, name: PictureName): { width: number; height: number } {
  return { width: FORMATS[name].width, height: arrange(described, FORMATS[name]).height };
}

/** The picture as SVG text. Where the edition has no rows for the chart, it says so in words. */
export function pictureSvg(described: Pictured, name: PictureName, theme: Theme = 'light'): string {
  const format = FORMATS[name];
  const { width } = format;
  const { height, placed, above, below } = arrange(described, format);
  const drawing = placed && drawingFor(described, placed.layout);
  const picture = new Pen(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': FONT,
      role: 'img',
      'aria-label': labelOf(described),
    },
    new Pen('title', {}, described.title),
    new Pen('rect', { width, height, fill: 'var(--paper)' }),
    ...above,
    ...(drawing ? draw(withDots(standalone(drawing, theme)), placed) : []),
    ...below,
  );
  return svgText(withColours(picture, theme));
}

function labelOf({ subject, title, says }: Pictured): string {
  return `${subject === undefined ? '' : `${subject}. `}${title}. ${says}`;
}

/** The picture as PNG; drawn once for the same content and kept in a cache. */
export function picturePng(described: Pictured, name: PictureName): Promise<Buffer> {
  return drawPng(pictureSvg(described, name), FORMATS[name].scale);
}

function arrange(described: Pictured, format: Format): Arrangement {
  const { margin, width } = format;
  const inner = width - 2 * margin;
  const foot = footLines(described, format);
  const footHeight = foot.length * lineOf(format.text * FOOT);
  if (format.height !== null) {
    const bottom = format.height - margin * 0.8 - footHeight - format.text;
    const [head, placed] = placeFixed(described, format, bottom);
    const below = setFoot(foot, described, format, format.height);
    return { height: format.height, placed, above: head.parts, below };
  }
  const head = setHead(described, format, inner);
  const box = { x: margin, y: head.bottom, width: inner, height: Infinity };
  const placed = placeWhole(described, box, 0, [format.layout ?? 'wide']);
  const under = placed ? placed.box.y + placed.box.height : head.bottom;
  const key: Block =
    placed && described.key.length > 0
      ? setKey(described.key, format.text * 0.88, [margin, width - margin], under + format.text * 0.9)
      : { parts: [], bottom: under };
  const height = Math.ceil(key.bottom + format.text * 1.2 + footHeight + margin * 0.75);
  const below = [...key.parts, ...setFoot(foot, described, format, height)];
  return { height, placed, above: head.parts, below };
}

/** What it is about, title and subtitle, or the sentence where there is none, in a column. */
function setHead(described: Pictured, { margin, title, text }: Format, width: number): Block {
  const [large, plain] = [
    { size: title, weight: 'bold', colour: '--ink' },
    { size: text, weight: 'regular', colour: '--grey-1' },
  ] as const;
  // In the margin, so that the drawing has as much room as without it.
  const subject = described.subject === undefined ? [] : linesOf(described.subject, width, plain, 1);
  const about = setLines(subject, margin, margin - lineOf(text), plain);
  const head = setLines(linesOf(described.title, width, large, 12), margin, margin, large);
  const under = linesOf(described.subtitle || described.says, width, plain, 6);
  const body = setLines(under, margin, head.bottom + text * 0.35, plain);
  return { parts: [...about.parts, ...head.parts, ...body.parts], bottom: body.bottom + text * 1.3 };
}

/**
 * In a picture of fixed height the drawing stands under the title or beside it, whichever shows all of it
 * larger; where its text would be too small either way, its upper part is shown, fading out.
 */
function placeFixed(described: Pictured, format: Format, bottom: number): [Block, Placed | null] {
  const { margin, width, legible } = format;
  const inner = width - 2 * margin;
  const over = setHead(described, format, inner);
  const under = { x: margin, y: over.bottom, width: inner, height: bottom - over.bottom };
  const column = inner * 0.44;
  const right = width - margin - column - margin;
  const beside = { x: margin + column + margin, y: margin, width: right - margin, height: bottom - margin };
  const layouts = layoutsFor(described);
  const whole = (box: Box) => placeWhole(described, box, legible, layouts);
  const [below, besides] = [whole(under), whole(beside)];
  if (besides && (!below || areaOf(besides) > areaOf(below)))
    return [setHead(described, format, column), besides];
  return [over, below ?? placeCut(described, under)];
}

/** Attributes of a drawing that the picture around it has for both. */
const OF_THE_PICTURE = ['xmlns', 'width', 'height', 'role', 'aria-label', 'viewBox'];

const FADE = 90;

/** The drawing in its place; one that is cut fades out. */
function draw(alone: Tree, { scale, box, isWhole }: Placed): readonly Tree[] {
  const { attributes } = withoutAttributes({ ...alone, children: [] }, OF_THE_PICTURE);
  const viewBox = `0 0 ${box.width / scale} ${box.height / scale}`;
  const drawn = new Pen('svg', { ...box, viewBox, ...attributes }, ...alone.children);
  if (isWhole) return [drawn];
  const paper = { 'stop-color': 'var(--paper)' };
  return [
    new Pen(
      'linearGradient',
      { id: 'fade', x2: 0, y2: 1 },
      new Pen('stop', { offset: 0, ...paper, 'stop-opacity': 0 }),
      new Pen('stop', { offset: 1, ...paper }),
    ),
    drawn,
    new Pen('rect', { ...box, y: box.y + box.height - FADE, height: FADE + 1, fill: 'url(#fade)' }),
  ];
}

/** Text under the drawing, in sizes of the subtitle's. */
const FOOT = 0.82;

/** What the chart rests on and which edition it shows, beside the site's name. */
function footLines(described: Pictured, { width, margin, text, foot }: Format): string[] {
  const { language, edition } = described.view;
  const source = `${sourceLine(described)}. ${language.say('chart.edition', { date: edition.asOf })}.`;
  return linesOf(source, width - 2 * margin - text * 9, { size: text * FOOT, weight: 'regular' }, foot);
}

function setFoot(
  lines: readonly string[],
  { view }: Pictured,
  { width, margin, text }: Format,
  height: number,
): readonly Tree[] {
  const size = text * FOOT;
  const last = height - margin * 0.8 - lineOf(size);
  const top = last - (lines.length - 1) * lineOf(size);
  const written = setLines(lines, margin, top, { size, weight: 'regular', colour: '--grey-1' });
  const name = view.language.say('site.name');
  const type = { size, weight: 'bold', colour: '--ink' } as const;
  return [...written.parts, ...setLines([name], width - margin, last, type, 'end').parts];
}
