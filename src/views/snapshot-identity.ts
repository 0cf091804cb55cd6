import { sha256 } from '../lib/digest.ts';
import type { Snapshot } from '../schema/snapshot.ts';

/**
 * What tells one snapshot from every other: the SHA-256 of its `snapshot.json`, which holds the digests of all records.
 * `sha256sum data/snapshot.json` gives the same.
 */
export const snapshotDigest = (snapshot: Snapshot): string => sha256(`${JSON.stringify(snapshot, null, 2)}\n`);

/** The first digits of the digest, as many as a citation needs. */
export const shortDigest = (snapshot: Snapshot): string => snapshotDigest(snapshot).slice(0, 12);
