import type { Rule } from '../../src/derive/quality/finding.ts';
import type { Flight } from '../../src/schema/flight.ts';
import type { Records } from '../../src/schema/snapshot.ts';
import type { Spacecraft } from '../../src/schema/spacecraft.ts';
import { makeCatalogue, makeCraft } from './make.ts';

/** What a rule finds in some records, as "name: detail" with plain spaces. */
export function foundBy({ find }: Rule, given: Partial<Records>): string[] {
  return [...find(makeCatalogue(given))].map((found) => {
    const { name } = 'craft' in found ? found.craft.record : found.record;
    return `${name}: ${found.detail}`.replaceAll('\u00a0', ' ');
  });
}

/** What a rule finds in one craft with its flights. */
export const foundIn = (rule: Rule, craft: Partial<Spacecraft>, flights: Flight[] = []): string[] =>
  foundBy(rule, { spacecraft: [makeCraft(1, craft)], flights });
