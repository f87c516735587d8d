/** The page that stands for all others while something is wrong with the data: of `npm run dev` only. */
import { markup } from '#embedding/html.ts';
import type { Problem } from '#data/problem.ts';

/** Nobody mends more before looking again. */
const MANY = 60;

/** Each problem with its place, what is wrong and what to do. It loads itself again when something is saved. */
export function problemPage(problems: readonly Problem[]): string {
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
  const more = problems.length - MANY;
  const items = problems.slice(0, MANY).map(({ file, line, column, name, message }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return markup`<li><code>${place}</code>${name === undefined ? null : markup` <strong>${name}</strong>`}<br>${message}</li>`;
  });
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${count} in the data</title>
<style>
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
li { margin: 0 0 1rem; overflow-wrap: anywhere }
code { background: #eee; padding: .1em .3em }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #191919 } code { background: #333 } }
</style>
<script type="module" src="/@vite/client"></script>
</head>
<body>
<h1>${count} in the data</h1>
<p>Mend and save: the page comes back by itself. A build would stop at the same.</p>
<ul>${items}</ul>
${more > 0 ? markup`<p>… and ${more} more; npm run check -- --all tells them.</p>` : null}
</body>
</html>
`.text;
}
