import { STARTER_ID_START } from './primitives.ts';
import type { Slugs } from './slugs.ts';
import {
  ADDRESSED_COLLECTIONS,
  COLLECTION_NAMES,
  type CollectionName,
  type Records,
  type Snapshot,
} from './snapshot.ts';

/** A snapshot, as far as the rules across records look at it. */
export interface SnapshotFiles {
  snapshot: Omit<Snapshot, 'digests'>;
  records: Records;
  slugs: Slugs;
}

/** A place where a snapshot breaks a rule: the file, the record, the field and what is wrong. */
export interface Violation {
  rule: string;
  file: string;
  id: number | null;
  field: string;
  message: string;
}

type Found = Omit<Violation, 'rule'>;
type Rule = (files: SnapshotFiles) => Iterable<Found>;

const file = (name: CollectionName): string => `${name}.json`;

/** Every field that holds ids, and the collection they lie in. */
export const REFERENCES: { [From in CollectionName]?: Record<string, CollectionName> } = {
  spacecraft: { spacecraft_config: 'configurations', image: 'images' },
  configurations: { agency: 'agencies', family: 'families', image: 'images' },
  families: { manufacturer: 'agencies', parent: 'families' },
  agencies: { image: 'images', logo: 'images', social_logo: 'images' },
  flights: { spacecraft: 'spacecraft' },
};

function* uniqueIds({ records }: SnapshotFiles): Iterable<Found> {
  for (const name of COLLECTION_NAMES) {
    const seen = new Set<number>();
    for (const { id } of records[name]) {
      if (seen.has(id)) yield { file: file(name), id, field: 'id', message: 'stands twice' };
      seen.add(id);
    }
  }
}

function* sortedById({ records }: SnapshotFiles): Iterable<Found> {
  for (const name of COLLECTION_NAMES) {
    let last = 0;
    for (const { id } of records[name]) {
      if (id < last)
        yield { file: file(name), id, field: 'id', message: `stands after ${last}; records are sorted by id` };
      last = id;
    }
  }
}

function* uniqueSlugs({ records }: SnapshotFiles): Iterable<Found> {
  for (const name of ADDRESSED_COLLECTIONS) {
    const seen = new Map<string, number>();
    for (const { id, slug } of records[name]) {
      const other = seen.get(slug);
      if (other !== undefined) {
        yield { file: file(name), id, field: 'slug', message: `"${slug}" is also the slug of ${other}` };
      }
      seen.set(slug, id);
    }
  }
}

function* referencesResolve({ records }: SnapshotFiles): Iterable<Found> {
  for (const name of COLLECTION_NAMES) {
    for (const [field, target] of Object.entries(REFERENCES[name] ?? {})) {
      const known = new Set(records[target].map(({ id }) => id));
      for (const record of records[name]) {
        const value: unknown = Reflect.get(record, field);
        for (const id of Array.isArray(value) ? value : [value]) {
          if (typeof id === 'number' && !known.has(id)) {
            yield {
              file: file(name),
              id: record.id,
              field,
              message: `leads to ${id}, which is not in ${file(target)}`,
            };
          }
        }
      }
    }
  }
}

function* familyParentsEnd({ records }: SnapshotFiles): Iterable<Found> {
  const parents = new Map(records.families.map(({ id, parent }) => [id, parent]));
  for (const { id } of records.families) {
    const seen = new Set<number>();
    for (let at: number | null = id; at !== null; at = parents.get(at) ?? null) {
      if (seen.has(at)) {
        yield { file: file('families'), id, field: 'parent', message: 'is its own ancestor' };
        break;
      }
      seen.add(at);
    }
  }
}

/** The members of a configuration's family list that are no ancestor of another member: the most specific ones. */
export function mostSpecificFamilies(
  members: readonly number[],
  parentOf: (id: number) => number | null | undefined,
): number[] {
  const ancestors = new Set<number>();
  for (const member of members) {
    const seen = new Set([member]);
    for (let at = parentOf(member); at != null && !seen.has(at); at = parentOf(at)) {
      ancestors.add(at);
      seen.add(at);
    }
  }
  return members.filter((member) => !ancestors.has(member));
}

function* oneMostSpecificFamily({ records }: SnapshotFiles): Iterable<Found> {
  const parents = new Map(records.families.map(({ id, parent }) => [id, parent]));
  for (const { id, family } of records.configurations) {
    if (family.length === 0) continue;
    const specific = mostSpecificFamilies(family, (member) => parents.get(member));
    if (specific.length !== 1) {
      yield {
        file: file('configurations'),
        id,
        field: 'family',
        message: `has ${specific.length} most specific members (${specific.join(', ')}), not one`,
      };
    }
  }
}

function* idsTellTheSource({ records }: SnapshotFiles): Iterable<Found> {
  for (const name of [...ADDRESSED_COLLECTIONS, 'flights'] as const) {
    for (const { id, source } of records[name]) {
      if (id >= STARTER_ID_START !== (source === 'starter')) {
        yield { file: file(name), id, field: 'source', message: `is "${source}", which does not go with the id` };
      }
    }
  }
}

function* placeholdersAreNotFlown({ records }: SnapshotFiles): Iterable<Found> {
  const placeholders = new Set(records.spacecraft.filter((craft) => craft.is_placeholder).map(({ id }) => id));
  for (const { id, spacecraft } of records.flights) {
    if (placeholders.has(spacecraft)) {
      yield {
        file: file('flights'),
        id,
        field: 'spacecraft',
        message: `leads to ${spacecraft}, a placeholder, which flies nothing`,
      };
    }
  }
}

function* seenInOrder({ snapshot, records }: SnapshotFiles): Iterable<Found> {
  const today = snapshot.asOf.slice(0, 10);
  for (const name of COLLECTION_NAMES) {
    for (const { id, firstSeen, lastChanged } of records[name]) {
      if (firstSeen > lastChanged) {
        yield {
          file: file(name),
          id,
          field: 'lastChanged',
          message: `${lastChanged} is before firstSeen, ${firstSeen}`,
        };
      }
      if (lastChanged > today) {
        yield { file: file(name), id, field: 'lastChanged', message: `${lastChanged} is after the snapshot, ${today}` };
      }
    }
  }
}

/** How many records LL2 gave; pictures are always LL2's. */
export function countOfLl2(records: readonly object[]): number {
  return records.filter((record) => Reflect.get(record, 'source') !== 'starter').length;
}

function* countsMatch({ snapshot, records }: SnapshotFiles): Iterable<Found> {
  for (const name of COLLECTION_NAMES) {
    const { held, fromLl2 } = snapshot.counts[name];
    const found = { held: records[name].length, fromLl2: countOfLl2(records[name]) };
    if (held !== found.held || fromLl2 !== found.fromLl2) {
      yield {
        file: 'snapshot.json',
        id: null,
        field: `counts.${name}`,
        message: `says ${held} with ${fromLl2} of LL2, ${file(name)} holds ${found.held} with ${found.fromLl2}`,
      };
    }
  }
}

function* slugsAreRemembered({ records, slugs }: SnapshotFiles): Iterable<Found> {
  for (const name of ADDRESSED_COLLECTIONS) {
    const ids = new Set(records[name].map(({ id }) => id));
    for (const { id, slug } of records[name]) {
      const entry = slugs[name][slug];
      if (entry?.kind !== 'record' || entry.id !== id) {
        yield { file: file(name), id, field: 'slug', message: `"${slug}" is not kept for it in slugs.json` };
      }
    }
    for (const [slug, entry] of Object.entries(slugs[name])) {
      if (entry.kind === 'record' && !ids.has(entry.id)) {
        yield {
          file: 'slugs.json',
          id: entry.id,
          field: `${name}.${slug}`,
          message: 'leads to a record that is not there',
        };
      }
      if (entry.kind === 'redirect' && slugs[name][entry.to]?.kind !== 'record') {
        yield {
          file: 'slugs.json',
          id: null,
          field: `${name}.${slug}`,
          message: `redirects to "${entry.to}", which is no record`,
        };
      }
    }
  }
}

/** The rules across records, by name; each yields what breaks it. */
export const INVARIANTS: Readonly<Record<string, Rule>> = {
  'unique-ids': uniqueIds,
  'sorted-by-id': sortedById,
  'unique-slugs': uniqueSlugs,
  'references-resolve': referencesResolve,
  'family-parents-end': familyParentsEnd,
  'one-most-specific-family': oneMostSpecificFamily,
  'ids-tell-the-source': idsTellTheSource,
  'placeholders-are-not-flown': placeholdersAreNotFlown,
  'seen-in-order': seenInOrder,
  'counts-match': countsMatch,
  'slugs-are-remembered': slugsAreRemembered,
};

/** All places where a snapshot breaks a rule across records; empty for a sound one. */
export function violations(files: SnapshotFiles): Violation[] {
  return Object.entries(INVARIANTS).flatMap(([rule, check]) => [...check(files)].map((found) => ({ rule, ...found })));
}
