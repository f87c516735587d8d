/** A source and what rests on it, as an item of a list. */
import { sourceName } from '#components/source-name.ts';
import type { Source } from '#data/tables.ts';
import { joined, markup, type Html } from '#embedding/html.ts';
import type { Naming, RowName } from '#rows/row-place.ts';
import { address } from '#words/paths.ts';
import { langOf } from '#words/runs.ts';

/** `languageName` is the name of the source's language, where it is not the page's. */
export function sourceEntry(
  source: Source,
  resting: readonly RowName[],
  naming: Naming,
  languageName: string | null,
): Html {
  const { language, edition } = naming;
  const { say } = language;
  const { source_id, kind, note, link } = source;
  const remarks = [
    languageName,
    link === 'mirror' && say('sources.mirror'),
    link === 'none' && say('sources.noAddress'),
    note,
  ].filter(Boolean);
  const rows = resting.map((row) => restingRow(row, naming));
  const rests =
    rows.length === 0
      ? markup`<p>${say('sources.restsNothing', { date: edition.asOf })}</p>`
      : markup`<p> ${joined(rows, ' · ')} </p>`;
  return markup`<li id="${source_id}" data-kind="${kind}"> ${sourceName(source, naming, { hasPublisher: false })}${remarks.length > 0 && ` · ${remarks.join('. ')}`} ${rests} </li>`;
}

function restingRow({ text, href }: RowName, { language: { code } }: Naming): Html {
  if (href === null) return markup`${text}`;
  const lang = langOf(text, code);
  return markup`<a href="${address(code, href)}"${lang !== undefined && markup` lang="${lang}"`}>${text}</a>`;
}
