/** Pages of prose that explain the site itself: their texts stand beside the explainers, in `<slug>/<language>.mdx`. */
export interface ProsePage {
  readonly slug: string;
  /** Whether it begins with a list of its headings. */
  readonly hasContents: boolean;
}

export const PROSE_PAGES: readonly ProsePage[] = [
  { slug: 'about', hasContents: true },
  { slug: 'glossary', hasContents: true },
  { slug: 'method', hasContents: true },
  { slug: 'taken-out', hasContents: true },
  { slug: 'safety', hasContents: false },
  { slug: 'mirrors', hasContents: false },
];
