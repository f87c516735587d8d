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
    render: async (request, options) => {
      const rendered = await usual.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      write(fileOf(request.url, options.routeData), new Uint8Array(await response.arrayBuffer()));
      return new Response(null);
    },
  });

/** The file of an address, by its path from the site's root. What is no page may lack an ending, and is no folder yet. */
export function fileOf(url: string, { type }: Pick<RouteData, 'type'>): string {
  const path = decodeURI(new URL(url).pathname).slice(1);
  if (type !== 'page') return path.replace(/\/$/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
