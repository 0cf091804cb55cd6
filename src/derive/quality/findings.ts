import type { Catalogue } from '../catalogue.ts';
import { countsContradict } from './counts-contradict.ts';
import { designatorYear } from './designator-year.ts';
import { dockedLonger } from './docked-longer.ts';
import { dockingOutside } from './docking-outside.ts';
import { duplicateDescriptions } from './duplicate-descriptions.ts';
import { endBeforeLaunch } from './end-before-launch.ts';
import type { Finding, Rule } from './finding.ts';
import { impossibleYear } from './impossible-year.ts';
import { inSpaceContradicts } from './in-space-contradicts.ts';
import { missingDates } from './missing-dates.ts';
import { missingSerial } from './missing-serial.ts';
import { nobodyNamed } from './nobody-named.ts';
import { overlappingFlights } from './overlapping-flights.ts';
import { serialOrder } from './serial-order.ts';
import { sourcesDisagree } from './sources-disagree.ts';
import { staleText } from './stale-text.ts';
import { timesDiffer } from './times-differ.ts';
import { unverified } from './unverified.ts';

/** All rules: contradictions first, then what is stale, then what is missing or not certain. */
export const RULES: readonly Rule[] = [
  timesDiffer,
  sourcesDisagree,
  countsContradict,
  inSpaceContradicts,
  endBeforeLaunch,
  overlappingFlights,
  dockingOutside,
  dockedLonger,
  designatorYear,
  impossibleYear,
  serialOrder,
  staleText,
  duplicateDescriptions,
  missingDates,
  missingSerial,
  nobodyNamed,
  unverified,
];

/** Everything that the rules find; placeholders are held against none. */
export function findings(catalogue: Catalogue): Finding[] {
  return RULES.flatMap((rule) =>
    [...rule.find(catalogue)].map((found): Finding => {
      const { detail } = found;
      if ('craft' in found) {
        const { name, slug } = found.craft.record;
        return { rule: rule.key, collection: 'spacecraft', name, slug, detail, craft: found.craft };
      }
      const { name, slug } = found.record;
      return { rule: rule.key, collection: found.collection, name, slug, detail, craft: null };
    }),
  );
}
