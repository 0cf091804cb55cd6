import { z } from 'zod';

/*
 * What LL2 answers, read leniently: unknown fields are let go, every field that was ever seen missing, null or empty
 * may be so again, enumerations are open. Only what makes a record a record is demanded: an id and a name.
 */

const id = z.int().positive();
const name = z.string().min(1);
const text = z.string().nullish();
const number = z.number().nullish();
const flag = z.boolean().nullish();
const named = z.object({ id: z.int(), name: z.string().nullish() });
const maybeNamed = named.nullish();

export const ll2License = z.object({ id: z.int(), name: text, priority: number, link: text });

export const ll2Image = z.object({
  id,
  name: text,
  image_url: text,
  thumbnail_url: text,
  credit: text,
  license: ll2License.nullish(),
  single_use: flag,
});
export type Ll2Image = z.infer<typeof ll2Image>;

const maybeImage = ll2Image.nullish();

export const ll2Country = z.object({ id: number, name: text, alpha_2_code: text, alpha_3_code: text });

export const ll2Agency = z.object({
  id,
  name,
  abbrev: text,
  type: maybeNamed,
  featured: flag,
  country: z.array(ll2Country).nullish(),
  description: text,
  administrator: text,
  founding_year: number,
  launchers: text,
  spacecraft: text,
  parent: z.union([z.string(), z.object({ name: z.string() })]).nullish(),
  image: maybeImage,
  logo: maybeImage,
  social_logo: maybeImage,
  total_launch_count: number,
  successful_launches: number,
  failed_launches: number,
  attempted_landings_spacecraft: number,
  successful_landings_spacecraft: number,
  failed_landings_spacecraft: number,
  info_url: text,
  wiki_url: text,
});
export type Ll2Agency = z.infer<typeof ll2Agency>;

export const ll2Family = z.object({
  id,
  name,
  description: text,
  manufacturer: ll2Agency.nullish(),
  get parent(): z.ZodOptional<z.ZodNullable<typeof ll2Family>> {
    return ll2Family.nullish();
  },
  maiden_flight: text,
  spacecraft_flown: number,
  total_launch_count: number,
  successful_launches: number,
  failed_launches: number,
  attempted_landings: number,
  successful_landings: number,
  failed_landings: number,
});
export type Ll2Family = z.infer<typeof ll2Family>;

export const ll2Configuration = z.object({
  id,
  name,
  type: maybeNamed,
  agency: ll2Agency.nullish(),
  family: z.array(ll2Family).nullish(),
  in_use: flag,
  image: maybeImage,
  capability: text,
  history: text,
  details: text,
  maiden_flight: text,
  height: number,
  diameter: number,
  human_rated: flag,
  crew_capacity: number,
  payload_capacity: number,
  payload_return_capacity: number,
  flight_life: text,
  wiki_link: text,
  info_link: text,
  spacecraft_flown: number,
  total_launch_count: number,
  successful_launches: number,
  failed_launches: number,
  attempted_landings: number,
  successful_landings: number,
  failed_landings: number,
  fastest_turnaround: text,
});
export type Ll2Configuration = z.infer<typeof ll2Configuration>;

export const ll2Launch = z.object({
  id: text,
  name: text,
  launch_designator: text,
  status: maybeNamed,
  net: text,
  net_precision: maybeNamed,
});
export type Ll2Launch = z.infer<typeof ll2Launch>;

export const ll2Landing = z.object({
  id: number,
  attempt: flag,
  success: flag,
  description: text,
  landing_location: z.object({ name: text }).nullish(),
  type: maybeNamed,
});

export const ll2CrewMember = z.object({
  role: z.object({ role: text }).nullish(),
  astronaut: z.object({ id, name }),
});

const ll2FlightReference = z.object({
  id,
  launch: z.object({ name: text }).nullish(),
  spacecraft: z.object({ id: number, name: text }).nullish(),
});

export const ll2DockingEvent = z.object({
  id,
  docking: text,
  departure: text,
  docking_location: z.object({ id: number, name: text }).nullish(),
  space_station_target: named.nullish(),
  flight_vehicle_target: ll2FlightReference.nullish(),
  payload_flight_target: z.object({ id, payload: z.object({ name: text }).nullish() }).nullish(),
});
export type Ll2DockingEvent = z.infer<typeof ll2DockingEvent>;

export const ll2Flight = z.object({
  id,
  destination: text,
  mission_end: text,
  spacecraft: z.object({ id }).nullish(),
  launch: ll2Launch.nullish(),
  landing: ll2Landing.nullish(),
  duration: text,
  turn_around_time: text,
  launch_crew: z.array(ll2CrewMember).nullish(),
  onboard_crew: z.array(ll2CrewMember).nullish(),
  landing_crew: z.array(ll2CrewMember).nullish(),
  docking_events: z.array(ll2DockingEvent).nullish(),
});
export type Ll2Flight = z.infer<typeof ll2Flight>;

export const ll2Spacecraft = z.object({
  id,
  name,
  serial_number: text,
  is_placeholder: flag,
  image: maybeImage,
  in_space: flag,
  time_in_space: text,
  time_docked: text,
  flights_count: number,
  mission_ends_count: number,
  status: maybeNamed,
  description: text,
  spacecraft_config: ll2Configuration,
  fastest_turnaround: text,
  flights: z.array(ll2Flight).nullish(),
});
export type Ll2Spacecraft = z.infer<typeof ll2Spacecraft>;

/** The envelope of every list: its rows are judged one by one, so that a bad one can be named. */
export const ll2Page = z.object({
  count: z.int().nonnegative(),
  next: z.string().nullish(),
  previous: z.string().nullish(),
  results: z.array(z.unknown()),
});

/** What `api-throttle/` answers; the document says a list, the API gives an object. */
export const ll2Throttle = z.object({
  your_request_limit: z.number(),
  limit_frequency_secs: z.number(),
  current_use: z.number(),
  next_use_secs: z.number(),
});
