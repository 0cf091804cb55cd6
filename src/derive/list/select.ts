import { squeezed } from '../../lib/fold.ts';
import { instantSeconds } from '../../lib/instant.ts';
import type { Definition } from './definitions.ts';
import type { BrowseIndex, Cell } from './index-format.ts';
import type { Key, Query } from './words.ts';

/** What a query selects. */
export interface Selection {
  /** The rows that match, in order. */
  matched: readonly number[];
  /** For each choice and flag, how many rows each of its values would give with all other filters as they are. */
  counts: Readonly<Record<string, readonly number[]>>;
  /** For each filter that is set, how many rows there would be without it. */
  without: Readonly<Record<string, number>>;
  /** Filters whose value stands for nothing here; LL2 refuses such a query, here it selects nothing. */
  unknown: readonly string[];
}

/** Selects rows of one index. */
export type Select = (query: Query) => Selection;

type Test = (row: number) => boolean;

const TRUTH: Readonly<Record<string, number>> = { '1': 1, true: 1, '0': 0, false: 0 };

/** The values of a facet that a cell counts for. */
const places = (cell: Cell | undefined): readonly number[] =>
  typeof cell === 'number' ? [cell] : Array.isArray(cell) ? (cell as readonly number[]) : [];

/** The texts of columns, row by row, joined; a choice stands for its words. */
function textsOf(
  { rows, columns, choices }: BrowseIndex,
  names: readonly string[],
  prepare: (text: string) => string,
): string[] {
  const texts = new Array<string>(rows).fill('');
  for (const name of names) {
    const list = choices[name]?.map(({ text }) => prepare(text));
    const column = columns[name] ?? [];
    for (let row = 0; row < rows; row += 1) {
      const cell = column[row];
      if (list !== undefined) for (const place of places(cell)) texts[row] += `\n${list[place]}`;
      else if (typeof cell === 'string') texts[row] += `\n${prepare(cell)}`;
    }
  }
  return texts;
}

/** A column as numbers to sort by, a moment as its seconds; a missing value is NaN. The rows themselves lie by name. */
function sortKeys({ rows, columns }: BrowseIndex, name: string): Float64Array {
  const column = columns[name] ?? [];
  return Float64Array.from({ length: rows }, (_, row) => {
    if (name === 'name') return row;
    const cell = column[row];
    return typeof cell === 'number' ? cell : typeof cell === 'string' ? instantSeconds(cell) : Number.NaN;
  });
}

/** Makes the function that selects rows of an index; what it prepares (texts, orders) it keeps for the next query. */
export function selector(definition: Definition, index: BrowseIndex): Select {
  const kept = new Map<string, unknown>();
  const once = <T>(name: string, make: () => T): T => {
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name) as T;
  };

  /** Rows, which come by name, in an order: missing values last both ways, ties by id. */
  function sorted(rows: number[], ordering: readonly Key[]): readonly number[] {
    if (ordering.length === 0) return rows;
    const keysOf = (name: string): Float64Array => once(`sort ${name}`, () => sortKeys(index, name));
    const keys = ordering.map(({ column, down }) => ({ values: keysOf(column), sign: down ? -1 : 1 }));
    const ids = keysOf('id');
    return rows.sort((a, b) => {
      for (const { values, sign } of keys) {
        const left = values[a] ?? Number.NaN;
        const right = values[b] ?? Number.NaN;
        if (left === right) continue;
        if (!Number.isNaN(left) && !Number.isNaN(right)) return (left - right) * sign;
        if (!Number.isNaN(left)) return -1;
        if (!Number.isNaN(right)) return 1;
      }
      return (ids[a] ?? 0) - (ids[b] ?? 0);
    });
  }

  /** Every word must be somewhere in the texts, as LL2 searches. */
  function searchTest(value: string): Test {
    const texts = once('search', () => textsOf(index, definition.searched, (text) => text.toLowerCase()));
    const words = value
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    return (row) => words.every((word) => texts[row]?.includes(word));
  }

  /** As `search`, but only letters and digits count, without accents: "m42" finds "M-42". */
  function findTest(value: string): Test {
    const texts = once('q', () => textsOf(index, definition.found, squeezed));
    const words = value
      .split(/[\s,]+/)
      .map(squeezed)
      .filter(Boolean);
    return (row) => words.every((word) => texts[row]?.includes(word));
  }

  /** The test of a word; null where the word is ignored, `unknown` where its value stands for nothing. */
  function testOf(word: string, value: string): Test | null | 'unknown' {
    if (word === 'search') return searchTest(value);
    if (word === 'q') return findTest(value);
    const column = index.columns[word] ?? [];
    if (definition.texts.includes(word)) return (row) => column[row] === value;
    if (definition.flags.includes(word)) {
      const wanted = TRUTH[value.toLowerCase()];
      return wanted === undefined ? null : (row) => column[row] === wanted;
    }
    const place = (index.choices[word] ?? []).findIndex((choice) => choice.value === value);
    const wanted = place < 0 && /^\d+$/.test(value) ? placeOfNumber(word, Number(value)) : place;
    return wanted < 0 ? 'unknown' : (row) => column[row] === wanted || places(column[row]).includes(wanted);
  }

  /** A number may be written with zeros before it, as LL2 takes it. */
  const placeOfNumber = (word: string, number: number): number =>
    (index.choices[word] ?? []).findIndex(({ value }) => /^\d+$/.test(value) && Number(value) === number);

  return ({ words, ordering }) => {
    const found = Object.entries(words).map(([word, value]) => ({ word, test: testOf(word, value) }));
    const unknown = found.filter(({ test }) => test === 'unknown').map(({ word }) => word);
    const tests = found.flatMap(({ word, test }) =>
      test === null ? [] : [{ word, test: test === 'unknown' ? () => false : test }],
    );
    const facets = [...definition.choices, ...definition.flags].map((name) => ({
      name,
      column: index.columns[name] ?? [],
      counts: new Array<number>(index.choices[name]?.length ?? 2).fill(0),
    }));
    const without = Object.fromEntries(tests.map(({ word }) => [word, 0]));
    const matched: number[] = [];
    for (let row = 0; row < index.rows; row += 1) {
      let failed: string | null = null;
      let fails = 0;
      for (const { word, test } of tests) {
        if (test(row)) continue;
        failed = word;
        fails += 1;
        if (fails > 1) break;
      }
      if (fails > 1) continue;
      if (failed === null) matched.push(row);
      else without[failed] = (without[failed] ?? 0) + 1;
      for (const { name, column, counts } of facets) {
        if (failed !== null && failed !== name) continue;
        const cell = column[row];
        if (typeof cell === 'number') counts[cell] = (counts[cell] ?? 0) + 1;
        else for (const place of places(cell)) counts[place] = (counts[place] ?? 0) + 1;
      }
    }
    for (const word of Object.keys(without)) without[word] = (without[word] ?? 0) + matched.length;
    return {
      matched: sorted(matched, ordering),
      counts: Object.fromEntries(facets.map(({ name, counts }) => [name, counts])),
      without,
      unknown,
    };
  };
}
