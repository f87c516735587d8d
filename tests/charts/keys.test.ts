/** A key shows only what its drawing has: in every edition, language and layout. */
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import type { LayoutName } from '#drawing/chart.ts';
import { describeChart } from '#drawing/description.ts';
import type { SignName } from '#drawing/signs.ts';
import { elementsOf, type Tree } from '#drawing/tree.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';

const { editions } = await loadData('data', { drafts: true });

type Look = (attributes: Tree['attributes'], name: string) => boolean;

const hasClass =
  (wanted: string): Look =>
  ({ class: given = '' }) =>
    given.split(' ').includes(wanted);
const isDark = (colour: string | undefined) => colour === 'var(--ink)' || colour === 'currentColor';
const isHollow = ({ fill }: Tree['attributes']) => fill === 'none' || fill === 'var(--paper)';
const isRound: Look = ({ d = '' }, name) => name === 'circle' || /a[\d.]+,/.test(d);
const hasStroke =
  (...colours: readonly string[]): Look =>
  ({ stroke = '' }) =>
    colours.includes(stroke);

/** How a mark looks that a sign of a key stands for. */
const LOOKS: Partial<Record<SignName, Look>> = {
  held: hasClass('held'),
  unconfirmed: hasClass('held-unconfirmed'),
  silence: hasClass('silence'),
  gap: hasClass('silence'),
  earlier: (attributes) => hasClass('held')(attributes, '') && attributes.d !== undefined,
  sentence: hasClass('sentence'),
  abroad: hasClass('abroad'),
  release: (attributes) =>
    hasClass('release')(attributes, '') || (isHollow(attributes) && attributes.stroke === 'var(--out)'),
  pardon: ({ fill, stroke }) => [fill, stroke].includes('var(--out)'),
  deal: ({ fill, stroke }) => [fill, stroke].includes('var(--out-deep)'),
  'another-way': (attributes) => isHollow(attributes) && attributes.stroke === 'var(--grey-2)',
  another: hasStroke('var(--grey-2)'),
  relief: ({ fill, d = '' }) => fill === 'var(--ink)' && d.endsWith('Z'),
  exact: ({ fill }) => isDark(fill),
  // Plot's marks have the look of their group.
  open: (attributes, name) =>
    isHollow(attributes) && (isRound(attributes, name) || (name === 'g' && attributes.fill !== 'none')),
  other: (attributes) => isHollow(attributes) && isDark(attributes.stroke),
  across: ({ d = '' }) => /^M[\d.,]+H/.test(d),
  town: ({ fill }) => fill === 'var(--in)',
  'open-town': (attributes) => isHollow(attributes) && attributes.stroke === 'var(--in)',
  share: ({ stroke, d = '' }) => stroke === 'var(--in)' && /^M[\d.,]+v/.test(d),
  term: (attributes, name) =>
    name === 'rect' && isHollow(attributes) && attributes.stroke === 'var(--grey-2)',
  hatched: ({ fill = '' }) => fill.startsWith('url('),
  span: ({ d = '' }) => /v6M.*H.*v6$/.test(d),
  'open-square': (attributes, name) => name === 'rect' && isHollow(attributes) && isDark(attributes.stroke),
  wait: ({ stroke, d = '' }) => stroke === 'var(--ink)' && d.includes('H'),
  stroke: ({ d = '' }) => /^M[^VHZ]*[vV]-?[\d.]+/.test(d),
  dash: ({ stroke }) => stroke === 'var(--grey-1)',
  // A row of dots is dashed, too: its dashes have no length.
  dotted: (attributes) =>
    /^[1-9]/.test(attributes['stroke-dasharray'] ?? '') || hasClass('story-day')(attributes, ''),
};

const LAYOUTS: readonly LayoutName[] = ['narrow', 'wide'];

test.each(CHARTS.map((chart) => [chart.id, chart] as const))(
  'the key of %s shows only what is drawn',
  (_, chart) => {
    for (const edition of editions)
      for (const code of LANGUAGES) {
        const described = describeChart(chart, { edition, language: languageOf(code) });
        for (const layout of LAYOUTS) {
          const drawn = elementsOf(described.drawing(layout) ?? { name: '', attributes: {}, children: [] });
          for (const { sign, only, text } of described.key) {
            if (sign === undefined || (only !== undefined && only !== layout)) continue;
            const look = LOOKS[sign];
            expect(look, `what ${sign} looks like in a drawing`).toBeDefined();
            const isDrawn = drawn.some(({ name, attributes }) => look?.(attributes, name));
            expect(isDrawn, `${chart.id}, ${edition.asOf}, ${code}, ${layout}: ${sign}, "${text}"`).toBe(
              true,
            );
          }
        }
      }
  },
);
