import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { zipEntries } from '../lib/zip.ts';
import { EXIT, OfflineFailure } from './offline-failure.ts';

/** What a ZIP without extensions can hold. */
const MOST_ENTRIES = 65_535;
const MOST_BYTES = 2 ** 32 - 1;
/** Kept free for the list of contents, which repeats each name. */
const ENTRY_OVERHEAD = 200;

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The lines that `sha256sum -c` reads, a file each. */
export const checksums = (files: Iterable<readonly [string, Uint8Array]>): string =>
  [...files].map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`).join('');

/** Refuses what a ZIP cannot hold: too many files, or bytes past 4 GB. */
export function refuseTooMuch(files: number, bytes: number): void {
  if (files > MOST_ENTRIES) {
    throw new OfflineFailure(
      `The ZIP would hold ${files} files; a ZIP holds ${MOST_ENTRIES}. Leave it out (--only single) or build fewer pages.`,
      EXIT.form,
    );
  }
  if (bytes + files * ENTRY_OVERHEAD > MOST_BYTES) {
    throw new OfflineFailure(
      `The ZIP would hold ${Math.ceil(bytes / 2 ** 20)} MB; a ZIP holds 4,096 MB. Leave it out (--only single) or leave out pictures.`,
      EXIT.form,
    );
  }
}

/** A ZIP of files, in their order, below one folder; the same for the same files and day. */
export function archive(folder: string, files: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  let bytes = 0;
  for (const content of files.values()) bytes += content.length;
  refuseTooMuch(files.size, bytes);
  const below = [...files].map(([file, content]) => [`${folder}/${file}`, content] as const);
  // Not by workers, which take longer to start than to pack what they are given.
  return zipSync(zipEntries(below, day, 9));
}
