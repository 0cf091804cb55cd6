import type { AddressedCollection } from '../../schema/snapshot.ts';
import type { Catalogue, CraftEntry } from '../catalogue.ts';

/** Something that is missing, contradictory or stale in a record, with the record. */
export interface Finding {
  rule: string;
  collection: AddressedCollection;
  name: string;
  slug: string;
  /** What was found, in words. */
  detail: string;
  /** The craft, where the record is one. */
  craft: CraftEntry | null;
}

/** What a rule gives: the craft or other record, and what was found. */
export type Found =
  | { craft: CraftEntry; detail: string }
  | { collection: AddressedCollection; record: { name: string; slug: string }; detail: string };

/** A rule that records are held against. */
export interface Rule {
  /** The last part of the address of its page. */
  key: string;
  title: string;
  /** What it looks for and what it may mean, in a sentence or two. */
  explanation: string;
  find: (catalogue: Catalogue) => Iterable<Found>;
}
