import type { Catalogue } from '../derive/catalogue.ts';
import { recordPath } from '../lib/paths.ts';
import type { Change } from '../schema/changes.ts';
import type { AddressedCollection } from '../schema/snapshot.ts';

/** Where a change is read about: the page of the record, and the families that it belongs to. */
export interface ChangePlace {
  href: string;
  families: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** Finds the page and the families of the record that a change is of; null for records without a page (pictures). */
export function changePlaces(catalogue: Catalogue): (change: Change) => ChangePlace | null {
  const places = new Map<string, ChangePlace>();
  const put = (
    collection: AddressedCollection,
    { id, slug }: { id: number; slug: string },
    families: ReadonlySet<number>,
  ): void => {
    places.set(`${collection} ${id}`, { href: recordPath(collection, slug), families });
  };
  for (const collection of ['spacecraft', 'configurations', 'families', 'agencies'] as const) {
    for (const [slug, entry] of Object.entries(catalogue.slugs[collection])) {
      if (entry.kind === 'tombstone') put(collection, { id: entry.id, slug }, NONE);
    }
  }
  for (const { record } of catalogue.agencies) put('agencies', record, NONE);
  for (const { record } of catalogue.families) put('families', record, new Set([record.id]));
  for (const { record } of catalogue.configurations) put('configurations', record, new Set(record.family));
  for (const { record, configuration, flights } of catalogue.craft) {
    const families = new Set(configuration.record.family);
    put('spacecraft', record, families);
    for (const { id } of flights) {
      places.set(`flights ${id}`, { href: recordPath('spacecraft', record.slug), families });
    }
  }
  return ({ collection, id }) => places.get(`${collection} ${id}`) ?? null;
}
