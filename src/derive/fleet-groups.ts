import type { CraftEntry, FamilyEntry } from './catalogue.ts';

/** Craft of one configuration, or of one line of families, and whose page tells of them. */
export interface FleetGroup {
  name: string;
  kind: 'configurations' | 'families';
  slug: string;
  craft: CraftEntry[];
}

/** The family at the top of a family's line. A line that bites its own tail ends where it began. */
export function topmost(family: FamilyEntry): FamilyEntry {
  const seen = new Set<FamilyEntry>();
  let top = family;
  while (top.parent !== null && !seen.has(top)) {
    seen.add(top);
    top = top.parent;
  }
  return top;
}

/** The craft of a fleet by configuration, both in the order given. */
export function byConfiguration(fleet: readonly CraftEntry[]): FleetGroup[] {
  return [...Map.groupBy(fleet, ({ configuration }) => configuration)].map(([{ record }, craft]) => ({
    name: record.name,
    kind: 'configurations',
    slug: record.slug,
    craft,
  }));
}

/** The craft of a fleet by the family at the top of their line; configurations of no family stand for themselves. */
export function byFamily(fleet: readonly CraftEntry[]): FleetGroup[] {
  const lines = Map.groupBy(fleet, ({ configuration: { family } }) => (family === null ? null : topmost(family)));
  return [...lines].flatMap(([family, craft]) =>
    family === null
      ? byConfiguration(craft)
      : [{ name: family.record.name, kind: 'families' as const, slug: family.record.slug, craft }],
  );
}
