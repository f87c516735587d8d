/** A line that shows how far long work is, on a terminal only: quiet in CI and in files. */
export interface Progress {
  /** Whether anybody sees it: what is only counted for it need not be counted else. */
  readonly isSeen: boolean;
  show(text: string): void;
  done(): void;
}

export function progress(output: NodeJS.WriteStream = process.stderr): Progress {
  if (!output.isTTY || process.env.CI) return { isSeen: false, show: () => undefined, done: () => undefined };
  let last = 0;
  return {
    isSeen: true,
    show(text) {
      const now = Date.now();
      if (now - last < 100) return;
      last = now;
      output.write(`\r\u001b[K${text.slice(0, output.columns - 1)}`);
    },
    done: () => output.write('\r\u001b[K'),
  };
}
