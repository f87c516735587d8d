/** Days in custody and days without word as figures of a person's page, whose notes say from what to what they were counted. */
import type { PartialDate } from '#data/dates.ts';
import type { LifeEvent } from '#data/tables.ts';
import type { Spell } from '#people/custody.ts';
import type { Count } from '#data/count.ts';
import { totalDays } from '#people/days.ts';
import type { Lifeline } from '#people/lifeline.ts';
import { tellSilence, tellSpell, writeDays, type Until } from '#people/person-text.ts';
import type { View } from '#words/view.ts';
import { heldUntil } from '#people/status.ts';
import { figuresIn, type NotedFigure, type NotedSentence } from './note.ts';

export interface PersonSentences {
  /** Times in custody, the latest first. */
  readonly custody: readonly NotedSentence[];
  /** All of them together; `null` where there is nothing to add up. */
  readonly total: NotedSentence | null;
  readonly silences: readonly NotedSentence[];
}

export function personSentences(life: Lifeline, view: View): PersonSentences {
  const { spells, silences, status } = life;
  const { edition, language } = view;
  const custody = spells.map((spell, at) =>
    tellSpell(spell, life, view, (days, until) => {
      const end = until === 'end' ? spell.to : heldUntil(status);
      const name = `custody-${at}-${until}`;
      return figure(name, days, { ...spell, label: labelOf(spell.events, end, until, view) }, view);
    }),
  );
  const counted = spells.filter(({ begin, end }) => begin === 'reported' && end !== 'not-reported');
  const total = totalDays(counted, edition.asOf);
  const sum = {
    label: language.say('people.facts.sum', { spells: counted.length }),
    events: counted.flatMap(({ events }) => events),
    source_ids: [...new Set(counted.flatMap(({ source_ids }) => source_ids))],
  };
  return {
    custody: custody.toReversed(),
    total:
      counted.length > 1 && heldUntil(status) === null
        ? language.sayInPieces('people.facts.totalDays', {
            days: figure('custody-total', total, sum, view),
            spells: counted.length,
          })
        : null,
    silences: silences.map((silence, at) =>
      tellSilence(silence, view, (days) => {
        const label = labelOf(silence.events, silence.to, 'end', view);
        return figure(`silence-${at}`, days, { ...silence, label }, view);
      }),
    ),
  };
}

/** A figure that opens a person's page: what it counts, and when. */
export interface HeadFigure {
  readonly figure: NotedFigure;
  readonly label: string;
  readonly when: string;
  readonly direction: 'in' | null;
}

/**
 * Days of the latest time in custody and of the latest time without word. Of somebody of whom nothing was heard
 * since, the days are those to the last report: whether they are still held is not known.
 */
export function headFiguresOf(
  life: Lifeline,
  { custody, silences }: PersonSentences,
  { edition, language }: View,
): readonly HeadFigure[] {
  const [held] = figuresIn(custody.slice(0, 1));
  const [silent] = figuresIn(silences.slice(-1));
  const [spell, silence, until] = [life.spells.at(-1), life.silences.at(-1), heldUntil(life.status)];
  const when = (from: PartialDate, to: PartialDate | null, last: PartialDate | null = null) => {
    const kind = to !== null ? 'ended' : last !== null ? 'old' : 'ongoing';
    return language.say('people.figures.when', { kind, from, to: to ?? last ?? edition.asOf });
  };
  return [
    ...(held && spell
      ? [
          {
            figure: held,
            label: language.say('people.facts.custody'),
            when: when(spell.from, spell.to, until),
            direction: 'in' as const,
          },
        ]
      : []),
    ...(silent && silence
      ? [
          {
            figure: silent,
            label: language.say('people.facts.silence'),
            when: when(silence.from, silence.to),
            direction: null,
          },
        ]
      : []),
  ];
}

function figure(
  name: string,
  days: Count,
  { events, source_ids, label }: Pick<Spell, 'events' | 'source_ids'> & { readonly label: string },
  { language }: View,
): NotedFigure {
  const cells = events.map(({ event_id }) => ({
    table: 'life-events' as const,
    key: event_id,
    column: 'date',
  }));
  return { name, text: writeDays(days, language), label, source_ids, cells };
}

/** From what to what days were counted. */
function labelOf(
  [first, last]: readonly LifeEvent[],
  end: Spell['to'],
  until: Until,
  { edition, language }: View,
): string {
  const way = until === 'last-report' ? 'toReport' : last ? 'toEvent' : 'toEdition';
  return language.say(`people.facts.from.${way}`, {
    first: first?.headline ?? '',
    from: first?.date ?? edition.asOf,
    last: last?.headline ?? '',
    to: end ?? edition.asOf,
  });
}
