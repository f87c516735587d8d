/** Columns of charts whose rows are about a round of releases each. */
import type { Round } from '#data/tables.ts';
import type { Column } from '#drawing/chart.ts';

interface RowOfRound {
  readonly round: Round;
}

export const ANNOUNCED_ON: Column<RowOfRound> = {
  id: 'announced_on',
  kind: 'date',
  value: ({ round }) => round.announced_on,
};

/** What the round is called, with the way to its page. */
export const ROUND_LABEL: Column<RowOfRound> = {
  id: 'label',
  kind: 'text',
  value: ({ round }) => round.label,
  link: ({ round }) => `/rounds/${round.round_id}/`,
};

export const MECHANISM: Column<RowOfRound> = {
  id: 'mechanism',
  kind: 'text',
  value: ({ round }, { language }) => language.sayAny(`mechanisms.${round.mechanism}`),
};
