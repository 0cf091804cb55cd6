import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../../src/derive/list/definitions.ts';
import type { BrowseIndex } from '../../src/derive/list/index-format.ts';
import { type Select, selector } from '../../src/derive/list/select.ts';
import { type Query, readQuery, writeQuery } from '../../src/derive/list/words.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { selectSpacecraft } from '../ll2-server/query.ts';
import { durationSeconds } from '../ll2-server/shapes.ts';
import type { Spacecraft, World } from '../ll2-server/world.ts';
import { worldFromPage } from '../ll2-server/world-from-page.ts';
import { indexOf } from './index-of.ts';

const DEFINITION = DEFINITIONS.spacecraft;
const saved: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/ll2/spacecraft-page.json', import.meta.url), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'browse-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The list as the page has it: what an address selects, as LL2's numbers. */
interface List {
  /** Our value of a column for a craft; null where there is none. */
  value: (column: string, id: number) => number | null;
  index: BrowseIndex;
  matched: number[];
  page: number[];
  query: Query;
  selection: ReturnType<Select>;
}

async function listOf(world: World, place: string): Promise<(address: string) => List> {
  const index = await indexOf(world, join(folder, place), 'spacecraft');
  const select = selector({ definition: DEFINITION, index });
  const rows = new Map(index.columns.id?.map((id, row) => [id, row]));
  const value = (column: string, id: number): number | null => {
    const cell = index.columns[column]?.[rows.get(id) ?? -1];
    return typeof cell === 'number' ? cell : null;
  };
  return (address) => {
    const query = readQuery(DEFINITION, new URLSearchParams(address));
    const selection = select(query);
    const matched = selection.matched.map((row) => Number(index.columns.id?.[row]));
    return { value, index, matched, page: matched.slice(query.offset, query.offset + query.limit), query, selection };
  };
}

describe('the list of the real page', () => {
  let list: (address: string) => List;
  beforeAll(async () => {
    list = await listOf(worldFromPage(saved), 'real');
  });
  const BY_NAME = [368, 331, 445, 561, 469, 202, 488, 493, 459, 232];

  // Written by hand from the ten records.
  it.each([
    ['', BY_NAME],
    ['ordering=id', [202, 232, 331, 368, 445, 459, 469, 488, 493, 561]],
    ['ordering=-id', [561, 493, 488, 469, 459, 445, 368, 331, 232, 202]],
    ['ordering=flights_count', [202, 232, 331, 368, 445, 459, 469, 488, 493, 561]],
    ['ordering=-flights_count', [202, 232, 331, 368, 445, 459, 469, 488, 493, 561]],
    ['ordering=time_in_space', [488, 232, 202, 493, 368, 469, 459, 561, 331, 445]],
    ['ordering=-time_in_space', [445, 331, 561, 459, 469, 368, 493, 202, 232, 488]],
    ['ordering=-time_docked', [445, 331, 561, 459, 469, 368, 202, 232, 488, 493]],
    ['ordering=time_docked,-id', [493, 488, 232, 202, 368, 469, 459, 561, 331, 445]],
    ['ordering=serial_number,-id', [561, 493, 488, 469, 459, 445, 368, 331, 232, 202]],
    ['search=progress', [368, 331, 445, 561]],
    ['search=PROGRESS%20m-', [368, 331]],
    ['search=soyuz,ms', [459]],
    ['search=vostok%206', []],
    ['search=roscosmos', []],
    ['search=8&ordering=id', [232, 493]],
    ['q=vostok%206', [232]],
    ['q=ms22', [561, 459]],
    ['q=soyuz%20ms22', [459]],
    ['q=ms22%20capsule', []],
    ['q=M42', [331]],
    ['q=11F732A48', [459]],
    ['name=Soyuz%205', [202]],
    ['name=soyuz%205', []],
    ['name=Soyuz', []],
    ['spacecraft_config=1&ordering=id', [202, 488, 493]],
    ['spacecraft_config=001&ordering=id', [202, 488, 493]],
    ['status=4&spacecraft_config=35', [368, 331]],
    ['status=99', []],
    ['status=x', []],
    ['in_space=true', []],
    ['in_space=False', BY_NAME],
    ['in_space=0&is_placeholder=false', BY_NAME],
    ['in_space=perhaps', BY_NAME],
    ['is_placeholder=1', []],
    ['agency=17', [469]],
    ['limit=3&ordering=id', [202, 232, 331]],
    ['limit=3&offset=8&ordering=id', [493, 561]],
    ['limit=0', BY_NAME],
    ['limit=many&offset=-1', BY_NAME],
    ['offset=10', []],
    ['status=1&status=4', BY_NAME],
    ['mode=detailed&colour=red', BY_NAME],
  ])('?%s', (address, expected) => {
    expect(list(address).page).toEqual(expected);
  });

  it('says which filter to drop', () => {
    expect(list('search=soyuz&status=4&in_space=true&spacecraft_config=999').selection.without).toEqual({});
    expect(list('search=soyuz&in_space=true').selection.without).toEqual({ in_space: 4 });
  });
});

describe('against the LL2 server', () => {
  const world = generateWorld({ seed: 11, spacecraft: 600 });
  const byId = new Map(world.spacecraft.map((craft) => [craft.id, craft]));
  let list: (address: string) => List;
  beforeAll(async () => {
    list = await listOf(world, 'generated');
  });

  const names = world.spacecraft.flatMap(({ name }) => name.split(/\s+/)).filter((word) => word !== '');
  const pieces = fc
    .tuple(fc.constantFrom(...names), fc.nat(8), fc.integer({ min: 1, max: 8 }))
    .map(([word, from, length]) => word.slice(from, from + length) || word);
  const search = fc.oneof(
    pieces,
    fc.tuple(pieces, fc.constantFrom(' ', ',', '  ', ' , '), pieces).map((parts) => parts.join('')),
    fc.constantFrom('PROGRESS', 'soyuz TM', 'dragon,crew', '神舟', 'no such craft', '-', ' , ', '%', '#', '/', '.'),
  );
  const choice = (ids: readonly number[]) =>
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...ids.map(String)) },
      { weight: 1, arbitrary: fc.constantFrom('', '999', 'x', '-1') },
    );
  const truth = fc.constantFrom('true', 'True', '1', 'false', 'FALSE', '0', 'perhaps', '');
  const key = fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.constantFrom('flights_count', 'id', 'mission_ends_count', 'time_docked', 'time_in_space', 'serial_number'),
    )
    .map((parts) => parts.join(''));
  /** A word that an address has in one of `out` cases. */
  const sometimes = (value: fc.Arbitrary<string>, out: number) =>
    fc.oneof({ weight: out - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
  const query = fc
    .record({
      search: sometimes(search, 2),
      in_space: sometimes(truth, 4),
      is_placeholder: sometimes(truth, 4),
      status: sometimes(choice(world.statuses.map(({ id }) => id)), 4),
      spacecraft_config: sometimes(choice(world.configurations.map(({ id }) => id)), 6),
      name: sometimes(fc.constantFrom(...world.spacecraft.map(({ name }) => name), '', 'Nobody'), 12),
      ordering: fc.oneof(fc.constant(null), key, key, fc.tuple(key, key).map(String)),
      limit: sometimes(fc.constantFrom('1', '7', '25', '100', '500', '0', 'many', ''), 2),
      offset: sometimes(fc.constantFrom('0', '5', '120', '599', '600', '-1', ''), 2),
      mode: sometimes(fc.constantFrom('normal', 'detailed', 'list'), 4),
    })
    .map((words) =>
      Object.fromEntries(Object.entries(words).flatMap(([word, value]) => (value === null ? [] : [[word, value]]))),
    );

  const seconds = (duration: string | null): number | null => (duration === null ? null : durationSeconds(duration));
  const VALUES: Record<string, (craft: Spacecraft) => number | null> = {
    flights_count: (craft) => craft.flights_count,
    id: (craft) => craft.id,
    mission_ends_count: (craft) => craft.mission_ends_count,
    time_docked: (craft) => seconds(craft.time_docked),
    time_in_space: (craft) => seconds(craft.time_in_space),
  };

  function theirs(column: string, id: number): number | null {
    const craft = byId.get(id);
    const value = VALUES[column];
    if (craft === undefined || value === undefined) throw new Error(`The test does not know ${column} of ${id}.`);
    return value(craft);
  }

  /** By the values of keys, LL2's where it has one and else ours; missing last both ways, ties by id. */
  function expectedOrder(rows: readonly number[], keys: List['query']['ordering'], ours: List['value']): number[] {
    return rows.toSorted((a, b) => {
      for (const { column, down } of keys) {
        const [left, right] = [a, b].map((id) => theirs(column, id) ?? ours(column, id));
        if (left == null || right == null) {
          if (left === right) continue;
          return left == null ? 1 : -1;
        }
        if (left !== right) return down ? right - left : left - right;
      }
      return a - b;
    });
  }

  it('5,000 random queries select the same craft, in the same order, on the same page', () => {
    let filled = 0;
    fc.assert(
      fc.property(query, (asked) => {
        const address = new URLSearchParams(asked);
        const answer = selectSpacecraft(world, address);
        const ours = list(address.toString());
        const keys = ours.query.ordering;
        const selected = answer.matched.map(({ id }) => id);
        const expected = expectedOrder(selected, keys, ours.value);
        if (keys.length > 0) {
          // Rows that have every value lie exactly as LL2 lays them.
          const whole = (id: number): boolean => keys.every(({ column }) => theirs(column, id) !== null);
          expect(ours.matched.filter(whole)).toEqual(selected.filter(whole));
        }
        if (keys.length > 0) expect(ours.matched).toEqual(expected);
        else expect(ours.matched.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
        expect(ours.query.offset).toBe(answer.offset);
        const pages = /^[1-9]/.test(asked.limit ?? '');
        if (pages || /^\d/.test(asked.offset ?? '')) {
          expect(ours.query.limit).toBe(answer.limit);
          if (keys.length > 0) expect(ours.page).toEqual(expected.slice(answer.offset, answer.offset + answer.limit));
        }
        if (expected.length > 0) filled += 1;
      }),
      { numRuns: 5000, seed: 20261124 },
    );
    expect(filled).toBeGreaterThan(1500);
  });

  it('an address written from a query asks for the same again', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const first = list(new URLSearchParams(asked).toString());
        expect(list(writeQuery(first.query)).page).toEqual(first.page);
      }),
      { numRuns: 500 },
    );
  });

  it('counts of a facet are what choosing its values gives', () => {
    fc.assert(
      fc.property(query, fc.constantFrom('status', 'type', 'agency', 'decade', 'in_space'), (asked, facet) => {
        const address = new URLSearchParams(asked);
        const { selection, index } = list(address.toString());
        const values =
          facet === 'in_space' ? ['false', 'true'] : (index.choices[facet] ?? []).map((choice) => choice.value);
        values.forEach((value, place) => {
          const chosen = new URLSearchParams(address);
          chosen.set(facet, value);
          expect(list(chosen.toString()).matched.length).toBe(selection.counts[facet]?.[place] ?? 0);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('"without" is what dropping a filter gives', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const { selection, query: read } = list(new URLSearchParams(asked).toString());
        for (const word of Object.keys(read.words)) {
          const { [word]: _, ...words } = read.words;
          const more = selection.without[word] ?? 0;
          expect(list(writeQuery({ ...read, words, offset: 0 })).matched.length).toBe(selection.matched.length + more);
        }
      }),
      { numRuns: 500 },
    );
  });
});
