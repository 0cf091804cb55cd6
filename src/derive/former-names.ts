import { languageOf } from '../lib/text.ts';
import type { Changes } from '../schema/changes.ts';
import type { Alias } from '../schema/spacecraft.ts';

/** The names that craft had in earlier snapshots, by the number of the craft, so that they are still found by them. */
export function formerNames(changes: Changes): Map<number, Alias[]> {
  const names = new Map<number, Alias[]>();
  for (const { collection, kind, id, fields } of changes.flatMap((snapshot) => snapshot.changes)) {
    if (collection !== 'spacecraft' || kind !== 'renamed') continue;
    for (const { before } of fields.filter(({ field }) => field === 'name')) {
      const name: unknown = JSON.parse(before);
      if (typeof name === 'string') names.set(id, [...(names.get(id) ?? []), { name, language: languageOf(name) }]);
    }
  }
  return names;
}
