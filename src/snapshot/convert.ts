import { z } from 'zod';
import type { Ll2Agency, Ll2Configuration, Ll2Family, Ll2Image, Ll2Spacecraft } from '../schema/ll2.ts';
import { Cleaner } from './cleaner.ts';
import type { Draft, Repair } from './drafts.ts';

/** What a record of LL2 has before a starter catalogue is laid under it. */
export const FROM_LL2 = { source: 'll2' as const, starterFields: [], starterId: null, references: [], note: null };

const alpha2 = z.string().regex(/^[A-Z]{2}$/);
const alpha3 = z.string().regex(/^[A-Z]{3}$/);

/** LL2's rows of craft as records. */
export function convertSpacecraft(craft: Ll2Spacecraft, repairs: Repair[]): Draft<'spacecraft'> {
  const clean = new Cleaner(repairs, 'spacecraft', craft.id);
  return {
    id: craft.id,
    ...FROM_LL2,
    name: clean.name(craft.name),
    serial_number: clean.line('serial_number', craft.serial_number),
    aliases: [],
    is_placeholder: clean.flag('is_placeholder', craft.is_placeholder),
    image: craft.image?.id ?? null,
    in_space: clean.flag('in_space', craft.in_space),
    time_in_space: clean.duration('time_in_space', craft.time_in_space),
    time_docked: clean.duration('time_docked', craft.time_docked),
    flights_count: clean.count('flights_count', craft.flights_count),
    mission_ends_count: clean.count('mission_ends_count', craft.mission_ends_count),
    status: clean.namedOr('status', craft.status, { id: 0, name: 'Unknown' }),
    description: clean.text('description', craft.description),
    spacecraft_config: craft.spacecraft_config.id,
    fastest_turnaround: clean.duration('fastest_turnaround', craft.fastest_turnaround),
  };
}

/** The counts that LL2 gives of configurations and families alike. */
function flightCounts(clean: Cleaner, row: Ll2Configuration | Ll2Family) {
  return {
    spacecraft_flown: clean.count('spacecraft_flown', row.spacecraft_flown),
    total_launch_count: clean.count('total_launch_count', row.total_launch_count),
    successful_launches: clean.count('successful_launches', row.successful_launches),
    failed_launches: clean.count('failed_launches', row.failed_launches),
    attempted_landings: clean.count('attempted_landings', row.attempted_landings),
    successful_landings: clean.count('successful_landings', row.successful_landings),
    failed_landings: clean.count('failed_landings', row.failed_landings),
  };
}

/** LL2's rows of configurations as records; LL2's own value for a type that nobody stated is 1 "Unknown". */
export function convertConfiguration(row: Ll2Configuration, repairs: Repair[]): Draft<'configurations'> {
  const clean = new Cleaner(repairs, 'configurations', row.id);
  return {
    id: row.id,
    ...FROM_LL2,
    name: clean.name(row.name),
    type: clean.namedOr('type', row.type, { id: 1, name: 'Unknown' }),
    agency: row.agency?.id ?? null,
    family: [...new Set((row.family ?? []).map(({ id }) => id))],
    in_use: row.in_use ?? null,
    image: row.image?.id ?? null,
    capability: clean.text('capability', row.capability),
    history: clean.text('history', row.history),
    details: clean.text('details', row.details),
    maiden_flight: clean.instant('maiden_flight', row.maiden_flight),
    height: clean.measure('height', row.height),
    diameter: clean.measure('diameter', row.diameter),
    human_rated: row.human_rated ?? null,
    crew_capacity: clean.count('crew_capacity', row.crew_capacity),
    payload_capacity: clean.count('payload_capacity', row.payload_capacity),
    payload_return_capacity: clean.count('payload_return_capacity', row.payload_return_capacity),
    flight_life: clean.text('flight_life', row.flight_life),
    wiki_link: clean.link('wiki_link', row.wiki_link),
    info_link: clean.link('info_link', row.info_link),
    ...flightCounts(clean, row),
    fastest_turnaround: clean.duration('fastest_turnaround', row.fastest_turnaround),
  };
}

/** LL2's rows of families as records. */
export function convertFamily(row: Ll2Family, repairs: Repair[]): Draft<'families'> {
  const clean = new Cleaner(repairs, 'families', row.id);
  return {
    id: row.id,
    ...FROM_LL2,
    name: clean.name(row.name),
    description: clean.text('description', row.description),
    manufacturer: row.manufacturer?.id ?? null,
    parent: row.parent?.id ?? null,
    maiden_flight: clean.instant('maiden_flight', row.maiden_flight),
    ...flightCounts(clean, row),
  };
}

/** LL2's rows of agencies as records. */
export function convertAgency(row: Ll2Agency, repairs: Repair[]): Draft<'agencies'> {
  const clean = new Cleaner(repairs, 'agencies', row.id);
  return {
    id: row.id,
    ...FROM_LL2,
    name: clean.name(row.name),
    abbrev: clean.line('abbrev', row.abbrev),
    type: clean.named('type', row.type),
    featured: row.featured ?? null,
    country: (row.country ?? []).flatMap((country) => {
      const name = clean.line('country.name', country.name);
      if (name === null) {
        clean.note('country', 'a country without a name; left out');
        return [];
      }
      return {
        id: clean.int('country.id', country.id),
        name,
        alpha_2_code: clean.code('country.alpha_2_code', country.alpha_2_code, alpha2),
        alpha_3_code: clean.code('country.alpha_3_code', country.alpha_3_code, alpha3),
      };
    }),
    description: clean.text('description', row.description),
    administrator: clean.line('administrator', row.administrator),
    founding_year: clean.year('founding_year', row.founding_year),
    launchers: clean.line('launchers', row.launchers),
    spacecraft: clean.line('spacecraft', row.spacecraft),
    parent: clean.line('parent', typeof row.parent === 'string' ? row.parent : row.parent?.name),
    image: row.image?.id ?? null,
    logo: row.logo?.id ?? null,
    social_logo: row.social_logo?.id ?? null,
    total_launch_count: clean.count('total_launch_count', row.total_launch_count),
    successful_launches: clean.count('successful_launches', row.successful_launches),
    failed_launches: clean.count('failed_launches', row.failed_launches),
    attempted_landings_spacecraft: clean.count('attempted_landings_spacecraft', row.attempted_landings_spacecraft),
    successful_landings_spacecraft: clean.count('successful_landings_spacecraft', row.successful_landings_spacecraft),
    failed_landings_spacecraft: clean.count('failed_landings_spacecraft', row.failed_landings_spacecraft),
    info_url: clean.link('info_url', row.info_url),
    wiki_url: clean.link('wiki_url', row.wiki_url),
  };
}

/** LL2's pictures as records; one without a usable address is none, and null. */
export function convertImage(row: Ll2Image, repairs: Repair[]): Draft<'images'> | null {
  const clean = new Cleaner(repairs, 'images', row.id);
  const image_url = clean.link('image_url', row.image_url);
  if (image_url === null) {
    clean.note('image_url', 'a picture without an address; left out');
    return null;
  }
  const { license } = row;
  const licenseName = clean.line('license.name', license?.name);
  if (license && licenseName === null) clean.note('license', `licence ${license.id} has no name; left out`);
  const name = clean.line('name', row.name);
  if (name === null) clean.note('name', 'missing; named after its number');
  return {
    id: row.id,
    name: name ?? `Picture ${row.id}`,
    image_url,
    thumbnail_url: clean.link('thumbnail_url', row.thumbnail_url),
    credit: clean.text('credit', row.credit),
    license:
      license && licenseName !== null
        ? {
            id: license.id,
            name: licenseName,
            priority: clean.int('license.priority', license.priority) ?? 9,
            link: clean.link('license.link', license.link),
          }
        : null,
    single_use: row.single_use ?? false,
    files: [],
    color: null,
  };
}
