import type { Catalogue } from '../../derive/catalogue.ts';
import { insightsOf } from '../../derive/insights.ts';
import { DEFINITIONS, type Definition, type ListedCollection } from '../../derive/list/definitions.ts';
import type { BrowseIndex, Column, Files } from '../../derive/list/index-format.ts';
import { type Selection, selector } from '../../derive/list/select.ts';
import { MOST_ROWS, readQuery } from '../../derive/list/words.ts';
import { flightFile, makeIndex, nameWords } from '../../derive/list-index.ts';
import { recordPath } from '../../lib/paths.ts';
import type { Value } from '../values.ts';
import { COLUMNS } from './columns.ts';
import { resultInWords } from './in-words.ts';
import { outlineFile } from './outlines.ts';
import { cellValue } from './row.ts';
import { FILTER_WORDS, orderInWords } from './words.ts';

/** A row of a list, ready to be printed. */
export interface ListRow {
  name: string;
  slug: string;
  href: string;
  placeholder: boolean;
  cells: { value: Value; classes: string }[];
}

/** The head of a column: the other order that it leads to, and how it sorts the list now. */
export interface ListHead {
  name: string;
  head: string;
  classes: string;
  sort: 'ascending' | 'descending' | undefined;
  /** Not in this mode. */
  hidden: boolean;
  /** `ordering` by this column, or the other way where it sorts the list already; null where it does not sort. */
  other: string | null;
}

/** A filter of a list with the values that it may be set to, and how many rows each gives. */
export interface Facet {
  name: string;
  label: string;
  options: { value: string; text: string; count: number }[];
}

/** One page of a list, as it is written out. */
export interface ListPart {
  collection: ListedCollection;
  /** What is shown, in words. */
  summary: string;
  heads: ListHead[];
  rows: ListRow[];
  facets: Facet[];
  orders: { value: string; text: string }[];
  /** The rows of the catalogue in this order, all pages. */
  order: readonly number[];
  pages: number;
}

/** The lists that have an index. */
const LISTED = Object.keys(DEFINITIONS) as readonly ListedCollection[];

interface Made {
  index: BrowseIndex;
  /** Of all rows, by `ordering`. */
  sorted: Map<string, Selection>;
}

const kept = new WeakMap<Catalogue, Map<ListedCollection, Made>>();

/** Makes the index of a list once, and each order of it once. */
function made(catalogue: Catalogue, collection: ListedCollection): Made {
  const lists = kept.get(catalogue) ?? new Map<ListedCollection, Made>();
  kept.set(catalogue, lists);
  const known = lists.get(collection) ?? { index: makeIndex(catalogue, collection), sorted: new Map() };
  lists.set(collection, known);
  return known;
}

/** The files of `lists/`, by name. */
export const LIST_FILES: readonly (keyof Files)[] = [...LISTED, 'flights', 'outlines', 'words'];

function dataOf(catalogue: Catalogue, name: keyof Files): Files[keyof Files] {
  if (name === 'flights') return flightFile(catalogue);
  if (name === 'outlines') return outlineFile(catalogue);
  if (name === 'words') {
    const { people, destinations } = insightsOf(catalogue);
    return nameWords(
      catalogue,
      [...people.values(), ...destinations.values()].map((other) => other.name),
    );
  }
  return {
    definition: DEFINITIONS[name],
    labels: FILTER_WORDS,
    columns: COLUMNS[name],
    index: made(catalogue, name).index,
  };
}

/** A file of `lists/`: a script that hands its data over, because a page opened from a folder may load nothing else. */
export function listFile(catalogue: Catalogue, name: keyof Files): string {
  const data = dataOf(catalogue, name);
  return `(globalThis.listFiles??={}).${name}=${JSON.stringify(data)};\n`;
}

/** The orders that a list has, each upwards and downwards, as `ordering` writes them. */
export const orderingsOf = ({ orderings }: Definition): string[] => orderings.flatMap((name) => [name, `-${name}`]);

const NAME: Column = { name: 'name', head: 'Name', from: 'always', kind: 'text' };

/** The classes of a column's cells: when it is there, and where its numbers stand. */
function cellClass({ name, from, kind }: Column, sorted: string): string {
  const right = ['count', 'number', 'span', 'date'].includes(kind);
  return `${from}${right ? ' number' : ''}${name === sorted ? ' sorted' : ''}`;
}

function headOf(column: Column, by: string, down: boolean, orderings: readonly string[]): ListHead {
  const { name, head, from } = column;
  const hidden = from === 'detailed' && name !== by;
  const classes = cellClass(column, by);
  const other = name === by ? `${down ? '' : '-'}${by}` : `${classes.includes('number') ? '-' : ''}${name}`;
  const sort = name !== by ? undefined : down ? 'descending' : 'ascending';
  return { name, head, classes, sort, hidden, other: orderings.includes(other) ? other : null };
}

function rowOf(
  collection: ListedCollection,
  columns: readonly Column[],
  index: BrowseIndex,
  row: number,
  by: string,
): ListRow {
  const slug = String(index.columns.slug?.[row]);
  return {
    name: String(index.columns.name?.[row]),
    slug,
    href: recordPath(collection, slug),
    placeholder: index.columns.is_placeholder?.[row] === 1,
    cells: columns.map((column) => ({
      value: cellValue(column, index, row, recordPath),
      classes: cellClass(column, by),
    })),
  };
}

/** The filters of a list as it comes, with how many rows each value gives. */
function facetsOf({ choices, flags }: Definition, index: BrowseIndex, counts: Selection['counts']): Facet[] {
  const facets = [...choices, ...flags].map((name) => ({
    name,
    label: FILTER_WORDS[name] ?? name,
    options: (index.choices[name] ?? []).map(({ value, text }, place) => ({
      value,
      text,
      count: counts[name]?.[place] ?? 0,
    })),
  }));
  return facets.filter(({ options }) => options.filter(({ count }) => count > 0).length > 1);
}

/** Page `page` (from 1) of a list in one of its orders; only the list of craft is long enough to have pages. */
export function listPart(catalogue: Catalogue, collection: ListedCollection, ordering: string, page: number): ListPart {
  const definition = DEFINITIONS[collection];
  const { index, sorted } = made(catalogue, collection);
  const query = readQuery(definition, new URLSearchParams({ ordering }));
  const selection = sorted.get(ordering) ?? selector({ definition, index })(query);
  sorted.set(ordering, selection);
  const [{ column: by, down } = { column: 'name', down: false }] = query.ordering;
  const columns = COLUMNS[collection];
  const orderings = orderingsOf(definition);
  const heads = [NAME, ...columns].map((column) => headOf(column, by, down, orderings));
  const size = collection === 'spacecraft' ? MOST_ROWS : Math.max(1, index.rows);
  const shown = selection.matched.slice((page - 1) * size, page * size);
  return {
    collection,
    summary: resultInWords({ definition, index }, selection.matched, orderInWords(ordering)),
    heads,
    rows: shown.map((row) =>
      rowOf(
        collection,
        columns.filter((_, at) => !heads[at + 1]?.hidden),
        index,
        row,
        by,
      ),
    ),
    facets: facetsOf(definition, index, selection.counts),
    orders: orderings.map((value) => ({ value, text: orderInWords(value) })),
    order: selection.matched,
    pages: Math.max(1, Math.ceil(index.rows / size)),
  };
}
