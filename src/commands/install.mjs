/**
 * Installs what is missing before another command runs, and nothing where it is there. Runs on the
 * Node the machine has, before any dependency is installed: plain JavaScript, no imports but Node's.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.installed';
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `This needs Node 20 or newer; here is ${process.versions.node}. Install a newer one from nodejs.org.`,
  );
  process.exit(1);
}
const lockSum = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockSum();
if (!installed) {
  console.log('Installing dependencies …');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('"npm ci" failed. Check the connection to the npm registry and try again.');
    process.exit(status ?? 1);
  }
  writeFileSync(STAMP, lockSum());
}
