/**
 * The forms in which a message may ask for a value. Of a count or a number `x`: `{x}` as it is written, `{x_n}` the
 * bare number for `plural`, `{x_people}` with its noun, any key under `units`. Of a date `d`: `{d}` alone or "on",
 * `{d_genitive}` "of, since, until", `{d_locative}` "in", `{d_nominative}` as a time of its own, `{d_precision}` for
 * `select`: day, month or year.
 */
import type { Count } from '#data/count.ts';
import { parseDate, precisionOf, type PartialDate } from '#data/dates.ts';
import { DATE_FORMS, type DateForm } from './dates.ts';

/** How a language writes what has forms. */
export interface Forms {
  amount(count: Count, unit: string): string;
  date(date: PartialDate, form: DateForm): string;
}

export function isCount(value: unknown): value is Count {
  return typeof value === 'object' && value !== null && 'qualifier' in value && 'value' in value;
}

export function isDate(value: unknown): value is PartialDate {
  return typeof value === 'string' && parseDate(value) !== null;
}

/** A value in a form; a text has none and stands as it is. Throws a `RangeError` where there is no such form. */
export function formOf<Piece>(
  value: string | number | Count | Piece,
  form: string,
  { amount, date }: Forms,
): string | number | Piece {
  if (typeof value === 'number' || isCount(value)) {
    const count: Count = typeof value === 'number' ? { value, qualifier: 'exact' } : value;
    return form === 'n' ? count.value : amount(count, form);
  }
  if (!isDate(value)) return value;
  if (form === 'precision') return precisionOf(value);
  if (!DATE_FORMS.includes(form as DateForm))
    throw new RangeError(`asks for a date as "${form}"; its forms are ${DATE_FORMS.join(', ')}, precision`);
  return date(value, form as DateForm);
}
