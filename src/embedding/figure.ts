/** An embedded chart as HTML, the same in a frame and in a snippet: all there is, and nothing else. */
import type { Edition } from '#data/edition.ts';
import type { LayoutName } from '#drawing/chart.ts';
import { sourceLine, type DescribedChart } from '#drawing/description.ts';
import { signTree } from '#drawing/signs.ts';
import { tableOf } from '#drawing/table.ts';
import { withDescription, type Tree } from '#drawing/tree.ts';
import type { Source } from '#data/tables.ts';
import type { Language } from '#words/language.ts';
import { pageAddress, viewAddress, type Reference } from './addresses.ts';
import { markup, type Html } from './html.ts';
import { editionLine, plainDrawing } from './embed-words.ts';
import { fullAddress } from '#words/paths.ts';
import { quoted } from '#words/quotes.ts';

export interface FigureOptions {
  readonly described: DescribedChart;
  readonly reference: Reference;
  readonly newest: Edition;
  /** The site's address, which is printed. */
  readonly site: URL;
}

const LAYOUTS = ['narrow', 'wide'] as const;

/** The figure in a frame. Its one link leads to the chart's page, from the site's root. */
export function frameFigure({ described, reference, newest, site }: FigureOptions): Html {
  const { view } = described;
  const page = pageAddress(reference);
  const { edition, newer } = editionLine(described, reference, newest);
  return figure(described, {
    level: 1,
    hasPicture: true,
    sources: null,
    edition: markup`${edition}${newer !== null && markup`<span class="embed-newer"> ${newer}</span>`}`,
    address: markup`${view.language.say('site.name')}<span class="embed-link">: <a href="${viewAddress(reference)}" target="_blank" rel="noopener noreferrer">${printed(page, site)}</a></span>`,
  });
}

/** The figure in a snippet, with its sources; without links it names the site and gives no address. */
export function snippetFigure(options: FigureOptions, { hasLinks }: { hasLinks: boolean }): Html {
  const { described, reference, site } = options;
  const { language, edition } = described.view;
  const page = pageAddress({ ...reference, edition: edition.asOf });
  const link = markup`: <a href="${fullAddress(page, site).href}" target="_blank" rel="noopener">${printed(page, site)}</a>`;
  return figure(described, {
    level: 3,
    hasPicture: false,
    sources: sourceList(described.sources, language, hasLinks),
    edition: language.say('embed.frozen', { date: edition.asOf }),
    address: markup`${language.say('site.name')}${hasLinks && link}`,
  });
}

/** An address as it is read: without the protocol. */
function printed(page: string, site: URL): string {
  const { host, pathname } = fullAddress(page, site);
  return host + pathname;
}

interface Parts {
  /** Of the title in the outline of the page that it stands in. */
  readonly level: 1 | 3;
  /** Whether the picture shows where a browser draws no SVG: see picture-style.ts. */
  readonly hasPicture: boolean;
  readonly sources: Html | null;
  readonly edition: Html | string;
  readonly address: Html;
}

/** One drawing where a page's policy forbids all styles; where they hold, they decide. */
const WITHOUT_STYLES = ' hidden';

function figure(described: DescribedChart, parts: Parts): Html {
  const { level, hasPicture, sources, edition, address } = parts;
  const { subject, title, subtitle, says } = described;
  const drawings = LAYOUTS.map((layout) => drawing(described, layout, hasPicture));
  const [narrow, wide] = drawings;
  const [key, isFirst] = [keyList(described), described.chart.keyFirst === true];
  const shown =
    narrow && wide
      ? markup`<div class="chart-drawing">${isFirst && key}<div class="chart-narrow">${narrow}</div><div class="chart-wide"${level === 3 && WITHOUT_STYLES}>${wide}</div>${!isFirst && key}</div>${tableDetails(described)}`
      : markup`<p class="chart-says">${says}</p>`;
  return markup`<figure class="chart"><header><p class="chart-subject">${subject}</p><h${level} class="chart-title">${title}</h${level}><p class="chart-subtitle">${subtitle}</p></header>${shown}${sources}<footer class="chart-foot"><p class="chart-source">${sourceLine(described)}</p><p class="embed-edition">${edition}</p><p class="embed-address">${address}</p></footer></figure>`;
}

function drawing(described: DescribedChart, layout: LayoutName, hasPicture: boolean): Tree | null {
  const drawn = plainDrawing(described, layout);
  return drawn && hasPicture ? withDescription(drawn) : drawn;
}

function keyList({ chart, key, view }: DescribedChart): Html | null {
  if (key.length === 0) return null;
  const entries = key.map(
    ({ mark, sign, text, only }) =>
      markup`<li${only !== undefined && markup` class="in-${only}"`}>${sign === undefined ? markup`<span class="key-mark" aria-hidden="true">${mark ?? null}</span>` : signTree(sign)} ${text}</li>`,
  );
  const look = chart.keyFirst === true ? 'chart-key is-first' : 'chart-key';
  return markup`<ul class="${look}" aria-label="${view.language.say('chart.key')}">${entries}</ul>`;
}

function tableDetails({ chart, view, title }: DescribedChart): Html {
  const { columns, rows } = tableOf(chart, view);
  const { language } = view;
  const number = (index: number) => columns[index]?.isNumber === true;
  const heads = columns.map(
    ({ heading }, index) =>
      markup`<th scope="col"${number(index) && markup` class="number"`}>${heading}</th>`,
  );
  const lines = rows.map(({ cells }) => {
    const written = cells.map(({ text, isMissing }, index) => {
      const names = [number(index) && 'number', isMissing && 'not-reported'].filter((name) => name !== false);
      const kind = names.length > 0 && markup` class="${names.join(' ')}"`;
      return index === 0 ? markup`<th scope="row"${kind}>${text}</th>` : markup`<td${kind}>${text}</td>`;
    });
    return markup`<tr>${written}</tr>`;
  });
  return markup`<details class="chart-table"><summary>${language.say('chart.table')}</summary><div class="table-scroll" tabindex="0" role="region" aria-label="${language.say('chart.tableOf', { title })}"><table class="data-table"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div></details>`;
}

function sourceList(sources: readonly Source[], language: Language, hasLinks: boolean): Html {
  const items = sources.map(({ publisher, title, title_is, url, published, language: written }) => {
    const name = title === null ? null : title_is === 'as-published' ? quoted(title, language.code) : title;
    const of = title_is === 'as-published' && markup` lang="${written}"`;
    const shown =
      url !== null && hasLinks
        ? markup`<a href="${url}" target="_blank" rel="noopener noreferrer"${of}>${name ?? publisher}</a>`
        : markup`<span${of}>${name ?? publisher}</span>`;
    const when = published === null ? null : `, ${language.date(published)}`;
    return markup`<li>${name !== null && `${publisher}, `}${shown}${when}</li>`;
  });
  return markup`<details class="chart-table"><summary>${language.say('chartPage.sources', { count: sources.length })}</summary><ul class="embed-sources">${items}</ul></details>`;
}
