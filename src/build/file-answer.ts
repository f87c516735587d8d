import { typeOf } from './types.ts';

/**
 * A file of the site as its endpoint answers with it, of the type that servers give it by its name. A build keeps the
 * bytes alone; in `npm run dev` the type is sent.
 */
export function fileAnswer(body: string | Uint8Array, { pathname }: URL): Response {
  return new Response(body as BodyInit, { headers: { 'Content-Type': typeOf(pathname) } });
}
