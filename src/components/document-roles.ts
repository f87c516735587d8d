/** Roles of parts of a publication (DPUB-ARIA 1.1), which Astro's types of attributes leave out. */
export const NOTE_REFERENCE: object = { role: 'doc-noteref' };
export const ENDNOTES: object = { role: 'doc-endnotes' };
export const BACKLINK: object = { role: 'doc-backlink' };
