import { BadValue, type Filter } from './filters.ts';
import type { World } from './world.ts';

/** Rows of a page when the query names no limit. */
const DEFAULT_LIMIT = 10;

/** More is cut to this without an error. */
const MAX_LIMIT = 100;

/** Which rows an endpoint has, and what of its query it understands. */
export interface Definition<Row extends { id: number }> {
  rows: (world: World) => readonly Row[];
  filters: Readonly<Record<string, Filter<Row>>>;
  /** The texts that `search` looks through; absent where there is no search. */
  searched?: (row: Row, world: World) => readonly (string | null)[];
  /** What `ordering` may name, and the value that it sorts by. */
  ordering: Readonly<Record<string, (row: Row) => string | number | boolean | null>>;
}

/**
 * How rows of equal rank lie: `stable` in the world's own row order on every page; `overlapping` a little
 * differently on each page, so that pages repeat and lose rows as those of the real API do.
 */
export type Ties = 'stable' | 'overlapping';

/** What a query selects. */
export interface Selection<Row> {
  /** All rows that match, in order. */
  matched: readonly Row[];
  limit: number;
  offset: number;
  /** The rows of the page. */
  page: readonly Row[];
  /** Values that were refused, by the name of the filter; the answer is then 400. */
  errors: Readonly<Record<string, string[]>>;
}

/** A whole number of the query as Python's `int` reads it, or the default where it is none or below the floor. */
function wholeNumber(text: string | undefined, floor: number, otherwise: number): number {
  const digits = text?.trim().replace(/(?<=\d)_(?=\d)/g, '') ?? '';
  const value = /^[+-]?\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return value >= floor ? value : otherwise;
}

const lastOf = (query: URLSearchParams, name: string): string | undefined => query.getAll(name).at(-1);

/** `limit` and `offset` of a query: what is no number, and a limit below 1, count as not given. */
export function paging(query: URLSearchParams): { limit: number; offset: number } {
  return {
    limit: Math.min(wholeNumber(lastOf(query, 'limit'), 1, DEFAULT_LIMIT), MAX_LIMIT),
    offset: wholeNumber(lastOf(query, 'offset'), 0, 0),
  };
}

function matches<Row extends { id: number }>(definition: Definition<Row>, world: World, query: URLSearchParams) {
  const tests: ((row: Row) => boolean)[] = [];
  const errors: Record<string, string[]> = {};
  for (const [name, filter] of Object.entries(definition.filters)) {
    const values = query.getAll(name);
    if (values.length === 0) continue;
    try {
      const test = filter(values, world);
      if (test !== null) tests.push(test);
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      errors[name] = [error.message];
    }
  }
  const { searched } = definition;
  const words = (lastOf(query, 'search') ?? '')
    .replaceAll('\0', '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (searched !== undefined && words.length > 0) {
    tests.push((row) => {
      const texts = searched(row, world).map((text) => text?.toLowerCase() ?? '');
      return words.every((word) => texts.some((text) => text.includes(word)));
    });
  }
  return { tests, errors };
}

/** Nulls come last, and first when descending: the database's own way. */
function compareValues(left: string | number | boolean | null, right: typeof left): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -1 : 1;
}

/** A number that looks random but depends on its two seeds alone, from 0 up to `below`. */
function scattered(first: number, second: number, below: number): number {
  let mixed = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second ^ 0xc2b2ae35, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % below;
}

/** How far a row of a tie may stray when pages overlap. */
const STRAY = 8;

function ordered<Row extends { id: number }>(
  definition: Definition<Row>,
  rows: readonly Row[],
  query: URLSearchParams,
  straying: number | null,
): readonly Row[] {
  const keys = (lastOf(query, 'ordering') ?? '')
    .split(',')
    .map((term) => term.trim())
    .flatMap((term) => {
      const down = term.startsWith('-');
      const name = down ? term.slice(1) : term;
      const get = Object.hasOwn(definition.ordering, name) ? definition.ordering[name] : undefined;
      return get === undefined ? [] : [{ get, sign: down ? -1 : 1 }];
    });
  if (keys.length === 0) return rows;
  return rows
    .map((row, at) => ({
      row,
      values: keys.map(({ get }) => get(row)),
      at: straying === null ? at : at + scattered(row.id, straying, STRAY),
    }))
    .sort((left, right) => {
      for (const [position, { sign }] of keys.entries()) {
        const found = compareValues(left.values[position] ?? null, right.values[position] ?? null) * sign;
        if (found !== 0) return found;
      }
      return left.at - right.at;
    })
    .map(({ row }) => row);
}

/** What a query selects of an endpoint's rows; pure. */
export function select<Row extends { id: number }>(
  definition: Definition<Row>,
  world: World,
  query: URLSearchParams,
  ties: Ties = 'stable',
): Selection<Row> {
  const { limit, offset } = paging(query);
  const { tests, errors } = matches(definition, world, query);
  const rows =
    Object.keys(errors).length > 0 ? [] : definition.rows(world).filter((row) => tests.every((test) => test(row)));
  const matched = ordered(definition, rows, query, ties === 'overlapping' ? offset : null);
  return { matched, limit, offset, page: matched.slice(offset, offset + limit), errors };
}

/** `select` that remembers the last list of each world, so that a crawl does not sort all rows for every page. */
export function rememberingSelect<Row extends { id: number }>(definition: Definition<Row>): typeof select<Row> {
  const remembered = new WeakMap<World, { key: string; selection: Selection<Row> }>();
  return (_, world, query, ties = 'stable') => {
    if (ties === 'overlapping') return select(definition, world, query, ties);
    const rest = new URLSearchParams(query);
    rest.delete('limit');
    rest.delete('offset');
    const key = rest.toString();
    const known = remembered.get(world);
    const selection = known?.key === key ? known.selection : select(definition, world, rest);
    remembered.set(world, { key, selection });
    const { limit, offset } = paging(query);
    return { ...selection, limit, offset, page: selection.matched.slice(offset, offset + limit) };
  };
}
