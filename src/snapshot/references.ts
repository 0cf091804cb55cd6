import { REFERENCES } from '../schema/invariants.ts';
import type { CollectionName } from '../schema/snapshot.ts';

/** Numbers that changed: the new by the old, for each collection. */
export type Renumbering = { readonly [Name in CollectionName]?: ReadonlyMap<number, number> };

/** A record with every reference to a renumbered record turned to its new number; its own number stays. */
export function withReferences<T extends object>(collection: CollectionName, record: T, numbers: Renumbering): T {
  let turned = record;
  for (const [field, target] of Object.entries(REFERENCES[collection] ?? {})) {
    const now = (id: unknown): unknown => (typeof id === 'number' ? (numbers[target]?.get(id) ?? id) : id);
    const value: unknown = Reflect.get(record, field);
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (ids.every((id) => now(id) === id)) continue;
    turned = { ...turned, [field]: Array.isArray(value) ? value.map(now) : now(value) };
  }
  return turned;
}
