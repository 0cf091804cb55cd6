import { z } from 'zod';
import { duration, httpUrl, instant, named, ours, recordId, text } from './primitives.ts';

const count = z.int().nonnegative().nullable();
const measure = z.number().positive().nullable();

/** A design that individual craft are built to. */
export const configuration = z.strictObject({
  id: recordId,
  slug: ours.slug,
  source: ours.source,
  name: text,
  type: named,
  /** Agency id of the operator. */
  agency: recordId.nullable(),
  /** Family ids, every level that LL2 names (its field is a list named in the singular). */
  family: z.array(recordId),
  in_use: z.boolean().nullable(),
  image: recordId.nullable(),
  capability: text.nullable(),
  history: text.nullable(),
  details: text.nullable(),
  maiden_flight: instant.nullable(),
  /** Length in metres. */
  height: measure,
  /** Metres. */
  diameter: measure,
  human_rated: z.boolean().nullable(),
  crew_capacity: count,
  /** Kilograms. */
  payload_capacity: count,
  /** Kilograms. */
  payload_return_capacity: count,
  flight_life: text.nullable(),
  wiki_link: httpUrl.nullable(),
  info_link: httpUrl.nullable(),
  spacecraft_flown: count,
  total_launch_count: count,
  successful_launches: count,
  failed_launches: count,
  attempted_landings: count,
  successful_landings: count,
  failed_landings: count,
  fastest_turnaround: duration.nullable(),
  starterFields: ours.starterFields,
  starterId: ours.starterId,
  references: ours.references,
  note: ours.note,
  firstSeen: ours.firstSeen,
  lastChanged: ours.lastChanged,
});
export type Configuration = z.infer<typeof configuration>;
