import type { CollectionName, Records } from '../schema/snapshot.ts';

/** What a record gets only when the whole snapshot is put together: its address and its place in history. */
type Late = 'slug' | 'firstSeen' | 'lastChanged';

/** A record as a source gives it, before addresses and history are known. */
export type Draft<Name extends CollectionName> = Omit<Records[Name][number], Late>;

/** The records of all collections as the sources give them. */
export type Drafts = { [Name in CollectionName]: Draft<Name>[] };

/** A value of a source that could not be kept as it was: where it stood and what was done. */
export interface Repair {
  collection: CollectionName;
  id: number;
  field: string;
  what: string;
}
