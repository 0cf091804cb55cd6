import type { Catalogue } from '../../derive/catalogue.ts';
import { DEFINITIONS, type Definition } from '../../derive/list/definitions.ts';
import type { BrowseIndex, ListedCollection } from '../../derive/list/index-format.ts';
import { type Selection, selector } from '../../derive/list/select.ts';
import { MOST_ROWS, readQuery } from '../../derive/list/words.ts';
import { makeIndex } from '../../derive/list-index.ts';
import { recordPath } from '../../lib/paths.ts';
import { type Column, type ListRow, listRow, shownColumns } from './columns.ts';
import { FILTER_WORDS, orderInWords, resultInWords } from './in-words.ts';

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
  columns: readonly Column[];
  /** The column that sorts the list, and which way. */
  sorted: { column: string; down: boolean };
  rows: ListRow[];
  facets: Facet[];
  orders: { value: string; text: string }[];
  /** The rows of the catalogue in this order, all pages. */
  order: readonly number[];
  pages: number;
}

/** The lists that have an index. */
export const LISTED = Object.keys(DEFINITIONS) as readonly ListedCollection[];

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

/** The index of a list as a script that hands it over; a script, because a page opened from a folder may load nothing else. */
export function indexScript(catalogue: Catalogue, collection: ListedCollection): string {
  const { index } = made(catalogue, collection);
  return `(globalThis.listIndexes??={}).${collection}=${JSON.stringify(index)};\n`;
}

/** The orders that a list has, each upwards and downwards, as `ordering` writes them. */
export const orderingsOf = ({ orderings }: Definition): string[] => orderings.flatMap((name) => [name, `-${name}`]);

/** The filters of a list as it comes, with how many rows each value gives. */
function facetsOf({ choices, flags }: Definition, index: BrowseIndex, counts: Selection['counts']): Facet[] {
  const yesNo = [
    { value: 'true', text: 'yes', place: 1 },
    { value: 'false', text: 'no', place: 0 },
  ];
  const facets = [...choices, ...flags].map((name) => {
    const values = index.choices[name]?.map(({ value, text }, place) => ({ value, text, place })) ?? yesNo;
    const options = values.map(({ value, text, place }) => ({ value, text, count: counts[name]?.[place] ?? 0 }));
    return { name, label: FILTER_WORDS[name] ?? name, options };
  });
  return facets.filter(({ options }) => options.filter(({ count }) => count > 0).length > 1);
}

/** Page `page` (from 1) of a list in one of its orders; only the list of craft is long enough to have pages. */
export function listPart(catalogue: Catalogue, collection: ListedCollection, ordering: string, page: number): ListPart {
  const definition = DEFINITIONS[collection];
  const { index, sorted } = made(catalogue, collection);
  const query = readQuery(definition, new URLSearchParams({ ordering }));
  const selection = sorted.get(ordering) ?? selector(definition, index)(query);
  sorted.set(ordering, selection);
  const [key = { column: 'name', down: false }] = query.ordering;
  const columns = shownColumns(collection, false, key.column);
  const size = collection === 'spacecraft' ? MOST_ROWS : Math.max(1, index.rows);
  const shown = selection.matched.slice((page - 1) * size, page * size);
  return {
    collection,
    summary: resultInWords(definition, index, query, selection),
    columns,
    sorted: key,
    rows: shown.map((row) => listRow(collection, columns, index, row, recordPath)),
    facets: facetsOf(definition, index, selection.counts),
    orders: orderingsOf(definition).map((value) => ({
      value,
      text: orderInWords(readQuery(definition, new URLSearchParams({ ordering: value })).ordering),
    })),
    order: selection.matched,
    pages: Math.max(1, Math.ceil(index.rows / size)),
  };
}
