/**
 * A page for each choice beside the plain one, to be pasted as a link. Systems that ask a page what to embed know its
 * address without the fragment: so what is chosen has an address of its own, with an oEmbed that answers with it. The
 * page shows the frame to whoever follows the link, and is no copy of the chart.
 */
import type { Chart } from '#drawing/chart.ts';
import {
  addressedViews,
  answerAddress,
  choiceName,
  embedAddress,
  OPTIONS,
  viewAddress,
  type Options,
} from './addresses.ts';
import type { Sized } from './frame-heights.ts';
import { markup } from './html.ts';
import { chartFrame } from './snippet.ts';
import { fullAddress } from '#words/paths.ts';

/** What may be chosen for a chart beside language and edition. */
export interface LinkedChoice {
  readonly view: string | undefined;
  readonly options: Options;
  /** In addresses; never empty. */
  readonly name: string;
}

/** Every choice but the plain one, in every view: which pages and answers there are follows from it. */
export function linkedChoicesOf(chart: Chart): readonly LinkedChoice[] {
  return addressedViews(chart)
    .flatMap((view) => OPTIONS.map((options) => ({ view, options, name: choiceName({ view }, options) })))
    .filter(({ name }) => name !== '');
}

/** The page. On a quiet site, which answers no oEmbed by discovery, it has a title that says nothing. */
export function optionPageHtml(of: Sized, options: Options, { isQuiet = false } = {}): string {
  const { reference, site, described } = of;
  const { title, height } = chartFrame(of, options);
  const answer = answerAddress(reference, options);
  const discovery = markup`<link rel="alternate" type="application/json+oembed" href="${fullAddress(answer, site).href}" title="${described.question}">`;
  return markup`<!doctype html>
<html lang="${reference.code}">
<head>
<meta charset="utf-8">
<title>${isQuiet ? described.view.language.say('quiet.title') : title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
${!isQuiet && discovery}
</head>
<body>
<iframe src="${embedAddress(reference, options)}" title="${title}" width="100%" height="${height}" frameborder="0"></iframe>
<p><a href="${viewAddress(reference)}">${title}</a></p>
</body>
</html>
`.text;
}
