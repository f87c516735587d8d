/** Runs Astro's own commands, `dev` and `check`, as this project runs everything: without telling anybody. */
import './quiet.mjs';
import '../../node_modules/astro/bin/astro.mjs';
