import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateWorld } from './generate.ts';
import { answer, selectSpacecraft } from './query.ts';
import { durationSeconds } from './shapes.ts';
import type { Spacecraft } from './world.ts';
import { withoutSpacecraft, withSpacecraftLike, withSpacecraftRenamed } from './world-changes.ts';

const world = generateWorld({ seed: 21, spacecraft: 600 });
const configurationNames = new Map(world.configurations.map(({ id, name }) => [id, name]));
const seconds = (duration: string | null): number | null => (duration === null ? null : durationSeconds(duration));

/** What each documented ordering sorts by, written down a second time. */
const ORDERINGS: Record<string, (craft: Spacecraft) => number | null> = {
  flights_count: (craft) => craft.flights_count,
  id: (craft) => craft.id,
  mission_ends_count: (craft) => craft.mission_ends_count,
  time_docked: (craft) => seconds(craft.time_docked),
  time_in_space: (craft) => seconds(craft.time_in_space),
};
const query = fc.record(
  {
    ordering: fc
      .tuple(fc.constantFrom('', '-'), fc.constantFrom(...Object.keys(ORDERINGS)))
      .map((parts) => parts.join('')),
    search: fc.constantFrom('progress', 'SOYUZ tm', 'dragon,crew', '神舟', 'no such craft', '-', ' , '),
    in_space: fc.constantFrom('true', 'True', '1', 'false', 'FALSE', '0'),
    is_placeholder: fc.constantFrom('true', 'false'),
    status: fc.constantFrom('1', '2', '3', '4'),
    spacecraft_config: fc.constantFrom('1', '11', '33', '35'),
  },
  { requiredKeys: [] },
);

describe('what a query selects', () => {
  it('is what its words say, in the order that it names, ties in the order of ids', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const { matched, errors } = selectSpacecraft(world, new URLSearchParams(asked));
        expect(errors).toEqual({});
        const words = (asked.search ?? '')
          .toLowerCase()
          .split(/[ ,]+/)
          .filter((word) => word !== '');
        const expected = world.spacecraft.filter((craft) => {
          const texts = [craft.name, configurationNames.get(craft.spacecraft_config) ?? ''].map((text) =>
            text.toLowerCase(),
          );
          const truth = (value: string | undefined, held: boolean): boolean =>
            value === undefined || /^(true|1)$/i.test(value) === held;
          return (
            words.every((word) => texts.some((text) => text.includes(word))) &&
            truth(asked.in_space, craft.in_space) &&
            truth(asked.is_placeholder, craft.is_placeholder) &&
            (asked.status === undefined || craft.status.id === Number(asked.status)) &&
            (asked.spacecraft_config === undefined || craft.spacecraft_config === Number(asked.spacecraft_config))
          );
        });
        expect(new Set(matched)).toEqual(new Set(expected));
        expect(matched).toHaveLength(expected.length);

        const down = asked.ordering?.startsWith('-') === true;
        const value = ORDERINGS[(asked.ordering ?? 'id').replace('-', '')];
        if (value === undefined) throw new Error('The test does not know this ordering.');
        for (const [at, craft] of matched.entries()) {
          const before = matched[at - 1];
          if (before === undefined) continue;
          // Nulls last, or first when descending; ties keep the order of ids.
          const [left, right] = [before, craft].map((row) => value(row) ?? Number.POSITIVE_INFINITY);
          if (left === undefined || right === undefined) throw new Error('Two rows were compared.');
          if (left === right) expect(before.id).toBeLessThan(craft.id);
          else expect(down ? left > right : left < right).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same page by page, whatever the size of a page', () => {
    fc.assert(
      fc.property(query, fc.integer({ min: 7, max: 250 }), (asked, limit) => {
        const { matched } = selectSpacecraft(world, new URLSearchParams(asked));
        const ids: unknown[] = [];
        const search = new URLSearchParams({ ...asked, limit: String(limit) });
        for (let next: string | null = `http://127.0.0.1/2.3.0/spacecraft/?${search}`; next !== null; ) {
          const found = answer(world, new URL(next));
          if (found.kind !== 'list') throw new Error(`${next} is answered with ${found.status}`);
          expect(found.body.count).toBe(matched.length);
          expect(found.body.results.length).toBeLessThanOrEqual(Math.min(limit, 100));
          ids.push(...found.body.results.map(({ id }) => id));
          next = found.body.next;
        }
        expect(ids).toEqual(matched.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a changed world', () => {
  const [first] = world.spacecraft;
  if (first === undefined) throw new Error('The world is empty.');
  const ids = (changed: typeof world): number[] => changed.spacecraft.map(({ id }) => id);

  it('loses, gains or renames one craft, and leaves the first world alone', () => {
    expect(ids(withoutSpacecraft(world, first.id))).toEqual(ids(world).slice(1));
    const grown = withSpacecraftLike(world, first);
    expect(ids(grown)).toEqual([...ids(world), Math.max(...ids(world)) + 1]);
    expect(grown.spacecraft.at(-1)).toMatchObject({ spacecraft_config: first.spacecraft_config, flights_count: 0 });
    expect(withSpacecraftRenamed(world, first.id, 'Другое имя').spacecraft[0]?.name).toBe('Другое имя');
    expect(world.spacecraft).toHaveLength(600);
    expect(world.spacecraft[0]).toBe(first);
  });
});
