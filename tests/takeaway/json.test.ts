import { expect, test } from 'vitest';
import { jsonText } from '#takeaway/json.ts';

test('A row stands on a line, and what holds rows is indented.', () => {
  const value = {
    name: 'edition',
    left_out: undefined,
    people: [
      { id: 'one', count: 3, sources: ['a', 'b'] },
      { id: 'two', count: null, sources: [] },
    ],
    none: [],
  };
  expect(jsonText(value)).toBe(
    [
      '{',
      ' "name": "edition",',
      ' "people": [',
      '  {"id":"one","count":3,"sources":["a","b"]},',
      '  {"id":"two","count":null,"sources":[]}',
      ' ],',
      ' "none": []',
      '}',
      '',
    ].join('\n'),
  );
  expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
});
