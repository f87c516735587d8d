/** Pages of prose that explain the site itself: their texts stand beside the explainers, in `<slug>/<language>.mdx`. */
export interface ProsePage {
  readonly slug: string;
}

export const PROSE_PAGES: readonly ProsePage[] = [
  { slug: 'about' },
  { slug: 'glossary' },
  { slug: 'method' },
  { slug: 'taken-out' },
  { slug: 'safety' },
  { slug: 'mirrors' },
];
