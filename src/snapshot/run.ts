import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSnapshot, type WholeSnapshot } from '../loaders/read-snapshot.ts';
import type { Change } from '../schema/changes.ts';
import { COLLECTION_NAMES, type CollectionName, type Snapshot } from '../schema/snapshot.ts';
import { ASKED, type Asked } from './answers.ts';
import { Ll2Client, type Patience, PRODUCTION } from './client.ts';
import { compose } from './compose.ts';
import { crawl } from './crawl.ts';
import type { Repair } from './drafts.ts';
import { SourceError } from './errors.ts';
import { addPictures, type PictureReport, removeUnused } from './images/pictures.ts';
import { takeLock } from './lock.ts';
import { normalise } from './normalise.ts';
import { PageCache } from './page-cache.ts';
import type { Progress } from './progress.ts';
import { RowReader } from './read-rows.ts';
import { readSavedAnswers, saveAnswer } from './saved-answers.ts';
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
  /** Calls that were planned before the first, and that were made; null for saved answers. */
  calls: { planned: number; made: number; keptPages: number } | null;
  pictures: PictureReport;
  repairs: Repair[];
  changes: Change[];
}

const DEFAULT_MAX_AGE = 12;

function momentOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The snapshot that lies in a folder; null where there is none. */
export async function readBefore(data: string): Promise<WholeSnapshot | null> {
  const there = await stat(join(data, 'snapshot.json')).then(
    () => true,
    () => false,
  );
  return there ? readSnapshot(data) : null;
}

interface Gathered {
  reader: RowReader;
  asOf: string;
  calls: RunReport['calls'];
  depth: Snapshot['depth'];
}

async function gatherFromNetwork(
  options: RunOptions,
  cache: PageCache,
  before: WholeSnapshot | null,
): Promise<Gathered> {
  const { progress, signal } = options;
  const depth = options.depth ?? before?.snapshot.depth ?? 'core';
  const client = new Ll2Client({
    base: options.base ?? PRODUCTION,
    key: options.key,
    patience: options.patience,
    signal,
    note: (message) => progress.say(message),
  });
  if (options.fresh) await cache.clear();
  const oldestAllowed = Date.now() - (options.maxAge ?? DEFAULT_MAX_AGE) * 3600_000;
  const reader = new RowReader();
  const crawled = await crawl({
    client,
    reader,
    cache,
    depth,
    partial: options.partial ?? false,
    wait: options.wait ?? true,
    since: Math.max(oldestAllowed, before === null ? 0 : Date.parse(before.snapshot.asOf)),
    stated: Object.fromEntries(ASKED.map((name) => [name, before?.snapshot.counts[name].stated ?? null])),
    progress,
    signal,
  });
  if (options.save !== undefined) {
    for (const { collection, address, offset } of crawled.pages) {
      const page = await cache.page(address);
      if (page === null) throw new SourceError(`${address}: the page that was kept is gone or damaged; run again.`);
      await saveAnswer(options.save, collection, offset, page.bytes);
    }
  }
  const calls = { planned: crawled.plan.total, made: client.calls, keptPages: crawled.plan.kept };
  return { reader, asOf: momentOf(crawled.oldest), calls, depth };
}

async function gatherFromFolder(folder: string): Promise<Gathered> {
  const reader = await readSavedAnswers(folder);
  const depth = reader.stated('flights') === null ? 'core' : 'full';
  return { reader, asOf: momentOf(Date.now()), calls: null, depth };
}

async function refreshData(options: RunOptions): Promise<RunReport> {
  const { data, progress, from } = options;
  await rollForward(data);
  const before = await readBefore(data);
  const cache = new PageCache(options.cache);
  const { reader, calls, depth, ...gathered } = await (from === undefined
    ? gatherFromNetwork(options, cache, before)
    : gatherFromFolder(from));
  const gaps = reader.gaps();
  if (gaps.length > 0 && !options.partial) {
    throw new SourceError(`The answers are not whole: ${gaps.join('; ')}. With --partial they are taken as they are.`);
  }
  const { drafts, repairs } = normalise(reader.release());
  const images = options.images ?? before?.snapshot.images ?? 'none';
  const publicFolder = options.publicFolder ?? 'public';
  const pictures = await addPictures(drafts.images, before?.records.images ?? [], {
    mode: images,
    fetch: options.images !== undefined,
    publicFolder,
    hosts: options.imageHosts,
    progress,
    signal: options.signal,
  });
  const stated = (name: CollectionName): number | null => (isAsked(name) ? reader.stated(name) : null);
  const { whole, files } = compose(
    drafts,
    {
      asOf: options.asOf ?? gathered.asOf,
      complete: gaps.length === 0,
      depth,
      images,
      starterHorizon: null,
      stated: {
        spacecraft: stated('spacecraft'),
        configurations: stated('configurations'),
        families: stated('families'),
        agencies: stated('agencies'),
        flights: stated('flights'),
        images: null,
      },
      acceptLoss: options.acceptLoss ?? false,
    },
    before,
  );
  options.signal?.throwIfAborted();
  await writeSnapshot(data, files);
  if (options.images !== undefined) await removeUnused(publicFolder, whole.records.images);
  if (from === undefined) await cache.clear();
  progress.settle();
  const { asOf, complete, counts } = whole.snapshot;
  return { asOf, complete, depth, counts, calls, pictures, repairs, changes: changesOf(whole) };
}

function isAsked(name: CollectionName): name is Asked {
  return COLLECTION_NAMES.includes(name) && name !== 'images';
}

/** What the snapshot itself changed; empty where it changed nothing. */
export function changesOf({ snapshot, changes }: Pick<WholeSnapshot, 'snapshot' | 'changes'>): Change[] {
  const newest = changes[0];
  return newest?.asOf === snapshot.asOf ? newest.changes : [];
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
