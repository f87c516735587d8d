/**
 * `npm run check`: every problem of the data, the texts, their claims and the charts, a line each; exit 1 where there
 * is one. Warnings are told beside them and stop nothing: `--all` tells each of them, `--json` writes both as
 * JSON. `--fix` first mends in the draft what a spreadsheet damaged and only one value can have been, and tells
 * each cell.
 */
import { parseArgs } from 'node:util';
import { told } from '#build/stop.ts';
import { placeOf, putBack, toldPutBack } from '#build/swap.ts';
import { dataFolder } from '#data/edition.ts';
import { mendTables } from '#data/edit/mend.ts';
import { shorten } from '#data/problem.ts';
import { checkEverything, findEverything } from './check-everything.ts';

const out = process.env.OUT_DIR ?? 'dist';

// A build may have been killed while its site took its place: whoever runs next puts the old one back.
try {
  if (await putBack(placeOf(out))) console.error(toldPutBack(out));
} catch (error) {
  console.error(told(error));
}

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, all: { type: 'boolean' }, fix: { type: 'boolean' } },
});
if (values.fix) {
  const mended = await mendTables(dataFolder());
  for (const { file, line, column, was, is } of mended)
    console.error(`mended ${file}:${line} ${column}: ${shorten(was)} → ${shorten(is)}`);
  if (mended.length === 0) console.error('Nothing in the draft is damaged in a way that has one answer.');
}
if (values.json) {
  const findings = await findEverything();
  console.log(JSON.stringify(findings, null, 2));
  process.exitCode = findings.problems.length === 0 ? 0 : 1;
} else {
  process.exitCode = (await checkEverything(undefined, { all: values.all === true })) === 0 ? 0 : 1;
}
