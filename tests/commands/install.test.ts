import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../data/synthetic.ts';

/** A folder with a lock file, and an `npm` that only notes how it was called. */
async function project(npm = 'exit 0', name = 'project') {
  const folder = join(await temporaryFolder(), name);
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'package-lock.json'), '{}');
  await writeFile(
    join(folder, 'package.json'),
    '{"optionalDependencies":{"node-here":"1","node-there":"1"}}',
  );
  await writeFile(
    join(folder, 'bin', 'npm'),
    `#!/bin/sh\necho "$@" >> calls\nmkdir -p node_modules\n${npm}\n`,
  );
  await chmod(join(folder, 'bin', 'npm'), 0o755);
  const install = () =>
    spawnSync(process.execPath, [resolve('src/commands/install.mjs')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}` },
    });
  const calls = () => readFile(join(folder, 'calls'), 'utf8').catch(() => '');
  return { folder, install, calls };
}

test.skipIf(process.platform === 'win32')(
  'what is missing is installed once, and again when the lock file changes',
  async () => {
    const { folder, install, calls } = await project();
    expect(install().stdout).toBe('Installing dependencies …\n');
    expect(install().stdout).toBe('');
    expect(await calls()).toBe('ci --no-fund --no-audit --loglevel=error\n');
    await writeFile(join(folder, 'package-lock.json'), '{ }');
    expect(install().status).toBe(0);
    expect(await calls()).toBe(
      'ci --no-fund --no-audit --loglevel=error\nci --no-fund --no-audit --loglevel=error\n',
    );
    await rm(join(folder, 'node_modules'), { recursive: true });
    expect(install().status).toBe(0);
    expect((await calls()).split('\n')[2]).toBe('ci --no-fund --no-audit --loglevel=error');
  },
);

test.skipIf(process.platform === 'win32')(
  'a node that npm installed without linking it is linked',
  async () => {
    const { install, calls } = await project('mkdir -p node_modules/node-here');
    expect(install().status).toBe(0);
    expect(await calls()).toBe(
      'ci --no-fund --no-audit --loglevel=error\nrebuild --ignore-scripts node-here\n',
    );
  },
);

test.skipIf(process.platform === 'win32')(
  'which Node runs the commands is said once, where it is not the one of the machine',
  async () => {
    const link = (version: string) =>
      `mkdir -p node_modules/.bin; printf '#!/bin/sh\\necho ${version}\\n' > node_modules/.bin/node; chmod +x node_modules/.bin/node`;
    const other = await project(link('v99.1.0'));
    expect(other.install().stdout).toBe(
      `Installing dependencies …\nHere is Node ${process.versions.node}; the commands run on 99.1.0, which was installed with the rest.\n`,
    );
    expect(other.install().stdout).toBe('');
    const same = await project(link(process.version));
    expect(same.install().stdout).toBe('Installing dependencies …\n');
  },
);

test.skipIf(process.platform === 'win32')(
  'an installation that fails says what to do, and is tried again',
  async () => {
    const { install, calls } = await project('exit 7');
    const { status, stderr } = install();
    expect(status).toBe(7);
    expect(stderr).toBe('"npm ci" failed. Check the connection to the npm registry and try again.\n');
    install();
    expect((await calls()).trim().split('\n')).toHaveLength(2);
  },
);

test.skipIf(process.platform === 'win32')(
  'a folder whose name tools of the build misread is refused before anything is installed',
  async () => {
    for (const sign of ['%', '#', '?', '*', '"', '`', '\n', ':']) {
      const { folder, install, calls } = await project('exit 0', `pct100${sign}`);
      const { status, stderr } = install();
      expect(status, sign).toBe(1);
      expect(stderr).toBe(
        `The path of this project, ${JSON.stringify(folder)}, holds ${JSON.stringify(sign)}, ` +
          'which tools of the build misread; rename the folder or move the project.\n',
      );
      expect(await calls()).toBe('');
    }
    const { install } = await project('exit 0', "Двери d’été (1) [2] {3} !+@,;&$=~^<>|'");
    expect(install().status).toBe(0);
  },
);
