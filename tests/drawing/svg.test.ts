import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { emptySvg, makeDocument, serialise } from '#drawing/svg.ts';

const svg = (inside = '') => {
  const document = makeDocument();
  document.body.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
  return document.querySelector('svg') as unknown as SVGSVGElement;
};

const written = (inside: string) => serialise(svg(inside), { id: 'rounds-wide', label: 'It says so.' });

const attributesOf = (text: string, name: string) =>
  [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value);

describe('serialise', () => {
  it('takes out style elements and attributes, and keeps what matters as attributes', () => {
    const text = written('<style>.a{}</style><text style="text-anchor: end; color: red">Word</text>');
    expect(text).not.toMatch(/style/);
    expect(text).toContain('text-anchor="end"');
    expect(text).not.toContain('red');
  });

  it('names ids after the drawing, in order, and mends what refers to them', () => {
    const text = written(
      '<pattern id="x"></pattern><clipPath id="plot-clip-77"></clipPath>' +
        '<path fill="url(#x)" clip-path="url(#plot-clip-77)"></path><use href="#x"></use>',
    );
    expect(attributesOf(text, 'id')).toEqual(['rounds-wide-1', 'rounds-wide-2']);
    expect(text).toContain('fill="url(#rounds-wide-1)" clip-path="url(#rounds-wide-2)"');
    expect(text).toContain('href="#rounds-wide-1"');
  });

  it('rounds numbers in tags to two decimals and leaves words alone', () => {
    const text = written('<path d="M1.23456,0.00001L3.5,1e3"></path><text>3.14159</text>');
    expect(attributesOf(text, 'd')).toEqual(['M1.23,0L3.5,1e3']);
    expect(text).toContain('<text>3.14159</text>');
  });

  it('says what the drawing says, as a picture, or as a group where it holds links', () => {
    expect(attributesOf(written(''), 'aria-label')).toEqual(['It says so.']);
    expect(attributesOf(written(''), 'role')).toEqual(['img']);
    expect(attributesOf(written('<a href="/people/x/"><text>X</text></a>'), 'role')).toEqual(['group']);
  });

  it('takes out the classes and labels that Plot makes up', () => {
    const text = written('<g class="plot-d6a7b5 axis" aria-label="y-axis tick"><g class="plot-x"></g></g>');
    expect(attributesOf(text, 'class')).toEqual(['axis']);
    expect(attributesOf(text, 'aria-label')).toEqual(['It says so.']);
  });

  it('writes the same for the same plot, drawn twice', () => {
    const draw = () =>
      serialise(
        Plot.plot({
          document: makeDocument(),
          marks: [Plot.dot([1, 2, 3], { x: (d: number) => d / 7, clip: true })],
        }) as unknown as SVGSVGElement,
        { id: 'a', label: 'b' },
      );
    expect(draw()).toBe(draw());
  });
});

describe('emptySvg', () => {
  it('has the size of its layout in coordinates, none in pixels', () => {
    const empty = emptySvg(makeDocument(), 320, 100, 13.5).node() as SVGSVGElement;
    expect(empty.getAttribute('viewBox')).toBe('0 0 320 100');
    expect(empty.getAttribute('font-size')).toBe('13.5');
    expect(empty.hasAttribute('width')).toBe(false);
  });
});
