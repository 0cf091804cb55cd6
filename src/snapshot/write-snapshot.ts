import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

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

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
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

/**
 * Replaces the files of a snapshot, whole or not at all: all are staged and synced beside the old ones, the staging
 * becomes valid by one rename, and then each file takes its place; what is cut short after that rename is ended by
 * `rollForward`.
 */
export async function writeSnapshot(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  if (!files.has(LAST)) throw new Error(`A snapshot without ${LAST} cannot be written.`);
  await mkdir(folder, { recursive: true });
  await rollForward(folder);
  const staging = join(folder, STAGING);
  await mkdir(staging);
  for (const [name, bytes] of files) await writeSynced(join(staging, name), bytes);
  await sync(staging);
  await rename(staging, join(folder, STAGED));
  await sync(folder);
  await rollForward(folder);
}
