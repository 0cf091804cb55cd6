/*
 * The store behind the LL2 server: LL2's records with references by id, so that every mode of every endpoint can be
 * made of them. Fields and their order are those of LL2's OpenAPI document; a small enumeration is kept where it is
 * used, as LL2 gives it. Row order matters: it is the order of lists without `ordering`, and of ties.
 */

/** A value of a small enumeration. */
export interface Enumerated {
  id: number;
  name: string;
}

/** The terms of an image; id 1 is LL2's "Unknown". */
export interface License extends Enumerated {
  priority: number;
  link: string | null;
}

/** A picture as LL2 nests it. */
export interface Image {
  id: number;
  name: string;
  image_url: string;
  thumbnail_url: string;
  credit: string | null;
  license: License;
  single_use: boolean;
  variants: readonly [];
}

/** A country with its ISO 3166-1 codes. */
export interface Country extends Enumerated {
  alpha_2_code: string;
  alpha_3_code: string;
  nationality_name: string;
  nationality_name_composed: string;
}

/** The counts of a detailed agency, in the document's order. */
export const AGENCY_COUNTS = [
  'total_launch_count',
  'consecutive_successful_launches',
  'successful_launches',
  'failed_launches',
  'pending_launches',
  'consecutive_successful_landings',
  'successful_landings',
  'failed_landings',
  'attempted_landings',
  'successful_landings_spacecraft',
  'failed_landings_spacecraft',
  'attempted_landings_spacecraft',
  'successful_landings_payload',
  'failed_landings_payload',
  'attempted_landings_payload',
] as const;
export type AgencyCount = (typeof AGENCY_COUNTS)[number];

/** An organisation; `parent` is an agency id here and that agency's name in answers. */
export interface Agency {
  id: number;
  name: string;
  abbrev: string;
  type: Enumerated | null;
  featured: boolean;
  country: Country[];
  description: string | null;
  administrator: string | null;
  founding_year: number | null;
  launchers: string;
  spacecraft: string;
  parent: number | null;
  image: Image | null;
  logo: Image | null;
  social_logo: Image | null;
  counts: Record<AgencyCount, number | null>;
  info_url: string | null;
  wiki_url: string | null;
}

/** The counts that configurations and families carry in detail, in the document's order. */
export const FLEET_COUNTS = [
  'spacecraft_flown',
  'total_launch_count',
  'successful_launches',
  'failed_launches',
  'attempted_landings',
  'successful_landings',
  'failed_landings',
] as const;
type FleetCount = (typeof FLEET_COUNTS)[number];
export type FleetCounts = Record<FleetCount, number | null>;

/** A line of configurations. */
export interface Family {
  id: number;
  name: string;
  description: string;
  manufacturer: number | null;
  parent: number | null;
  maiden_flight: string | null;
  counts: FleetCounts;
}

/** A design of spacecraft; `family` holds every level. */
export interface Configuration {
  id: number;
  name: string;
  type: Enumerated;
  agency: number;
  family: number[];
  in_use: boolean;
  image: Image | null;
  capability: string;
  history: string;
  details: string;
  maiden_flight: string | null;
  height: number | null;
  diameter: number | null;
  human_rated: boolean;
  crew_capacity: number | null;
  payload_capacity: number | null;
  payload_return_capacity: number | null;
  flight_life: string | null;
  wiki_link: string;
  info_link: string;
  counts: FleetCounts;
  fastest_turnaround: string | null;
}

/** One craft. */
export interface Spacecraft {
  id: number;
  name: string;
  serial_number: string | null;
  is_placeholder: boolean;
  image: Image | null;
  in_space: boolean;
  time_in_space: string | null;
  time_docked: string | null;
  flights_count: number | null;
  mission_ends_count: number | null;
  status: Enumerated;
  description: string;
  spacecraft_config: number;
  fastest_turnaround: string | null;
}

/** A value with a short form and a text. */
export interface Described extends Enumerated {
  abbrev: string;
  description: string;
}

/** A type of rocket. */
export interface Launcher {
  id: number;
  name: string;
  full_name: string;
  variant: string;
  /** Agency id. */
  manufacturer: number;
  active: boolean;
  maiden_flight: string | null;
}

/** A launch pad and the place it lies in. */
export interface Pad {
  id: number;
  name: string;
  latitude: number;
  longitude: number;
  country: Country;
  location: { id: number; name: string; timezone_name: string };
}

/** One launch. */
export interface Launch {
  /** UUID. */
  id: string;
  name: string;
  slug: string;
  launch_designator: string | null;
  status: Described;
  last_updated: string;
  net: string;
  net_precision: Described | null;
  failreason: string | null;
  /** Agency id. */
  launch_service_provider: number;
  rocket: { id: number; configuration: number };
  mission: { id: number; name: string; type: string; description: string; orbit: Enumerated & { abbrev: string } };
  /** Pad id. */
  pad: number;
}

/** How a flight came down. */
export interface Landing {
  id: number;
  attempt: boolean;
  success: boolean | null;
  description: string;
  downrange_distance: number | null;
  landing_location: Described;
  type: Described;
}

/** A person on a flight. */
export interface CrewMember {
  id: number;
  role: { id: number; role: string; priority: number };
  astronaut: number;
}

/** One flight of one craft. */
export interface Flight {
  id: number;
  destination: string | null;
  mission_end: string | null;
  spacecraft: number;
  launch: string;
  landing: Landing | null;
  duration: string | null;
  turn_around_time: string | null;
  launch_crew: CrewMember[];
  onboard_crew: CrewMember[];
  landing_crew: CrewMember[];
}

/** A person who flew. */
export interface Astronaut {
  id: number;
  name: string;
  status: Enumerated;
  agency: number | null;
  in_space: boolean;
  time_in_space: string | null;
  date_of_birth: string | null;
  date_of_death: string | null;
  nationality: Country[];
  bio: string;
  first_flight: string | null;
  last_flight: string | null;
}

/** A space station. */
export interface SpaceStation {
  id: number;
  name: string;
  image: Image | null;
  status: Enumerated;
  founded: string;
  deorbited: string | null;
  description: string;
  orbit: string | null;
  type: Enumerated;
}

/** A cargo that is flown on its own launch and can be docked to, such as a target vehicle. */
export interface PayloadFlight {
  id: number;
  destination: string;
  launch: string;
  payload: { id: number; name: string; type: Enumerated; manufacturer: number; operator: number; description: string };
}

/** A port: of a station, of a type of craft or of a payload. */
export interface DockingLocation {
  id: number;
  name: string;
  spacestation: number | null;
  /** Configuration id. */
  spacecraft: number | null;
  /** Payload flight id, whose payload is shown. */
  payload: number | null;
}

/** What a craft docks to. */
export interface DockingTarget {
  kind: 'space_station' | 'flight_vehicle' | 'payload_flight';
  id: number;
}

/** One stay of a craft at a port. */
export interface DockingEvent {
  id: number;
  docking: string;
  departure: string | null;
  docking_location: number;
  target: DockingTarget;
  /** Flight id of the craft that came. */
  chaser: number;
}

/** Everything the server answers from. */
export interface World {
  /** The moment that durations of craft in space are counted to. */
  asOf: string;
  agencyTypes: Enumerated[];
  configurationTypes: Enumerated[];
  statuses: Enumerated[];
  licenses: License[];
  countries: Country[];
  agencies: Agency[];
  families: Family[];
  configurations: Configuration[];
  spacecraft: Spacecraft[];
  launchers: Launcher[];
  pads: Pad[];
  launches: Launch[];
  flights: Flight[];
  astronauts: Astronaut[];
  stations: SpaceStation[];
  payloadFlights: PayloadFlight[];
  dockingLocations: DockingLocation[];
  dockingEvents: DockingEvent[];
}
