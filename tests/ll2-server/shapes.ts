import {
  type Agency,
  type Configuration,
  type Family,
  FLEET_COUNTS,
  type FleetCounts,
  type Spacecraft,
  type World,
} from './world.ts';
import { rowOf, worldIndex } from './world-index.ts';

/** A record as it stands in an answer. */
export type Json = Record<string, unknown>;

/** The levels of detail of LL2. */
export type Mode = 'list' | 'normal' | 'detailed';

/** What the form of an answer depends on beside the record. */
export interface Setting {
  /** Scheme, host and port that addresses in answers begin with. */
  origin: string;
  /** The `format` of the query, which LL2 repeats in every address; null where none was given. */
  format: string | null;
  /** Whole seconds that durations of craft in space have grown since the world was made. */
  grown: number;
}

/** The path that all endpoints lie under. */
export const API_PATH = '/2.3.0/';

/** The address of a record as LL2 writes it. */
export function recordUrl({ origin, format }: Setting, endpoint: string, id: number | string): string {
  const query = format === null ? '' : `?format=${encodeURIComponent(format)}`;
  return `${origin}${API_PATH}${endpoint}/${id}/${query}`;
}

/** A function that answers the same object for the same key: nested records are shared by thousands of rows. */
export function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const fleetCounts = (counts: FleetCounts): Json => Object.fromEntries(FLEET_COUNTS.map((name) => [name, counts[name]]));

/** `P3DT54M15S` and the like in seconds. */
export function durationSeconds(duration: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  if (match === null) throw new Error(`"${duration}" is no duration in days and below.`);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** Whole seconds as LL2 writes durations: parts that are zero are left out, nothing at all is `P0D`. */
export function durationText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const time = parts.map((part, at) => (part === 0 ? '' : `${part}${'HMS'[at]}`)).join('');
  const days = Math.floor(seconds / 86_400);
  if (days === 0 && time === '') return 'P0D';
  return `P${days === 0 ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`;
}

/** Makes the answers about agencies, families, configurations and craft, field by field in LL2's order. */
export function recordShapes(world: World, setting: Setting) {
  const index = worldIndex(world);

  const agencyBase = (agency: Agency, mode: Mode): Json => ({
    response_mode: mode,
    id: agency.id,
    url: recordUrl(setting, 'agencies', agency.id),
    name: agency.name,
    abbrev: agency.abbrev,
    type: agency.type,
  });
  const agencyMini = once((id: number) => agencyBase(rowOf(index.agencies, id), 'list'));
  const agencyWith = (agency: Agency, mode: Mode): Json => ({
    ...agencyBase(agency, mode),
    featured: agency.featured,
    country: agency.country,
    description: agency.description,
    administrator: agency.administrator,
    founding_year: agency.founding_year,
    launchers: agency.launchers,
    spacecraft: agency.spacecraft,
    parent: agency.parent === null ? null : rowOf(index.agencies, agency.parent).name,
    image: agency.image,
    logo: agency.logo,
    social_logo: agency.social_logo,
  });
  const agencyNormal = once((id: number) => agencyWith(rowOf(index.agencies, id), 'normal'));
  const configurationsOf = once((agency: number) => world.configurations.filter((row) => row.agency === agency));
  const launchersOf = once((agency: number) => world.launchers.filter((row) => row.manufacturer === agency));
  const agencyDetailed = (id: number): Json => {
    const agency = rowOf(index.agencies, id);
    return {
      ...agencyWith(agency, 'detailed'),
      ...agency.counts,
      info_url: agency.info_url,
      wiki_url: agency.wiki_url,
      social_media_links: [],
      launcher_list: launchersOf(id).map((launcher) => ({
        response_mode: 'normal',
        id: launcher.id,
        url: recordUrl(setting, 'launcher_configurations', launcher.id),
        name: launcher.name,
        families: [],
        full_name: launcher.full_name,
        variant: launcher.variant,
        active: launcher.active,
        is_placeholder: false,
        program: [],
        reusable: false,
        image: null,
        info_url: null,
        wiki_url: null,
        description: '',
        alias: '',
        min_stage: null,
        max_stage: null,
        length: null,
        diameter: null,
        maiden_flight: launcher.maiden_flight,
        launch_cost: null,
        launch_mass: null,
        leo_capacity: null,
        gto_capacity: null,
        geo_capacity: null,
        sso_capacity: null,
        to_thrust: null,
        apogee: null,
        total_launch_count: null,
        consecutive_successful_launches: null,
        successful_launches: null,
        failed_launches: null,
        pending_launches: null,
        attempted_landings: null,
        successful_landings: null,
        failed_landings: null,
        consecutive_successful_landings: null,
        fastest_turnaround: null,
      })),
      spacecraft_list: configurationsOf(id).map((configuration) => configurationDetailed(configuration.id)),
    };
  };

  const familyMini = (id: number): Json => ({ response_mode: 'list', id, name: rowOf(index.families, id).name });
  const familyWith = (
    family: Family,
    mode: Mode,
    manufacturer: (id: number) => Json,
    parent: (id: number) => Json,
  ) => ({
    response_mode: mode,
    id: family.id,
    name: family.name,
    description: family.description,
    manufacturer: family.manufacturer === null ? null : manufacturer(family.manufacturer),
    parent: family.parent === null ? null : parent(family.parent),
    maiden_flight: family.maiden_flight,
  });
  const familyNormal = once(
    (id: number): Json => familyWith(rowOf(index.families, id), 'normal', agencyMini, familyMini),
  );
  const familyInDetail = (id: number, mode: Mode): Json => {
    const family = rowOf(index.families, id);
    return { ...familyWith(family, mode, agencyNormal, familyNormal), ...fleetCounts(family.counts) };
  };
  // Nested records say "normal" whatever they hold; so does LL2.
  const nestedFamilyDetailed = once((id: number) => familyInDetail(id, 'normal'));
  const familyDetailed = (id: number): Json => ({
    ...familyInDetail(id, 'detailed'),
    spacecraft: world.configurations.filter((row) => row.family.includes(id)).map((row) => configurationNormal(row.id)),
  });

  const configurationBase = (
    row: Configuration,
    mode: Mode,
    agency: (id: number) => Json,
    family: (id: number) => Json,
  ): Json => ({
    response_mode: mode,
    id: row.id,
    url: recordUrl(setting, 'spacecraft_configurations', row.id),
    name: row.name,
    type: row.type,
    agency: agency(row.agency),
    family: row.family.map(family),
    in_use: row.in_use,
    image: row.image,
  });
  const configurationNormal = once(
    (id: number): Json => configurationBase(rowOf(index.configurations, id), 'normal', agencyMini, familyNormal),
  );
  const configurationInDetail = (id: number, mode: Mode): Json => {
    const row = rowOf(index.configurations, id);
    return {
      ...configurationBase(row, mode, agencyNormal, nestedFamilyDetailed),
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
      ...fleetCounts(row.counts),
      fastest_turnaround: row.fastest_turnaround,
    };
  };
  const configurationDetailed = once((id: number) => configurationInDetail(id, 'detailed'));
  const nestedConfigurationDetailed = once((id: number) => configurationInDetail(id, 'normal'));

  const grownDuration = (craft: Spacecraft, duration: string | null): string | null =>
    duration === null || !craft.in_space || setting.grown === 0
      ? duration
      : durationText(durationSeconds(duration) + setting.grown);
  const spacecraftWith = (id: number, mode: Mode, configuration: (id: number) => Json): Json => {
    const craft = rowOf(index.spacecraft, id);
    return {
      response_mode: mode,
      id: craft.id,
      url: recordUrl(setting, 'spacecraft', craft.id),
      name: craft.name,
      serial_number: craft.serial_number,
      is_placeholder: craft.is_placeholder,
      image: craft.image,
      in_space: craft.in_space,
      time_in_space: grownDuration(craft, craft.time_in_space),
      time_docked: craft.time_docked,
      flights_count: craft.flights_count,
      mission_ends_count: craft.mission_ends_count,
      status: craft.status,
      description: craft.description,
      spacecraft_config: configuration(craft.spacecraft_config),
      fastest_turnaround: craft.fastest_turnaround,
    };
  };

  return {
    agencyMini,
    agencyNormal,
    agencyDetailed,
    familyMini,
    familyNormal,
    familyDetailed,
    configurationNormal,
    configurationDetailed,
    nestedConfigurationDetailed,
    spacecraftNormal: (id: number) => spacecraftWith(id, 'normal', configurationNormal),
    /** A craft in detail without its flights, as flights nest it. */
    nestedSpacecraftDetailed: (id: number) => spacecraftWith(id, 'normal', nestedConfigurationDetailed),
    /** A craft in detail but for its flights. */
    spacecraftDetailedBase: (id: number) => spacecraftWith(id, 'detailed', nestedConfigurationDetailed),
  };
}

/** The answers that `recordShapes` makes. */
export type RecordShapes = ReturnType<typeof recordShapes>;
