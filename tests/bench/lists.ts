import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DEFINITIONS } from '../../src/derive/list/definitions.ts';
import type { BrowseIndex, Cell } from '../../src/derive/list/index-format.ts';
import { selector } from '../../src/derive/list/select.ts';
import { readQuery } from '../../src/derive/list/words.ts';
import { indexOf } from '../lists/index-of.ts';
import { generateWorld } from '../ll2-server/generate.ts';

/** How long the list takes to filter and sort, first and again, and what its index weighs. A frame is 16.7 ms. */
const DEFINITION = DEFINITIONS.spacecraft;
const ADDRESSES = [
  'ordering=-time_in_space',
  'status=4&ordering=-flights_count',
  'search=soyuz&ordering=time_docked',
  'q=m42&decade=1990',
  'in_space=false&is_placeholder=false&type=2&ordering=first_flight,-id',
];

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** The index `times` over, with new numbers and names. */
function repeated({ rows, columns, choices }: BrowseIndex, times: number): BrowseIndex {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const again = (name: string, cells: readonly Cell[], copy: number): readonly Cell[] => {
    if (name === 'id') return cells.map((cell) => Number(cell) + copy * 100_000);
    return name === 'name' ? cells.map((cell) => `${cell} ${copy}`) : cells;
  };
  return {
    rows: rows * times,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, copies.flatMap((copy) => again(name, cells, copy))]),
    ),
    choices,
  };
}

const folder = await mkdtemp(join(tmpdir(), 'lists-bench-'));
try {
  const few = await indexOf(generateWorld({ seed: 7, spacecraft: 600 }), folder, 'spacecraft');
  for (const index of [few, repeated(few, 100)]) {
    const text = JSON.stringify(index);
    console.log(
      `${index.rows} craft: index ${(text.length / 1024).toFixed(0)} kB, ${(gzipSync(text).length / 1024).toFixed(0)} kB compressed`,
    );
    for (const address of ADDRESSES) {
      const query = readQuery(DEFINITION, new URLSearchParams(address));
      const firsts: number[] = [];
      const again: number[] = [];
      for (let run = 0; run < 9; run += 1) {
        const select = selector({ definition: DEFINITION, index });
        for (const times of [firsts, again]) {
          const started = performance.now();
          select(query);
          times.push(performance.now() - started);
        }
      }
      console.log(`  ${address}: ${median(firsts).toFixed(1)} ms, then ${median(again).toFixed(1)} ms`);
    }
  }
} finally {
  await rm(folder, { recursive: true });
}
