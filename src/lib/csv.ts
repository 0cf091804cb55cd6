import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * A header and rows as CSV (RFC 4180, CRLF line ends). Null is an empty cell; a text that a spreadsheet would take for a
 * formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) has an apostrophe put before it.
 */
export function csvText(header: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return stringify([[...header], ...rows.map((row) => [...row])], {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}
