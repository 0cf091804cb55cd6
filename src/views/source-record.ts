import type { AddressedCollection } from '../schema/snapshot.ts';

const LL2 = 'https://ll.thespacedevs.com/2.3.0/';

/** LL2's names of the collections, in its addresses and for its readers. */
const ENDPOINTS: Readonly<Record<AddressedCollection | 'flights', { path: string; word: string }>> = {
  spacecraft: { path: 'spacecraft', word: 'spacecraft' },
  configurations: { path: 'spacecraft_configurations', word: 'configuration' },
  families: { path: 'spacecraft_configuration_families', word: 'configuration family' },
  agencies: { path: 'agencies', word: 'agency' },
  flights: { path: 'spacecraft_flights', word: 'flight' },
};

/** A record as far as its origin goes. */
interface Origin {
  id: number;
  source: 'll2' | 'starter';
}

/** The address of a record at LL2; null for records of the starter catalogue. */
export function sourceUrl(collection: AddressedCollection | 'flights', { id, source }: Origin): string | null {
  return source === 'll2' ? `${LL2}${ENDPOINTS[collection].path}/${id}/` : null;
}

/** Where a record comes from, in words: "Launch Library 2, spacecraft 459". */
export function sourceWords(collection: AddressedCollection | 'flights', { id, source }: Origin): string {
  const where = source === 'll2' ? 'Launch Library 2 (The Space Devs)' : 'starter catalogue of this work';
  return `${where}, ${ENDPOINTS[collection].word} ${id}`;
}
