import type { WholeSnapshot } from '../loaders/read-snapshot.ts';
import { COLLECTION_NAMES, type CollectionName, type Snapshot } from '../schema/snapshot.ts';
import { ASKED, type Asked } from './answers.ts';
import { Ll2Client, PRODUCTION } from './client.ts';
import { crawl } from './crawl.ts';
import type { Drafts, Repair } from './drafts.ts';
import { SourceError } from './errors.ts';
import { normalise } from './normalise.ts';
import type { PageCache } from './page-cache.ts';

import { RowReader } from './read-rows.ts';
import type { RunOptions } from './run.ts';
import { readSavedAnswers, saveAnswer } from './saved-answers.ts';
import { ll2Part } from './starter/merge.ts';

/** Calls that were planned before the first, and that were made, and pages that an earlier run had kept. */
export interface Calls {
  planned: number;
  made: number;
  keptPages: number;
}

/** LL2's part of a snapshot to be, from whatever source. */
export interface Gathered {
  /** The moment that the records describe. */
  asOf: string;
  /** Null where LL2 was not asked. */
  calls: Calls | null;
  depth: Snapshot['depth'];
  complete: boolean;
  /** What LL2 says it has of each collection; null where it was not asked. */
  stated: Record<CollectionName, number | null>;
  drafts: Drafts;
  repairs: Repair[];
}

const DEFAULT_MAX_AGE = 12;

function momentOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function isAsked(name: CollectionName): name is Asked {
  return COLLECTION_NAMES.includes(name) && name !== 'images';
}

function statedBy(of: (name: CollectionName) => number | null): Gathered['stated'] {
  return {
    spacecraft: of('spacecraft'),
    configurations: of('configurations'),
    families: of('families'),
    agencies: of('agencies'),
    flights: of('flights'),
    images: of('images'),
  };
}

/** Makes records of what was read; throws `SourceError` where it is not whole and may not be partial. */
function recordsOf(reader: RowReader, partial: boolean): Pick<Gathered, 'complete' | 'stated' | 'drafts' | 'repairs'> {
  const gaps = reader.gaps();
  if (gaps.length > 0 && !partial) {
    throw new SourceError(`The answers are not whole: ${gaps.join('; ')}. With --partial they are taken as they are.`);
  }
  return {
    complete: gaps.length === 0,
    stated: statedBy((name) => (isAsked(name) ? reader.stated(name) : null)),
    ...normalise(reader.release()),
  };
}

/** Asks LL2. `head` is that of the snapshot that is there. */
export async function gatherFromNetwork(
  options: RunOptions,
  cache: PageCache,
  head: Snapshot | null,
): Promise<Gathered> {
  const { progress, signal, partial = false } = options;
  const depth = options.depth ?? head?.depth ?? 'core';
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
    partial,
    wait: options.wait ?? true,
    since: Math.max(oldestAllowed, head === null ? 0 : Date.parse(head.asOf)),
    stated: Object.fromEntries(ASKED.map((name) => [name, head?.counts[name].stated ?? null])),
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
  return { asOf: momentOf(crawled.oldest), calls, depth, ...recordsOf(reader, partial) };
}

/** Reads saved answers of LL2. */
export async function gatherFromFolder(folder: string, partial: boolean): Promise<Gathered> {
  const reader = await readSavedAnswers(folder);
  const depth = reader.stated('flights') === null ? 'core' : 'full';
  return { asOf: momentOf(Date.now()), calls: null, depth, ...recordsOf(reader, partial) };
}

/** Takes what LL2 gave of the snapshot that is there, without what the starter catalogue added to it. */
export function gatherFromSnapshot(before: WholeSnapshot | null): Gathered {
  return {
    asOf: before?.snapshot.asOf ?? momentOf(Date.now()),
    calls: null,
    depth: before?.snapshot.depth ?? 'core',
    complete: before?.snapshot.complete ?? false,
    stated: statedBy((name) => before?.snapshot.counts[name].stated ?? null),
    drafts: ll2Part(
      before?.records ?? { spacecraft: [], configurations: [], families: [], agencies: [], flights: [], images: [] },
    ),
    repairs: [],
  };
}
