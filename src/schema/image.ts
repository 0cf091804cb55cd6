import { z } from 'zod';
import { day, httpUrl, recordId, text } from './primitives.ts';

/** A licence of a picture; LL2 calls the one that nobody stated "Unknown" (id 1). */
export const license = z.strictObject({ id: z.int(), name: text, priority: z.int(), link: httpUrl.nullable() });

/** A copy of a picture in `public/images/`, made by the snapshot step. */
export const imageFile = z.strictObject({
  path: z.string().regex(/^images\/[a-z0-9-]+\.webp$/),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
});

/** A picture: its addresses at the source, who made it, on what terms, and our copies if the terms allow them. */
export const image = z.strictObject({
  id: recordId,
  name: text,
  image_url: httpUrl,
  thumbnail_url: httpUrl.nullable(),
  credit: text.nullable(),
  license: license.nullable(),
  single_use: z.boolean(),
  /** Our copies, smallest first; empty where the terms are unknown or pictures were not asked for. */
  files: z.array(imageFile),
  /** The colour that stands in while the picture loads, `#rrggbb`. */
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  firstSeen: day,
  lastChanged: day,
});
export type Image = z.infer<typeof image>;
