/** `npm run bench -- <name> [argument]`: runs a benchmark of `bench/` and prints its table. */
import { readdir } from 'node:fs/promises';

const [name = 'embed', ...rest] = process.argv.slice(2);
const names = (await readdir('bench'))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace('.ts', ''));
if (names.includes(name)) {
  const benchmark = (await import(`./${name}.ts`)) as {
    run(args: readonly string[]): Promise<void>;
  };
  await benchmark.run(rest);
} else {
  console.error(`There is no benchmark "${name}"; benchmarks are ${names.join(', ')}`);
  process.exitCode = 1;
}
