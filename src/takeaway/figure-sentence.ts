/** A figure as somebody else may print it: what it is, when it stood, who says so, what others say, and where this was read. */
import type { Fact } from '#facts/fact.ts';
import { disputesOfFact, labelOfFact, sourcesOfFact, writeFact, writeStanding } from '#facts/fact-text.ts';
import type { View } from '#words/view.ts';
import { writeDisputed } from '#words/value.ts';

/** As many sources as a sentence names. */
const NAMED = 3;

/**
 * In plain text: the sentence of a story, for a label alone would not say what a sum is of; the figure by itself; its
 * sources. `page` is the address under which the figure stands.
 */
export function figureSentence(fact: Fact, told: string, { edition, language }: View, page: URL): string {
  const { say } = language;
  const label = labelOfFact(fact, edition, language);
  const value = writeFact(fact, language);
  const publishers = [...new Set(sourcesOfFact(fact, edition).map(({ publisher }) => publisher))];
  const named = publishers.slice(0, NAMED).join('; ');
  const others = publishers.length - NAMED;
  const sources = others > 0 ? say('pages.facts.copy.more', { named, count: others }) : named;
  const disputed = disputesOfFact(fact, edition).map((dispute) => writeDisputed(dispute, language));
  return [
    say('pages.facts.copy.told', { sentence: told }),
    label === '' ? `${value}.` : say('pages.facts.copy.what', { value, label }),
    writeStanding(fact, language),
    publishers.length > 0 && say('pages.facts.copy.sources', { count: publishers.length, sources }),
    disputed.length > 0 && say('pages.facts.copy.disputed', { values: disputed.join('; ') }),
    say('pages.facts.copy.read', { date: edition.asOf, address: page.href }),
  ]
    .filter((part) => part !== false && part !== '')
    .join(' ');
}
