/** What events say in words, against what is derived from their dates. */
import { expect, test } from 'vitest';
import { editionDates, loadData } from '#data/edition.ts';
import { daysOfSpell } from '#people/days.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import { hasLifeline } from '#people/person-drawing.ts';
import { writeLifeline } from '#people/person-text.ts';
import { languageOf } from '#words/language.ts';

const dates = await editionDates('data');
const data = dates.length === 0 ? null : await loadData('data', { drafts: true });
const editions = data?.editions ?? [];
const latest = data?.latest;
const lifeIn = (edition: (typeof editions)[number] | undefined, id: string) =>
  edition ? lifelineOf(edition, edition.row('people', id)) : null;

test('a headline that counts the days of an imprisonment counts as many', () => {
  const counted = editions.flatMap((edition) =>
    publishedPeople(edition).flatMap((person) => {
      const { events, spells } = lifelineOf(edition, person);
      return events.flatMap((event) => {
        const said = /after ([\d,]+) days/.exec(event.headline)?.[1];
        if (said === undefined) return [];
        const spell = spells.find(({ to }) => to === event.date);
        return [
          {
            id: event.event_id,
            said: Number(said.replace(',', '')),
            counted: spell && daysOfSpell(spell, edition.asOf)?.value,
          },
        ];
      });
    }),
  );
  expect(counted.map(({ id, counted }) => [id, counted])).toEqual(counted.map(({ id, said }) => [id, said]));
  if (latest) expect(counted.length).toBeGreaterThan(1);
});

const asOf = latest?.asOf ?? ('2026-03-31' as never);

test.runIf(latest)('Bialiatski was held for 1,613 days and Losik for 1,904', () => {
  const days = (id: string) =>
    lifeIn(latest, id)
      ?.spells.map((spell) => daysOfSpell(spell, asOf))
      .at(-1);
  expect(days('ales-bialiatski')).toMatchObject({ value: 1613, qualifier: 'exact' });
  expect(days('ihar-losik')).toMatchObject({ value: 1904, qualifier: 'exact' });
});

test.runIf(latest)(
  'the meeting of 2024 did not end the silence around Kalesnikava, as was known a year later',
  () => {
    const then = lifeIn(
      editions.find(({ asOf }) => asOf === '2024-12-09'),
      'maryia-kalesnikava',
    );
    const now = lifeIn(latest, 'maryia-kalesnikava');
    expect(then?.silences).toMatchObject([{ from: '2023-02-15', to: '2024-11-12', interruptions: [] }]);
    expect(now?.silences).toMatchObject([
      { from: '2023-02-15', to: '2025-10-09', interruptions: ['2024-11-12'] },
    ]);
  },
);

test.runIf(latest)('Statkevich was pardoned, taken back, and in custody until he was sent home', () => {
  const life = lifeIn(latest, 'mikalai-statkevich');
  expect(life?.status.kind).toBe('released-home');
  expect(life?.spells.at(-1)).toMatchObject({ from: '2020-05-31', to: '2026-02-19' });
  expect(life?.silences).toMatchObject([
    { interruptions: expect.arrayContaining(['2025-09-11']) as unknown },
  ]);
});

test.runIf(latest)('detentions of which no end is reported are not counted as years', () => {
  for (const id of [
    'andrzej-poczobut',
    'eduard-palchys',
    'nasta-loika',
    'natallia-dulina',
    'vitold-ashurak',
  ]) {
    expect(lifeIn(latest, id)?.spells[0], id).toMatchObject({ end: 'not-reported' });
  }
});

test('everyone has a status, a text alternative, and a lifeline if ever imprisoned', () => {
  for (const edition of editions) {
    for (const person of publishedPeople(edition)) {
      const life = lifelineOf(edition, person);
      expect(writeLifeline(life, { edition, language: languageOf('en') }), person.person_id).toMatch(
        /^\p{Lu}.*\.$/u,
      );
      expect(hasLifeline(life) || life.spells.length === 0, person.person_id).toBe(true);
    }
  }
});
