import type { Fault } from '../fault.ts';
import type { Spacecraft, World } from '../world.ts';
import { withoutSpacecraft, withSpacecraftLike, withSpacecraftRenamed } from '../world-changes.ts';

/** The craft that a number leads to, at a part of the list from 0 (its start) to 1 (its end). */
function craftAt({ spacecraft }: World, part: number, seed: number): Spacecraft {
  const at = Math.min(Math.floor(spacecraft.length * part) + (seed % 7), spacecraft.length - 1);
  const craft = spacecraft[at];
  if (craft === undefined) throw new Error('The world has no spacecraft left to change.');
  return craft;
}

/** Changes of the catalogue itself, in the middle of a crawl; every later answer agrees with them. */
export const CHANGES = {
  'count-grows': { group: 'change', world: (world, { seed }) => withSpacecraftLike(world, craftAt(world, 0.5, seed)) },
  /** The last craft goes: most crawls have not read it yet. */
  'count-shrinks': { group: 'change', world: (world) => withoutSpacecraft(world, craftAt(world, 1, 0).id) },
  /** A craft near the start goes: all later rows move up, and one of them passes a border between pages unseen. */
  'vanished-record': {
    group: 'change',
    world: (world, { seed }) => withoutSpacecraft(world, craftAt(world, 0.05, seed).id),
  },
  /** A craft near the start goes and another one comes at the end: the count stays, and a row passes a border unseen. */
  'exchanged-record': {
    group: 'change',
    world: (world, { seed }) => {
      const grown = withSpacecraftLike(world, craftAt(world, 0.5, seed));
      return withoutSpacecraft(grown, craftAt(world, 0.05, seed).id);
    },
  },
  'renamed-record': {
    group: 'change',
    world: (world, { seed }) => withSpacecraftRenamed(world, craftAt(world, 0.3, seed).id, `Renamed craft ${seed}`),
  },
} as const satisfies Record<string, Fault>;
