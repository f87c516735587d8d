/**
 * Lets pages be written as they are drawn. Astro makes a folder for each file, opens and writes it in a row of tasks, and
 * keeps its address; of a hundred thousand files that takes longer, and more memory, than to draw them.
 */
import { setImmediate } from 'node:timers/promises';
import type { AstroPrerenderer, RouteData } from 'astro';
import type { Writer } from './writer.ts';

/**
 * So many pictures, and zips of them, are drawn at a time: that is done in threads, and while some are, others are written.
 * Everything else waits for nothing and is drawn file by file, for some have megabytes.
 */
const AT_ONCE = 4;

/**
 * After so many files everything else has its turn: most are drawn without waiting for anything, and what is freed of
 * memory outside of JavaScript, is freed between turns; so is what has been written so far told.
 */
const TURN = 50;

/** And after so many bytes, which a few large pages have. */
const MANY = 4_000_000;

/**
 * For `setPrerenderer`: Astro's own, which hands over what it draws. Astro is left with an answer of nothing, and writes
 * none. It asks for one file after the other (`concurrency: 1`) and is answered before that is drawn: were it to draw
 * several at a time itself, it would keep a promise of each from the beginning, which of a hundred thousand takes
 * hundreds of megabytes.
 */
export const writingTo =
  (write: Writer['write']) =>
  (usual: AstroPrerenderer): AstroPrerenderer => {
    const drawing = new Set<Promise<void>>();
    let asked = 0;
    let bytes = 0;
    let failure: { readonly error: unknown } | null = null;
    const draw = async (...[request, options]: Parameters<AstroPrerenderer['render']>): Promise<void> => {
      try {
        const rendered = await usual.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        // The text of a page is changed yet, and taken without a copy of its bytes; other files keep each of theirs.
        const isPage = options.routeData.type === 'page';
        const content = isPage ? await response.text() : new Uint8Array(await response.arrayBuffer());
        bytes += content.length;
        write(fileOf(request.url, options.routeData), content);
      } catch (error) {
        console.error(`Caught error rendering ${decodeURI(new URL(request.url).pathname)}`);
        failure ??= { error };
      }
    };
    return {
      ...usual,
      // A page, its frame and what else belongs to it one after the other: what they have in common is made once.
      getStaticPaths: async () =>
        [...Map.groupBy(await usual.getStaticPaths(), ({ pathname }) => subjectOf(pathname)).values()].flat(),
      render: async (request, options) => {
        // Nothing more is drawn after one that failed.
        if (failure !== null) return new Response(null);
        const drawn: Promise<void> = draw(request, options).then(() => void drawing.delete(drawn));
        drawing.add(drawn);
        if (!hasPictures(request.url)) await drawn;
        else if (drawing.size >= AT_ONCE) await Promise.race(drawing);
        asked += 1;
        if (asked % TURN === 0 || bytes > MANY) {
          bytes = 0;
          await setImmediate();
        }
        return new Response(null);
      },
      teardown: async () => {
        await Promise.all(drawing);
        await usual.teardown?.();
        if (failure !== null) throw failure.error;
      },
    };
  };

const hasPictures = (url: string): boolean => /\.(?:png|zip)\/?$/.test(url);

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
