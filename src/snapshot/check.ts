import { setTimeout as sleep } from 'node:timers/promises';
import { readSnapshot, SnapshotError, type WholeSnapshot } from '../loaders/read-snapshot.ts';
import { missingCopies } from './images/pictures.ts';
import { LockedError, takeLock } from './lock.ts';
import { rollForward } from './write-snapshot.ts';

/** Ends a switch that was cut short; leaves it alone while another run is at work. Returns whether no run was. */
export async function settleData(data: string): Promise<boolean> {
  try {
    const release = await takeLock(data);
    try {
      await rollForward(data);
    } finally {
      await release();
    }
    return true;
  } catch (error) {
    if (error instanceof LockedError) return false;
    throw error;
  }
}

async function read(data: string, publicFolder: string): Promise<WholeSnapshot> {
  const whole = await readSnapshot(data);
  const missing = await missingCopies(publicFolder, whole.records.images);
  if (missing.length > 0) throw new SnapshotError(data, missing);
  return whole;
}

/**
 * Judges the snapshot in a folder and its copies of pictures, after ending a switch that was cut short. Throws
 * `SnapshotError`.
 */
export async function check(data: string, publicFolder = 'public'): Promise<WholeSnapshot> {
  const alone = await settleData(data);
  try {
    return await read(data, publicFolder);
  } catch (error) {
    // A run that is just switching files is done in a moment.
    if (alone) throw error;
    await sleep(1000);
    return read(data, publicFolder);
  }
}
