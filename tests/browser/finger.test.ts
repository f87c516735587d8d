import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followFinger } from '#browser/finger.ts';
import { one, openPage } from './page.ts';

let told: string[] = [];

beforeEach(() => {
  told = [];
  openPage('<div id="drawing"></div>');
  followFinger(one('#drawing'), {
    read: ({ clientX }) => void told.push(`read ${clientX}`),
    keep: () => void told.push('keep'),
    drop: () => void told.push('drop'),
  });
});
afterEach(() => void vi.unstubAllGlobals());

const finger = (type: string, clientX: number, more: Partial<PointerEvent> = {}) =>
  one('#drawing').dispatchEvent(
    Object.assign(new Event(type), { clientX, pointerType: 'touch', pointerId: 7, isPrimary: true, ...more }),
  );

/** What is told of a finger that comes down at 100, goes to each of these places and ends so. */
function slide(places: readonly number[], end: string, more: Partial<PointerEvent> = {}): string[] {
  told = [];
  finger('pointerdown', 100, more);
  for (const x of places) finger('pointermove', x, more);
  finger(end, places.at(-1) ?? 100, more);
  return told;
}

test('A finger slides once it has moved more than six pixels sideways, either way, and then reads wherever it is.', () => {
  expect(slide([106, 94], 'pointerup')).toEqual([]);
  expect(slide([107, 101], 'pointerup')).toEqual(['read 107', 'read 101', 'keep']);
  expect(slide([93], 'pointerup')).toEqual(['read 93', 'keep']);
});

test('What the browser takes over is dropped if it had begun to slide.', () => {
  expect(slide([120], 'pointercancel')).toEqual(['read 120', 'drop']);
  expect(slide([], 'pointercancel')).toEqual([]);
});

test('A pen is a finger; a mouse and a second finger are none.', () => {
  expect(slide([120], 'pointerup', { pointerType: 'pen' })).toEqual(['read 120', 'keep']);
  expect(slide([120], 'pointerup', { pointerType: 'mouse' })).toEqual([]);
  expect(slide([120], 'pointerup', { isPrimary: false })).toEqual([]);
});

test('Another pointer reads nothing meanwhile, and nothing is read before the next touch.', () => {
  finger('pointerdown', 100);
  finger('pointermove', 200, { pointerId: 8 });
  expect(told).toEqual([]);
  expect(slide([120], 'pointerup')).toHaveLength(2);
  finger('pointermove', 150);
  finger('pointerup', 150);
  expect(told).toHaveLength(2);
  // Nor after a touch that was a press.
  expect(slide([], 'pointerup')).toEqual([]);
  finger('pointermove', 150);
  expect(told).toEqual([]);
});
