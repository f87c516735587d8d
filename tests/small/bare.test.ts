/** What a site says where there is nothing to tell, and what it leaves out where it is quiet: as it was last looked at. */
import { expect, test } from 'vitest';
import { buildBareSite } from './build.ts';
import { BARE, differences } from './golden.ts';
import { BARE_PAGES, goldenTexts } from './reading.ts';

const { site } = await buildBareSite();

test('What is read of the bare site is what was last looked at ("npm run bless" takes it as it is now).', () => {
  expect(differences(goldenTexts(site, BARE_PAGES), BARE).join('\n\n')).toBe('');
});
