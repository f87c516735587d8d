import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { DescribedChart } from '#drawing/description.ts';
import { Pen } from '#drawing/pen.ts';
import { embedAddress, pageAddress } from '#embedding/addresses.ts';
import { markup } from '#embedding/html.ts';
import { kit } from '#takeaway/kit.ts';
import { oembed } from '#embedding/oembed.ts';
import { selfContained } from '#embedding/self-contained.ts';
import { chartMeasures, frameSize, NARROWEST, WIDEST, type Sized } from '#embedding/frame-heights.ts';
import { elementCode, iframeCode } from '#embedding/snippet.ts';
import { escaped } from '#words/escape.ts';
import { languageOf } from '#words/language.ts';

interface Words {
  readonly title: string;
  readonly says: string;
  readonly key: string;
}

/** A chart with these words and nothing else. */
function sizedWith({ title, says, key }: Words): Sized {
  const edition = { asOf: '2024-12-09', isDraft: false } as Sized['newest'];
  const described = {
    chart: { id: 'synthetic', columns: [], rows: () => [] },
    view: { edition, language: languageOf('en') },
    rows: [{ source_ids: [] }],
    subject: says,
    question: title,
    title,
    subtitle: says,
    says,
    counts: '',
    key: [{ mark: 'a', text: key }],
    sources: [
      {
        publisher: title,
        title: says,
        title_is: 'as-published',
        url: 'https://source.example/?a="b"&c=<d>',
        published: null,
        language: 'en',
      },
    ],
    disputes: [],
    drawing: () => new Pen('svg', { role: 'img', viewBox: '0 0 100 80' }, new Pen('g')),
  } as unknown as DescribedChart;
  return {
    described,
    reference: { chart: 'synthetic', code: 'en', edition: null },
    newest: edition,
    site: new URL('https://site.example'),
  };
}

const hostile = fc.record({
  title: fc.string({ unit: 'binary' }).map((text) => `"><script>alert(1)</script>${text}`),
  says: fc.string().map((text) => `' onload='x' <img src=x> ${text}`),
  key: fc.constantFrom('</template></style>', '<svg/onload=1>', ']]>', '\u202e\u0000'),
});

test('Whatever the words are, no snippet holds an element or attribute that was not meant.', () => {
  fc.assert(
    fc.property(hostile, (words) => {
      const of = sizedWith(words);
      const options = { theme: 'dark', hasLinks: true } as const;
      const texts = [
        iframeCode(of, options).join(''),
        elementCode(of, options).join(''),
        selfContained(of, options),
        (JSON.parse(oembed(of)) as { html: string }).html,
      ];
      for (const text of texts) {
        const { document } = parseHTML(`<!doctype html><html><body>${text}</body></html>`);
        const elements = [...document.querySelectorAll('*')];
        expect(
          elements
            .filter(({ localName }) => localName === 'script')
            .every((each) => each.hasAttribute('integrity')),
        ).toBe(true);
        expect(
          elements.flatMap((each) => [...each.attributes]).filter(({ name }) => name.startsWith('on')),
        ).toEqual([]);
        expect(text).not.toContain('<script>');
      }
    }),
    { numRuns: 60 },
  );
});

test('Text is escaped where it is filled in, and HTML is not.', () => {
  expect(markup`<p title="${'"a" & <b>'}">${markup`<b>${"'"}</b>`}${null}${false}${7}</p>`.text).toBe(
    '<p title="&quot;a&quot; &amp; &lt;b&gt;"><b>&#39;</b>7</p>',
  );
  fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escaped(text))));
});

test('Addresses name language, edition and options.', () => {
  const of = { chart: 'rounds', code: 'en', edition: null } as const;
  expect(embedAddress(of)).toBe('/embed/rounds/');
  expect(embedAddress({ ...of, code: 'ru', edition: '2024-12-09' }, { theme: 'dark', hasLinks: false })).toBe(
    '/ru/editions/2024-12-09/embed/rounds/#dark-no-links',
  );
  expect(pageAddress({ ...of, code: 'be' })).toBe('/be/charts/rounds/');
});

const words = {
  title: 'Eleven people let out in one round of many',
  says: 'Between two days, '.repeat(12),
  key: 'what a mark stands for',
};

test('The default height is enough at every width, and the CSS rule is nowhere too low.', () => {
  const of = sizedWith(words);
  for (let width = NARROWEST; width <= WIDEST; width += 8) {
    expect(frameSize(chartMeasures(of)).height).toBeGreaterThanOrEqual(chartMeasures(of).at(width));
    expect(evaluate(frameSize(chartMeasures(of)).rule, width)).toBeGreaterThanOrEqual(
      chartMeasures(of).at(width) - 1,
    );
    expect(evaluate(frameSize(chartMeasures(of)).rule, width)).toBeLessThan(
      chartMeasures(of).at(width) * 1.5,
    );
  }
});

/** A rule's value in a container of a width. */
function evaluate(rule: string, width: number): number {
  const written = rule
    .replaceAll('100cqi', String(width))
    .replace(/(\d)px/g, '$1')
    .replace(/\b(min|max)\(/g, 'Math.$1(');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-call -- arithmetic that this test has written
  return new Function(`return ${written}`)() as number;
}

test('A kit has the same bytes each time, in every time zone.', async () => {
  const of = sizedWith(words);
  const zone = process.env.TZ;
  const kits = [];
  for (const each of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
    process.env.TZ = each;
    kits.push(Buffer.from(await kit(of)).toString('base64'));
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(new Set(kits).size).toBe(1);
  const files = unzipSync(await kit(of));
  expect(Object.keys(files)).toEqual(
    [
      'README.txt',
      'alt-text.txt',
      'card.png',
      'chart-dark.svg',
      'chart.html',
      'chart.png',
      'chart.svg',
      'data.csv',
      'data.json',
      'snippet-no-links.html',
      'snippet.html',
      'square.png',
    ].map((name) => `synthetic-2024-12-09/${name}`),
  );
  const read = (name: string) => strFromU8(files[`synthetic-2024-12-09/${name}`] ?? new Uint8Array());
  expect(read('alt-text.txt')).toContain(words.says);
  expect(read('README.txt')).toContain('https://site.example/editions/2024-12-09/charts/synthetic/');
});

test('A frame has room for its table and key where there is a row, and for what the chart says where there is none', () => {
  const height = (rows: number, says: string) => {
    const of = sizedWith({ title: 'A title', says: '', key: 'A sign' });
    const described = { ...of.described, says, rows: Array.from({ length: rows }, () => ({})) };
    return chartMeasures({ ...of, described: described as unknown as DescribedChart }).at(400);
  };
  const long = 'Person 17 '.repeat(60);
  expect(height(1, long)).toBe(height(1, ''));
  expect(height(1, long)).toBe(height(2, long));
  expect(height(0, long)).toBeGreaterThan(height(0, ''));
});
