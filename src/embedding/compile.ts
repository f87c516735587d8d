/** Compiles a script of `src/browser/` to one classic script that stands alone. */
import { build } from 'vite';

/** The script's text, minified. Throws where it does not compile to exactly one file. */
export async function compileClassic(entry: string): Promise<string> {
  const results = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'revolvingDoor', fileName: 'script' },
    },
  });
  const files = [results].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [file] = files;
  if (files.length !== 1 || file?.type !== 'chunk') throw new Error(`${entry} is not one script`);
  return file.code;
}
