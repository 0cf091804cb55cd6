import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { COLLECTION_NAMES, snapshot as snapshotSchema } from '../schema/snapshot.ts';
import { print, printList } from './canonical.ts';
import type { Composed } from './compose.ts';

const STAGING = '.next-staging';
const STAGED = '.next';
const LAST = 'snapshot.json';

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file piece by piece; returns its SHA-256 in hexadecimal. */
async function writeSynced(path: string, pieces: Iterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(path, 'w');
  try {
    for (const piece of pieces) {
      hash.update(piece);
      await handle.writeFile(piece);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/**
 * Ends a switch that was cut short: files that are staged as a whole replace the old ones, `snapshot.json` last; a
 * staging that never became whole is removed. Returns whether there was anything to switch.
 */
export async function rollForward(folder: string): Promise<boolean> {
  await rm(join(folder, STAGING), { recursive: true, force: true });
  const staged = join(folder, STAGED);
  const files = await readdir(staged).catch(() => null);
  if (files === null) return false;
  for (const file of [...files.filter((name) => name !== LAST), ...files.filter((name) => name === LAST)]) {
    await rename(join(staged, file), join(folder, file));
  }
  await sync(folder);
  await rm(staged, { recursive: true });
  return true;
}

/** Writes all files of a snapshot into a folder, `snapshot.json` with their digests last. */
async function stage(folder: string, { snapshot, records, slugs, changes }: Composed): Promise<void> {
  const digests: Record<string, string> = {};
  const write = async (file: string, pieces: Iterable<Buffer>): Promise<void> => {
    digests[file] = await writeSynced(join(folder, file), pieces);
  };
  for (const name of COLLECTION_NAMES) await write(`${name}.json`, printList(records[name]));
  await write('slugs.json', [print(slugs)]);
  await write('changes.json', [print(changes)]);
  await writeSynced(join(folder, LAST), [print(snapshotSchema.parse({ ...snapshot, digests }))]);
}

/**
 * Replaces the files of a snapshot, whole or not at all: all are staged and synced beside the old ones, the staging
 * becomes valid by one rename, and then each file takes its place; what is cut short after that rename is ended by
 * `rollForward`.
 */
export async function writeSnapshot(folder: string, composed: Composed): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rollForward(folder);
  const staging = join(folder, STAGING);
  await mkdir(staging);
  await stage(staging, composed);
  await sync(staging);
  await rename(staging, join(folder, STAGED));
  await sync(folder);
  await rollForward(folder);
}
