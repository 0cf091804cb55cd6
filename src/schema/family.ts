import { z } from 'zod';
import { instant, ours, recordId, text } from './primitives.ts';

const count = z.int().nonnegative().nullable();

/** A line of related configurations; families nest through `parent`. */
export const family = z.strictObject({
  id: recordId,
  slug: ours.slug,
  source: ours.source,
  name: text,
  description: text.nullable(),
  /** Agency id. */
  manufacturer: recordId.nullable(),
  /** Family id. */
  parent: recordId.nullable(),
  maiden_flight: instant.nullable(),
  spacecraft_flown: count,
  total_launch_count: count,
  successful_launches: count,
  failed_launches: count,
  attempted_landings: count,
  successful_landings: count,
  failed_landings: count,
  starterFields: ours.starterFields,
  starterId: ours.starterId,
  references: ours.references,
  note: ours.note,
  firstSeen: ours.firstSeen,
  lastChanged: ours.lastChanged,
});
export type Family = z.infer<typeof family>;
