import { mostSpecificFamilies } from '../schema/invariants.ts';
import { collectVersions } from './collect-versions.ts';
import { convertAgency, convertConfiguration, convertFamily, convertImage, convertSpacecraft } from './convert.ts';
import { convertFlight } from './convert-flight.ts';
import type { Drafts, Repair } from './drafts.ts';
import type { ReadRows } from './read-rows.ts';

/** References to pictures that were left out become null. */
function dropMissingImages(drafts: Drafts): void {
  const known = new Set(drafts.images.map(({ id }) => id));
  const kept = (id: number | null): number | null => (id !== null && known.has(id) ? id : null);
  for (const record of [...drafts.spacecraft, ...drafts.configurations]) record.image = kept(record.image);
  for (const agency of drafts.agencies) {
    agency.image = kept(agency.image);
    agency.logo = kept(agency.logo);
    agency.social_logo = kept(agency.social_logo);
  }
}

/** A family that is its own ancestor loses its parent. */
function cutFamilyCircles(drafts: Drafts, repairs: Repair[]): void {
  const byId = new Map(drafts.families.map((family) => [family.id, family]));
  for (const family of drafts.families) {
    const seen = new Set<number>();
    for (let at = byId.get(family.id); at; at = at.parent === null ? undefined : byId.get(at.parent)) {
      if (seen.has(at.id)) {
        repairs.push({ collection: 'families', id: family.id, field: 'parent', what: 'is its own ancestor; left out' });
        family.parent = null;
        break;
      }
      seen.add(at.id);
    }
  }
}

/** A configuration belongs to one line of families: the first most specific one that LL2 names and its ancestors. */
function keepOneFamilyLine(drafts: Drafts, repairs: Repair[]): void {
  const parents = new Map(drafts.families.map(({ id, parent }) => [id, parent]));
  for (const configuration of drafts.configurations) {
    const [first, ...others] = mostSpecificFamilies(configuration.family, (id) => parents.get(id));
    if (first === undefined || others.length === 0) continue;
    const line = new Set<number>();
    for (let at: number | null = first; at !== null && !line.has(at); at = parents.get(at) ?? null) line.add(at);
    const kept = configuration.family.filter((id) => line.has(id));
    repairs.push({
      collection: 'configurations',
      id: configuration.id,
      field: 'family',
      what: `names unrelated families ${configuration.family.join(', ')}; ${kept.join(', ')} kept`,
    });
    configuration.family = kept;
  }
}

/** Flights of placeholders (planned flights whose craft is not named yet) and of craft that LL2 does not list are left out. */
function keepFlownFlights(drafts: Drafts, repairs: Repair[]): void {
  const craft = new Map(drafts.spacecraft.map(({ id, is_placeholder }) => [id, is_placeholder]));
  drafts.flights = drafts.flights.filter(({ id, spacecraft }) => {
    const placeholder = craft.get(spacecraft);
    if (placeholder === false) return true;
    const why = placeholder === undefined ? 'which is not listed' : 'a placeholder';
    repairs.push({
      collection: 'flights',
      id,
      field: 'spacecraft',
      what: `a flight of ${spacecraft}, ${why}; left out`,
    });
    return false;
  });
}

/**
 * Makes records of LL2's rows: what is nested becomes a reference by id, shared records are kept once, values are
 * tidied, and whatever could not be kept as it was is listed.
 */
export function normalise(rows: ReadRows): { drafts: Drafts; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const merged = collectVersions(rows);
  const drafts: Drafts = {
    spacecraft: merged.spacecraft.map((row) => convertSpacecraft(row, repairs)),
    configurations: merged.configurations.map((row) => convertConfiguration(row, repairs)),
    families: merged.families.map((row) => convertFamily(row, repairs)),
    agencies: merged.agencies.map((row) => convertAgency(row, repairs)),
    flights: merged.flights.flatMap((row) => convertFlight(row, repairs) ?? []),
    images: merged.images.flatMap((row) => convertImage(row, repairs) ?? []),
  };
  dropMissingImages(drafts);
  cutFamilyCircles(drafts, repairs);
  keepOneFamilyLine(drafts, repairs);
  keepFlownFlights(drafts, repairs);
  return { drafts, repairs };
}
