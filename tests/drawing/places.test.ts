import { describe, expect, it } from 'vitest';
import { widthOf } from '#drawing/measure.ts';
import { Pen } from '#drawing/pen.ts';
import { boxesAlong, leaderTo, placeBeside, writeBeside } from '#drawing/places.ts';
import { svgText } from '#drawing/tree.ts';

const frame = { left: 0, top: 0, right: 200, bottom: 100 };

describe('labels beside marks', () => {
  it('stand above and to the left where there is room', () => {
    const [label] = placeBeside([{ text: 'a', x: 100, y: 50 }], [], frame, 10);
    expect(label?.at).toMatchObject({ x: 94, anchor: 'end' });
  });

  it('keep off what is taken and off each other', () => {
    const marks = [
      { text: 'a', x: 100, y: 50 },
      { text: 'b', x: 100, y: 50 },
    ];
    const taken = [{ left: 80, right: 99, top: 30, bottom: 50 }];
    const [a, b] = placeBeside(marks, taken, frame, 10);
    expect(a?.at.anchor).toBe('start');
    expect(b?.at).not.toEqual(a?.at);
  });

  it('are left out where nothing fits', () => {
    const small = { left: 0, top: 0, right: 40, bottom: 40 };
    expect(placeBeside([{ text: 'a', x: 20, y: 20 }], [small], small, 10)).toEqual([]);
  });
});

describe('boxes along a line', () => {
  it('follow a level stretch in one and a steep one in many', () => {
    expect(
      boxesAlong([
        [0, 50],
        [100, 50],
      ]),
    ).toEqual([{ left: -2, right: 102, top: 48, bottom: 52 }]);
    expect(
      boxesAlong([
        [0, 0],
        [60, 60],
      ]),
    ).toHaveLength(10);
  });

  it('leave the corner that a slanting line does not touch to a label', () => {
    const slant = boxesAlong([
      [0, 100],
      [100, 0],
    ]);
    const [label] = placeBeside([{ text: 'a', x: 40, y: 30 }], slant, frame, 10);
    expect(label?.at).toMatchObject({ x: 34, anchor: 'end' });
  });
});

describe('the places around a mark', () => {
  /** Where a label of two letters lands when all that comes before is taken. */
  const WIDE = widthOf('ab', 10);
  const mark = { text: 'ab', x: 100, y: 50 };
  const around = (taken: Parameters<typeof placeBeside>[1]) => placeBeside([mark], taken, frame, 10)[0]?.at;

  it('are tried in their order: above left, below right, right, left, above, below', () => {
    const places: unknown[] = [];
    const taken: { left: number; right: number; top: number; bottom: number }[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const at = around(taken);
      if (!at) break;
      places.push([at.anchor, Math.round(at.x - 100), Math.round((at.y - 50) * 10) / 10]);
      const left = at.anchor === 'start' ? at.x : at.anchor === 'end' ? at.x - WIDE : at.x - WIDE / 2;
      taken.push({ left: left + 2, right: left + 3, top: at.y - 3, bottom: at.y - 2 });
    }
    expect(places).toEqual([
      ['end', -6, -3.6],
      ['start', 6, 10.2],
      ['start', 7, 3.9],
      ['end', -7, 3.9],
      ['middle', 0, -7],
      ['middle', 0, 13.8],
    ]);
  });

  it('are never outside the frame', () => {
    const corners = [
      [0, 0],
      [200, 0],
      [0, 100],
      [200, 100],
    ] as const;
    for (const [x, y] of corners) {
      const [label] = placeBeside([{ text: 'ab', x, y }], [], frame, 10);
      const { at } = label ?? { at: { x: -1, y: -1, anchor: 'start' } };
      const left = at.anchor === 'start' ? at.x : at.anchor === 'end' ? at.x - WIDE : at.x - WIDE / 2;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + WIDE).toBeLessThanOrEqual(200);
      expect(at.y - 7.8).toBeGreaterThanOrEqual(0);
      expect(at.y + 2.4).toBeLessThanOrEqual(100);
    }
  });

  it('are further out where none beside the mark is free', () => {
    const wall = { left: 84, right: 116, top: 34, bottom: 66 };
    const [label] = placeBeside([{ text: 'ab', x: 100, y: 50 }], [wall], frame, 10);
    expect(Math.abs((label?.at.x ?? 0) - 100)).toBeGreaterThanOrEqual(12);
  });
});

describe('a line from a name to its mark', () => {
  const box = { left: 0, right: 20, top: 0, bottom: 10 };

  it('ends a little before the mark, and begins at the nearest point of the name', () => {
    expect(leaderTo(box, { x: 60, y: 5, radius: 9 })).toBe('M20,5L50,5');
    expect(leaderTo(box, { x: 50, y: 50, radius: 9 })).toBe('M20,10L44,42');
  });

  it('is not drawn where the name stands beside its mark', () => {
    expect(leaderTo(box, { x: 40, y: 5, radius: 8 })).toBeNull();
    expect(leaderTo(box, { x: 41, y: 5, radius: 8 })).not.toBeNull();
  });
});

it('labels are written in their class, at their places, with paper around them', () => {
  const group = new Pen('g');
  const box = { left: 0, top: 0, right: 200, bottom: 100 };
  writeBeside(group, [{ text: 'ab', className: 'out', x: 100, y: 50 }], [], box, 10);
  expect(svgText(group)).toBe(
    '<g><text class="out halo" fill="currentColor" x="94" y="46.4" text-anchor="end">ab</text></g>',
  );
});
