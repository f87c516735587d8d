/** The list of the explainers, as a folder of texts brings it. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { asidesIn, chartsIn, EXPLAINERS, factNamesIn, proseFolder } from '#prose/explainers.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The module as it is where `PROSE_DIR` holds this list. */
async function withList(list: string) {
  const folder = mkdtempSync(join(tmpdir(), 'prose-'));
  try {
    writeFileSync(join(folder, 'explainers.json'), list);
    vi.stubEnv('PROSE_DIR', folder);
    vi.resetModules();
    return await import('#prose/explainers.ts');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('Each explainer has its text.', () => {
  expect(EXPLAINERS.length).toBeGreaterThan(0);
  for (const { slug } of EXPLAINERS) expect(existsSync(join(proseFolder(), slug, 'en.mdx')), slug).toBe(true);
});

test('Another folder brings other explainers, each pinned to a day or to the latest edition.', async () => {
  const other = await withList(
    '[{ "slug": "a", "edition": "2024-12-09" }, { "slug": "b", "edition": "latest" }]',
  );
  expect(other.EXPLAINERS).toEqual([
    { slug: 'a', edition: '2024-12-09' },
    { slug: 'b', edition: 'latest' },
  ]);
});

test('An edition that is no day is named, with what to write.', async () => {
  await expect(withList('[{ "slug": "a", "edition": "newest" }]')).rejects.toThrow(
    'explainers.json: "newest" is not an edition; write a day such as 2024-12-09, or latest',
  );
});

const TEXT = `On <Fact of="day" /> there were <Fact form="words" of="people" aside /> people,
<Fact of="day" form="day" /> <Chart of="rounds" /> and <Fact
  of="others"
  aside
/>.`;

test('the facts of a text are named in order, each as often as it stands there', () => {
  expect(factNamesIn(TEXT)).toEqual(['day', 'people', 'day', 'others']);
});

test('those that carry their paragraph are named', () => {
  expect(asidesIn(TEXT)).toEqual(['people', 'others']);
});

test('the charts of a text are found', () => {
  expect(chartsIn(TEXT)).toEqual(['rounds']);
});
