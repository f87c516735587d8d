import { expect, test, vi } from 'vitest';
import { progress } from '#commands/progress.ts';

function output(isTTY: boolean) {
  const written: string[] = [];
  const stream = {
    isTTY,
    columns: 20,
    write: (text: string) => written.push(text),
  } as unknown as NodeJS.WriteStream;
  return { written, stream };
}

test('progress is one line of a terminal, no longer than it, and gone at the end', () => {
  vi.stubEnv('CI', '');
  const { written, stream } = output(true);
  const bar = progress(stream);
  bar.show('50,000 rows checked, data/2025-12-30/life-events.csv');
  bar.show('too soon to be shown');
  bar.done();
  expect(written).toEqual(['\r\u001b[K50,000 rows checked', '\r\u001b[K']);
  vi.unstubAllEnvs();
});

test('progress is quiet in a file and in CI', () => {
  for (const [isTTY, ci] of [
    [false, ''],
    [true, 'true'],
  ] as const) {
    vi.stubEnv('CI', ci);
    const { written, stream } = output(isTTY);
    const bar = progress(stream);
    bar.show('rows');
    bar.done();
    expect(written).toEqual([]);
  }
  vi.unstubAllEnvs();
});
