import { expect, test } from 'vitest';
import { stepsOf } from '#changes/steps.ts';
import { leftToDo } from '#changes/left-to-do.ts';
import type { Text } from '#prose/texts.ts';
import { loadSmallData } from '../fixtures/small/load.ts';

const data = await loadSmallData();
const steps = stepsOf(data);
const [sealed, draft] = steps.slice(-2).map(({ step }) => step);
const TEXT: Text = {
  language: 'en',
  file: 'a-story/en.mdx',
  edition: 'latest',
  isAboutSite: false,
  list: 'a-story/claims.json',
  json: null,
  text: '---\ntitle: A story\ndescription: Of nothing.\n---\n\nThere are <Fact of="no-such-fact" />.\n',
};

test('An editor is told of a draft which sentences it makes false, and of which values nothing says why they changed.', () => {
  expect(draft?.after.isDraft).toBe(true);
  const { toMend, unsaid } = leftToDo([TEXT], draft ?? null);
  expect(toMend.join('\n')).toContain('a-story/en.mdx');
  expect(unsaid.length).toBeGreaterThan(0);
  for (const command of unsaid)
    expect(command).toMatch(/^npm run edition -- add correction --edition 2027-06-30 --table [a-z-]+ --key /);
});

test('Of what is sealed, or of a first edition, nothing is left to do.', () => {
  expect(sealed?.after.isDraft).toBe(false);
  expect(leftToDo([TEXT], sealed ?? null)).toEqual({ toMend: [], unsaid: [] });
  expect(leftToDo([TEXT], null)).toEqual({ toMend: [], unsaid: [] });
});
