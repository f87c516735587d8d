/**
 * The signs of keys, each drawn as the mark it explains: in a page, in a frame and in a picture that has no
 * stylesheet beside it. Colours are the stylesheet's.
 */

export interface Sign {
  readonly width: number;
  readonly height: number;
  /** What is drawn, from (0, 0) to (width, height). */
  readonly drawn: string;
}

const BAR = { width: 24, height: 10 };
const dot = (attributes: string): Sign => ({
  width: 10,
  height: 10,
  drawn: `<circle cx="5" cy="5" ${attributes}/>`,
});
const diamond = (attributes: string): Sign => ({
  width: 12,
  height: 12,
  drawn: `<path d="M6,0.8L11.2,6L6,11.2L0.8,6Z" ${attributes}/>`,
});

export const SIGNS = {
  /** In custody. */
  held: { ...BAR, drawn: '<rect width="24" height="10" fill="var(--in)"/>' },
  /** In custody as last reported, or from some day of a month on. */
  unconfirmed: {
    ...BAR,
    drawn:
      '<rect x="0.5" y="0.5" width="23" height="9" fill="none" stroke="var(--in)" stroke-dasharray="3 2"/>',
  },
  /** No word from the person. */
  silence: { ...BAR, drawn: '<path d="M0,1.6H24M0,8.4H24" stroke="var(--in)" stroke-width="3.2"/>' },
  /** A sign of life that broke it for a day. */
  gap: { ...BAR, drawn: '<path d="M0,5H10M14,5H24" stroke="var(--in)" stroke-width="10"/>' },
  charged: { width: 2, height: 8, drawn: '<path d="M1,0V8" stroke="var(--ink)" stroke-width="1.5"/>' },
  transferred: { width: 6, height: 6, drawn: '<circle cx="3" cy="3" r="3" fill="var(--ink)"/>' },
  'returned-to-prison': { width: 8, height: 6, drawn: '<path d="M0,0H8L4,6Z" fill="var(--ink)"/>' },
  'sign-of-life': { width: 6, height: 6, drawn: '<path d="M3,0L6,3L3,6L0,3Z" fill="var(--ink)"/>' },
  death: {
    width: 10,
    height: 14,
    drawn: '<path d="M5,0V14M0,5H10" stroke="var(--ink)" stroke-width="2"/>',
  },
  sentence: {
    width: 2,
    height: 12,
    drawn: '<path class="sentence" d="M1,0V12" stroke="var(--ink)" stroke-width="2"/>',
  },
  release: {
    width: 12,
    height: 12,
    drawn: '<circle cx="6" cy="6" r="5" fill="none" stroke="var(--out)" stroke-width="2"/>',
  },
  abroad: {
    width: 8,
    height: 12,
    drawn: '<path d="M1.5,1.5L6.5,6L1.5,10.5" fill="none" stroke="var(--out)" stroke-width="2"/>',
  },
  pardon: dot('r="4.5" fill="var(--out)"'),
  deal: diamond('fill="var(--out-deep)"'),
  'another-way': diamond('fill="none" stroke="var(--grey-2)" stroke-width="1.25"'),
  /** An exact count, an approximate one, and one that others give. */
  exact: dot('r="4" fill="var(--ink)"'),
  open: dot('r="4" fill="none" stroke="var(--ink)" stroke-width="1.5"'),
  other: diamond('fill="none" stroke="var(--ink)" stroke-width="1.25"'),
  /** Goes on beyond what is known. */
  ongoing: { width: 10, height: 10, drawn: '<path d="M2,1L9,5L2,9Z" fill="var(--in)"/>' },
  /** From one source's day to another's. */
  span: { width: 18, height: 10, drawn: '<path d="M1,1V9M17,1V9M1,5H17" stroke="var(--ink)" fill="none"/>' },
  stroke: { width: 3, height: 12, drawn: '<path d="M1.5,0V12" stroke="var(--ink)" stroke-width="1.5"/>' },
  /** Where a bar would stand. */
  dash: { width: 8, height: 10, drawn: '<path d="M0,5H8" stroke="var(--grey-1)" stroke-width="1.5"/>' },
  /** Not reported: a line that is dotted. */
  dotted: {
    width: 20,
    height: 10,
    drawn: '<path d="M1,5H20" stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="1.5 3"/>',
  },
} as const satisfies Readonly<Record<string, Sign>>;

export type SignName = keyof typeof SIGNS;

/** A sign as an element of a page's text. */
export function signSvg(name: SignName): string {
  const { width, height, drawn } = SIGNS[name];
  return `<svg class="key-sign" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${drawn}</svg>`;
}
