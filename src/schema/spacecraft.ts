import { z } from 'zod';
import { duration, named, ours, recordId, text } from './primitives.ts';

/** Another name of a craft; `language` is a BCP 47 tag where the script is not Latin. */
export const alias = z.strictObject({
  name: text,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/)
    .nullable(),
});
export type Alias = z.infer<typeof alias>;

/** One individual craft. */
export const spacecraft = z.strictObject({
  id: recordId,
  slug: ours.slug,
  source: ours.source,
  name: text,
  serial_number: text.nullable(),
  aliases: z.array(alias),
  is_placeholder: z.boolean(),
  image: recordId.nullable(),
  in_space: z.boolean(),
  time_in_space: duration.nullable(),
  time_docked: duration.nullable(),
  flights_count: z.int().nonnegative().nullable(),
  mission_ends_count: z.int().nonnegative().nullable(),
  status: named,
  description: text.nullable(),
  /** Configuration id. */
  spacecraft_config: recordId,
  fastest_turnaround: duration.nullable(),
  starterFields: ours.starterFields,
  starterId: ours.starterId,
  references: ours.references,
  note: ours.note,
  firstSeen: ours.firstSeen,
  lastChanged: ours.lastChanged,
});
export type Spacecraft = z.infer<typeof spacecraft>;
