import { z } from 'zod';
import { day, duration, instant, named, ours, recordId, source, text } from './primitives.ts';

const maybeNamed = z.strictObject({ id: z.int().nullable(), name: text });

/** A person on a flight and the part they had in it. */
export const crewMember = z.strictObject({
  role: text.nullable(),
  astronaut: z.strictObject({ id: recordId.nullable(), name: text }),
});
export type CrewMember = z.infer<typeof crewMember>;

/** One stay at a station or another craft. */
export const dockingEvent = z.strictObject({
  id: recordId,
  source,
  docking: instant,
  /** Null while docked, or where the day is unknown. */
  departure: instant.nullable(),
  docking_location: maybeNamed.nullable(),
  target: z.strictObject({
    kind: z.enum(['space_station', 'flight_vehicle', 'payload_flight']),
    id: recordId.nullable(),
    name: text,
  }),
});
export type DockingEvent = z.infer<typeof dockingEvent>;

/** The launch of a flight; `net` is written only as far as it is known. */
export const launch = z.strictObject({
  id: z.uuid().nullable(),
  name: text.nullable(),
  net: instant.nullable(),
  net_precision: named.nullable(),
  /** Without the piece letter: `2021-123`. */
  launch_designator: z
    .string()
    .regex(/^\d{4}-\d{3}$/)
    .nullable(),
  status: named.nullable(),
});

/** How a flight came down. */
export const landing = z.strictObject({
  id: recordId.nullable(),
  attempt: z.boolean().nullable(),
  success: z.boolean().nullable(),
  description: text.nullable(),
  location: text.nullable(),
  type: named.nullable(),
});

export const flightEnd = z.enum(['landed', 're-entered', 'destroyed', 'expended']);
export const flightOutcome = z.enum(['success', 'partial failure', 'failure']);

/** One flight of one craft; a reusable craft has many. */
export const flight = z.strictObject({
  id: recordId,
  source: ours.source,
  /** The flight's own name, such as "STS-1". */
  name: text.nullable(),
  /** Spacecraft id. */
  spacecraft: recordId,
  destination: text.nullable(),
  launch: launch.nullable(),
  mission_end: instant.nullable(),
  end: flightEnd.nullable(),
  outcome: flightOutcome.nullable(),
  landing: landing.nullable(),
  duration: duration.nullable(),
  turn_around_time: duration.nullable(),
  /** Null where nobody recorded the crew, empty where nobody was aboard. */
  launch_crew: z.array(crewMember).nullable(),
  onboard_crew: z.array(crewMember).nullable(),
  landing_crew: z.array(crewMember).nullable(),
  /** Null where dockings were not asked for. */
  docking_events: z.array(dockingEvent).nullable(),
  starterFields: ours.starterFields,
  starterId: ours.starterId,
  references: ours.references,
  note: ours.note,
  firstSeen: day,
  lastChanged: day,
});
export type Flight = z.infer<typeof flight>;
