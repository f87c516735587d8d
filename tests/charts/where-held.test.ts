import { geoContains } from 'd3';
import { describe, expect, it } from 'vitest';
import whereHeld from '#charts/where-held.ts';
import { date } from '#data/dates.ts';
import { loadData, makeEdition } from '#data/edition.ts';
import type { Place } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import { OUTLINE } from '#drawing/outline.ts';
import { sizeOf, svgText, type Tree } from '#drawing/tree.ts';
import { LINE } from '#drawing/wrap.ts';
import { blank } from '../data/blank.ts';
import { PERSON } from '../people/synthetic.ts';
import { cellsOf, death, inEnglish, synthetic } from './synthetic.ts';

const place = (place_id: string, more: Partial<Place> = {}): Place => ({
  ...blank('places'),
  place_id,
  kind: 'colony',
  name_en: `Penal colony No. 0, ${place_id}`,
  town: place_id,
  latitude: 53.5,
  longitude: 28,
  coordinates_source: 'Invented',
  ...more,
});
const event = (place_id: string, on = '2022-01-01') => ({
  ...blank('life-events'),
  event_id: `${place_id}-${on}`,
  person_id: PERSON.person_id,
  date: date(on),
  type: 'transferred' as const,
  headline: 'Moved',
  place_id,
});

describe('where they were held', () => {
  it('has no rows in editions without places', () => {
    expect(whereHeld.rows(synthetic({ people: [PERSON], 'life-events': [event('Town')] }))).toEqual([]);
  });

  it('names places of custody of this time, and neither courts nor crossings', () => {
    const edition = synthetic({
      people: [PERSON],
      places: [
        place('Town'),
        place('Court', { kind: 'court-town' }),
        place('Border', { kind: 'border' }),
        place('Earlier'),
        place('Nobody'),
      ],
      'life-events': [event('Town'), event('Court'), event('Border'), event('Earlier', '2012-01-01')],
    });
    expect(cellsOf(whereHeld, edition)).toEqual([
      ['Penal colony No. 0, Town', 'Person Seventeen', 'no death reported', 'Invented'],
    ]);
    expect(describeChart(whereHeld, inEnglish(edition)).title).toBe(
      'Places of custody named in the cases of 1 person',
    );
  });

  it('draws a place of which only a death is told open, and names one without a town under the map', () => {
    const edition = synthetic({
      people: [PERSON],
      places: [
        place('Town', { name_en: 'Penal colony No. 7, Town' }),
        place('Away', { latitude: null, longitude: null, coordinates_source: null }),
      ],
      'life-events': [event('Away')],
      deaths: [death('Person One', '2021-05-21', { place: 'Penal colony No. 7, Town' })],
    });
    const drawn = svgText(describeChart(whereHeld, inEnglish(edition)).drawing('narrow'));
    expect(drawn).toContain('Not placed: Penal colony No.\u00a00, Away');
    expect(drawn).toMatch(/fill="var\(--paper\)" stroke="var\(--in\)"/);
    expect(whereHeld.key?.(whereHeld.rows(edition), inEnglish(edition)).map(({ sign }) => sign)).toEqual([
      'town',
      'open-town',
      'wait',
    ]);
  });

  it('ends with the map where every town is on it, else with a line of those that are not', () => {
    const heights = (away: Partial<Place>) => {
      const places = [place('Town'), place('Other', { latitude: 52.5, ...away })];
      const events = [event('Town'), event('Other')];
      const edition = synthetic({ people: [PERSON], places, 'life-events': events });
      const described = describeChart(whereHeld, inEnglish(edition));
      return (['narrow', 'wide'] as const).map((layout) => sizeOf(described.drawing(layout) as Tree).height);
    };
    const [narrow = 0, wide = 0] = heights({});
    expect(heights({ latitude: null, longitude: null, coordinates_source: null })).toEqual([
      narrow + LINE + 8,
      wide + LINE + 8,
    ]);
  });

  it('counts somebody once who was at two places', () => {
    const edition = synthetic({
      people: [PERSON],
      places: [place('One'), place('Two')],
      'life-events': [event('One'), event('Two')],
    });
    expect(describeChart(whereHeld, inEnglish(edition)).title).toMatch(/of 1 person$/);
  });

  it('has no word of somebody who may not be shown', async () => {
    const { latest } = await loadData('data');
    const [{ people } = { people: [] }] = whereHeld.rows(latest) as unknown as {
      people: { person: { person_id: string } }[];
    }[];
    const id = people[0]?.person.person_id;
    const hidden = makeEdition(latest.about, {
      ...latest,
      people: latest.people.map((person) =>
        person.person_id === id ? { ...person, published: 'no' as const } : person,
      ),
    });
    const name = latest.find('people', id ?? '')?.name_en ?? '–';
    expect(cellsOf(whereHeld, latest).flat().join()).toContain(name);
    expect(cellsOf(whereHeld, hidden).flat().join()).not.toContain(name);
  });

  it('sets every town of the table within the outline', async () => {
    const { latest } = await loadData('data');
    const outline = { type: 'Polygon' as const, coordinates: [OUTLINE.map(([x, y]) => [x, y])] };
    expect(OUTLINE.at(0)).toEqual(OUTLINE.at(-1));
    const inside = latest.places.filter(({ longitude }) => longitude !== null);
    expect(inside.length).toBeGreaterThan(5);
    for (const { longitude, latitude, place_id } of inside)
      expect([place_id, geoContains(outline, [longitude ?? 0, latitude ?? 0])]).toEqual([place_id, true]);
  });
});
