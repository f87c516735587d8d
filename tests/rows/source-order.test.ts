import { describe, expect, it } from 'vitest';
import { byLetter, onePerPublisher, publisherCount, sourcesOfAll } from '#rows/source-order.ts';
import type { Source } from '#data/tables.ts';
import { smallData, source } from '../takeaway/small-data.ts';

const { editions, latest } = await smallData({
  '2024-12-09': { sources: [source('gone'), source('kept', { note: 'Old' })] },
  '2025-01-26': {
    sources: [
      source('kept', { note: 'New' }),
      source('undated', { publisher: 'Öffentlich' }),
      source('dated', { publisher: 'Öffentlich', published: '2024' }),
      source('newer', { publisher: 'Öffentlich', published: '2024-11-02' }),
      source('number', { publisher: '24 Hours' }),
      source('lower', { publisher: 'onliner' }),
    ],
  },
});

describe('the list of sources', () => {
  it('holds those of all editions, each as the latest has it', () => {
    const all = sourcesOfAll(editions);
    expect(all.map(({ source_id }) => source_id)).toContain('gone');
    expect(all.find(({ source_id }) => source_id === 'kept')?.note).toBe('New');
  });

  it('goes by first letter and publisher, the newest first and undated ones last', () => {
    const letters = byLetter(latest.sources, 'en-GB');
    expect(letters.map(({ letter }) => letter)).toEqual(['#', 'A', 'O']);
    expect(letters.at(-1)?.publishers.map(({ publisher }) => publisher)).toEqual(['Öffentlich', 'onliner']);
    expect(letters.at(-1)?.publishers[0]?.sources.map(({ source_id }) => source_id)).toEqual([
      'newer',
      'dated',
      'undated',
    ]);
    expect(publisherCount(latest.sources)).toBe(4);
  });

  it('puts a name in quotation marks where its first letter stands', () => {
    const names = [
      'Эхо',
      '«Холод»',
      'ТАСС',
      '«24 канал»',
      'ОБСЕ',
      '«Позірк»',
      'Народная воля',
      '«Наша Нива»',
    ];
    const listed = byLetter(
      names.map((publisher) => ({ ...(latest.sources[0] as Source), publisher })),
      'ru',
    );
    expect(listed.map(({ letter }) => letter).join('')).toBe('#НОПТХЭ');
    expect(listed[1]?.publishers.map(({ publisher }) => publisher)).toEqual(['Народная воля', '«Наша Нива»']);
  });

  it.each(['be', 'ru', 'en-GB'])('puts a name before longer ones that begin with it, in %s', (tag) => {
    const inOrder = ['«Новая газета»', '«Новая газета Балтия»', '«Новая газета Европа»'];
    const listed = byLetter(
      inOrder.toReversed().map((publisher) => ({ ...(latest.sources[0] as Source), publisher })),
      tag,
    );
    expect(listed[0]?.publishers.map(({ publisher }) => publisher)).toEqual(inOrder);
  });

  it('counts a publisher once, by the first of its pages', () => {
    const sources = latest.sources.filter(({ publisher }) => publisher === 'Öffentlich');
    expect(sources).toHaveLength(3);
    expect(onePerPublisher(sources)).toEqual(sources.slice(0, 1));
  });
});
