import type { ConfigurationEntry } from '../derive/catalogue.ts';
import { recordPath } from '../lib/paths.ts';
import type { Link } from './shell.ts';
import { countValue, flagValue, momentValue, recordValue, textValue, type Value } from './values.ts';

/** A table of a few columns, each row headed by a link. */
export interface LinkTable {
  caption: string;
  columns: string[];
  /** Columns, counted from 0, that hold numbers and are aligned right. */
  numbers?: readonly number[];
  rows: {
    /** Its fragment of the page's address. */
    anchor?: string;
    /** Cells before the row's head. */
    before?: Value[];
    /** Without an address where what it names has no page. */
    link: Link | { text: string; href: null };
    cells: Value[];
  }[];
}

/** Configurations as a table; a column that would say the same in every row is left out. */
export function configurationTable(
  caption: string,
  entries: readonly ConfigurationEntry[],
  without: 'Type' | 'Operator' | null = null,
): LinkTable {
  const columns: [string, (entry: ConfigurationEntry) => Value][] = [
    ['Type', ({ record }) => textValue(record.type.name)],
    ['Operator', ({ agency }) => recordValue('agencies', agency)],
    ['Maiden flight', ({ record }) => momentValue(record.maiden_flight)],
    ['In use', ({ record }) => flagValue(record.in_use)],
    ['Craft here', ({ craft }) => countValue(craft.length)],
  ];
  const shown = columns.filter(([name]) => name !== without);
  return {
    caption,
    columns: ['Configuration', ...shown.map(([name]) => name)],
    numbers: [shown.length],
    rows: entries.map((entry) => ({
      link: { text: entry.record.name, href: recordPath('configurations', entry.record.slug) },
      cells: shown.map(([, value]) => value(entry)),
    })),
  };
}
