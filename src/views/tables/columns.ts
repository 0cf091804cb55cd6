import { absolute, recordPath } from '../../lib/paths.ts';
import { maybeUri } from '../../lib/uri.ts';
import type { AddressedCollection } from '../../schema/snapshot.ts';
import { sourceUrl } from '../source-record.ts';
import type { Cell, Column } from './table.ts';

/** A moment as the snapshot writes it; a pattern of Table Schema is of the whole text, and `^` would stand for itself. */
const MOMENT = '\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?Z)?)?)?';

type Words<Row> = [name: string, description: string, value: (row: Row) => Cell];

const column =
  <Row>(type: Column<Row>['type'], more: Partial<Column<Row>> = {}) =>
  ([name, description, value]: Words<Row>): Column<Row> => ({ name, type, description, ...more, value });

/** Columns by the type of their cells; each takes name, description and how the cell is read. */
export const columnsOf = <Row>() => ({
  key: (...words: Words<Row>) => column<Row>('integer', { required: true })(words),
  int: (...words: Words<Row>) => column<Row>('integer')(words),
  number: (...words: Words<Row>) => column<Row>('number')(words),
  text: (...words: Words<Row>) => column<Row>('string')(words),
  name: (...words: Words<Row>) => column<Row>('string', { required: true })(words),
  flag: (...words: Words<Row>) => column<Row>('boolean')(words),
  link: (name: string, description: string, value: (row: Row) => string | null) =>
    column<Row>('string', { format: 'uri' })([name, description, (row) => maybeUri(value(row))]),
  day: (...words: Words<Row>) => column<Row>('date')(words),
  moment: (...words: Words<Row>) => column<Row>('string', { pattern: MOMENT })(words),
  duration: (...words: Words<Row>) => column<Row>('duration')(words),
  one: (values: readonly string[], ...words: Words<Row>) => column<Row>('string', { enum: values })(words),
});

/** What the tables need of any record. */
interface AnyRecord {
  id: number;
  source: 'll2' | 'starter';
  note: string | null;
  firstSeen: string;
  lastChanged: string;
}

/** The columns with which the row of any record ends. */
export function endColumns<Row>(
  collection: AddressedCollection | 'flights',
  recordOf: (row: Row) => AnyRecord,
): Column<Row>[] {
  const c = columnsOf<Row>();
  return [
    c.one(
      ['ll2', 'starter'],
      'source',
      'Who gave the record: Launch Library 2 or the starter catalogue.',
      (row) => recordOf(row).source,
    ),
    c.link('sourceUrl', 'The record at Launch Library 2.', (row) => sourceUrl(collection, recordOf(row))),
    c.text('note', 'What is not certain about the record.', (row) => recordOf(row).note),
    c.day('firstSeen', 'The day of the first snapshot that held it.', (row) => recordOf(row).firstSeen),
    c.day('lastChanged', 'The day of the snapshot that last changed it.', (row) => recordOf(row).lastChanged),
  ];
}

/** The columns with which the row of a record with a page begins. */
export function startColumns<Row extends { record: { id: number; name: string; slug: string } }>(
  collection: AddressedCollection,
  site: string,
): Column<Row>[] {
  const c = columnsOf<Row>();
  return [
    c.key(
      'id',
      'Number of the record: LL2’s, or from 1,000,000,000 of the starter catalogue.',
      ({ record }) => record.id,
    ),
    c.name('name', 'Name.', ({ record }) => record.name),
    c.link('page', 'Its page at this site.', ({ record }) => absolute(recordPath(collection, record.slug), site)),
  ];
}
