/** Looks through everything that is published for names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** Every mention of a name in the files of a folder, packed ones too, or in their paths, as `file: name`. */
export function mentions(folder: string, files: readonly string[], names: readonly string[]): string[] {
  const wanted = [...new Set(names)]
    .filter((name) => name.trim() !== '')
    .map((name) => [name, folded(name)] as const);
  if (wanted.length === 0) return [];
  return files.flatMap((file) => {
    const bytes = readFileSync(join(folder, file));
    const text = folded([file, ...textsIn(file, bytes)].join('\n'));
    return wanted.filter(([, name]) => text.includes(name)).map(([name]) => `${file}: ${name}`);
  });
}

/** What a file says: a zip what is in it, a search index what it holds packed. */
function textsIn(file: string, bytes: Buffer): string[] {
  if (file.endsWith('.zip')) return unpacked(bytes);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return [(isPacked ? gunzipSync(bytes) : bytes).toString()];
}

/** Text as it is compared: without entities, case and differences of how letters are composed. */
function folded(text: string): string {
  return text
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(Number(code.replace(/^x/i, '0x'))),
    )
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .normalize('NFC')
    .toLowerCase();
}

/** Names and contents of the files in a zip. */
function unpacked(zip: Buffer): string[] {
  const texts: string[] = [];
  const end = zip.lastIndexOf('PK\u0005\u0006');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const isDeflated = zip.readUInt16LE(at + 10) === 8;
    const size = zip.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    texts.push(
      zip.toString('utf8', at + 46, at + 46 + name),
      (isDeflated ? inflateRawSync(packed) : packed).toString(),
    );
    at += 46 + name + extra + comment;
  }
  return texts;
}
