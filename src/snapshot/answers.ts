import type { CollectionName } from '../schema/snapshot.ts';

/** The collections that LL2 is asked for; images come nested in the others. */
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

/** A row of an answer as it came, and the answer (a file or an address) that it came in. */
export interface RawRow {
  row: unknown;
  origin: string;
}

/** All rows of one collection, and how many LL2 said there are. */
export interface Answer {
  rows: RawRow[];
  stated: number;
}

/** What the sources answered; a collection that was not asked for is missing. */
export type Answers = { [Name in Asked]?: Answer };
