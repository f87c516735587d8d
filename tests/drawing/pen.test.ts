import { select } from 'd3';
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { drawLifeline, timeScale } from '#drawing/lifeline.ts';
import { Sketch, svgText, type Pen } from '#drawing/pen.ts';
import { makeDocument } from '#drawing/svg.ts';

/** Attributes in the order of their names: a document writes them down as it likes. */
const inOrder = (svg: string) =>
  svg.replace(/<(\w+)((?: [\w:-]+="[^"]*")*)/g, (_, name: string, attributes: string) =>
    [`<${name}`, ...(attributes.match(/ [\w:-]+="[^"]*"/g) ?? []).sort()].join(''),
  );

function drawnWith(pen: Pen): void {
  const marks = {
    spells: [{ from: date('2020-05-29'), to: date('2024-07-03'), end: 'free' as const }],
    silences: [{ from: date('2023-03'), to: null, interruptions: [date('2023-09-01')] }],
    events: (['sentenced', 'released', 'taken-abroad', 'died'] as const).map((type) => ({
      type,
      date: date('2024-07'),
    })),
    until: date('2024-12-09'),
  };
  drawLifeline(
    pen.append('g').attr('class', 'a'),
    marks,
    timeScale(date('2020'), date('2025'), [0, 300]),
    12,
  );
  pen.append('text').attr('x', 1.5).text('<b> & "more"');
}

test('a sketch writes down what a document would', () => {
  const document = makeDocument();
  const group = select(document.body).append('g');
  drawnWith(group);
  const sketch = new Sketch('g');
  drawnWith(sketch);
  expect(inOrder(sketch.toString())).toBe(
    inOrder((document.querySelector('g')?.outerHTML ?? '').replace(/><\/(?:path|rect|circle)>/g, ' />')),
  );
});

test('nothing that is written becomes markup', () => {
  const sketch = new Sketch('svg').attr('aria-label', '"><script>alert(1)</script>');
  sketch.append('text').text('</text><script>');
  expect(sketch.toString()).toBe(
    '<svg aria-label="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"><text>&lt;/text&gt;&lt;script&gt;</text></svg>',
  );
});

test('an element of a document is written like a sketch, with no ">" in a tag but at its end', () => {
  const document = makeDocument();
  const label = `aged > 18 & < 65, "quoted" 'single' $& </svg>`;
  select(document.body).append('svg').attr('aria-label', label).append('text').attr('x', 1).text(label);
  const sketch = new Sketch('svg').attr('aria-label', label);
  sketch.append('text').attr('x', 1).text(label);
  const written = svgText(document.querySelector('svg') as Element);
  expect(written).toBe(sketch.toString());
  expect(written.match(/<[^>]*>/g)).toHaveLength(4);
});
