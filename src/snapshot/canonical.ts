import type { z } from 'zod';
import { changes } from '../schema/changes.ts';
import { slugs } from '../schema/slugs.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, snapshot } from '../schema/snapshot.ts';

/** The schema of each file in `data/`, by name; a collection's file holds a list of its records. */
export const FILE_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'snapshot.json': snapshot,
  'slugs.json': slugs,
  'changes.json': changes,
};

/** The name of a collection's file. */
export function collectionFile(name: CollectionName): string {
  return `${name}.json`;
}

/** The files whose digests `snapshot.json` keeps, in the order of writing. */
export const DIGESTED_FILES: readonly string[] = [
  ...COLLECTION_NAMES.map(collectionFile),
  'slugs.json',
  'changes.json',
];

/** A value as a file of `data/`: two-space indent and a final newline. */
export function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Records as the one form their file may have: checked, sorted by id, keys in the schema's order. Throws zod's error. */
export function printRecords<Name extends CollectionName>(name: Name, records: readonly { id: number }[]): string {
  const schema: z.ZodType<{ id: number }> = COLLECTIONS[name];
  return print(records.map((record) => schema.parse(record)).sort((a, b) => a.id - b.id));
}
