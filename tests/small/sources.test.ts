/** What a chart rests on, in a line: three publishers by name, and how many others there are. */
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { filesIn, read } from './files.ts';

const { data, site } = inject('smallSite');
const { editions } = await loadData(data);
const PAGES = filesIn(site).filter((file) => /^(?:editions\/[^/]+\/)?charts\/[^/]+\/data\.json$/.test(file));

describe.for(PAGES)('%s', (file) => {
  const { edition, sources } = JSON.parse(read(site, file)) as {
    edition: string;
    sources: { publisher: string }[];
  };
  const { document } = parseHTML(read(site, file.replace('data.json', 'index.html')));
  const line = document.querySelector('.chart-source')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];

  test('The line names three publishers and counts the others.', () => {
    if (publishers.length === 0) return;
    const others = /^Sources?: (.*?)(?: and (\d+) others?)?$/.exec(line);
    expect(others?.[1], line).toBe(publishers.slice(0, 3).join(', '));
    expect(others?.[2], line).toBe(publishers.length > 3 ? String(publishers.length - 3) : undefined);
  });

  test('Its sources are in the edition.', () => {
    const known = editions.find(({ asOf }) => asOf === edition)?.sources.map(({ publisher }) => publisher);
    for (const publisher of publishers) expect(known).toContain(publisher);
  });
});
