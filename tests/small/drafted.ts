/** What pages say of a draft as one, each line once with how often it stands and where first. */
import { filesIn, read } from './files.ts';
import { pageText } from './page-text.ts';

/** A golden text; `site` is one that was built with the draft. */
export function draftedTexts(site: string): ReadonlyMap<string, string> {
  const found = new Map<string, { readonly page: string; count: number }>();
  for (const page of filesIn(site).filter((file) => file.endsWith('/index.html')))
    for (const line of pageText(read(site, page), page, (_, lines) => lines)) {
      if (!/\bdraft\b/i.test(line)) continue;
      const known = found.get(line.trim());
      if (known) known.count += 1;
      else found.set(line.trim(), { page, count: 1 });
    }
  const lines = [...found].map(([line, { page, count }]) => `${line}\n  × ${count}, first in ${page}`);
  return new Map([['drafted.txt', `${lines.join('\n')}\n`]]);
}
