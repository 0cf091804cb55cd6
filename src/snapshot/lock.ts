import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT, SnapshotFailure } from './errors.ts';

/** Another run is at work on the same data. */
export class LockedError extends SnapshotFailure {
  constructor(holder: string) {
    super(`Another run is at work here (process ${holder}). Wait until it is done.`, EXIT.locked);
  }
}

const BEAT_MS = 5000;
/** A holder that has not touched its lock for this long is gone, whatever its number says. */
const DEAD_MS = 60_000;
/** An empty lock is one that is just being written or, after this long, whose writer was killed in that moment. */
const UNWRITTEN_MS = 2000;
const PAUSE_MS = 100;

/** Locks of this very process: its number on any other is left over from an earlier process of that number. */
const mine = new Set<string>();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Takes the lock of a data folder; returns what gives it back. Throws `LockedError` while another run holds it. */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, '.lock');
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const handle = await open(path, 'wx').catch(() => null);
    if (handle !== null) {
      await handle.writeFile(String(process.pid));
      await handle.close();
      mine.add(path);
      const beat = setInterval(() => {
        const now = new Date();
        utimes(path, now, now).catch(() => {});
      }, BEAT_MS);
      beat.unref();
      return async () => {
        clearInterval(beat);
        mine.delete(path);
        await rm(path, { force: true });
      };
    }
    const holder = (await readFile(path, 'utf8').catch(() => '')).trim();
    const touched = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    const age = Date.now() - touched;
    if (holder === '' && age < UNWRITTEN_MS) {
      await sleep(PAUSE_MS);
      continue;
    }
    const alive = Number(holder) === process.pid ? mine.has(path) : isAlive(Number(holder));
    if (holder !== '' && age < DEAD_MS && alive) throw new LockedError(holder);
    // Moved away first: of two runs that find the same dead lock only one can take it away.
    const grave = `${path}.${process.pid}.${Date.now()}`;
    await rename(path, grave).catch(() => {});
    await rm(grave, { force: true });
  }
  throw new LockedError('just starting');
}
