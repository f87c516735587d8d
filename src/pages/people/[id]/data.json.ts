/** What the newest edition holds of a person, for programs. */
import type { APIRoute } from 'astro';
import { fileAnswer } from '#build/file-answer.ts';
import { published } from '#build/published.ts';
import type { Person } from '#data/tables.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { personData } from '#takeaway/person-data.ts';

export const getStaticPaths = async () => {
  const { latest } = await published();
  return publishedPeople(latest).map((person) => ({ params: { id: person.person_id }, props: { person } }));
};

export const GET: APIRoute<{ person: Person }> = async ({ url, props: { person } }) => {
  const { latest } = await published();
  return fileAnswer(personData(latest, person), url);
};
