import type { CraftEntry, FamilyEntry } from './catalogue.ts';

/** Craft of one configuration, or of one line of families, and whose page tells of them. */
export interface FleetGroup {
  name: string;
  kind: 'configurations' | 'families';
  slug: string;
  craft: CraftEntry[];
}

/** The family at the top of a family's line. A line that bites its own tail ends where it began. */
function topmost(family: FamilyEntry): FamilyEntry {
  const seen = new Set<FamilyEntry>();
  let top = family;
  while (top.parent !== null && !seen.has(top)) {
    seen.add(top);
    top = top.parent;
  }
  return top;
}

function grouped(
  fleet: readonly CraftEntry[],
  groupOf: (craft: CraftEntry) => Omit<FleetGroup, 'craft'>,
): FleetGroup[] {
  const groups = new Map<string, FleetGroup>();
  for (const craft of fleet) {
    const own = groupOf(craft);
    const key = `${own.kind}/${own.slug}`;
    const group = groups.get(key) ?? { ...own, craft: [] };
    group.craft.push(craft);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function configurationOf({ configuration: { record } }: CraftEntry): Omit<FleetGroup, 'craft'> {
  return { name: record.name, kind: 'configurations', slug: record.slug };
}

/** The craft of a fleet by configuration, both in the order given. */
export const byConfiguration = (fleet: readonly CraftEntry[]): FleetGroup[] => grouped(fleet, configurationOf);

/** The craft of a fleet by the family at the top of their line; configurations of no family stand for themselves. */
export const byFamily = (fleet: readonly CraftEntry[]): FleetGroup[] =>
  grouped(fleet, (craft) => {
    const { family } = craft.configuration;
    if (family === null) return configurationOf(craft);
    const { record } = topmost(family);
    return { name: record.name, kind: 'families', slug: record.slug };
  });
