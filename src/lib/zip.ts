import { type Zippable, zipSync } from 'fflate';

/**
 * A ZIP of files, in their order. The same files and day give the same bytes anywhere: a ZIP keeps local time, so the
 * moment is made of local parts, at noon, which exists in every time zone.
 */
export function zipped(files: Iterable<readonly [path: string, bytes: Uint8Array]>, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { mtime, level: 6 }];
  return zipSync(entries);
}
