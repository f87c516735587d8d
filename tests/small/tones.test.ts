/** What colours and weights say of events and of people: who is taken, who comes out, what matters most. */
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import { read } from './files.ts';

const { site } = inject('smallSite');
const page = (path: string) => parseHTML(read(site, `${path}index.html`)).document;
const classesOf = (element: Element | null) => [...(element?.classList ?? ['not there'])].sort();

test('On the timeline releases are in the colour of those let out, a crackdown in that of those taken, all else in neither.', () => {
  const timeline = page('timeline/');
  const tones = (event: string) => {
    const entry = timeline.getElementById(`event-${event}`);
    const chip = classesOf(entry?.querySelector('.chip') ?? null).filter((name) => name !== 'chip');
    return [classesOf(entry), chip];
  };
  expect(tones('round-three')).toEqual([['key', 'out'], ['out']]);
  expect(tones('last-day')).toEqual([['out'], ['out']]);
  expect(tones('arrests')).toEqual([['in'], ['in']]);
  expect(tones('vote')).toEqual([['key'], []]);
  expect(tones('law')).toEqual([['minor'], []]);
  expect(tones('media')).toEqual([[], []]);
});

test('What stands out on the timeline is said to those who do not see it.', () => {
  const said = (event: string) =>
    page('timeline/').getElementById(`event-${event}`)?.querySelectorAll('.event-when .visually-hidden');
  expect(said('vote')).toHaveLength(1);
  expect(said('law')).toHaveLength(0);
  expect(said('media')).toHaveLength(0);
});

test('In a life arrests and sentences are in the colour of those taken, pardons and releases in that of those let out.', () => {
  const toneOf = (person: string, type: string) =>
    classesOf(
      page(`people/person-${person}/`).querySelector(`[id^="event-person-${person}-"][id$="-${type}"]`),
    );
  expect(toneOf('delta', 'detained')).toEqual(['in']);
  expect(toneOf('delta', 'sentenced')).toEqual(['in']);
  expect(toneOf('delta', 'pardoned')).toEqual(['out']);
  expect(toneOf('echo', 'released')).toEqual(['out']);
  expect(toneOf('hotel', 'sentence-served')).toEqual(['out']);
  expect(toneOf('hotel', 'appeal')).toEqual([]);
  expect(toneOf('india', 'sentenced-in-absentia')).toEqual(['key']);
  expect(toneOf('kilo', 'died')).toEqual(['key']);
});
