import { z } from 'zod';
import { httpUrl, named, ours, recordId, text } from './primitives.ts';

const count = z.int().nonnegative().nullable();

/** A country as LL2 gives it, by ISO 3166 codes. */
export const country = z.strictObject({
  id: z.int().nullable(),
  name: text,
  alpha_2_code: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  alpha_3_code: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
});

/** An organisation that operates or builds spacecraft. */
export const agency = z.strictObject({
  id: recordId,
  slug: ours.slug,
  source: ours.source,
  name: text,
  abbrev: text.nullable(),
  type: named.nullable(),
  featured: z.boolean().nullable(),
  country: z.array(country),
  description: text.nullable(),
  administrator: text.nullable(),
  founding_year: z.int().min(1800).max(2200).nullable(),
  /** Text of the source, names separated by `|`. */
  launchers: text.nullable(),
  /** Text of the source, names separated by `|`. */
  spacecraft: text.nullable(),
  /** The name of the organisation above it, not an id. */
  parent: text.nullable(),
  image: recordId.nullable(),
  logo: recordId.nullable(),
  social_logo: recordId.nullable(),
  total_launch_count: count,
  successful_launches: count,
  failed_launches: count,
  attempted_landings_spacecraft: count,
  successful_landings_spacecraft: count,
  failed_landings_spacecraft: count,
  info_url: httpUrl.nullable(),
  wiki_url: httpUrl.nullable(),
  starterFields: ours.starterFields,
  starterId: ours.starterId,
  references: ours.references,
  note: ours.note,
  firstSeen: ours.firstSeen,
  lastChanged: ours.lastChanged,
});
export type Agency = z.infer<typeof agency>;
