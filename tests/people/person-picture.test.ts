import { expect, test } from 'vitest';
import type { Person } from '#data/tables.ts';
import { pictureSvg } from '#drawing/picture/share-picture.ts';
import { lifelineStyle } from '#embedding/picture-style.ts';
import { hasPictures, picturedPerson } from '#people/person-picture.ts';
import { profileOf } from '#people/profile.ts';
import { languageOf } from '#words/language.ts';
import { invent, type Told } from './synthetic.ts';

function picture(...events: Told[]) {
  const edition = invent({ events });
  const profile = profileOf(edition, edition.people[0] as Person);
  return picturedPerson(profile, { edition, language: languageOf('en') });
}

const held = () => picture(['2020-01-01 detained'], ['2024-02-19 released']);

test('A lifeline as a picture stands alone: it says whose it is, what is drawn, what rests on whom', () => {
  const pictured = held();
  const words =
    pictured &&
    pictureSvg(pictured, 'lifeline')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  for (const part of [
    'Person Seventeen',
    'Released on 19 February 2024.',
    '1 Jan 2020 to 19 Feb 2024: 1,510 days',
    'in custody',
    'A Paper',
    'Edition of 9 December 2024',
  ])
    expect(words).toContain(part);
});

test('Its style shows it where a drawing’s words would stand, in its own shape', () => {
  const pictured = held();
  expect(pictured && lifelineStyle(pictured)).toMatch(
    /^\.lifeline svg desc::before\{.*aspect-ratio:360\/\d+;background:url\(lifeline\.png\) .*\}\n$/,
  );
});

test('Who was never held has no picture', () => {
  expect(picture(['2020-01-01 statement'])).toBeNull();
});

test('Of more people than one list holds nobody has one: they would outweigh the site', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, nth) => ({ person_id: `person-${nth}` }));
  expect(hasPictures(invent({ people: people(300) }))).toBe(true);
  expect(hasPictures(invent({ people: people(301) }))).toBe(false);
});
