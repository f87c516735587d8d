/** What an embed, our script and our element do with what is wrong or hostile. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from '../site/site.ts';
import { builtText, copied, fits, misfits, SOON, useHost } from './embed-hosts.ts';

const site = useSite();
const host = useHost();

const script = () => /(<script.*)/.exec(copied('iframe', 'rounds', site.origin))?.[1] ?? '';

async function open<Result>(
  body: string,
  look: (page: Page, said: string[]) => Promise<Result>,
): Promise<Result> {
  const context = await site.browser.newContext({ viewport: { width: 1000, height: 800 } });
  try {
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.text().startsWith('Revolving Door')) said.push(message.text());
    });
    await page.goto(host.page(body));
    return await look(page, said);
  } finally {
    await context.close();
  }
}

const fallback = (page: Page) =>
  page.evaluate(() => document.querySelector('revolving-door-chart p')?.checkVisibility());

for (const [name, attributes] of Object.entries({
  'An unknown chart': 'chart="nothing-of-the-kind"',
  'An unknown edition': 'chart="rounds" edition="1999-01-01"',
  'A chart that is no name': 'chart="../../"',
  'An edition that is no day': 'chart="rounds" edition="newest"',
  'A language that is none': 'chart="rounds" lang="../x"',
})) {
  test.concurrent(`${name} leaves the element’s fallback and says so once.`, async ({ expect }) => {
    const element = `<revolving-door-chart ${attributes}><p>A picture</p></revolving-door-chart>`;
    await open(`${element}${element}${script()}`, async (page, said) => {
      await expect.poll(() => said.length, SOON).toBe(1);
      await expect.poll(() => page.locator('iframe').count(), SOON).toBe(0);
      await page.waitForTimeout(300);
      expect(said).toHaveLength(1);
      expect(await fallback(page)).toBe(true);
    });
  });
}

test.concurrent(
  'Our script says once that a frame of ours shows no chart, and leaves it as it is.',
  // On a busy machine the frame may load before the script listens; the script's next version has to ask then.
  { retry: 2 },
  async ({ expect }) => {
    const frame = `<iframe src="${site.origin}/embed/nothing-of-the-kind/" height="321"></iframe>`;
    await open(`${frame}${frame}${script()}`, async (page, said) => {
      await expect.poll(() => said.length, SOON).toBe(1);
      expect(said[0]).toContain('/embed/nothing-of-the-kind/');
      expect(
        await page
          .locator('iframe')
          .first()
          .evaluate((node) => node.clientHeight),
      ).toBe(321);
    });
  },
);

test.concurrent(
  'Frames in closed parts of a page are waited for, however long they stay closed.',
  async ({ expect }) => {
    const element = '<revolving-door-chart chart="rounds"><p>A picture</p></revolving-door-chart>';
    const frame = (chart: string) => `<iframe width="600" src="${site.origin}/embed/${chart}/"></iframe>`;
    const closed = `<details>${frame('silence')}${element}</details><div hidden>${frame('lists')}${element}</div>`;
    await open(`${closed}${script()}`, async (page, said) => {
      // Longer than a chart that shows is waited for.
      await page.waitForTimeout(6000);
      await page.evaluate(() => {
        const [details, part] = document.querySelectorAll<HTMLElement>('details, div');
        details?.setAttribute('open', '');
        part?.removeAttribute('hidden');
      });
      expect(await misfits(page, 4)).toEqual([]);
      expect(said).toEqual([]);
    });
  },
);

test('A copy of our script that was not told its site says so, and leaves all frames alone.', async () => {
  const stranger = `<iframe src="${site.origin}/embed/rounds/" height="150"></iframe>`;
  await open(`${stranger}<script>${builtText('embed.js', '')}</script>`, async (page, said) => {
    await page.waitForLoadState('load');
    await page.waitForTimeout(500);
    expect(await page.locator('iframe').evaluate((node) => node.clientHeight)).toBe(150);
    expect(said).toEqual([
      'Revolving Door: this script does not know its site; name it in the attribute data-site',
    ]);
  });
});

test('The element shows its fallback until the chart is there, and follows its attributes.', async () => {
  const element = '<revolving-door-chart chart="rounds" theme="dark"><p>A picture</p></revolving-door-chart>';
  await open(`${element}${script()}`, async (page, said) => {
    expect(await misfits(page, 1)).toEqual([]);
    expect(await fallback(page)).toBe(false);
    const frame = () => page.frames().find((each) => each.url().includes('/embed/'));
    expect(new URL(frame()?.url() ?? '').hash).toBe('#dark');
    await page.evaluate(() => document.querySelector('revolving-door-chart')?.setAttribute('theme', 'light'));
    await expect.poll(() => new URL(frame()?.url() ?? '').hash, SOON).toBe('#light');
    await page.evaluate(() =>
      document.querySelector('revolving-door-chart')?.setAttribute('chart', 'silence'),
    );
    await expect.poll(() => frame()?.url(), SOON).toContain('/embed/silence/#light');
    expect(await misfits(page, 1)).toEqual([]);
    await page.evaluate(() => document.querySelector('revolving-door-chart')?.setAttribute('chart', '?'));
    expect(await fallback(page)).toBe(true);
    expect(said).toHaveLength(1);
  });
});

test('A message from a frame that is not ours is ignored.', async () => {
  const stranger = `<iframe srcdoc="<script>parent.postMessage({source:'revolving-door',type:'height',chart:'rounds',height:77},'*')</script>" height="150"></iframe>`;
  const ours = `<iframe src="${site.origin}/embed/rounds/" width="600"></iframe>`;
  await open(`${script()}${ours}${stranger}`, async (page) => {
    await page.evaluate(() => {
      for (const height of [77, '9px', NaN, -5, 0, Infinity])
        window.postMessage({ source: 'revolving-door', type: 'height', chart: 'rounds', height }, '*');
    });
    expect(await misfits(page, 1)).toEqual([]);
    expect(
      await page
        .locator('iframe')
        .nth(1)
        .evaluate((node) => node.clientHeight),
    ).toBe(150);
  });
});

test('A secret with anything but letters and digits is ignored, and a right one is answered.', async () => {
  const listen = `<script>secrets = []; addEventListener('message', ({ data }) => { if (data && data.secret !== undefined) secrets.push(data.secret) })</script>`;
  const frame = (secret: string) =>
    `<iframe width="600" src="${site.origin}/embed/rounds/#?secret=${secret}"></iframe>`;
  const body = ['a-b', '%3Cb%3E', 'x"y', '', 'Right1']
    .map((each) => frame(each.replace('"', '&quot;')))
    .join('');
  await open(`${listen}${body}${script()}`, async (page) => {
    expect(await misfits(page, 5)).toEqual([]);
    const heard = await page.evaluate(() => (globalThis as unknown as { secrets: string[] }).secrets);
    expect([...new Set(heard)]).toEqual(['Right1']);
  });
});

/** Counts messages of our own form. */
const COUNTER = `<script>heights = []; addEventListener('message', ({ data }) => { if (data && data.source === 'revolving-door') heights.push(data.height) })</script>`;
const heights = (page: Page) => page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights);

test.concurrent(
  'A page that answers every height with another width is not followed for ever.',
  async ({ expect }) => {
    const bounce = `<script>addEventListener('message', ({ data }) => {
    if (!data || data.source !== 'revolving-door') return;
    const frame = document.querySelector('iframe');
    frame.style.width = frame.style.width === '400px' ? '700px' : '400px';
    frame.style.height = data.height + 'px';
  })</script>`;
    const body = `<iframe style="width:400px" src="${site.origin}/embed/who-was-left/"></iframe>`;
    await open(`${COUNTER}${bounce}${body}`, async (page) => {
      let before = -1;
      await expect
        .poll(
          async () => {
            const now = (await heights(page)).length;
            const isOver = now > 2 && now === before;
            before = now;
            return isOver;
          },
          { interval: 2_000, timeout: 40_000 },
        )
        .toBe(true);
      expect(before).toBeLessThan(120);
    });
  },
);

test('Heights are said on change only, are whole, and are said again when a hidden tab shows.', async () => {
  await open(`${COUNTER}<iframe width="601" src="${site.origin}/embed/rounds/"></iframe>`, async (page) => {
    await expect.poll(() => heights(page), SOON).toHaveLength(1);
    await page.waitForTimeout(1200);
    expect(await heights(page)).toHaveLength(1);
    const [fit] = await fits(page);
    expect(await heights(page)).toEqual([fit?.needed]);
    const frame = page.frames().find((each) => each.url().includes('/embed/'));
    await frame?.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => heights(page), SOON).toEqual([fit?.needed, fit?.needed]);
  });
});

test('A host that asks again and again gets one answer to a burst, and no answer asks.', async () => {
  await open(`${COUNTER}<iframe width="600" src="${site.origin}/embed/rounds/"></iframe>`, async (page) => {
    await expect.poll(() => heights(page), SOON).toHaveLength(1);
    await page.evaluate(() => {
      for (let asked = 0; asked < 200; asked += 1)
        document
          .querySelector('iframe')
          ?.contentWindow?.postMessage({ source: 'revolving-door', type: 'ask' }, '*');
    });
    await expect.poll(() => heights(page), SOON).toHaveLength(2);
    await page.waitForTimeout(500);
    expect(await heights(page)).toHaveLength(2);
  });
});

test('Our script may be included twice, before and after the frames, and fits frames that come later.', async () => {
  const frame = `<iframe width="600" src="${site.origin}/embed/rounds/"></iframe>`;
  const newest = `<script src="${site.origin}/embed.js"></script>`;
  await open(`${script()}${frame}${script()}${newest}`, async (page, said) => {
    expect(await misfits(page, 1)).toEqual([]);
    await page.evaluate(
      (html) => {
        document.body.insertAdjacentHTML('beforeend', html);
      },
      frame.replace('rounds', 'silence'),
    );
    expect(await misfits(page, 2)).toEqual([]);
    expect(said).toEqual([]);
  });
});

test('A script that comes late asks, and a frame far below waits until it is near.', async () => {
  const far = `<div style="height:20000px"></div>${copied('iframe', 'silence', site.origin)}`;
  await open(
    `<iframe width="600" src="${site.origin}/embed/rounds/"></iframe>${far.replace(/<script.*/, '')}`,
    async (page) => {
      await page.waitForTimeout(800);
      const frames = () => page.frames().filter((each) => each.url().includes('/embed/'));
      expect(frames()).toHaveLength(1);
      await page.evaluate((address) => {
        const late = document.createElement('script');
        late.src = address;
        document.body.append(late);
      }, `${site.origin}/embed.js`);
      expect(await misfits(page, 1)).toEqual([]);
      await page.evaluate(() => scrollTo(0, 100_000));
      expect(await misfits(page, 2)).toEqual([]);
    },
  );
});
