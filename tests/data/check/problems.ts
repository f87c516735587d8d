/** What the check says of a synthetic data folder in which one thing is wrong. */
import { NEWER, syntheticData, type SyntheticData } from '../synthetic.ts';

/** The problems of a synthetic data folder after one thing in it was changed. */
export async function problemsAfter(change: (data: SyntheticData) => Promise<void>): Promise<string> {
  const data = await syntheticData();
  await change(data);
  return data.problems();
}

/** The same after a text in a table of the newer edition, a draft, was replaced by another. */
export const problemsOf = (table: string, was: string, is: string) =>
  problemsAfter((data) => data.edit(`${NEWER}/${table}.csv`, was, is));
