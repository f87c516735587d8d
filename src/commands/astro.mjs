/** Runs Astro's own commands, `dev` and `check`, as this project runs everything: without telling anybody. */
import './quiet.mjs';
import { URL } from 'node:url';

await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
