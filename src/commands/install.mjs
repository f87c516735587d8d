/**
 * Installs what is missing before another command runs, and nothing where it is there. Runs on the
 * Node the machine has, before any dependency is installed: plain JavaScript, no imports but Node's.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `This needs Node 20 or newer; here is ${process.versions.node}. Install a newer one from nodejs.org.`,
  );
  process.exit(1);
}

// Tools of the build take these for the end of a path, a pattern or an escape, and would leave styles out.
const folder = process.cwd();
const [misread] = folder.match(process.platform === 'win32' ? /[#%?*"`]/ : /[#%?*"`:\\]|\p{Cc}/u) ?? [];
if (misread !== undefined) {
  console.error(
    `The path of this project, ${JSON.stringify(folder)}, holds ${JSON.stringify(misread)}, which tools of the build misread; rename the folder or move the project.`,
  );
  process.exit(1);
}

/** @param {string[]} words */
function npm(...words) {
  const { status } = spawnSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`"npm ${words[0]}" failed. Check the connection to the npm registry and try again.`);
  process.exit(status ?? 1);
}

// The stamp is named after what was installed, so that checkouts of several states can share one folder of packages.
const sum = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const stamp = `node_modules/.installed-${sum.slice(0, 16)}`;
if (!existsSync(stamp)) {
  console.log('Installing dependencies …');
  // What npm warns of there is nothing that anybody here could act on.
  npm('ci', '--no-fund', '--no-audit', '--loglevel=error');
  // npm 10 leaves `node` unlinked when it drops the packages that hold it for other platforms.
  const packages = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).optionalDependencies ?? {});
  const here = packages.filter((name) => existsSync(`node_modules/${name}`));
  if (here.length > 0 && !existsSync('node_modules/.bin/node')) npm('rebuild', '--ignore-scripts', ...here);
  writeFileSync(stamp, '');
  const [own] =
    spawnSync('node_modules/.bin/node', ['--version'], { encoding: 'utf8' }).stdout?.split('\n') ?? [];
  if (own && own !== process.version)
    console.log(
      `Here is Node ${process.versions.node}; the commands run on ${own.slice(1)}, which was installed with the rest.`,
    );
}
