import { createHash } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadData, type Edition } from '#data/edition.ts';
import { sealEdition } from '#data/edit/seal.ts';
import {
  checksumLines,
  correctionsDownload,
  downloadAddress,
  tableDownload,
  tableDownloads,
} from '#takeaway/downloads.ts';
import { dispute, lifeEvent, person, publicEvent, smallData, source } from './small-data.ts';

const tables = {
  sources: [source('paper')],
  people: [person('ada')],
  'life-events': [lifeEvent('ada-detained', 'ada')],
};

async function sealed(): Promise<Edition> {
  const { latest } = await smallData({ '2024-12-09': tables });
  await sealEdition(latest.folder, '2026-11-23');
  return (await loadData(join(latest.folder, '..'))).latest;
}

describe('downloads of an edition', () => {
  it('are the sealed bytes, with the sealed checksum', async () => {
    const edition = await sealed();
    for (const { file, bytes, sha256, leftOut } of await tableDownloads(edition)) {
      expect(Buffer.from(bytes)).toEqual(await readFile(join(edition.folder, file)));
      expect(sha256).toBe(edition.about.checksums?.[file]);
      expect(leftOut).toBe(0);
    }
  });

  it('are refused where a sealed file has changed since', async () => {
    const edition = await sealed();
    await appendFile(join(edition.folder, 'people.csv'), '\n');
    await expect(tableDownload(edition, 'people')).rejects.toThrow('people.csv is not what was sealed');
  });

  it('can be checked with sha256sum', async () => {
    const { latest } = await smallData({ '2024-12-09': tables });
    const [first] = await tableDownloads(latest);
    expect(checksumLines(await tableDownloads(latest)).split('\n')[0]).toBe(`${first?.sha256}  sources.csv`);
    expect(downloadAddress(latest, 'sources.csv')).toBe('/editions/2024-12-09/data/sources.csv');
  });

  it('leave out what is about a person without a page, and say how much', async () => {
    const { latest } = await smallData({
      '2024-12-09': {
        sources: [source('paper')],
        people: [person('ada'), person('hidden', { published: 'no' })],
        'life-events': [lifeEvent('ada-detained', 'ada'), lifeEvent('other-detained', 'hidden')],
        events: [publicEvent('arrests', { headline: 'Arrests, and "more"', person_ids: 'ada;hidden' })],
        disputes: [
          dispute('one', { table: 'life-events', key: 'other-detained' }),
          dispute('two', { table: 'events', key: 'arrests' }),
        ],
      },
    });
    const downloads = await tableDownloads(latest);
    const leftOut = Object.fromEntries(downloads.map((each) => [each.file, each.leftOut]));
    expect(leftOut).toMatchObject({
      'people.csv': 1,
      'life-events.csv': 1,
      'disputes.csv': 1,
      'events.csv': 0,
    });
    for (const { bytes, sha256 } of downloads) {
      const text = Buffer.from(bytes).toString('utf8');
      expect(text).not.toMatch(/hidden|HIDDEN|other-detained/);
      expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
    }
    const events = downloads.find(({ file }) => file === 'events.csv');
    expect(Buffer.from(events?.bytes ?? []).toString('utf8')).toContain(
      '"Arrests, and ""more""",,2,ada,,paper\n',
    );
  });

  it('leave out deaths that are counted and not shown, where nobody else is hidden', async () => {
    const { latest } = await smallData({
      '2024-12-09': {
        sources: [source('paper'), source('on-grace', { title: 'Grace has died' })],
        deaths: [death('ada', 'yes', 'paper'), death('grace', 'no', 'on-grace')],
      },
    });
    const downloads = await tableDownloads(latest);
    const texts = downloads.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n');
    expect(texts).toMatch(/death-of-ada,ADA/);
    expect(texts).not.toMatch(/grace/i);
    expect(downloads.filter(({ leftOut }) => leftOut > 0).map(({ file }) => file)).toEqual([
      'sources.csv',
      'deaths.csv',
    ]);
  });

  it('are read once', async () => {
    const { latest } = await smallData({ '2024-12-09': tables });
    expect(tableDownload(latest, 'people')).toBe(tableDownload(latest, 'people'));
    expect(tableDownload(latest, 'people')).not.toBe(tableDownload(latest, 'sources'));
  });

  it('are the sealed bytes wherever a file names nobody without a page, however it is written', async () => {
    const { latest } = await smallData({
      '2024-12-09': {
        sources: [source('paper')],
        people: [person('ada'), person('eva'), person('hidden', { published: 'no' })],
        events: [publicEvent('arrests', { person_ids: 'ada; eva' })],
      },
    });
    const { bytes, leftOut } = await tableDownload(latest, 'events');
    expect(Buffer.from(bytes)).toEqual(await readFile(join(latest.folder, 'events.csv')));
    expect(leftOut).toBe(0);
  });
});

describe('the list of corrections', () => {
  const correction = (id: string, key: string) =>
    `${id},2025-01-01,2024-12-09,life-events,${key},date,,,Why,paper,\n`;

  async function corrected(...keys: string[]) {
    const { latest } = await smallData({
      '2024-12-09': {
        ...tables,
        people: [person('ada'), person('hidden', { published: 'no' })],
        'life-events': [lifeEvent('ada-detained', 'ada'), lifeEvent('hidden-detained', 'hidden')],
      },
    });
    const folder = join(latest.folder, '..');
    const header = await readFile(join(folder, 'corrections.csv'), 'utf8');
    const text = `${header}${keys.map((key, at) => correction(`c${at + 1}`, key)).join('')}`;
    await writeFile(join(folder, 'corrections.csv'), text);
    const bytes = await correctionsDownload(await loadData(folder, { drafts: true }), folder);
    return { text, handed: Buffer.from(bytes).toString('utf8') };
  }

  it('is handed out as it stands', async () => {
    const { text, handed } = await corrected('ada-detained');
    expect(handed).toBe(text);
  });

  it('is handed out without those of rows that are not shown', async () => {
    const { text, handed } = await corrected('ada-detained', 'hidden-detained');
    expect(handed).toBe(
      text
        .split('\n')
        .filter((line) => !line.includes('hidden'))
        .join('\n'),
    );
  });
});

function death(id: string, published: 'yes' | 'no', source_ids: string) {
  return {
    death_id: `death-of-${id}`,
    name: id.toUpperCase(),
    died_on: '2022',
    recognised_political_prisoner: 'yes',
    published,
    source_ids,
  };
}
