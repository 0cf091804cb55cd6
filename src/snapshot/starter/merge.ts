import type { Flight } from '../../schema/flight.ts';
import type { AddressedCollection, CollectionName, Records } from '../../schema/snapshot.ts';
import type { Draft, Drafts, Repair } from '../drafts.ts';
import { withReferences } from '../references.ts';
import { nameKey, type Pairs } from './match.ts';

type Given = {
  starterFields: string[];
  starterId: number | null;
  references: Flight['references'];
  note: string | null;
};
type Filled = { id: number } & Given;

/** The fields that the starter catalogue may fill in a record of LL2; nothing that LL2 counts or judges is among them. */
const FILLABLE: { readonly [Name in AddressedCollection]: readonly (keyof Draft<Name> & string)[] } = {
  spacecraft: ['serial_number', 'aliases', 'description'],
  configurations: [
    'agency',
    'family',
    'in_use',
    'capability',
    'history',
    'details',
    'maiden_flight',
    'height',
    'diameter',
    'human_rated',
    'crew_capacity',
    'payload_capacity',
    'payload_return_capacity',
    'flight_life',
    'wiki_link',
    'info_link',
  ],
  families: ['description', 'manufacturer', 'parent', 'maiden_flight'],
  agencies: ['abbrev', 'type', 'country', 'description', 'founding_year', 'parent', 'info_url', 'wiki_url'],
};
const FILLABLE_IN_FLIGHTS = [
  'name',
  'destination',
  'mission_end',
  'end',
  'outcome',
  'landing',
  'launch_crew',
  'onboard_crew',
  'landing_crew',
  'docking_events',
] as const satisfies readonly (keyof Draft<'flights'>)[];
const FILLABLE_IN_LAUNCHES = ['net', 'launch_designator'] as const;

/** Lists that are empty, not null, where nothing is known. */
const LISTS: ReadonlySet<string> = new Set(['aliases', 'family', 'country']);

const isEmpty = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);

/** A record of LL2 with what it leaves empty taken from the starter's record of the same thing. */
function fill<T extends Filled>(ll2: T, starter: T, fields: readonly (keyof T & string)[]): T {
  const given = fields.filter((field) => isEmpty(ll2[field]) && !isEmpty(starter[field]));
  const values = Object.fromEntries(given.map((field) => [field, starter[field]]));
  const { id, references, note } = starter;
  return { ...ll2, ...values, starterFields: [...ll2.starterFields, ...given], starterId: id, references, note };
}

/** A record of LL2 as LL2 gave it, without what the starter catalogue filled. */
function unfill<T extends Given>(record: T): T {
  const emptied = { ...record, starterFields: [], starterId: null, references: [], note: null };
  for (const field of record.starterFields) {
    const [first = field, inner] = field.split('.');
    if (inner === undefined) Reflect.set(emptied, field, LISTS.has(field) ? [] : null);
    else Reflect.set(emptied, first, { ...Object(Reflect.get(emptied, first)), [inner]: null });
  }
  return emptied;
}

/** What LL2 gave of the records of a snapshot: its records, without what the starter catalogue added. */
export function ll2Part(records: Records): Records {
  const part = <T extends Given & { source: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ source }) => source === 'll2').map(unfill);
  return {
    spacecraft: part(records.spacecraft),
    configurations: part(records.configurations),
    families: part(records.families),
    agencies: part(records.agencies),
    flights: part(records.flights),
    images: records.images,
  };
}

/** A starter craft with its own name among the other names, for a record of LL2 that is called otherwise. */
function withOwnName(starter: Draft<'spacecraft'>, ll2: Draft<'spacecraft'>): Draft<'spacecraft'> {
  if (nameKey(starter.name) === nameKey(ll2.name)) return starter;
  const others = starter.aliases.filter(({ name }) => nameKey(name) !== nameKey(ll2.name));
  return { ...starter, aliases: [{ name: starter.name, language: null }, ...others] };
}

const dayOf = ({ launch }: Draft<'flights'>): string | null => launch?.net?.slice(0, 10) ?? null;

/** Whether two flights of one craft are the same: one designator, or one launch day. */
function isSameFlight(ll2: Draft<'flights'>, starter: Draft<'flights'>): boolean {
  const [theirs, ours] = [ll2.launch?.launch_designator ?? null, starter.launch?.launch_designator ?? null];
  if (theirs !== null && ours !== null) return theirs === ours;
  return dayOf(ll2) !== null && dayOf(ll2) === dayOf(starter);
}

function fillFlight(ll2: Draft<'flights'>, starter: Draft<'flights'>): Draft<'flights'> {
  const filled = fill(ll2, starter, FILLABLE_IN_FLIGHTS);
  if (starter.launch === null) return filled;
  if (ll2.launch === null)
    return { ...filled, launch: starter.launch, starterFields: ['launch', ...filled.starterFields] };
  const [theirs, ours] = [ll2.launch, starter.launch];
  const given = FILLABLE_IN_LAUNCHES.filter((field) => theirs[field] === null && ours[field] !== null);
  const launch = { ...theirs, ...Object.fromEntries(given.map((field) => [field, ours[field]])) };
  return { ...filled, launch, starterFields: [...given.map((field) => `launch.${field}`), ...filled.starterFields] };
}

/**
 * Lays the starter's flights under those of LL2. Where LL2 gives all flights of a craft, one of the starter's that
 * none of them is stays out and is listed, so that no flight is told twice.
 */
function mergeFlights(ll2: Drafts, flights: readonly Draft<'flights'>[], repairs: Repair[]): Draft<'flights'>[] {
  const counts = new Map(ll2.spacecraft.map(({ id, flights_count }) => [id, flights_count]));
  const merged = new Map(ll2.flights.map((flight) => [flight.id, flight]));
  const theirs = new Map<number, Draft<'flights'>[]>();
  for (const flight of ll2.flights) theirs.set(flight.spacecraft, [...(theirs.get(flight.spacecraft) ?? []), flight]);
  const added: Draft<'flights'>[] = [];
  for (const flight of flights) {
    const of = theirs.get(flight.spacecraft) ?? [];
    const same = of.find((candidate) => isSameFlight(candidate, flight));
    if (same !== undefined) merged.set(same.id, fillFlight(same, flight));
    else if (of.length === 0 || of.length < (counts.get(flight.spacecraft) ?? 0)) added.push(flight);
    else {
      const what = `the starter's flight ${flight.name ?? flight.id} is none of LL2's; left out`;
      repairs.push({ collection: 'flights', id: flight.id, field: 'spacecraft', what });
    }
  }
  return [...merged.values(), ...added];
}

function mergeRecords<T extends Filled>(
  ll2: readonly T[],
  starter: readonly T[],
  pairs: ReadonlyMap<number, number>,
  join: (ll2: T, starter: T) => T,
): T[] {
  const partners = new Map(
    starter.flatMap((record) => {
      const id = pairs.get(record.id);
      return id === undefined ? [] : [[id, record] as const];
    }),
  );
  return [
    ...ll2.map((record) => {
      const partner = partners.get(record.id);
      return partner === undefined ? record : join(record, partner);
    }),
    ...starter.filter(({ id }) => !pairs.has(id)),
  ];
}

/** Lays the starter catalogue under LL2's records: LL2's values win field by field, craft that LL2 does not have stay. */
export function mergeStarter(ll2: Drafts, starter: Drafts, pairs: Pairs, repairs: Repair[]): Drafts {
  const turned = <Name extends CollectionName>(name: Name): Draft<Name>[] =>
    starter[name].map((record) => withReferences(name, record, pairs));
  return {
    spacecraft: mergeRecords(ll2.spacecraft, turned('spacecraft'), pairs.spacecraft, (theirs, ours) =>
      fill(theirs, withOwnName(ours, theirs), FILLABLE.spacecraft),
    ),
    configurations: mergeRecords(ll2.configurations, turned('configurations'), pairs.configurations, (theirs, ours) =>
      fill(theirs, ours, FILLABLE.configurations),
    ),
    families: mergeRecords(ll2.families, turned('families'), pairs.families, (theirs, ours) =>
      fill(theirs, ours, FILLABLE.families),
    ),
    agencies: mergeRecords(ll2.agencies, turned('agencies'), pairs.agencies, (theirs, ours) =>
      fill(theirs, ours, FILLABLE.agencies),
    ),
    flights: mergeFlights(ll2, turned('flights'), repairs),
    images: ll2.images,
  };
}
