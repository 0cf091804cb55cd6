/** What a cell may hold. */
export type Cell = string | number | boolean | null;

/** A type of Table Schema. */
type FieldType = 'integer' | 'number' | 'string' | 'boolean' | 'date' | 'datetime' | 'duration';

/** A column: its name and meaning, and how its cell is read off a row. */
export interface Column<Row> {
  name: string;
  type: FieldType;
  description: string;
  required?: boolean;
  format?: 'uri';
  /** A regular expression for texts of a certain form. */
  pattern?: string;
  enum?: readonly string[];
  value: (row: Row) => Cell;
}

/** A reference from columns of one table to the key of another. */
export interface ForeignKey {
  fields: readonly string[];
  table: string;
  to: readonly string[];
}

/** A column without the way its cells are read. */
export type Field = Omit<Column<never>, 'value'>;

/** A table as it is written out. */
export interface Table {
  name: string;
  title: string;
  description: string;
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  fields: readonly Field[];
  rows: readonly (readonly Cell[])[];
}

/** Reads a table off its rows. */
export function table<Row>(
  head: Omit<Table, 'fields' | 'rows'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  return {
    ...head,
    fields: columns.map(({ value: _, ...field }) => field),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}
