import type { z } from 'zod';
import type { WholeSnapshot } from '../loaders/read-snapshot.ts';
import { type Changes, changes as changesSchema } from '../schema/changes.ts';
import { countOfLl2, violations } from '../schema/invariants.ts';
import { slugs as slugsSchema } from '../schema/slugs.ts';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  type Records,
  type Snapshot,
  snapshot as snapshotSchema,
} from '../schema/snapshot.ts';
import { assignAddresses } from './addresses.ts';
import { digest, print, printList } from './canonical.ts';
import { diff } from './diff.ts';
import type { Draft, Drafts } from './drafts.ts';
import { problemLines, UnsoundError } from './errors.ts';
import { LossError, lossesBetween } from './guard.ts';
import { heirsBetween, underHeirs } from './heirs.ts';
import { stamp, withChanges } from './history.ts';
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

const SOURCE = { name: 'Launch Library 2', url: 'https://ll.thespacedevs.com/2.3.0/' };
const API_VERSION = '2.3.0';

/** `was` are the records of the last snapshot under the numbers that they go on with. */
function compareWithBefore(records: Records, about: About, before: WholeSnapshot | null, was: Records | null): Changes {
  if (before === null || was === null) return [];
  const losses = about.acceptLoss ? [] : lossesBetween(about.ll2Only ? ll2Part(was) : was, records);
  if (losses.length > 0) throw new LossError(losses);
  return withChanges(before.changes, about.asOf, diff(was, records));
}

function refuse(problems: readonly string[]): never {
  throw new UnsoundError(`The records break rules; nothing is written:${problemLines(problems)}`);
}

/** Records in the schema's form and order; throws `UnsoundError` that names every field that is wrong. */
function strict<T extends { id: number }>(
  name: CollectionName,
  schema: z.ZodType<T>,
  records: readonly { id: number }[],
  problems: string[],
): T[] {
  const kept: T[] = [];
  for (const record of records) {
    const parsed = schema.safeParse(record);
    if (parsed.success) kept.push(parsed.data);
    else
      for (const { path, message } of parsed.error.issues)
        problems.push(`${name}: id ${record.id}, ${path.join('.')}: ${message}`);
  }
  return kept.sort((a, b) => a.id - b.id);
}

/** Puts a snapshot together: addresses, history, checks, and the text of every file, digests included. */
export function compose(
  drafts: Drafts,
  about: About,
  before: WholeSnapshot | null,
): { whole: WholeSnapshot; files: Map<string, Buffer> } {
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
  const addressed = <Name extends keyof typeof slugOf>(name: Name, records: readonly Draft<Name>[]) =>
    stamp(
      records.map((record) => ({ ...record, slug: slugOf[name].get(record.id) ?? '' })),
      was?.[name] ?? [],
      today,
    );
  const problems: string[] = [];
  const records: Records = {
    spacecraft: strict('spacecraft', COLLECTIONS.spacecraft, addressed('spacecraft', drafts.spacecraft), problems),
    configurations: strict(
      'configurations',
      COLLECTIONS.configurations,
      addressed('configurations', drafts.configurations),
      problems,
    ),
    families: strict('families', COLLECTIONS.families, addressed('families', drafts.families), problems),
    agencies: strict('agencies', COLLECTIONS.agencies, addressed('agencies', drafts.agencies), problems),
    flights: strict('flights', COLLECTIONS.flights, stamp(drafts.flights, was?.flights ?? [], today), problems),
    images: strict('images', COLLECTIONS.images, stamp(drafts.images, was?.images ?? [], today), problems),
  };
  if (problems.length > 0) refuse(problems);
  const changes = compareWithBefore(records, about, before, was);

  const files = new Map<string, Buffer>();
  for (const name of COLLECTION_NAMES) files.set(`${name}.json`, printList(records[name]));
  files.set('slugs.json', print(slugsSchema.parse(slugs)));
  files.set('changes.json', print(changesSchema.parse(changes)));
  const digests = Object.fromEntries([...files].map(([file, bytes]) => [file, digest(bytes)]));
  const counts = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [
      name,
      { held: records[name].length, fromLl2: countOfLl2(records[name]), stated: about.stated[name] },
    ]),
  );
  const { asOf, complete, depth, images, starterHorizon } = about;
  const snapshot = snapshotSchema.parse({
    source: SOURCE,
    apiVersion: API_VERSION,
    asOf,
    complete,
    depth,
    images,
    starterHorizon,
    counts,
    digests,
  });
  files.set('snapshot.json', print(snapshot));

  const whole = { snapshot, records, slugs, changes };
  const found = violations(whole).map(
    ({ file, id, field, message, rule }) => `${file}: ${id === null ? '' : `id ${id}, `}${field} ${message} (${rule})`,
  );
  if (found.length > 0) refuse(found);
  return { whole, files };
}
