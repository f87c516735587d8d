/** What git does with the files of the project: whatever it is set to, a checkout holds the same bytes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const isCheckout = spawnSync('git', ['rev-parse', '--git-dir']).status === 0;

/** What git says of each file, as `git ls-files --eol` has it: line ends kept, line ends here, attributes. */
function lineEnds(): readonly { kept: string; attributes: string; file: string }[] {
  const lines = execFileSync('git', ['ls-files', '--eol', '-z'], { encoding: 'utf8', maxBuffer: 1e8 });
  return lines
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [said = '', file = ''] = line.split('\t');
      const [, kept = '', attributes = ''] = /^i\/(\S*)\s+w\/\S*\s+attr\/(.*?)\s*$/.exec(said) ?? [];
      return { kept, attributes, file };
    });
}

test.skipIf(!isCheckout)('No setting of git changes a line end.', () => {
  const files = lineEnds();
  expect(files.length).toBeGreaterThan(100);
  const changeable = files.filter(({ attributes }) => !/-text|eol=lf/.test(attributes));
  expect(changeable.map(({ file }) => file)).toEqual([]);
});

test.skipIf(!isCheckout)(
  'Texts of the project are kept with the line ends that they are checked out with.',
  () => {
    const mixed = lineEnds().filter(
      ({ kept, attributes }) => attributes.includes('eol=lf') && /crlf|mixed/.test(kept),
    );
    expect(mixed.map(({ file }) => file)).toEqual([]);
  },
);
