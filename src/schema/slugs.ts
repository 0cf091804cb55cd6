import { z } from 'zod';
import { day, recordId, slug, text } from './primitives.ts';
import { ADDRESSED_COLLECTIONS, type AddressedCollection } from './snapshot.ts';

/** What an address leads to: a record, another address, or the memory of a record that vanished. */
export const slugEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record'), id: recordId }),
  z.strictObject({ kind: z.literal('redirect'), to: slug }),
  z.strictObject({
    kind: z.literal('tombstone'),
    id: recordId,
    name: text,
    lastSeen: day,
    /** The last facts, as label and value. */
    facts: z.array(z.strictObject({ label: text, value: text })),
  }),
]);
export type SlugEntry = z.infer<typeof slugEntry>;

const addresses = z.record(slug, slugEntry);

/** `data/slugs.json`: every address ever published, by collection. */
export const slugs = z.strictObject(
  Object.fromEntries(ADDRESSED_COLLECTIONS.map((name) => [name, addresses])) as Record<
    AddressedCollection,
    typeof addresses
  >,
);
export type Slugs = z.infer<typeof slugs>;
