import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readHead, readSnapshot, type WholeSnapshot } from '../loaders/read-snapshot.ts';
import type { Change, Changes } from '../schema/changes.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import type { Patience } from './client.ts';
import { compose } from './compose.ts';
import type { Repair } from './drafts.ts';
import { SourceError } from './errors.ts';
import { type Calls, type Gathered, gatherFromFolder, gatherFromNetwork, gatherFromSnapshot } from './gather.ts';
import { addPictures, type PictureReport, removeUnused } from './images/pictures.ts';
import { takeLock } from './lock.ts';
import { PageCache } from './page-cache.ts';
import type { Progress } from './progress.ts';
import { type Laid, layUnder } from './starter/lay-under.ts';
import type { Unsure } from './starter/match.ts';
import { hasStarter } from './starter/tables.ts';
import { rollForward, writeSnapshot } from './write-snapshot.ts';

/** What a run is to do. */
export interface RunOptions {
  /** Where the snapshot lies. */
  data: string;
  /** Where pages of an unfinished crawl are kept. */
  cache: string;
  progress: Progress;
  /** Folder of saved answers to read instead of the network. */
  from?: string | undefined;
  /** Whether LL2 is not asked: its part of the snapshot that is there stays, and the starter catalogue is laid under it anew. */
  fromStarter?: boolean | undefined;
  /** Whether the starter catalogue is left out. */
  ll2Only?: boolean | undefined;
  /** Folder of the starter catalogue, which is laid under LL2's records where it exists; default `starter` in `data`. */
  starter?: string | undefined;
  /** Folder to keep the raw answers of a crawl in. */
  save?: string | undefined;
  base?: string | undefined;
  key?: string | undefined;
  /** The moment that the records describe; by default that of the oldest page, or now for saved answers. */
  asOf?: string | undefined;
  /** By default that of the snapshot that is there, else core. */
  depth?: Snapshot['depth'] | undefined;
  partial?: boolean | undefined;
  fresh?: boolean | undefined;
  wait?: boolean | undefined;
  acceptLoss?: boolean | undefined;
  /** Hours after which a page of an unfinished crawl is asked again. */
  maxAge?: number | undefined;
  /** Whose pictures to copy; by default those of the snapshot that is there are kept and none is fetched. */
  images?: Snapshot['images'] | undefined;
  /** Hosts that pictures may come from beside the usual ones. */
  imageHosts?: readonly string[] | undefined;
  /** The folder whose `images/` holds copies of pictures; default `public`. */
  publicFolder?: string | undefined;
  patience?: Partial<Patience> | undefined;
  signal?: AbortSignal | undefined;
}

/** What a run did. */
export interface RunReport {
  asOf: string;
  complete: boolean;
  depth: Snapshot['depth'];
  counts: Snapshot['counts'];
  calls: Calls | null;
  pictures: PictureReport;
  repairs: Repair[];
  /** Records of LL2 that may be some of the starter catalogue, which could not be settled; they are kept apart. */
  unsure: Unsure[];
  changes: Change[];
}

/** The head of the snapshot that lies in a folder, its files compared with their digests; null where there is none. */
async function headBefore(data: string): Promise<Snapshot | null> {
  const there = await stat(join(data, 'snapshot.json')).then(
    () => true,
    () => false,
  );
  return there ? readHead(data) : null;
}

/** Lays the starter catalogue under what LL2 gave, if there is one and it is wanted. */
async function supplement(
  options: RunOptions,
  { drafts, repairs }: Gathered,
  asOf: string,
  before: WholeSnapshot | null,
): Promise<Omit<Laid, 'horizon'> & { horizon: string | null }> {
  const folder = options.starter ?? join(options.data, 'starter');
  const there = !options.ll2Only && (await hasStarter(folder));
  if (there) return layUnder(drafts, folder, { asOf, before: before?.records ?? null, repairs });
  if (options.fromStarter) throw new SourceError(`${folder} holds no starter catalogue.`);
  return { drafts, unsure: [], horizon: null };
}

async function refreshData(options: RunOptions): Promise<RunReport> {
  const { data, progress, from, fromStarter = false, partial = false } = options;
  await rollForward(data);
  const head = await headBefore(data);
  const cache = new PageCache(options.cache);
  const asked = fromStarter
    ? null
    : await (from === undefined ? gatherFromNetwork(options, cache, head) : gatherFromFolder(from, partial));
  // Read only now, as a crawl may take long and needs the room.
  const before = head === null ? null : await readSnapshot(data);
  const gathered = asked ?? gatherFromSnapshot(before);
  const { calls, depth, complete, stated, repairs } = gathered;
  const asOf = options.asOf ?? gathered.asOf;
  const { drafts, unsure, horizon } = await supplement(options, gathered, asOf, before);
  const images = options.images ?? head?.images ?? 'none';
  const publicFolder = options.publicFolder ?? 'public';
  const pictures = await addPictures(drafts.images, before?.records.images ?? [], {
    mode: images,
    fetch: options.images !== undefined,
    publicFolder,
    hosts: options.imageHosts,
    progress,
    signal: options.signal,
  });
  const { acceptLoss = false, ll2Only = false } = options;
  const composed = compose(
    drafts,
    { asOf, complete, depth, images, starterHorizon: horizon, stated, acceptLoss, ll2Only },
    before,
  );
  options.signal?.throwIfAborted();
  await writeSnapshot(data, composed);
  if (options.images !== undefined) await removeUnused(publicFolder, composed.records.images);
  if (calls !== null) await cache.clear();
  progress.settle();
  const { counts } = composed.snapshot;
  return {
    asOf,
    complete,
    depth,
    counts,
    calls,
    pictures,
    repairs,
    unsure,
    changes: changesOf(asOf, composed.changes),
  };
}

/** What the snapshot of a moment itself changed; empty where it changed nothing. */
export function changesOf(asOf: string, [newest]: Changes): Change[] {
  return newest?.asOf === asOf ? newest.changes : [];
}

/** Makes a new snapshot, whole or not at all, while no other run is at work on the same folder. */
export async function run(options: RunOptions): Promise<RunReport> {
  const release = await takeLock(options.data);
  try {
    return await refreshData(options);
  } finally {
    await release();
  }
}
