import { expect, test } from 'vitest';
import { labelled } from '#drawing/svg.ts';
import { treeOf } from './trees.ts';

const drawn = (inside: string) =>
  labelled(treeOf(`<svg viewBox="0 0 9 9">${inside}</svg>`), 'rounds-wide', 'It says so.');

test('A drawing says what it shows, as a picture, or as a group where it holds links', () => {
  expect(drawn('').attributes).toMatchObject({ 'aria-label': 'It says so.', role: 'img' });
  expect(drawn('<g><a href="/people/x/"><text>X</text></a></g>').attributes.role).toBe('group');
});

test('Ids in it are named after it', () => {
  expect(drawn('<pattern id="x"></pattern>').children).toEqual([
    { name: 'pattern', attributes: { id: 'rounds-wide-1' }, children: [] },
  ]);
});
