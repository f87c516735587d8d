import type { View } from '#words/view.ts';

/** The edition and the language that a page of prose sets for what stands in its text. Throws where it sets none. */
export function shownView({ view }: { readonly view?: View | undefined }, tag: string): View {
  if (!view) throw new Error(`${tag} stands on a page that sets no Astro.locals.view`);
  return view;
}
