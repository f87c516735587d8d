/** Measures the words of drawings as a browser draws them. */
import type { Page } from 'playwright-core';

export interface Word {
  readonly text: string;
  /** Size in CSS pixels as drawn. */
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Drawing {
  /** Where a drawing by itself is from; else the chart's id, or what the drawing says. */
  readonly name: string;
  /** The box of the drawing on the screen. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly words: readonly Word[];
}

/** The visible drawings of a page and the words in them, with every chart laid out at a width. */
export async function drawingsAt(page: Page, width: number): Promise<Drawing[]> {
  return page.evaluate(async (pixels) => {
    const charts = document.querySelectorAll<HTMLElement>('.chart, .chart-drawing:not(.chart *)');
    for (const chart of charts) {
      chart.style.inlineSize = `${pixels}px`;
      chart.style.maxInlineSize = 'none';
    }
    // The letters are asked for when something is laid out in them.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const shown = [...document.querySelectorAll<SVGSVGElement>('main svg:not(.key-sign)')].filter((svg) =>
      svg.checkVisibility(),
    );
    return shown.map((svg) => {
      const { left, top, right, bottom } = svg.getBoundingClientRect();
      const chart = svg.closest('[data-chart]')?.getAttribute('data-chart');
      const words = [...svg.querySelectorAll('text')]
        .filter((text) => text.textContent.trim() !== '')
        .filter((text) => text.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((text) => {
          const matrix = text.getScreenCTM();
          const scale = matrix === null ? 0 : Math.hypot(matrix.a, matrix.b);
          const parts = [text, ...text.querySelectorAll('tspan')].filter((part) =>
            [...part.childNodes].some(
              ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim() !== '',
            ),
          );
          const sizes = parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize) * scale);
          const box = text.getBoundingClientRect();
          // The box of a line is higher than its letters: measure what is inked, where the line is level.
          const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(text);
          pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
          const ink = pen.measureText(text.textContent);
          const isLevel = matrix !== null && Math.abs(matrix.b) < 0.01;
          const above = isLevel ? (ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent) * scale : 0;
          const below = isLevel ? (ink.fontBoundingBoxDescent - ink.actualBoundingBoxDescent) * scale : 0;
          return {
            text: text.textContent,
            size: Math.min(...sizes),
            left: box.left,
            top: box.top + above,
            right: box.right,
            bottom: box.bottom - below,
          };
        });
      const from = svg.closest('[data-from]')?.getAttribute('data-from');
      const name = from ?? chart ?? (svg.getAttribute('aria-label') ?? 'unnamed').slice(0, 40);
      return { name, left, top, right, bottom, words };
    });
  }, width);
}

/** Words smaller than a size. */
export function smallWords({ words }: Drawing, size: number): Word[] {
  // A hundredth of a pixel is lost to rounding.
  return words.filter((word) => word.size < size - 0.01);
}

/** Words that reach out of their drawing. */
export function clippedWords(drawing: Drawing, tolerance: number): Word[] {
  return drawing.words.filter(
    (word) =>
      word.left < drawing.left - tolerance ||
      word.top < drawing.top - tolerance ||
      word.right > drawing.right + tolerance ||
      word.bottom > drawing.bottom + tolerance,
  );
}

/** Pairs of words of a drawing that lie over each other by more than the tolerance both ways. */
export function overlaps({ words }: Drawing, tolerance: number): [Word, Word][] {
  return words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > tolerance &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > tolerance,
      )
      .map((other): [Word, Word] => [one, other]),
  );
}
