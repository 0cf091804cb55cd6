import { ADDRESSED_COLLECTIONS, type CollectionName, type Records } from '../schema/snapshot.ts';
import type { Drafts } from './drafts.ts';
import { type Renumbering, withReferences } from './references.ts';

/** The collections whose records one catalogue may take over from the other. */
const TAKEN_OVER = [...ADDRESSED_COLLECTIONS, 'flights'] as const;

/**
 * The records of the last snapshot that go on under another number: of a starter record that one of LL2 took over, and
 * of one of LL2 that vanished and leaves the starter's behind.
 */
export function heirsBetween(before: Records, drafts: Drafts): Renumbering {
  const heirs = new Map<CollectionName, Map<number, number>>();
  for (const name of TAKEN_OVER) {
    const numbers = new Map<number, number>();
    const now = new Set<number>(drafts[name].map(({ id }) => id));
    for (const { id, starterId } of drafts[name]) if (starterId !== null) numbers.set(starterId, id);
    for (const { id, starterId } of before[name]) {
      if (starterId !== null && !now.has(id) && now.has(starterId)) numbers.set(id, starterId);
    }
    heirs.set(name, numbers);
  }
  return Object.fromEntries(heirs);
}

/** The records of the last snapshot under the numbers that they go on with, so that a takeover is no loss and no news. */
export function underHeirs(before: Records, heirs: Renumbering): Records {
  const renumbered = <T extends { id: number }>(name: CollectionName, rows: readonly T[]): T[] => {
    const numbers = heirs[name];
    const held = new Set<number>(rows.map(({ id }) => id));
    return rows
      .filter(({ id }) => !held.has(numbers?.get(id) ?? 0))
      .map((record) => {
        const turned = withReferences(name, record, heirs);
        const now = numbers?.get(record.id);
        return now === undefined ? turned : { ...turned, id: now };
      });
  };
  return {
    spacecraft: renumbered('spacecraft', before.spacecraft),
    configurations: renumbered('configurations', before.configurations),
    families: renumbered('families', before.families),
    agencies: renumbered('agencies', before.agencies),
    flights: renumbered('flights', before.flights),
    images: before.images,
  };
}
