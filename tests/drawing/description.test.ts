import { expect, test } from 'vitest';
import outAndIn from '#charts/out-and-in.ts';
import rounds from '#charts/rounds.ts';
import { describeChart, sourceLine } from '#drawing/description.ts';
import { svgText } from '#drawing/tree.ts';
import { inEnglish, round, source, synthetic } from '../charts/synthetic.ts';

const withPublishers = (...publishers: readonly string[]) => {
  const sources = publishers.map((publisher, at) => source(`s${at}`, { publisher }));
  const source_ids = sources.map(({ source_id }) => source_id);
  return describeChart(
    rounds,
    inEnglish(synthetic({ sources, rounds: [round('r1', '2024-07-03', 18, { source_ids })] })),
  );
};

test('Three publishers are named, the others counted, each once', () => {
  const line = (...publishers: readonly string[]) => sourceLine(withPublishers(...publishers));
  expect(line('A')).toBe('Source: A');
  expect(line('A', 'B', 'C')).toBe('Sources: A, B, C');
  expect(line('A', 'B', 'A', 'C')).toBe('Sources: A, B, C');
  expect(line('A', 'B', 'C', 'D')).toMatch(/A, B, C\D+1 other/);
  expect(line('A', 'B', 'C', 'D', 'E')).toMatch(/A, B, C\D+2 others/);
  expect(line('A', 'B', 'C', 'D')).not.toContain('D');
});

test('A chart is described once for an edition and a language', () => {
  const view = inEnglish(synthetic({ rounds: [round('r1', '2024-07-03', 18)] }));
  expect(describeChart(rounds, view)).toBe(describeChart(rounds, { ...view }));
  expect(describeChart(rounds, view)).not.toBe(describeChart(outAndIn, view));
});

test('Each view has a name and words of its own, or those of the chart', () => {
  const { views, says, subtitle } = withPublishers('A');
  expect(views.map(({ id }) => id)).toEqual(['each', 'cumulative']);
  expect(new Set(views.map(({ label }) => label)).size).toBe(2);
  expect(views[0]).toMatchObject({ says, subtitle });
  expect(views[1]?.says).not.toBe(says);
});

test('A drawing is labelled with its finding and what its view says, and drawn once', () => {
  const described = withPublishers('A');
  for (const { id, says } of described.views)
    expect(svgText(described.drawing('wide', id))).toContain(
      `aria-label="${`${described.title}. ${says}`.replaceAll('"', '&quot;')}"`,
    );
  expect(described.drawing('wide')).toBe(described.drawing('wide', 'each'));
  expect(described.drawing('narrow')).not.toEqual(described.drawing('wide'));
});

test('A thumbnail has neither links nor voice, and ids that nothing else on the page has', () => {
  const described = withPublishers('A');
  const thumbnail = svgText(described.thumbnail());
  expect(thumbnail).toMatch(/^<svg/);
  expect(thumbnail).not.toMatch(/<a\b|role=|aria-label=|rounds-(?:narrow|wide)/);
  expect(svgText(described.silent())).not.toMatch(/<a\b|role=|aria-label=|rounds-(?:narrow|wide)/);
});

test('A sentence begins with a capital, whatever number it begins with', () => {
  const edition = synthetic({ rounds: [round('r1', '2024-07-03', 18)] });
  const spoken = {
    ...rounds,
    values: () => ({ ...rounds.values(rounds.rows(edition), inEnglish(edition)), total: 'about 20' }),
  };
  const { title, says } = describeChart(spoken, inEnglish(edition));
  expect(`${title} ${says}`).not.toMatch(/^about|\. about/);
  expect(`${title} ${says}`).toMatch(/about 20/i);
});

test('Of a chart without rows there are no numbers to explain, and no signs', () => {
  const { counts, key } = describeChart(rounds, inEnglish(synthetic()));
  expect({ counts, key }).toEqual({ counts: '', key: [] });
  expect(withPublishers('A').counts).not.toBe('');
});
