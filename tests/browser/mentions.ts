/** Looks through everything that is published for names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text as it is compared: without entities, case and differences of how letters are composed. */
function folded(text: string): string {
  return text
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(Number(code.startsWith('x') || code.startsWith('X') ? `0${code}` : code)),
    )
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .normalize('NFC')
    .toLowerCase();
}

/** Every mention of a name in the files of a folder or in their paths, as `file: name`. */
export function mentions(folder: string, files: readonly string[], names: readonly string[]): string[] {
  const wanted = [...new Set(names.filter((name) => name.trim() !== ''))].map((name) => ({
    name,
    folded: folded(name),
  }));
  if (wanted.length === 0) return [];
  return files.flatMap((file) => {
    const text = folded(`${file}\n${readFileSync(join(folder, file), 'utf8')}`);
    return wanted.filter((each) => text.includes(each.folded)).map(({ name }) => `${file}: ${name}`);
  });
}
