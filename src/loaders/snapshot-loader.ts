import type { Loader } from 'astro/loaders';
import { readSnapshot, type WholeSnapshot } from './read-snapshot.ts';

/** The folder of the snapshot; tests build from others. */
const FOLDER = process.env.DATA_DIR ?? 'data';

let whole: Promise<WholeSnapshot> | null = null;

/** A loader that reads the snapshot whole and stores one part of it; any defect anywhere in it throws. */
export function snapshotLoader(part: (snapshot: WholeSnapshot) => readonly { id: string; data: object }[]): Loader {
  return {
    name: 'snapshot',
    load: async ({ store }) => {
      whole ??= readSnapshot(FOLDER);
      const entries = part(await whole);
      store.clear();
      for (const { id, data } of entries) store.set({ id, data: { ...data } });
    },
  };
}
