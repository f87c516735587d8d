/** `npm run bless`: builds the small site and takes what is read of it now for what is meant. Look at the diff. */
import { buildSmallSite } from './build.ts';
import { bless, differences } from './golden.ts';
import { goldenTexts } from './reading.ts';

const texts = goldenTexts((await buildSmallSite()).site);
const found = differences(texts);
bless(texts);
console.log(found.length === 0 ? 'Nothing is read otherwise.' : found.join('\n\n'));
