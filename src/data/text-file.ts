/**
 * Text files as editors save them, read piece by piece: UTF-8 with or without a byte order mark, with
 * the line ends of any system. Memory does not grow with the file.
 */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Why the rest of a file cannot be read. */
export class UnreadableText extends Error {}

/**
 * The file's text in pieces, line ends made LF. Throws an `UnreadableText` at the first byte that is
 * not UTF-8, when all text before it has been handed on.
 */
export async function* readText(path: string): AsyncGenerator<string> {
  let cutCharacter: Uint8Array = new Uint8Array();
  let heldReturn = '';
  let begun = false;
  for await (const chunk of bytesOf(path)) {
    const bytes = cutCharacter.length > 0 ? Buffer.concat([cutCharacter, chunk]) : chunk;
    if (!begun) refuseOtherFormats(bytes);
    const start = !begun && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    begun = true;
    const end = endOfLastCharacter(bytes);
    const sound = isUtf8(bytes.subarray(0, end)) ? end : firstBadByte(bytes);
    let text = heldReturn + bytes.toString('utf8', start, sound);
    heldReturn = text.endsWith('\r') && sound === end ? '\r' : '';
    if (heldReturn !== '') text = text.slice(0, -1);
    if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    if (text !== '') yield text;
    if (sound < end) throw new UnreadableText(notUtf8(bytes[sound] as number));
    cutCharacter = bytes.subarray(end);
  }
  if (cutCharacter.length > 0) {
    throw new UnreadableText(
      'ends in the middle of a character; it was cut off, or is not UTF-8: restore it, or save it as CSV in UTF-8',
    );
  }
  if (heldReturn !== '') yield '\n';
}

/** Bytes a file may have: no table comes near it, and what never ends would be waited for without end. */
const LARGEST = 2 ** 31;

/**
 * Why nothing should try to read what lies at a path, or `null` where it is a file of bearable size. A pipe
 * or a device would be waited for without end.
 */
export async function whyNotReadable(path: string, largest = LARGEST): Promise<string | null> {
  const found = await stat(path);
  if (found.isDirectory()) return 'is a folder; it should be a file';
  if (!found.isFile()) return 'is not a file but a pipe, a device or a socket; put the file itself there';
  if (found.size <= largest) return null;
  return `is larger than ${Math.round(largest / 1e6).toLocaleString('en')} MB; take out what does not belong there`;
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    const why = await whyNotReadable(path);
    if (why !== null) throw new UnreadableText(why);
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UnreadableText(`cannot be read (${code}); look whether it is there and may be read`);
  }
}

function refuseOtherFormats(bytes: Buffer): void {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) {
    throw new UnreadableText('is a spreadsheet or an archive, not text; save it as CSV in UTF-8');
  }
  if (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    first === 0 ||
    second === 0
  ) {
    throw new UnreadableText('is saved as UTF-16; save it as CSV in UTF-8');
  }
}

/** Where the last character ends that is not cut by the end of the bytes. */
function endOfLastCharacter(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Index of the first byte that UTF-8 text cannot go on with, found by halving. */
function firstBadByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const end = endOfLastCharacter(bytes.subarray(0, middle));
    if (isUtf8(bytes.subarray(0, end))) good = middle;
    else bad = middle;
  }
  return endOfLastCharacter(bytes.subarray(0, good));
}

function notUtf8(byte: number): string {
  return (
    `holds the byte 0x${byte.toString(16).toUpperCase()}, which is not UTF-8 ` +
    '(the file may be saved as Latin-1 or Windows-1251); save it as CSV in UTF-8'
  );
}
