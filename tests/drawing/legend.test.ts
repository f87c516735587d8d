import { describe, expect, it } from 'vitest';
import { layLegend } from '#drawing/legend.ts';

const entry = (text: string) => ({ text, sign: () => undefined });

describe('a legend', () => {
  it('stands in one line where there is room', () => {
    const { entries, height } = layLegend([entry('home'), entry('abroad')], 400, 14);
    expect(entries.map(({ y }) => y)).toEqual([0, 0]);
    expect(height).toBe(21);
  });

  it('goes on in the next line where there is none', () => {
    const { entries } = layLegend([entry('let go in Belarus'), entry('taken abroad')], 200, 14);
    expect(entries.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [0, 21],
    ]);
  });

  it('takes no room without entries', () => {
    expect(layLegend([], 400, 14).height).toBe(0);
  });
});
