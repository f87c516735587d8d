/** `npm run check`: every problem of the data and of the explainers, a line each; exit 1 where there is one. */
import { told } from '#build/stop.ts';
import { placeOf, putBack, toldPutBack } from '#build/swap.ts';
import { checkEverything } from './check-everything.ts';

const out = process.env.OUT_DIR ?? 'dist';

// A build may have been killed while its site took its place: whoever runs next puts the old one back.
try {
  if (await putBack(placeOf(out))) console.error(toldPutBack(out));
} catch (error) {
  console.error(told(error));
}

const problems = await checkEverything();
process.exitCode = problems === 0 ? 0 : 1;
