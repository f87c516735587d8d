/** What git knows of changed files. */
import { spawnSync } from 'node:child_process';

/** Files of a folder that were changed since a commit or are new, but for those that git passes over. */
export function changedSince(commit: string, folder = '.'): readonly string[] {
  const git = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', words, { encoding: 'utf8', cwd: folder });
    if (status !== 0) throw new Error(stderr.trim());
    return stdout.split('\n').filter((line) => line !== '');
  };
  return [
    ...git('diff', '--name-only', '--diff-filter=d', '--relative', commit),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
}
