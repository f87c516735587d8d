import { expect, test } from 'vitest';
import { keyEvents, timelineSpan } from '#facts/key-events.ts';
import { round, synthetic } from '../charts/synthetic.ts';
import { publicEvent } from '../data/blank.ts';

test('The timeline spans the months of its first event and of its last, in whatever order they are written.', () => {
  const events = [
    publicEvent('middle', '2023-05-06'),
    publicEvent('last', '2024-11-30'),
    publicEvent('first', '2020-08-09'),
  ];
  expect(timelineSpan(synthetic({ events }))).toEqual({ from: '2020-08', until: '2024-11' });
  expect(timelineSpan(synthetic({ events: events.slice(0, 1) }))).toEqual({
    from: '2023-05',
    until: '2023-05',
  });
  expect(timelineSpan(synthetic())).toEqual({});
});

test('Key events stand by day, each once, and those known to the month not at all.', () => {
  const named = (...events: Parameters<typeof publicEvent>[]) =>
    keyEvents(
      synthetic({
        rounds: [round('r1', '2024-07-03', 9), round('r2', '2024-08-16', 30)],
        events: events.map((given) => publicEvent(...given)),
      }),
    ).map(({ name, event, round: of }) => [name, event.event_id, of?.round_id]);
  expect(
    named(
      ['later', '2024-08-16', { round_id: 'r2' }],
      ['start', '2024-07-03', { round_id: 'r1' }],
      ['invasion-from-belarus', '2022-02-24'],
      ['election-2020', '2020-08-09'],
    ),
  ).toEqual([
    ['vote', 'election-2020', undefined],
    ['invasion', 'invasion-from-belarus', undefined],
    ['releases', 'start', undefined],
    ['largest', 'later', 'r2'],
  ]);
  expect(named(['election-2020', '2020-08'])).toEqual([]);
  const one = synthetic({
    rounds: [round('r1', '2024-07-03', 9)],
    events: [publicEvent('start', '2024-07-03', { round_id: 'r1' })],
  });
  expect(keyEvents(one).map(({ name }) => name)).toEqual(['releases']);
});
