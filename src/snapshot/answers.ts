import type { CollectionName } from '../schema/snapshot.ts';

/** The collections that LL2 is asked for; pictures come nested in the others. */
export const ASKED = ['spacecraft', 'configurations', 'families', 'agencies', 'flights'] as const;
export type Asked = (typeof ASKED)[number] & CollectionName;

/** What LL2 calls each collection in its addresses, and so in the names of saved answers. */
export const ENDPOINTS: Readonly<Record<Asked, string>> = {
  spacecraft: 'spacecraft',
  configurations: 'spacecraft_configurations',
  families: 'spacecraft_configuration_families',
  agencies: 'agencies',
  flights: 'spacecraft_flights',
};
