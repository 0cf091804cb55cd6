import type { z } from 'zod';
import type { WholeSnapshot } from '../loaders/read-snapshot.ts';
import { type Changes, changes as changesSchema } from '../schema/changes.ts';
import { countOfLl2, violations } from '../schema/invariants.ts';
import { type Slugs, slugs as slugsSchema } from '../schema/slugs.ts';
import {
  type AddressedCollection,
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  type Records,
  type Snapshot,
  snapshot as snapshotSchema,
} from '../schema/snapshot.ts';
import { assignAddresses } from './addresses.ts';
import { diff } from './diff.ts';
import type { Drafts } from './drafts.ts';
import { problemLines, UnsoundError } from './errors.ts';
import { LossError, lossesBetween } from './guard.ts';
import { heirsBetween, underHeirs } from './heirs.ts';
import { stamper, withChanges } from './history.ts';
import { ll2Part } from './starter/merge.ts';

/** What is known of a snapshot beside its records. */
export interface About {
  asOf: string;
  complete: boolean;
  depth: Snapshot['depth'];
  images: Snapshot['images'];
  starterHorizon: string | null;
  stated: Record<CollectionName, number | null>;
  /** Whether records or fields may be lost beyond what is normal. */
  acceptLoss: boolean;
  /** Whether the starter catalogue was left out, so that what it gave is no loss. */
  ll2Only: boolean;
}

/** A snapshot that is sound and ready to be written. */
export interface Composed {
  /** What `snapshot.json` is to hold beside the digests of the other files. */
  snapshot: Omit<Snapshot, 'digests'>;
  records: Records;
  slugs: Slugs;
  changes: Changes;
}

const SOURCE = { name: 'Launch Library 2', url: 'https://ll.thespacedevs.com/2.3.0/' };
const API_VERSION = '2.3.0';

/** `was` are the records of the last snapshot under the numbers that they go on with. */
function compareWithBefore(records: Records, about: About, before: WholeSnapshot | null, was: Records | null): Changes {
  if (before === null || was === null) return [];
  const losses = about.acceptLoss ? [] : lossesBetween(about.ll2Only ? ll2Part(was) : was, records);
  if (losses.length > 0) throw new LossError(losses);
  return withChanges(before.changes, about.asOf, diff(was, records));
}

const headSchema = snapshotSchema.omit({ digests: true });

function headOf(
  records: Records,
  { asOf, complete, depth, images, starterHorizon, stated }: About,
): Composed['snapshot'] {
  const counts = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [
      name,
      { held: records[name].length, fromLl2: countOfLl2(records[name]), stated: stated[name] },
    ]),
  );
  return headSchema.parse({
    source: SOURCE,
    apiVersion: API_VERSION,
    asOf,
    complete,
    depth,
    images,
    starterHorizon,
    counts,
  });
}

function refuse(problems: readonly string[]): never {
  throw new UnsoundError(`The records break rules; nothing is written:${problemLines(problems)}`);
}

/**
 * Makes a record of each draft, in the schema's form and order and sorted by id; every field that is wrong is a problem.
 * `complete` adds what a draft has not: one after the other, as many records take much room.
 */
function strict<T extends { id: number }, Incomplete extends { id: number }>(
  name: CollectionName,
  schema: z.ZodType<T>,
  drafts: readonly Incomplete[],
  complete: (draft: Incomplete) => object,
  problems: string[],
): T[] {
  const kept: T[] = [];
  for (const draft of drafts) {
    const parsed = schema.safeParse(complete(draft));
    if (parsed.success) kept.push(parsed.data);
    else
      for (const { path, message } of parsed.error.issues)
        problems.push(`${name}: id ${draft.id}, ${path.join('.')}: ${message}`);
  }
  return kept.sort((a, b) => a.id - b.id);
}

/** Puts a snapshot together: addresses, history, and every check that it must stand before it is written. */
export function compose(drafts: Drafts, about: About, before: WholeSnapshot | null): Composed {
  const today = about.asOf.slice(0, 10);
  if (before !== null && about.asOf < before.snapshot.asOf) {
    throw new UnsoundError(
      `The records are of ${about.asOf}, the snapshot that is there is of ${before.snapshot.asOf}: newer ones are not replaced by older ones.`,
    );
  }
  const heirs = before === null ? {} : heirsBetween(before.records, drafts);
  const was = before === null ? null : underHeirs(before.records, heirs);
  const { slugs, slugOf } = assignAddresses(
    drafts,
    before && { asOf: before.snapshot.asOf, records: before.records, slugs: before.slugs },
    heirs,
  );
  const dated = (name: CollectionName) => stamper(was?.[name] ?? [], today);
  const addressed = (name: AddressedCollection) => {
    const stamp = dated(name);
    return <T extends { id: number }>(draft: T) => stamp({ ...draft, slug: slugOf[name].get(draft.id) ?? '' });
  };
  const { spacecraft, configurations, families, agencies, flights, images } = COLLECTIONS;
  const problems: string[] = [];
  const records: Records = {
    spacecraft: strict('spacecraft', spacecraft, drafts.spacecraft, addressed('spacecraft'), problems),
    configurations: strict(
      'configurations',
      configurations,
      drafts.configurations,
      addressed('configurations'),
      problems,
    ),
    families: strict('families', families, drafts.families, addressed('families'), problems),
    agencies: strict('agencies', agencies, drafts.agencies, addressed('agencies'), problems),
    flights: strict('flights', flights, drafts.flights, dated('flights'), problems),
    images: strict('images', images, drafts.images, dated('images'), problems),
  };
  if (problems.length > 0) refuse(problems);
  const composed: Composed = {
    snapshot: headOf(records, about),
    records,
    slugs: slugsSchema.parse(slugs),
    changes: changesSchema.parse(compareWithBefore(records, about, before, was)),
  };
  const found = violations(composed).map(
    ({ file, id, field, message, rule }) => `${file}: ${id === null ? '' : `id ${id}, `}${field} ${message} (${rule})`,
  );
  if (found.length > 0) refuse(found);
  return composed;
}
