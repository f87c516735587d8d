import { describe, expect, it } from 'vitest';
import { boxesAlong, placeBeside } from '#drawing/places.ts';

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

  it('are shortened where the whole does not fit, and left out where nothing does', () => {
    const small = { left: 0, top: 0, right: 40, bottom: 40 };
    const [short] = placeBeside([{ text: 'a very long name', shorter: 'a', x: 20, y: 20 }], [], small, 10);
    expect(short?.text).toBe('a');
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
