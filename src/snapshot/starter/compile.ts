import type { Named } from '../../schema/primitives.ts';
import type { Draft, Drafts } from '../drafts.ts';
import { compileFlight, isOpen } from './compile-flight.ts';
import { type Context, contextOf } from './context.ts';
import type { Row, Starter } from './tables.ts';

/** LL2's numbers of its small enumerations, so that its records and ours say the same. */
const AGENCY_TYPE = { Government: 1, Multinational: 2, Commercial: 3, Educational: 4, Private: 5, Unknown: 6 };
const CONFIGURATION_TYPE = {
  Unknown: 1,
  Capsule: 2,
  Spaceplane: 3,
  'Cargo Resupply': 4,
  'Reuseable Upper Stage': 6,
  Lander: 7,
};
const STATUS = { Active: 1, Retired: 2, Destroyed: 3, 'Single Use': 4 };

const named = <Name extends string>(ids: Readonly<Record<Name, number>>, name: Name): Named => ({
  id: ids[name],
  name,
});

const NO_COUNTS = {
  spacecraft_flown: null,
  total_launch_count: null,
  successful_launches: null,
  failed_launches: null,
  attempted_landings: null,
  successful_landings: null,
  failed_landings: null,
};

function compileAgency(row: Row<'agencies'>, starter: Starter, context: Context): Draft<'agencies'> {
  return {
    id: row.id,
    ...context.ours(row),
    name: row.name,
    abbrev: row.abbrev,
    type: row.type === null ? null : named(AGENCY_TYPE, row.type),
    featured: null,
    country: starter.countries
      .filter(({ code }) => row.country.includes(code))
      .map(({ code, alpha_2, name }) => ({ id: null, name, alpha_2_code: alpha_2, alpha_3_code: code })),
    description: row.description,
    administrator: null,
    founding_year: row.founding_year,
    launchers: null,
    spacecraft: null,
    parent: row.parent,
    image: null,
    logo: null,
    social_logo: null,
    total_launch_count: null,
    successful_launches: null,
    failed_launches: null,
    attempted_landings_spacecraft: null,
    successful_landings_spacecraft: null,
    failed_landings_spacecraft: null,
    info_url: row.info_url,
    wiki_url: row.wiki_url,
  };
}

function compileFamily(row: Row<'families'>, context: Context): Draft<'families'> {
  return {
    id: row.id,
    ...context.ours(row),
    name: row.name,
    description: row.description,
    manufacturer: context.maybeId('agencies', row.manufacturer),
    parent: context.maybeId('families', row.parent),
    maiden_flight: row.maiden_flight,
    ...NO_COUNTS,
  };
}

function compileConfiguration(row: Row<'configurations'>, context: Context): Draft<'configurations'> {
  return {
    id: row.id,
    ...context.ours(row),
    name: row.name,
    type: named(CONFIGURATION_TYPE, row.type),
    agency: context.maybeId('agencies', row.agency),
    family: row.family.map((key) => context.id('families', key)),
    in_use: row.in_use,
    image: null,
    capability: row.capability,
    history: row.history,
    details: row.details,
    maiden_flight: row.maiden_flight,
    height: row.height,
    diameter: row.diameter,
    human_rated: row.human_rated,
    crew_capacity: row.crew_capacity,
    payload_capacity: row.payload_capacity,
    payload_return_capacity: row.payload_return_capacity,
    flight_life: row.flight_life,
    wiki_link: row.wiki_link,
    info_link: row.info_link,
    ...NO_COUNTS,
    fastest_turnaround: null,
  };
}

function compileCraft(
  row: Row<'spacecraft'>,
  aliases: readonly Row<'aliases'>[],
  flights: readonly Draft<'flights'>[],
  context: Context,
): Draft<'spacecraft'> {
  return {
    id: row.id,
    ...context.ours(row),
    name: row.name,
    serial_number: row.serial_number,
    aliases: aliases.map(({ alias: name, language }) => ({ name, language })),
    is_placeholder: false,
    image: null,
    in_space: flights.some(isOpen),
    time_in_space: null,
    time_docked: null,
    flights_count: flights.length,
    mission_ends_count: flights.filter(({ mission_end, end }) => mission_end !== null || end !== null).length,
    status: named(STATUS, row.status),
    description: row.description,
    spacecraft_config: context.id('configurations', row.configuration),
    fastest_turnaround: null,
  };
}

function compileFlights(starter: Starter, context: Context): Map<string, Draft<'flights'>[]> {
  const dockings = Map.groupBy(starter.dockings, ({ flight }) => flight);
  const crews = Map.groupBy(starter.crews, ({ flight }) => flight);
  const configurationOf = new Map(starter.spacecraft.map(({ key, configuration }) => [key, configuration]));
  const uncrewed = new Set(starter.configurations.filter((row) => row.human_rated === false).map(({ key }) => key));
  const begun = starter.flights.filter(({ launch }) => launch === null || context.happened(launch));
  const flights = new Map<string, Draft<'flights'>[]>();
  for (const [craft, rows] of Map.groupBy(begun, ({ spacecraft }) => spacecraft)) {
    flights.set(
      craft,
      rows.map((flight) =>
        compileFlight(
          {
            flight,
            dockings: dockings.get(flight.key) ?? [],
            crew: crews.get(flight.key) ?? [],
            uncrewed: uncrewed.has(configurationOf.get(craft) ?? ''),
          },
          context,
        ),
      ),
    );
  }
  return flights;
}

/**
 * The records of the starter catalogue as they were at `asOf`: flights that begin later are left out, with craft that
 * had not flown yet, and ends and departures that come later are open.
 */
export function compileStarter(starter: Starter, asOf: string): Drafts {
  const context = contextOf(starter, asOf);
  const flights = compileFlights(starter, context);
  const aliases = Map.groupBy(starter.aliases, ({ spacecraft }) => spacecraft);
  const flies = new Set(starter.flights.map(({ spacecraft }) => spacecraft));
  return {
    agencies: starter.agencies.map((row) => compileAgency(row, starter, context)),
    families: starter.families.map((row) => compileFamily(row, context)),
    configurations: starter.configurations.map((row) => compileConfiguration(row, context)),
    spacecraft: starter.spacecraft
      .filter(({ key }) => flights.has(key) || !flies.has(key))
      .map((row) => compileCraft(row, aliases.get(row.key) ?? [], flights.get(row.key) ?? [], context)),
    flights: [...flights.values()].flat(),
    images: [],
  };
}
