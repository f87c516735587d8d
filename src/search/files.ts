/** The files of the search: scripts that hand over what they hold, so that they load from a disk as from a server. */
import type { SearchFiles } from './entries.ts';

/** The name under which the program waits for what a file hands over. */
export const HAND_OVER = 'revolvingDoorSearch';

/** A file of the search as text. */
export function searchFile<Name extends keyof SearchFiles>(name: Name, content: SearchFiles[Name]): string {
  return `${HAND_OVER}(${JSON.stringify(name)},${JSON.stringify(content)})\n`;
}
