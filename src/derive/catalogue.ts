import type { Agency } from '../schema/agency.ts';
import type { Changes } from '../schema/changes.ts';
import type { Configuration } from '../schema/configuration.ts';
import type { Family } from '../schema/family.ts';
import type { Image } from '../schema/image.ts';
import { mostSpecificFamilies } from '../schema/invariants.ts';
import type { Slugs } from '../schema/slugs.ts';
import type { Records, Snapshot } from '../schema/snapshot.ts';
import type { Alias, Spacecraft } from '../schema/spacecraft.ts';
import { aliasesOf } from './aliases.ts';
import { formerNames } from './former-names.ts';
import { fastestTurnaround, type Span, timeDocked, timeInSpace } from './times.ts';
import { begunFlights, type KnownFlight } from './under-way.ts';

/** An agency with what it operates and builds. */
export interface AgencyEntry {
  record: Agency;
  operated: ConfigurationEntry[];
  builtFamilies: FamilyEntry[];
}

/** A family with its place among families and its configurations. */
export interface FamilyEntry {
  record: Family;
  parent: FamilyEntry | null;
  children: FamilyEntry[];
  manufacturer: AgencyEntry | null;
  /** Configurations of which it is a member's family, at any level, by name. */
  configurations: ConfigurationEntry[];
}

/** A configuration with its operator, families and individual craft. */
export interface ConfigurationEntry {
  record: Configuration;
  agency: AgencyEntry | null;
  /** The most specific family. */
  family: FamilyEntry | null;
  image: Image | null;
  /** Every individual, placeholders left out, by first flight, then by name. */
  craft: CraftEntry[];
  /** Records that stand for craft yet to be named. */
  placeholders: CraftEntry[];
}

/** An individual craft with everything that is known or derived about it. */
export interface CraftEntry {
  record: Spacecraft;
  configuration: ConfigurationEntry;
  image: Image | null;
  aliases: Alias[];
  /** Those that had begun at the moment of the snapshot, by launch. */
  flights: KnownFlight[];
  flightsCount: number | null;
  timeInSpace: Span | null;
  timeDocked: Span | null;
  fastestTurnaround: Span | null;
  /** The launch of its first flight, as far as known. */
  firstFlight: string | null;
  inSpace: boolean;
}

/** The whole snapshot, related and derived: what every view is made from. */
export interface Catalogue {
  snapshot: Snapshot;
  /** The day up to which every craft is here: of the snapshot, or of the starter catalogue where LL2's part is not whole. */
  completeTo: string;
  slugs: Slugs;
  changes: Changes;
  /** By name; placeholders included. */
  craft: CraftEntry[];
  /** By name; placeholders left out: what is counted and ranked. */
  real: CraftEntry[];
  configurations: ConfigurationEntry[];
  families: FamilyEntry[];
  agencies: AgencyEntry[];
  /** By id. */
  images: Image[];
  /** The day of the snapshot that last changed any record. */
  lastChanged: string;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares two names as a reader expects: "Soyuz 5" before "Soyuz 12". */
export const compareNames = (a: string, b: string): number => collator.compare(a, b);

const byName = (a: { record: { name: string; id: number } }, b: { record: { name: string; id: number } }): number =>
  compareNames(a.record.name, b.record.name) || a.record.id - b.record.id;

/** Compares by first flight, those that have none last, then by name. */
export const byFirstFlight = (a: CraftEntry, b: CraftEntry): number =>
  (a.firstFlight ?? '9999').localeCompare(b.firstFlight ?? '9999') || byName(a, b);

/** The latest day on which one of the records changed; null where there are none. */
export function latestDay(records: readonly { lastChanged: string }[]): string | null {
  return records.reduce<string | null>(
    (latest, { lastChanged }) => (latest === null || lastChanged > latest ? lastChanged : latest),
    null,
  );
}

function found<T>(map: ReadonlyMap<number, T>, id: number | null): T | null {
  return id === null ? null : (map.get(id) ?? null);
}

/** Relates the records of a snapshot and derives what the records do not say themselves. Linear but for sorting. */
export function buildCatalogue(files: {
  snapshot: Snapshot;
  records: Records;
  slugs: Slugs;
  changes: Changes;
}): Catalogue {
  const { snapshot, records, slugs, changes } = files;
  const images = new Map(records.images.map((image) => [image.id, image]));
  const agencies = new Map<number, AgencyEntry>(
    records.agencies.map((record) => [record.id, { record, operated: [], builtFamilies: [] }]),
  );
  const families = new Map<number, FamilyEntry>(
    records.families.map((record) => [
      record.id,
      { record, parent: null, children: [], manufacturer: found(agencies, record.manufacturer), configurations: [] },
    ]),
  );
  for (const family of families.values()) {
    family.parent = found(families, family.record.parent);
    family.parent?.children.push(family);
    family.manufacturer?.builtFamilies.push(family);
  }
  const configurations = new Map<number, ConfigurationEntry>(
    records.configurations.map((record) => {
      const [specific] = mostSpecificFamilies(record.family, (id) => families.get(id)?.record.parent);
      return [
        record.id,
        {
          record,
          agency: found(agencies, record.agency),
          family: found(families, specific ?? null),
          image: found(images, record.image),
          craft: [],
          placeholders: [],
        },
      ];
    }),
  );
  for (const entry of configurations.values()) {
    entry.agency?.operated.push(entry);
    for (const id of entry.record.family) families.get(id)?.configurations.push(entry);
  }
  const flights = Map.groupBy(records.flights, ({ spacecraft }) => spacecraft);
  const former = formerNames(changes);
  const craft = records.spacecraft.map((record): CraftEntry => {
    const own = begunFlights(record, flights.get(record.id) ?? [], snapshot.asOf);
    const configuration = configurations.get(record.spacecraft_config);
    if (configuration === undefined) throw new Error(`spacecraft ${record.id} has no configuration`);
    return {
      record,
      configuration,
      image: found(images, record.image),
      aliases: aliasesOf({ ...record, aliases: [...record.aliases, ...(former.get(record.id) ?? [])] }),
      flights: own,
      flightsCount: record.flights_count ?? (own.length > 0 ? own.length : null),
      timeInSpace: timeInSpace(record, own, snapshot.asOf),
      timeDocked: timeDocked(record, own, snapshot.asOf),
      fastestTurnaround: fastestTurnaround(record, own),
      firstFlight: own[0]?.launch?.net ?? null,
      inSpace: record.in_space,
    };
  });
  craft.sort(byName);
  for (const entry of [...craft].sort(byFirstFlight)) {
    entry.configuration[entry.record.is_placeholder ? 'placeholders' : 'craft'].push(entry);
  }
  const sorted = <T extends { record: { name: string; id: number } }>(map: Map<number, T>): T[] =>
    [...map.values()].sort(byName);
  for (const agency of agencies.values()) agency.operated.sort(byName);
  for (const family of families.values()) family.configurations.sort(byName);
  return {
    snapshot,
    completeTo: (snapshot.complete ? null : snapshot.starterHorizon) ?? snapshot.asOf.slice(0, 10),
    slugs,
    changes,
    craft,
    real: craft.filter(({ record }) => !record.is_placeholder),
    configurations: sorted(configurations),
    families: sorted(families),
    agencies: sorted(agencies),
    images: records.images,
    lastChanged: latestDay(Object.values(records).flat()) ?? snapshot.asOf.slice(0, 10),
  };
}
