import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug as slugSchema } from '../schema/primitives.ts';
import type { SlugEntry } from '../schema/slugs.ts';
import { assignSlugs, type Named, type Published } from './slugs.ts';

const NOTHING: Published = {
  entries: {},
  nameOf: () => undefined,
  lastFactsOf: () => ({ name: 'gone', lastSeen: '2026-01-01', facts: [] }),
};

function craft(id: number, name: string, qualifier: string | null = null, formerId: number | null = null): Named {
  return { id, name, qualifier, formerId };
}

function published(records: readonly Named[], entries: Record<string, SlugEntry>): Published {
  return { ...NOTHING, entries, nameOf: (id) => records.find((record) => record.id === id)?.name };
}

/** The addresses after a row of snapshots. */
function historyOf(...snapshots: Named[][]) {
  let state = NOTHING;
  let given = assignSlugs([], NOTHING, 'spacecraft');
  for (const records of snapshots) {
    given = assignSlugs(records, state, 'spacecraft');
    state = published(records, given.entries);
  }
  return given;
}

describe('addresses', () => {
  it('come from names; collisions append the configuration, then the id', () => {
    const { slugOf } = historyOf([craft(1, 'Soyuz 5'), craft(2, 'Soyuz 5', 'soyuz'), craft(3, 'soyuz-5', 'soyuz')]);
    expect([...slugOf.values()]).toEqual(['soyuz-5', 'soyuz-5-soyuz', 'soyuz-5-3']);
  });

  it('come from the id where the name leaves nothing that can be one', () => {
    const { slugOf } = historyOf([craft(4, '***'), craft(5, '42'), craft(6, 'by'), craft(7, 'Прогресс М-42')]);
    expect([...slugOf.values()]).toEqual(['spacecraft-4', 'spacecraft-5', 'spacecraft-6', 'progress-m-42']);
  });

  it('stay with a record when another of the same name comes, even with a lower id', () => {
    const { slugOf } = historyOf([craft(9, 'Orion')], [craft(1, 'Orion'), craft(9, 'Orion')]);
    expect(slugOf.get(9)).toBe('orion');
    expect(slugOf.get(1)).toBe('orion-1');
  });

  it('redirect after a rename, over several renames', () => {
    const { entries } = historyOf([craft(1, 'A one')], [craft(1, 'B two')], [craft(1, 'C three')]);
    expect(entries).toEqual({
      'a-one': { kind: 'redirect', to: 'c-three' },
      'b-two': { kind: 'redirect', to: 'c-three' },
      'c-three': { kind: 'record', id: 1 },
    });
  });

  it('go back to a record that is renamed back', () => {
    const { entries } = historyOf([craft(1, 'A one')], [craft(1, 'B two')], [craft(1, 'A one')]);
    expect(entries['a-one']).toEqual({ kind: 'record', id: 1 });
    expect(entries['b-two']).toEqual({ kind: 'redirect', to: 'a-one' });
  });

  it('of a vanished record become tombstones, its redirects too, and never pass to another record', () => {
    const { entries, slugOf } = historyOf(
      [craft(1, 'A one')],
      [craft(1, 'Orion')],
      [craft(2, 'Orion'), craft(3, 'A one')],
    );
    expect(entries.orion).toMatchObject({ kind: 'tombstone', id: 1 });
    expect(entries['a-one']).toMatchObject({ kind: 'tombstone', id: 1 });
    expect(slugOf.get(2)).toBe('orion-2');
    expect(slugOf.get(3)).toBe('a-one-3');
  });

  it('return to a record that comes back', () => {
    const { entries } = historyOf([craft(1, 'Orion')], [], [craft(1, 'Orion')]);
    expect(entries).toEqual({ orion: { kind: 'record', id: 1 } });
  });

  it('pass to the record that takes over a row of the starter catalogue', () => {
    const starter = craft(1_000_000_007, 'Vostok 6');
    const { entries } = historyOf([starter], [craft(232, 'Vostok-3KA No.8', null, starter.id)]);
    expect(entries['vostok-6']).toEqual({ kind: 'redirect', to: 'vostok-3ka-no-8' });
    expect(entries['vostok-3ka-no-8']).toEqual({ kind: 'record', id: 232 });
  });

  it('lead to the same spacecraft for ever, whatever is renamed, goes, comes back or is taken over', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
        let state = NOTHING;
        let before: Thing[] = [];
        /** The thing that each address was given to when it was first published. */
        const owners = new Map<string, number>();
        const slugs = new Map<number, string>();
        const numbers = new Map<number, number>();
        for (const some of steps) {
          const things = some.map((one): Thing => ({ ...one, number: numberOf(one, before, numbers) }));
          const records = things.map((one) => {
            const old = before.find(({ thing }) => thing === one.thing);
            return craft(one.number, one.name, 'orion', old && old.number !== one.number ? old.number : null);
          });
          const { slugOf, entries } = assignSlugs(records, state, 'spacecraft');
          for (const { thing, number, name } of things) {
            const slug = slugOf.get(number) ?? '';
            expect(slugSchema.safeParse(slug).success).toBe(true);
            // An address that had been given to another one stays with that one.
            expect(owners.get(slug) ?? thing).toBe(thing);
            owners.set(slug, thing);
            expect(entries[slug]).toEqual({ kind: 'record', id: number });
            const last = slugs.get(thing);
            const stayed = last !== undefined && before.some((old) => old.thing === thing && old.name === name);
            if (stayed) expect(slug).toBe(last);
            else if (last !== undefined && last !== slug) expect(entries[last]).toEqual({ kind: 'redirect', to: slug });
            slugs.set(thing, slug);
            numbers.set(thing, number);
          }
          const here = new Map(things.map(({ thing }) => [thing, slugs.get(thing)]));
          expect(new Set(here.values()).size).toBe(things.length);
          for (const [slug, thing] of owners) {
            const entry = entries[slug];
            const now = here.get(thing);
            if (now === undefined)
              expect(entry).toMatchObject({ kind: 'tombstone', id: expect.toSatisfy(isOf(thing)) });
            else if (slug !== now) expect(entry).toEqual({ kind: 'redirect', to: now });
          }
          expect(Object.keys(entries).toSorted()).toEqual([...owners.keys()].toSorted());
          state = published(records, entries);
          before = things;
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** A spacecraft of the property: which one it is, its name, and whether LL2 or the starter catalogue has it. */
interface Thing {
  thing: number;
  name: string;
  number: number;
}

const STARTER = 1_000_000_000;

/** A thing keeps its number, but where the other catalogue has it from one snapshot to the next. */
function numberOf(
  { thing, starter }: { thing: number; starter: boolean },
  before: readonly Thing[],
  numbers: ReadonlyMap<number, number>,
): number {
  const there = before.some((old) => old.thing === thing);
  return (there ? undefined : numbers.get(thing)) ?? (starter ? STARTER + thing : thing);
}

const isOf =
  (thing: number) =>
  (id: unknown): boolean =>
    id === thing || id === STARTER + thing;

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Orion', 'orion', 'Orion 1', 'Orion-1', 'Orion Orion', 'Orion 2') },
  { weight: 1, arbitrary: fc.constantFrom('constructor', '__proto__', '42', 'by', 'x'.repeat(120), '***') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
/** The things that one snapshot holds. */
const step = fc.uniqueArray(fc.record({ thing: fc.integer({ min: 1, max: 5 }), name, starter: fc.boolean() }), {
  selector: ({ thing }) => thing,
});
