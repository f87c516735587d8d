/** A kit for journalists of one person: the lifeline as a picture, what it says, the rows behind it and their sources, in one zip. */
import Papa from 'papaparse';
import type { Person } from '#data/tables.ts';
import { picturePng, pictureSvg } from '#drawing/picture/share-picture.ts';
import { nameOf, otherNamesOf } from '#people/names.ts';
import { picturedPerson } from '#people/person-picture.ts';
import { writeLifeline, writeSilence, writeSpell, writeStatus } from '#people/person-text.ts';
import { profileOf, type Profile } from '#people/profile.ts';
import { address, fullAddress } from '#words/paths.ts';
import type { View } from '#words/view.ts';
import { citationOf } from './citation.ts';
import { sourceList, zipOf } from './kit.ts';
import { personData } from './person-data.ts';

/** The zip, with a README and a picture in each language of the views. The first view's edition is the one in the data's own words. */
export async function personKit(person: Person, views: readonly View[], site: URL): Promise<Uint8Array> {
  const [first] = views;
  if (first === undefined) throw new RangeError('A kit is in one language at least');
  const { edition } = first;
  const { life, sources } = profileOf(edition, edition.row('people', person.person_id));
  const inLanguages = await Promise.all(
    views.map(async (view): Promise<Record<string, string | Uint8Array>> => {
      const profile = profileOf(view.edition, view.edition.row('people', person.person_id));
      const pictured = picturedPerson(profile, view);
      const { code } = view.language;
      return {
        [`README-${code}.txt`]: readme(profile, view, site),
        ...(pictured && {
          [`lifeline-${code}.svg`]: pictureSvg(pictured, 'chart'),
          [`lifeline-${code}.png`]: await picturePng(pictured, 'lifeline'),
        }),
      };
    }),
  );
  return zipOf(`${person.person_id}-${edition.asOf}`, {
    ...inLanguages.reduce((all, each) => ({ ...all, ...each }), {}),
    'life-events.csv': csvOf(life.events),
    'sources.csv': csvOf(sources),
    'data.json': personData(edition, life.person),
  });
}

/** Rows as CSV in the columns of their table; lists as the tables write them, and nothing that a spreadsheet would run. */
function csvOf(rows: readonly object[]): string {
  const cells = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        Array.isArray(value) ? value.join(';') : ((value ?? '') as string | number),
      ]),
    ),
  );
  return `${Papa.unparse(cells, { newline: '\n', escapeFormulae: true })}\n`;
}

function readme(profile: Profile, view: View, site: URL): string {
  const { person, life, sentences, sources } = profile;
  const { language, edition } = view;
  const { code, say } = language;
  const names = [nameOf(person, code), ...otherNamesOf(person, code)].map(({ text }) => text);
  const page = fullAddress(address(code, `/people/${person.person_id}/`), site);
  const parts = [
    names.join(' · '),
    person.one_line,
    writeStatus(life, language),
    [
      ...life.spells.map((spell) => writeSpell(spell, life, view)),
      ...life.silences.map((silence) => writeSilence(silence, view)),
      ...sentences.map(({ event }) => `${language.date(event.date)}: ${event.headline}.`),
    ].join('\n'),
    `${say('embed.kit.files')}\n- ${say('people.kit.picture')}\n- ${say('people.kit.data')}`,
    `${say('people.kit.alternative')}\n${writeLifeline(life, view)}`,
    `${names[0] ?? ''}. ${citationOf(edition, language, page)}`,
    say('embed.kit.licence'),
    sourceList(sources, language),
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}
