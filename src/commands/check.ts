/** `npm run check`: every problem of the data and of the explainers, a line each; exit 1 where there is one. */
import { checkEverything } from './check-everything.ts';

const problems = await checkEverything();
process.exitCode = problems === 0 ? 0 : 1;
