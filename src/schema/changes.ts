import { z } from 'zod';
import { exactInstant, recordId, text } from './primitives.ts';
import { COLLECTION_NAMES } from './snapshot.ts';

/** One thing that a snapshot changed in one record. */
export const change = z.strictObject({
  kind: z.enum(['added', 'removed', 'renamed', 'changed']),
  collection: z.enum(COLLECTION_NAMES as [string, ...string[]]),
  id: recordId,
  name: text,
  /** For a changed field its name, and both values as JSON text; empty for records that came or went. */
  fields: z.array(z.strictObject({ field: text, before: z.string(), after: z.string() })),
});
export type Change = z.infer<typeof change>;

/** `data/changes.json`: what each snapshot changed, newest first. */
export const changes = z.array(z.strictObject({ asOf: exactInstant, changes: z.array(change) }));
export type Changes = z.infer<typeof changes>;
