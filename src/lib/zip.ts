import { type Zippable, zipSync } from 'fflate';

/** Files by path, in the order in which they are to lie in a ZIP. */
type Files = Iterable<readonly [path: string, bytes: Uint8Array]>;

/**
 * The entries of a ZIP. The same files and day give the same bytes anywhere: a ZIP keeps local time, so the moment is
 * made of local parts, at noon, which exists in every time zone.
 */
export function zipEntries(files: Files, day: string, level: 6 | 9): Zippable {
  const [year = 1980, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { mtime, level }];
  return entries;
}

/** A ZIP of files that is the same for the same files and day. */
export const zipped = (files: Files, day: string): Uint8Array => zipSync(zipEntries(files, day, 6));
