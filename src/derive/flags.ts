import type { CraftEntry } from './catalogue.ts';
import type { FleetPlace } from './fleet.ts';
import type { Standing } from './insights.ts';
import type { Measure } from './measures.ts';

/** Something that sets a craft apart from its fleet. */
export type Flag =
  | { kind: 'only' | 'first' | 'last' | 'latest'; of: string }
  | { kind: 'best'; measure: Measure; standing: Standing; of: string | null };

/** A best of its own needs this many to have been beaten. */
const FEW = 3;
const SOLO: readonly string[] = ['longest-in-space', 'longest-flight', 'shortest-flight', 'most-flights'];

/** Whether a craft was the first, the last or the only one of its configuration, and its bests there or in all. */
export function flagsOf(craft: CraftEntry, place: FleetPlace | null, standings: readonly Standing[]): Flag[] {
  const { name, in_use } = craft.configuration.record;
  const flags: Flag[] = [];
  if (place !== null) {
    if (place.of === 1) flags.push({ kind: 'only', of: name });
    else if (place.position === 1) flags.push({ kind: 'first', of: name });
    else if (place.position === place.of) flags.push({ kind: in_use === false ? 'last' : 'latest', of: name });
  }
  for (const standing of standings) {
    const { measure, overall, configuration } = standing;
    if (overall.place === 1 && overall.of >= FEW) flags.push({ kind: 'best', measure, standing, of: null });
    else if (
      SOLO.includes(measure.key) &&
      configuration.place === 1 &&
      configuration.tied === 1 &&
      configuration.of >= FEW
    ) {
      flags.push({ kind: 'best', measure, standing, of: name });
    }
  }
  return flags;
}
