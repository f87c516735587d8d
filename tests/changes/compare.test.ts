import { describe, expect, it } from 'vitest';
import { compareEditions, compareTable, newIn, type Dated, type TableChange } from '#changes/compare.ts';
import { date } from '#data/dates.ts';
import { blank } from '../data/blank.ts';
import { TABLE_NAMES, type PublicEvent } from '#data/tables.ts';

const countChange = ({ added, removed, changed }: TableChange) => ({
  added: added.length,
  removed: removed.length,
  changed: changed.length,
});

const event = (event_id: string, changes: Partial<PublicEvent> = {}): PublicEvent => ({
  ...blank('events'),
  event_id,
  date: date('2024-12'),
  kind: 'release',
  headline: 'Somebody was released',
  detail: null,
  significance: '2',
  person_ids: [],
  round_id: null,
  source_ids: ['one', 'two'],
  ...changes,
});

const rows = (events: PublicEvent[], asOf = '2024-12-09'): Dated => {
  const empty = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]));
  return { ...(empty as unknown as Dated), asOf: date(asOf), events };
};

describe('comparing editions', () => {
  it('tells rows that came, went and changed by their key', () => {
    const { events } = compareEditions(
      rows([event('stays'), event('goes'), event('changes')]),
      rows([event('changes', { significance: '1' }), event('comes'), event('stays')]),
    );
    expect(events.added.map(({ event_id }) => event_id)).toEqual(['comes']);
    expect(events.removed.map(({ event_id }) => event_id)).toEqual(['goes']);
    expect(events.changed.map(({ key }) => key)).toEqual(['changes']);
    expect(countChange(events)).toEqual({ added: 1, removed: 1, changed: 1 });
  });

  it('names each cell that changed, in the order of the columns', () => {
    const { changed } = compareTable(
      'events',
      [event('a')],
      [event('a', { source_ids: ['two'], detail: 'More is known', date: date('2024-12-09') })],
    );
    expect(changed[0]?.cells).toEqual([
      { column: 'date', was: '2024-12', is: '2024-12-09' },
      { column: 'detail', was: null, is: 'More is known' },
      { column: 'source_ids', was: ['one', 'two'], is: ['two'] },
    ]);
    expect(changed[0]?.before.detail).toBeNull();
    expect(changed[0]?.after.detail).toBe('More is known');
  });

  it('takes another order of rows for no change, another order of a list for one', () => {
    const before = [event('a'), event('b')];
    expect(countChange(compareTable('events', before, [event('b'), event('a')]))).toEqual({
      added: 0,
      removed: 0,
      changed: 0,
    });
    const { changed } = compareTable('events', before, [
      event('a', { source_ids: ['two', 'one'] }),
      event('b'),
    ]);
    expect(changed.map(({ key }) => key)).toEqual(['a']);
  });

  it('finds nothing between an edition and itself', () => {
    const same = rows([event('a'), event('b')]);
    for (const change of Object.values(compareEditions(same, same))) {
      expect(countChange(change)).toEqual({ added: 0, removed: 0, changed: 0 });
    }
  });

  it('tells of columns and tables that are new once, and not row by row', () => {
    const [older, newer] = [date('2026-03-31'), date('2026-08-21')];
    const place = { ...blank('places'), place_id: 'colony-1' };
    const held = { ...blank('life-events'), event_id: 'held' };
    const { 'life-events': events, places } = compareEditions(
      { ...rows([], older), 'life-events': [held] },
      { ...rows([], newer), 'life-events': [{ ...held, place_id: 'colony-1' }], places: [place] },
    );
    expect(countChange(events)).toEqual({ added: 0, removed: 0, changed: 0 });
    expect(countChange(places)).toEqual({ added: 1, removed: 0, changed: 0 });
    const { tables, columns } = newIn(newer, older);
    expect(tables).toContain('places');
    expect(columns.find(({ table }) => table === 'life-events')?.columns).toContain('place_id');
    expect(newIn(newer, newer)).toEqual({ tables: [], columns: [] });
  });

  it('tells an empty list from one with an entry', () => {
    const change = compareTable(
      'events',
      [event('a', { person_ids: [] })],
      [event('a', { person_ids: ['b'] })],
    );
    expect(change.changed[0]?.cells).toEqual([{ column: 'person_ids', was: [], is: ['b'] }]);
  });
});
