/** What a chart is titled and says of an edition. */
import { chartOf } from '#charts/index.ts';
import type { Edition } from '#data/edition.ts';
import type { Measure } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import { inEnglish } from './synthetic.ts';

export const titleOf = (id: string, edition: Edition) => describeChart(chartOf(id), inEnglish(edition)).title;
export const saysOf = (id: string, edition: Edition) => describeChart(chartOf(id), inEnglish(edition)).says;

export const measure = (id: string, comparable: Measure['comparable_across_months']): Measure => ({
  measure: id,
  label: id,
  unit: 'people',
  definition: '',
  counter: '',
  comparable_across_months: comparable,
  caution: '',
});
