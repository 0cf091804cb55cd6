import type { Organization, PropertyValue } from 'schema-dts';
import { absolute, recordPath } from '../../lib/paths.ts';
import type { AddressedCollection } from '../../schema/snapshot.ts';

/** A reference to another node of the same graph. */
export interface Reference {
  '@id': string;
}

/** An organisation named in passing, with the page that this site has of it. */
export function namedOrganization(
  collection: AddressedCollection,
  { name, slug }: { name: string; slug: string },
  site: string,
): Organization {
  return { '@type': 'Organization', name, url: absolute(recordPath(collection, slug), site) };
}

/** A number of a register that a thing is known by. */
export function identifier(register: string, value: string): PropertyValue {
  return { '@type': 'PropertyValue', propertyID: register, value };
}

/** A list, or the one thing in it; nothing where it is empty. */
export function oneOrMany<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}

/** The object without the properties that are undefined. */
export function withoutGaps<T extends object>(node: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as T;
}
