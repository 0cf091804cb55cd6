import type { Definition } from './definitions.ts';
import type { BrowseIndex, Cell } from './index-format.ts';
import type { Query } from './words.ts';

/** What a query selects. */
export interface Selection {
  /** The rows that match, in order. */
  matched: readonly number[];
  /** For each choice, how many rows each of its values would give with all other filters as they are; none where 0. */
  counts: Readonly<Record<string, readonly number[]>>;
  /** For each filter that is set, how many more rows there would be without it. */
  without: Readonly<Record<string, number>>;
}

/** Selects rows of one index. */
export type Select = (query: Query) => Selection;

type Test = (row: number) => boolean;

/** The places in the list of choices that a cell names. */
const places = (cell: Cell | undefined): readonly Cell[] =>
  cell == null ? [] : typeof cell === 'object' ? cell : [cell];

/** The texts of columns, row by row, a line each; a choice stands for its words. */
function textsOf({ rows, columns, choices }: BrowseIndex, names: readonly string[], fold: (text: string) => string) {
  const texts = new Array<string>(rows).fill('');
  for (const name of names) {
    const words = choices[name]?.map(({ text }) => fold(text));
    for (const [row, cell] of columns[name]?.entries() ?? [])
      for (const text of places(cell)) texts[row] += `\n${words?.[Number(text)] ?? fold(String(text))}`;
  }
  return texts;
}

/** A column as numbers that rise in the order asked for; missing is last. Rows lie by name. */
function sortKeys({ rows, columns }: BrowseIndex, name: string, down: boolean): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    const key = name === 'name' ? row : Number(columns[name]?.[row] ?? Number.POSITIVE_INFINITY);
    return down && key < Number.POSITIVE_INFINITY ? -key : key;
  });
}

/** What stands between the letters and digits of a text and does not count. */
const GAP = '[^\\p{L}\\p{N}\\n]*';

/** Makes the function that selects rows of an index; the texts that it prepares it keeps for the next query. */
export function selector({ definition, index }: { definition: Definition; index: BrowseIndex }): Select {
  const { rows, columns, choices } = index;
  const facets = [...definition.choices, ...definition.flags];
  const kept: { q?: string[]; search?: string[] } = {};

  /**
   * Every word must be somewhere in the texts. For `search` as it stands but for letter case, as LL2 searches; for `q`
   * only letters and digits count, without accents: "m42" finds "M-42".
   */
  function searchTest(word: 'search' | 'q', value: string): Test {
    const fold = (text: string): string => (word === 'q' ? text.normalize('NFKD') : text.toLowerCase());
    kept[word] ??= textsOf(index, definition.searched[word], fold);
    const texts = kept[word];
    const tests = value.split(/[\s,]+/).flatMap((part): ((text: string) => boolean)[] => {
      if (word === 'search') return [(text) => text.includes(part.toLowerCase())];
      const letters = part.normalize('NFKD').match(/[\p{L}\p{N}]/gu) ?? [];
      const pattern = new RegExp(letters.join(GAP), 'iu');
      return [(text) => pattern.test(text)];
    });
    return (row) => tests.every((test) => test(texts[row] ?? ''));
  }

  /** The test of a word. A value that is not known selects nothing; LL2 refuses such a query. */
  function testOf(word: string, value: string): Test {
    if (word === 'search' || word === 'q') return searchTest(word, value);
    const list = choices[word];
    const wanted = list === undefined ? value : list.findIndex((choice) => choice.value === value);
    return (row) => places(columns[word]?.[row]).includes(wanted);
  }

  return ({ words, ordering }) => {
    const tests = Object.entries(words).map(([word, value]) => ({ word, test: testOf(word, value) }));
    const counts: Record<string, number[]> = Object.fromEntries(facets.map((name) => [name, []]));
    const without: Record<string, number> = {};
    const matched: number[] = [];
    for (let row = 0; row < rows; row += 1) {
      let failed = '';
      let fails = 0;
      for (const { word, test } of tests) {
        if (test(row)) continue;
        failed = word;
        fails += 1;
        if (fails > 1) break;
      }
      if (fails > 1) continue;
      if (fails === 0) matched.push(row);
      else without[failed] = (without[failed] ?? 0) + 1;
      for (const name of fails === 0 ? facets : [failed]) {
        const count = counts[name] ?? [];
        for (const place of places(columns[name]?.[row])) count[Number(place)] = (count[Number(place)] ?? 0) + 1;
      }
    }
    if (ordering.length > 0) {
      const keys = [...ordering, { column: 'id', down: false }].map(({ column, down }) =>
        sortKeys(index, column, down),
      );
      matched.sort((a, b) => {
        for (const key of keys) {
          // Two missing values give no number: the next key decides.
          const order = (key[a] ?? 0) - (key[b] ?? 0);
          if (order) return order;
        }
        return 0;
      });
    }
    return { matched, counts, without };
  };
}
