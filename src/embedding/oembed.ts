/**
 * A chart's answer in oEmbed 1.0 (https://oembed.com). A file cannot follow `maxwidth` and `maxheight`:
 * it gives a height that is enough at any width from 288 px, and an iframe as wide as its place.
 */
import { FORMATS } from '#drawing/picture/share-picture.ts';
import { pictureAddress, PLAIN } from './addresses.ts';
import { chartFrame, iframe, measured } from './snippet.ts';
import type { Sized } from './frame-heights.ts';
import { fullAddress } from '#words/paths.ts';

/** The width the answer names. */
const OEMBED_WIDTH = 680;

/** `hasCard` says whether the site has the picture that a preview shows. */
export function oembed(of: Sized, { hasCard = true } = {}): string {
  const { described, reference, site } = of;
  const { language, edition } = described.view;
  const follows = reference.edition === null ? edition.asOf : null;
  const card = pictureAddress({ ...reference, edition: edition.asOf }, 'card.png', follows);
  const answer = {
    type: 'rich',
    version: '1.0',
    title: described.title,
    author_name: language.say('site.name'),
    author_url: site.href,
    provider_name: language.say('site.name'),
    provider_url: site.href,
    cache_age: 86_400,
    ...(hasCard && {
      thumbnail_url: fullAddress(card, site).href,
      thumbnail_width: FORMATS.card.width,
      thumbnail_height: FORMATS.card.height,
    }),
    width: OEMBED_WIDTH,
    height: measured(of).height,
    html: iframe(chartFrame(of, PLAIN), 'blockquote').text,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
