/** The publisher's kit of a chart: everything a newsroom needs of one chart, in one zip with the same bytes each time. */
import { zipSync, strToU8, type Zippable } from 'fflate';
import type { Source } from '#data/tables.ts';
import type { Language } from '#words/language.ts';
import { chartCsv, chartJson } from './chart-files.ts';
import { picturePng, pictureSvg } from '#drawing/picture/share-picture.ts';
import { pageAddress } from '#embedding/addresses.ts';
import { selfContained, selfContainedPage } from '#embedding/self-contained.ts';
import type { Sized } from '#embedding/frame-heights.ts';
import { fullAddress } from '#words/paths.ts';
import { entryOf } from './zip-entry.ts';

/** The zip. Its files stand in one folder, named by chart and edition, in the order of their names. */
export async function kit(of: Sized): Promise<Uint8Array> {
  const { described, reference } = of;
  const { chart, view } = described;
  const pictures = (['chart', 'card', 'square'] as const).map((name) => picturePng(described, name));
  const [picture, card, square] = await Promise.all(pictures);
  const snippet = selfContained(of, { hasLinks: true });
  const files: Readonly<Record<string, string | Uint8Array | undefined>> = {
    'README.txt': readme(of),
    'alt-text.txt': `${described.subject}\n${described.title}\n\n${described.says}\n`,
    'chart.html': selfContainedPage(of, snippet),
    'snippet.html': snippet,
    'snippet-no-links.html': selfContained(of, { hasLinks: false }),
    'chart.svg': pictureSvg(described, 'chart'),
    'chart-dark.svg': pictureSvg(described, 'chart', 'dark'),
    'chart.png': picture,
    'card.png': card,
    'square.png': square,
    'data.csv': chartCsv(described),
    'data.json': chartJson(described),
  };
  return zipOf(
    `${chart.id}-${view.edition.asOf}${reference.code === 'en' ? '' : `-${reference.code}`}`,
    files,
  );
}

/** A zip with the same bytes each time: its files in one folder, in the order of their names. */
export function zipOf(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
): Uint8Array {
  const entries: Zippable = {};
  for (const name of Object.keys(files).sort()) {
    const content = files[name] ?? '';
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[`${folder}/${name}`] = [bytes, entryOf(name)];
  }
  return zipSync(entries);
}

function readme({ described, reference, site }: Sized): string {
  const { subject, title, subtitle, says, counts, sources, view } = described;
  const { language, edition } = view;
  const date = edition.asOf;
  const address = fullAddress(pageAddress({ ...reference, edition: edition.asOf }), site).href;
  const files = ['chart', 'snippet', 'pictures', 'data', 'alt'] as const;
  const parts = [
    `${subject}\n${title}\n${subtitle}`,
    says,
    counts,
    `${language.say('embed.kit.files')}\n${files.map((file) => `- ${language.say(`embed.kit.${file}`)}`).join('\n')}`,
    `${language.say('chartPage.cite')}\n${language.say('chartPage.citation', { title, date, address })}`,
    language.say('embed.kit.licence'),
    sourceList(sources, language),
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

/** Every source in a line of plain text, under how many there are. */
export function sourceList(sources: readonly Source[], language: Language): string {
  const lines = sources.map(({ publisher, title, url, published }) =>
    [
      `- ${publisher}`,
      ...(title === null ? [] : [title]),
      ...(published === null ? [] : [language.date(published)]),
      ...(url === null ? [] : [url]),
    ].join(', '),
  );
  return [language.say('chartPage.sources', { count: sources.length }), ...lines].join('\n');
}
