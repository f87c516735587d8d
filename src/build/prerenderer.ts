/**
 * Lets pages be written as they are drawn. Astro makes a folder for each file, opens and writes it in a row of tasks, and
 * keeps its address; of a hundred thousand files that takes longer, and more memory, than to draw them.
 */
import type { AstroPrerenderer, RouteData } from 'astro';
import type { Writer } from './writer.ts';

/** For `setPrerenderer`: Astro's own, which hands over what it draws. Astro is left with an answer of nothing, and writes none. */
export const writingTo =
  (write: Writer['write']) =>
  (usual: AstroPrerenderer): AstroPrerenderer => ({
    ...usual,
    // A page, its frame and what else belongs to it one after the other: what they have in common is made once.
    getStaticPaths: async () =>
      [...Map.groupBy(await usual.getStaticPaths(), ({ pathname }) => subjectOf(pathname)).values()].flat(),
    render: async (request, options) => {
      const rendered = await usual.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      write(fileOf(request.url, options.routeData), new Uint8Array(await response.arrayBuffer()));
      return new Response(null);
    },
  });

/** What a page or a file is of: the folder of the page, of its frame, and of the files beside it. */
function subjectOf(pathname: string): string {
  const folder = /\.[a-z]+$/.test(pathname) ? pathname.slice(0, pathname.lastIndexOf('/')) : pathname;
  return folder.replace(/\/embed(?=\/)/, '').replace(/\/$/, '');
}

/** The file of an address, by its path from the site's root. What is no page may lack an ending, and is no folder yet. */
export function fileOf(url: string, { type }: Pick<RouteData, 'type'>): string {
  const path = decodeURI(new URL(url).pathname).slice(1);
  if (type !== 'page') return path.replace(/\/$/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
