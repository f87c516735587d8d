/** `npm run bless`: builds the small sites and takes what is read of them now for what is meant. Look at the diff. */
import { buildBareSite, buildSmallSite } from './build.ts';
import { draftedTexts } from './drafted.ts';
import { BARE, bless, differences, DRAFTED, GOLDEN } from './golden.ts';
import { BARE_PAGES, goldenTexts } from './reading.ts';

const read = [
  [GOLDEN, goldenTexts((await buildSmallSite()).site)],
  [DRAFTED, draftedTexts((await buildSmallSite({ drafts: true })).site)],
  [BARE, goldenTexts((await buildBareSite()).site, BARE_PAGES)],
] as const;
const found = read.flatMap(([folder, texts]) => differences(texts, folder));
for (const [folder, texts] of read) bless(texts, folder);
console.log(found.length === 0 ? 'Nothing is read otherwise.' : found.join('\n\n'));
