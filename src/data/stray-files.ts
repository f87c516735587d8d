/** What turns up in a folder beside the files an editor made. */

/** Files that systems leave in folders. They hold nothing of the data and are not published. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** How names begin of what a command writes before it takes its place. Left behind, it is a command that was interrupted. */
export const UNFINISHED = '.unfinished-';

/** What is wrong with a file that is not expected in a folder: `otherwise`, unless its name says more. */
export function strayProblem(name: string, otherwise: string): string | null {
  if (LEFT_BY_SYSTEMS.has(name) || name.startsWith(UNFINISHED)) return null;
  if (/^\.~lock\..+#$|^~\$/.test(name)) {
    return 'says that the file is open in a spreadsheet; save and close it there, or delete this left-over';
  }
  return otherwise;
}
