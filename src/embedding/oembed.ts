/**
 * What a chart or a profile answers in oEmbed 1.0 (https://oembed.com). A file cannot follow `maxwidth` and `maxheight`:
 * it gives a height that is enough at any width from 288 px, and an iframe as wide as its place.
 */
import { FORMATS } from '#drawing/picture/share-picture.ts';
import { pictureAddress, PLAIN } from './addresses.ts';
import { chartFrame, iframe, type Frame } from './snippet.ts';
import type { Sized } from './frame-heights.ts';
import { fullAddress } from '#words/paths.ts';
import type { Language } from '#words/language.ts';

/** The width the answer names. */
const OEMBED_WIDTH = 680;

/** A chart's answer. `hasCard` says whether the site has the picture that a preview shows. */
export function oembed(of: Sized, { hasCard = true, options = PLAIN } = {}): string {
  const { described, reference, site } = of;
  const { language, edition } = described.view;
  const follows = reference.edition === null ? edition.asOf : null;
  const card = pictureAddress({ ...reference, edition: edition.asOf }, 'card.png', follows);
  return answer(chartFrame(of, options), described.title, language, site, hasCard ? card : null);
}

/** The answer of whatever is shown in a frame; `card` is the address of its picture, where it has one. */
export function answer(
  frame: Frame,
  title: string,
  language: Language,
  site: URL,
  card: `/${string}` | null = null,
): string {
  const said = {
    type: 'rich',
    version: '1.0',
    title,
    author_name: language.say('site.name'),
    author_url: site.href,
    provider_name: language.say('site.name'),
    provider_url: site.href,
    cache_age: 86_400,
    ...(card !== null && {
      thumbnail_url: fullAddress(card, site).href,
      thumbnail_width: FORMATS.card.width,
      thumbnail_height: FORMATS.card.height,
    }),
    width: OEMBED_WIDTH,
    height: frame.height,
    html: iframe(frame).text,
  };
  return `${JSON.stringify(said, null, 1)}\n`;
}
