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

  it('are valid, unique and remembered, and never change hands, whatever names come and go', () => {
    const name = fc.oneof(
      fc.constantFrom('Orion', 'orion', 'Orion 1', 'Orion-1', 'constructor', '__proto__', '42', 'by', 'x'.repeat(120)),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const snapshot = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 6 }), name }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(fc.array(snapshot, { minLength: 1, maxLength: 5 }), (snapshots) => {
        let state = NOTHING;
        const owner = new Map<string, number>();
        for (const some of snapshots) {
          const records = some.map(({ id, name: given }) => craft(id, given, 'orion'));
          const { slugOf, entries } = assignSlugs(records, state, 'spacecraft');
          expect(new Set(slugOf.values()).size).toBe(records.length);
          for (const [id, slug] of slugOf) {
            expect(slugSchema.safeParse(slug).success).toBe(true);
            expect(owner.get(slug) ?? id).toBe(id);
            owner.set(slug, id);
          }
          for (const slug of owner.keys()) expect(Object.hasOwn(entries, slug)).toBe(true);
          for (const entry of Object.values(entries)) {
            if (entry.kind === 'redirect') expect(entries[entry.to]?.kind).toBe('record');
          }
          state = published(records, entries);
        }
      }),
      { numRuns: 500 },
    );
  });
});
