/** The data the pages are made of, read once. */
import { dataFolder, loadData, type Data } from '../data/edition.ts';

let reading: Promise<Data> | undefined;

/** Sealed editions only; with `DRAFT=1`, and while developing, the draft as well. */
export function published(): Promise<Data> {
  reading ??= loadData(dataFolder(), { drafts: process.env.DRAFT === '1' || import.meta.env.DEV });
  return reading;
}
