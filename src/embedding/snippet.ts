/** What a journalist pastes: an iframe, an element, or the chart itself. Addresses in it are absolute. */
import { describeChart } from '#drawing/description.ts';
import { pictureSize } from '#drawing/picture/share-picture.ts';
import {
  embedAddress,
  frameName,
  linkAddress,
  pictureAddress,
  viewAddress,
  type Options,
} from './addresses.ts';
import { Html, markup, pieces } from './html.ts';
import { hostScript } from './scripts.ts';
import { chartMeasures, frameSize, type FrameSize, type Sized } from './frame-heights.ts';
import { fullAddress } from '#words/paths.ts';

/** A page: for systems that ask it what to embed. In pieces: where the chart is, and what is chosen. */
export function linkCode({ reference, site }: Sized, options: Options): readonly string[] {
  const { href } = fullAddress(linkAddress(reference, options), site);
  const [, place = '', chosen = ''] = /^(.*\/)(.*)$/s.exec(href) ?? [];
  return [place, chosen];
}

/** Where the line of a frame leads: the chart's page, as it shows the view. */
const lead = ({ reference, site }: Sized, { hasLinks }: Options): string | null =>
  hasLinks ? fullAddress(viewAddress(reference), site).href : null;

/** What a frame shows, and what is known of it before it is loaded. */
export interface Frame extends FrameSize {
  readonly src: string;
  readonly title: string;
  /** Where the line under the frame leads; `null` for outlets that may not link. */
  readonly page: string | null;
}

/*
 * The wrapper has a width of its own where its place would shrink to what it holds. The line names the source: the frame
 * covers it, and `inert` keeps it out of the way, until a system takes frames, styles and unknown attributes away.
 */
const WRAPPER = {
  display: 'grid',
  'grid-template-columns': 'minmax(0,1fr)',
  'container-type': 'inline-size',
  'contain-intrinsic-inline-size': '300px',
  width: '100%',
};
const LINE = { 'grid-area': '1/1', margin: '0' };
const FRAME = { display: 'block', 'grid-area': '1/1', position: 'relative', border: '0' };

const css = (style: Readonly<Record<string, string>>) =>
  Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/** The frame of a chart. Its title does not change with the editions. */
export function chartFrame(of: Sized, options: Options): Frame {
  const { described, reference, site } = of;
  return {
    src: fullAddress(embedAddress(reference, options), site).href,
    title: described.view.language.say('site.title', { page: described.question }),
    page: lead(of, options),
    ...measured(of),
  };
}

/**
 * The iframe, right by CSS where it keeps its style, high enough where it keeps only its attributes. WordPress fits a
 * frame only where a `<blockquote>` comes before it, which it shows until then.
 */
export function iframe(frame: Frame): Html {
  return new Html(framePieces(frame, 'blockquote').join(''));
}

function framePieces({ src, title, height, rule, page }: Frame, line: 'p' | 'blockquote'): readonly string[] {
  const tag = new Html(line);
  const [address = '', fragment = ''] = src.split(/(?=#)/);
  const { open, close } = linkTo(page);
  return pieces`<div style="${css(WRAPPER)}"><${tag} inert style="${css(LINE)}">${open}${title}${close}</${tag}><iframe src="${address}${fragment}" title="${title}" width="100%" height="${height}" frameborder="0" loading="lazy" style="${css(FRAME)};height:${rule}"></iframe></div>`;
}

/** The tags of a link, for outlets that may link. */
const linkTo = (page: string | null) =>
  page === null ? { open: null, close: null } : { open: markup`<a href="${page}">`, close: markup`</a>` };

/** The same for MDX and React, where a style is an object and the script belongs in the layout: a frame alone. In pieces. */
export function jsxCode(of: Sized, options: Options): readonly string[] {
  const { src, title, height, rule, page } = chartFrame(of, options);
  const object = (style: Readonly<Record<string, string>>) => {
    const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const pairs = Object.entries(style).map(([name, value]) => `${camel(name)}: '${value}'`);
    return new Html(`{{ ${pairs.join(', ')} }}`);
  };
  const text = new Html(markup`${title}`.text.replaceAll('{', '&#123;').replaceAll('}', '&#125;'));
  const [address = '', fragment = ''] = src.split(/(?=#)/);
  const { open, close } = linkTo(page);
  return pieces`<div style=${object(WRAPPER)}><p inert style=${object(LINE)}>${open}${text}${close}</p><iframe src="${address}${fragment}" title="${title}" width="100%" height="${height}" loading="lazy" style=${object({ ...FRAME, height: rule })} /></div>`;
}

/** The script that fits frames, at its versioned address, with its checksum. */
function scriptTag(site: URL): Html {
  const { address, integrity } = hostScript();
  return markup`<script async src="${fullAddress(address, site).href}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

/** A frame with the script, in pieces: what a choice changes is a piece of its own. */
export function frameCode(frame: Frame, site: URL): readonly string[] {
  return [...framePieces(frame, 'p'), '\n', scriptTag(site).text, '\n'];
}

export function iframeCode(of: Sized, options: Options): readonly string[] {
  return frameCode(chartFrame(of, options), of.site);
}

/** The element, with the chart's picture for as long as, and wherever, the script does not run. In pieces likewise. */
export function elementCode(of: Sized, options: Options): readonly string[] {
  const { reference, site } = of;
  const { theme, hasLinks } = options;
  // There is a picture of the first view alone.
  const described =
    reference.view === undefined ? of.described : describeChart(of.described.chart, of.described.view);
  const { title, says, question } = described;
  const { width, height } = pictureSize(described, 'chart');
  const picture = fullAddress(pictureAddress(reference, 'chart.png'), site).href;
  const { open, close } = linkTo(lead(of, options));
  const source = described.view.language.say('site.title', { page: question });
  return pieces`<revolving-door-chart chart="${frameName(reference)}"${reference.edition !== null && markup` edition="${reference.edition}"`} lang="${reference.code}"${theme !== 'auto' && markup` theme="${theme}"`}${!hasLinks && markup` links="none"`} title="${question}">
${open}<img src="${picture}" alt="${title}. ${says}" width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto" />${close}
<p>${open}${source}${close}</p>
</revolving-door-chart>
${scriptTag(site)}
`;
}

const known = new WeakMap<object, Map<string, FrameSize>>();

/** Sizes of a reference, worked out once. */
export function measured(of: Sized): FrameSize {
  const sizes = known.get(of.described) ?? new Map<string, FrameSize>();
  known.set(of.described, sizes);
  const name = `${of.reference.edition} ${of.newest.asOf} ${of.site.href}`;
  let size = sizes.get(name);
  if (!size) sizes.set(name, (size = frameSize(chartMeasures(of))));
  return size;
}
