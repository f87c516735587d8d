/** Every chart is exactly as high as it needs where our script or our element is: after load, resize, opening, hiding. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eager, FITTING, live, STYLE } from './embed-article.ts';
import { copied, embeddedCharts, places, useHost } from './embed-hosts.ts';
import { useSite } from '../site/site.ts';

const site = useSite();
const host = useHost();

const frameOf = (chart: string) => `${site.origin}/embed/${chart}/`;

test('Our script fits the iframe of the box.', async () => {
  const body = places((chart) => eager(copied('iframe', chart, site.origin)));
  expect(await live(site, host, `${STYLE}${body}`)).toEqual(FITTING);
});

test('Our script fits frames with a border, and frames in a sandbox.', async () => {
  const [, script = ''] = /(<script.*)/.exec(copied('iframe', embeddedCharts()[0] ?? '', site.origin)) ?? [];
  const style =
    '<style>iframe{display:block;width:100%;box-sizing:border-box;border:3px solid;padding:5px 0 2px}</style>';
  const body = places((chart) => `<iframe src="${frameOf(chart)}" sandbox="allow-scripts"></iframe>`);
  expect(await live(site, host, `${style}${body}${script}`)).toEqual(FITTING);
});

test('The element fits, in a page whose styles undo everything.', async () => {
  const hostile =
    '<style>* { all: unset } svg { width: 10px !important } iframe { height: 20px !important; display: none !important } .place { display: block }</style>';
  const body = places((chart) => eager(copied('element', chart, site.origin)));
  // Frames of an element are lazy; here they are told not to be.
  const prepare = async (page: Page) => {
    await page.addInitScript(() => {
      Object.defineProperty(HTMLIFrameElement.prototype, 'loading', {
        set: () => undefined,
        get: () => 'eager',
      });
    });
  };
  expect(await live(site, host, `${hostile}${body}`, { prepare })).toEqual(FITTING);
});
