/** What a journalist pastes: an iframe, an element, or the chart itself. Addresses in it are absolute. */
import { pictureSize } from '#drawing/picture/share-picture.ts';
import { embedAddress, pageAddress, pictureAddress, type Options } from './addresses.ts';
import { markup, type Html } from './html.ts';
import { hostScript } from './scripts.ts';
import { defaultHeight, heightRule, type Sized } from './frame-heights.ts';
import { fullAddress } from '#words/paths.ts';

/** The chart's page: for systems that ask it what to embed. */
export function linkSnippet({ reference, site }: Sized): string {
  return fullAddress(pageAddress(reference), site).href;
}

/**
 * The iframe, right by CSS where it keeps its style, high enough where it keeps only its attributes. Its
 * title does not change with the editions.
 */
export function iframe(of: Sized, options: Options): Html {
  const { described, reference, site } = of;
  const { language } = described.view;
  const title = language.say('site.title', { page: described.question });
  const { height, rule } = measured(of);
  return markup`<div style="container-type:inline-size;width:100%"><iframe src="${fullAddress(embedAddress(reference, options), site).href}" title="${title}" width="100%" height="${height}" frameborder="0" loading="lazy" style="display:block;border:0;height:${rule}"></iframe></div>`;
}

/** The script that fits frames, at its versioned address, with its checksum. */
export function scriptTag(site: URL): Html {
  const { address, integrity } = hostScript();
  return markup`<script async src="${fullAddress(address, site).href}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

export function iframeSnippet(of: Sized, options: Options): string {
  return `${iframe(of, options).text}\n${scriptTag(of.site).text}\n`;
}

/** The element, with the chart's picture for as long as, and wherever, the script does not run. */
export function elementSnippet(of: Sized, { theme, hasLinks }: Options): string {
  const { described, reference, site } = of;
  const { chart, title, says } = described;
  const absolute = (path: string) => fullAddress(path, site).href;
  const { width, height } = pictureSize(described, 'chart');
  const picture = markup`<img src="${absolute(pictureAddress(reference, 'chart.png'))}" alt="${title}. ${says}" width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto">`;
  const named = markup`<revolving-door-chart chart="${chart.id}"${reference.edition !== null && markup` edition="${reference.edition}"`} lang="${reference.code}"${theme !== 'auto' && markup` theme="${theme}"`}${!hasLinks && markup` links="none"`} title="${described.question}">`;
  const fallback = hasLinks ? markup`<a href="${absolute(pageAddress(reference))}">${picture}</a>` : picture;
  return `${named.text}\n${fallback.text}\n</revolving-door-chart>\n${scriptTag(site).text}\n`;
}

const known = new WeakMap<object, Map<string, { height: number; rule: string }>>();

/** Sizes of a reference, worked out once. */
export function measured(of: Sized): { height: number; rule: string } {
  const sizes = known.get(of.described) ?? new Map<string, { height: number; rule: string }>();
  known.set(of.described, sizes);
  const name = `${of.reference.edition} ${of.newest.asOf} ${of.site.href}`;
  let size = sizes.get(name);
  if (!size) sizes.set(name, (size = { height: defaultHeight(of), rule: heightRule(of) }));
  return size;
}
