import { csvText } from '../../lib/csv.ts';
import type { Table } from './table.ts';

/** A table as CSV. */
export const tableCsv = ({ fields, rows }: Table): string =>
  csvText(
    fields.map(({ name }) => name),
    rows,
  );

/** A table as JSON, an object a line, typed and as it is: nothing is put before a formula. */
export const tableLines = ({ fields, rows }: Table): string =>
  rows
    .map(
      (row) => `${JSON.stringify(Object.fromEntries(fields.map(({ name }, index) => [name, row[index] ?? null])))}\n`,
    )
    .join('');
