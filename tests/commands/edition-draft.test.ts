import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { copyOfDraft, type Build } from '#commands/edition/draft.ts';
import { sealEdition } from '#data/edit/seal.ts';
import { NEWER, syntheticData, temporaryFolder } from '../data/synthetic.ts';

/** Builds a page, and notes what it was asked for. */
function stub(isBuilt = true) {
  const asked: Readonly<Record<string, string>>[] = [];
  const build: Build = async (environment) => {
    asked.push(environment);
    const folder = environment.OUT_DIR ?? '';
    await mkdir(folder, { recursive: true });
    if (isBuilt) await writeFile(join(folder, 'index.html'), '<h1>Draft</h1><a href="./">Here</a>');
    return isBuilt;
  };
  return { asked, build };
}

test('the draft is built in English, unpublished, and packed to open from a disk', async () => {
  const { folder: data } = await syntheticData();
  const to = join(await temporaryFolder(), 'a draft');
  const { asked, build } = stub();
  const copy = await copyOfDraft(data, to, build);
  expect(asked).toEqual([{ OUT_DIR: to, DRAFT: '1', LANGUAGES: 'en', RELEASE: '' }]);
  expect(copy).toMatchObject({ draft: NEWER, folder: to });
  const zip = await readFile(copy?.zip ?? '');
  expect(copy?.bytes).toBe(zip.length);
  const page = unzipSync(zip)['revolving-door-en/index.html'];
  expect(page && strFromU8(page)).toBe('<h1>Draft</h1><a href="index.html">Here</a>');
});

test('without a draft nothing is built', async () => {
  const { folder: data } = await syntheticData();
  await sealEdition(join(data, NEWER), '2026-01-02');
  const { asked, build } = stub();
  expect(await copyOfDraft(data, join(data, 'none'), build)).toBeNull();
  expect(asked).toEqual([]);
});

test('a build that fails leaves no copy, and the answer says so', async () => {
  const { folder: data } = await syntheticData();
  const { build } = stub(false);
  await expect(copyOfDraft(data, await temporaryFolder(), build)).rejects.toThrow(
    `The draft of ${NEWER} was not built`,
  );
});
