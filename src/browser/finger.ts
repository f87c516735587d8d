/**
 * What a finger means on a drawing. A touch that the browser takes for scrolling or zooming means nothing; one that
 * slides along reads mark after mark; one that is lifted where it came down is a press, which the browser tells as a
 * click. A pen is a finger.
 */

/** How far a finger moves sideways before it slides, in pixels. */
const SLIDE = 6;

interface Readers {
  /** The finger is at a point of the drawing. */
  readonly read: (event: PointerEvent) => void;
  /** It was lifted after sliding. */
  readonly keep: () => void;
  /** The browser took it over after it had begun to slide. */
  readonly drop: () => void;
}

export const isFinger = ({ pointerType }: { readonly pointerType?: string }): boolean =>
  pointerType === 'touch' || pointerType === 'pen';

export function followFinger(drawing: HTMLElement, { read, keep, drop }: Readers): void {
  let start: { readonly id: number; readonly x: number } | null = null;
  let isSliding = false;
  drawing.addEventListener('pointerdown', (event) => {
    // A second finger makes a pinch of it.
    start = isFinger(event) && event.isPrimary ? { id: event.pointerId, x: event.clientX } : null;
    isSliding = false;
  });
  drawing.addEventListener('pointermove', (event) => {
    if (event.pointerId !== start?.id) return;
    isSliding ||= Math.abs(event.clientX - start.x) > SLIDE;
    if (isSliding) read(event);
  });
  const end = (isTaken: boolean) => {
    if (isSliding) (isTaken ? drop : keep)();
    start = null;
    isSliding = false;
  };
  drawing.addEventListener('pointerup', () => end(false));
  drawing.addEventListener('pointercancel', () => end(true));
}
