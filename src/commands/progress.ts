/** A line that shows how far long work is, on a terminal only: quiet in CI and in files. */
export interface Progress {
  show(text: string): void;
  done(): void;
}

export function progress(output: NodeJS.WriteStream = process.stderr): Progress {
  if (!output.isTTY || process.env.CI) return { show: () => undefined, done: () => undefined };
  let last = 0;
  return {
    show(text) {
      const now = Date.now();
      if (now - last < 100) return;
      last = now;
      output.write(`\r\u001b[K${text.slice(0, output.columns - 1)}`);
    },
    done: () => output.write('\r\u001b[K'),
  };
}
