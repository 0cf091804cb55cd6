import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Image } from '../../schema/image.ts';
import type { Snapshot } from '../../schema/snapshot.ts';
import type { Draft } from '../drafts.ts';
import { get } from '../http.ts';
import type { Progress } from '../progress.ts';
import { type MadeFile, makePicture } from './make-picture.ts';
import { addressToCopy, IMAGE_HOSTS } from './terms.ts';

export interface PictureOptions {
  mode: Snapshot['images'];
  /** Whether to fetch what is missing; else only what was copied before is kept. */
  fetch: boolean;
  /** The folder whose `images/` holds the copies. */
  publicFolder: string;
  /** Hosts beside the usual ones. */
  hosts?: readonly string[] | undefined;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

/** What became of the pictures of a snapshot. */
export interface PictureReport {
  copied: number;
  kept: number;
  linked: number;
  failed: { id: number; address: string; reason: string }[];
}

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 30_000_000;
const OURS = /^[0-9a-f]{24}\.webp$/;

async function isThere(folder: string, files: Image['files']): Promise<boolean> {
  for (const { path, bytes } of files) {
    const size = await stat(join(folder, path)).then(
      (found) => found.size,
      () => -1,
    );
    if (size !== bytes) return false;
  }
  return files.length > 0;
}

async function writeFiles(folder: string, files: readonly MadeFile[]): Promise<void> {
  await mkdir(join(folder, 'images'), { recursive: true });
  for (const { path, data } of files) {
    await writeFile(join(folder, `${path}.part`), data);
    await rename(join(folder, `${path}.part`), join(folder, path));
  }
}

async function download(address: string, { hosts = [], signal }: PictureOptions): Promise<Buffer> {
  const allowed = new Set([...IMAGE_HOSTS, ...hosts]);
  const allows = (target: URL): boolean => allowed.has(target.host) && /^https?:$/.test(target.protocol);
  const url = new URL(address);
  if (!allows(url))
    throw new Error(`the host ${url.host} is not among those that pictures are fetched from (--image-host allows it)`);
  const { status, body } = await get(url, {}, { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, allows, signal });
  if (status !== 200) throw new Error(`it answered ${status}`);
  return body;
}

/**
 * Gives pictures their copies: those of the last snapshot where the address is the same, new ones where they are
 * asked for. A picture that cannot be had is linked only, and reported; it stops nothing.
 */
export async function addPictures(
  images: readonly Draft<'images'>[],
  before: readonly Image[],
  options: PictureOptions,
): Promise<PictureReport> {
  const known = new Map(before.map((image) => [image.id, image]));
  const report: PictureReport = { copied: 0, kept: 0, linked: 0, failed: [] };
  for (const [index, image] of images.entries()) {
    const address = addressToCopy(image, options.mode);
    const old = known.get(image.id);
    if (address === null) {
      report.linked += 1;
      continue;
    }
    const unchanged = old !== undefined && addressToCopy(old, options.mode) === address;
    if (unchanged && (await isThere(options.publicFolder, old.files))) {
      image.files = old.files;
      image.color = old.color;
      report.kept += 1;
    } else if (options.fetch) {
      try {
        const { files, color } = await makePicture(await download(address, options));
        await writeFiles(options.publicFolder, files);
        image.files = files.map(({ data: _, ...file }) => file);
        image.color = color;
        report.copied += 1;
      } catch (error) {
        options.signal?.throwIfAborted();
        report.failed.push({ id: image.id, address, reason: error instanceof Error ? error.message : String(error) });
      }
      options.progress.step('pictures', index + 1, images.length);
    } else report.linked += 1;
  }
  return report;
}

/** Removes copies that no picture of the snapshot uses any more; other files are left alone. Returns how many. */
export async function removeUnused(publicFolder: string, images: readonly Image[]): Promise<number> {
  const used = new Set(images.flatMap(({ files }) => files.map(({ path }) => path)));
  const folder = join(publicFolder, 'images');
  const unused = (await readdir(folder).catch(() => [])).filter(
    (file) => OURS.test(file.replace(/\.part$/, '')) && !used.has(`images/${file}`),
  );
  for (const file of unused) await rm(join(folder, file), { force: true });
  return unused.length;
}

/** Copies that a snapshot counts on and that are not there as they should be, each as a sentence. */
export async function missingCopies(publicFolder: string, images: readonly Image[]): Promise<string[]> {
  const missing: string[] = [];
  for (const { id, files } of images) {
    if (files.length > 0 && !(await isThere(publicFolder, files))) {
      missing.push(`images.json: id ${id}, files: a copy is missing in ${publicFolder} or has another size`);
    }
  }
  return missing;
}
