/** Files of the search in the reader's browser: fetched as scripts, which a page opened from a disk may load too. */
import type { SearchFiles } from '#search/entries.ts';
import { HAND_OVER } from '#search/files.ts';

export interface SearchData {
  /** What a file holds, fetched once. Rejects where it cannot be loaded; the next call tries again. */
  load<Name extends keyof SearchFiles>(name: Name): Promise<SearchFiles[Name]>;
}

type HandOver = (name: string, content: unknown) => void;

/** Opens the folder of files at `base`. Files hand over what they hold under their name, whichever folder they are of. */
export function openData(base: string): SearchData {
  const held = new Map<string, unknown>();
  const asked = new Map<string, Promise<unknown>>();
  const fetchFile = (name: string) =>
    new Promise<unknown>((resolve, reject) => {
      const script = document.createElement('script');
      (window as unknown as Record<string, HandOver>)[HAND_OVER] = (of, content) => held.set(of, content);
      script.src = new URL(`${name}.js`, base).href;
      script.onload = () => {
        script.remove();
        if (held.has(name)) resolve(held.get(name));
        else reject(new Error(`${name}.js holds nothing`));
      };
      script.onerror = () => {
        script.remove();
        asked.delete(name);
        reject(new Error(`${name}.js could not be loaded`));
      };
      document.head.append(script);
    });
  return {
    load: <Name extends keyof SearchFiles>(name: Name) => {
      const known = asked.get(name) ?? fetchFile(name);
      asked.set(name, known);
      return known as Promise<SearchFiles[Name]>;
    },
  };
}
