import { z } from 'zod';
import { agency } from './agency.ts';
import { configuration } from './configuration.ts';
import { family } from './family.ts';
import { flight } from './flight.ts';
import { image } from './image.ts';
import { day, exactInstant, httpUrl, text } from './primitives.ts';
import { spacecraft } from './spacecraft.ts';

/** The collections of a snapshot, each a file `data/<name>.json`, with the schema of its records. */
export const COLLECTIONS = {
  spacecraft,
  configurations: configuration,
  families: family,
  agencies: agency,
  flights: flight,
  images: image,
} as const;
export type CollectionName = keyof typeof COLLECTIONS;
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];

/** The collections whose records have pages and so addresses. */
export const ADDRESSED_COLLECTIONS = ['spacecraft', 'configurations', 'families', 'agencies'] as const;
export type AddressedCollection = (typeof ADDRESSED_COLLECTIONS)[number];

/** All records of a snapshot. */
export type Records = { [Name in CollectionName]: z.infer<(typeof COLLECTIONS)[Name]>[] };

const count = z.strictObject({
  /** Records in the file. */
  held: z.int().nonnegative(),
  /** Those among them that LL2 gave; the others are the starter catalogue's. */
  fromLl2: z.int().nonnegative(),
  /** What LL2 said it has; null where it was not asked. */
  stated: z.int().nonnegative().nullable(),
});

/** `data/snapshot.json`: where the records come from, of when they are, and the digests of their files. */
export const snapshot = z.strictObject({
  source: z.strictObject({ name: text, url: httpUrl }),
  apiVersion: text,
  /** The moment that the records describe; "today" everywhere on the site. */
  asOf: exactInstant,
  /** False where fewer records are held than LL2 says it has. */
  complete: z.boolean(),
  /** Core: no crews and dockings from LL2. Full: with them. */
  depth: z.enum(['core', 'full']),
  /** Whose pictures are copied: none, those with a known licence, or (the operator's decision) all thumbnails. */
  images: z.enum(['none', 'licensed', 'all-thumbnails']),
  /** The day up to which the starter catalogue is complete; null where it has no part in the snapshot. */
  starterHorizon: day.nullable(),
  counts: z.strictObject(
    Object.fromEntries(COLLECTION_NAMES.map((name) => [name, count])) as Record<CollectionName, typeof count>,
  ),
  /** SHA-256 of each file beside this one, in hexadecimal. */
  digests: z.record(z.string().regex(/^[a-z]+\.json$/), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Snapshot = z.infer<typeof snapshot>;
