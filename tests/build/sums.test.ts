import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SIGNATURE, SIGNED_AS, signingKey, signSums, SUMS, writeSums } from '#build/sums.ts';
import { programOf } from '../programs.ts';
import { temporaryFolder } from '../data/synthetic.ts';

const SHA256SUM = programOf(['sha256sum']);
const KEYGEN = spawnSync('ssh-keygen', ['-?']).error === undefined ? 'ssh-keygen' : undefined;

async function site() {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'people'));
  await writeFile(join(folder, 'index.html'), 'Front');
  await writeFile(join(folder, 'people', 'index.html'), 'Person 17');
  await writeSums(folder, ['people/index.html', 'index.html']);
  return folder;
}

test('sums stand in the order of names, and depend on nothing else', async () => {
  const [one, two] = [await site(), await site()];
  const text = await readFile(join(one, SUMS), 'utf8');
  expect(text.match(/ {2}.*/g)).toEqual(['  index.html', '  people/index.html']);
  expect(await readFile(join(two, SUMS), 'utf8')).toBe(text);
});

test.skipIf(SHA256SUM === undefined)('the usual program checks them, and finds a changed file', async () => {
  const folder = await site();
  const check = () => spawnSync('sha256sum', ['-c', SUMS], { cwd: folder }).status;
  expect(check()).toBe(0);
  await appendFile(join(folder, 'index.html'), '!');
  expect(check()).not.toBe(0);
});

test.skipIf(KEYGEN === undefined)(
  'a signature holds for the sums as they were signed, and for no others',
  async () => {
    const folder = await site();
    const key = join(await temporaryFolder(), 'key');
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'publisher', '-f', key]);
    await signSums(folder, key);
    const signers = `${key}.signers`;
    await writeFile(signers, `publisher ${await readFile(`${key}.pub`, 'utf8')}`);
    const verify = async () =>
      spawnSync(
        'ssh-keygen',
        ['-Y', 'verify', '-f', signers, '-I', 'publisher', '-n', SIGNED_AS, '-s', join(folder, SIGNATURE)],
        { input: await readFile(join(folder, SUMS)) },
      ).status;
    expect(await verify()).toBe(0);
    await appendFile(join(folder, SUMS), '\n');
    expect(await verify()).not.toBe(0);
  },
);

test('a key that is not there, or is none, is refused in a sentence', async () => {
  expect(signingKey(undefined)).toBeNull();
  expect(() => signingKey('/nowhere/key')).toThrow('SIGN_KEY is "/nowhere/key", and no file is there');
  const folder = await site();
  await expect(signSums(folder, join(folder, 'index.html'))).rejects.toThrow(
    'cannot be signed with SIGN_KEY',
  );
});
