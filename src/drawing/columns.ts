/** Columns and rows that charts declare alike. */
import type { Count } from '#data/count.ts';
import type { TableName } from '#data/tables.ts';
import type { View } from '#words/view.ts';
import type { ChartRow, Column } from './chart.ts';

type CountColumn<Row> = Extract<Column<Row>, { kind: 'count' }>;

/** A column of people; `missing` as in `Column`. */
export const peopleColumn = <Row>(
  id: string,
  value: (row: Row, view: View) => Count | null,
  missing?: CountColumn<Row>['missing'],
): CountColumn<Row> => ({ id, kind: 'count', unit: 'people', value, ...(missing && { missing }) });

/** What a row of a chart rests on that shows one row of a table. */
export const restsOn = (
  table: TableName,
  key: string,
  { source_ids }: Pick<ChartRow, 'source_ids'>,
): Required<ChartRow> => ({ source_ids, cells: [{ table, key }] });
