import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { snapshot as snapshotSchema } from '../schema/snapshot.ts';
import type { FormName } from '../views/downloads.ts';
import { archive, checksums } from './archive.ts';
import { type BuiltSite, readBuiltSite } from './built-site.ts';
import { type Download, tellFacts, writeDownloads } from './downloads.ts';
import { editionPages } from './edition-pages.ts';
import { OfflineFailure } from './offline-failure.ts';
import { readPages } from './page-set.ts';
import { writeServiceWorker } from './service-worker.ts';
import { singleEdition } from './single-edition.ts';
import { licenseText, readmeText } from './texts.ts';
import { unpackedEdition } from './unpacked-edition.ts';
import { withheldPictures } from './withheld-pictures.ts';
import { zim } from './zim.ts';

/** What to make, from what. */
export interface OfflineOptions {
  /** The folder of the built site. */
  site: string;
  /** The folder of the snapshot that the site was built from. */
  data: string;
  forms: readonly FormName[];
  /** Told as each step is done. */
  progress: (line: string) => void;
}

const FOLDER = 'spacecraft-encyclopedia';
const LICENSE = join(import.meta.dirname, '../../LICENSE');

async function readSnapshotHead(data: string) {
  const text = await readFile(join(data, 'snapshot.json'), 'utf8').catch(() => {
    throw new OfflineFailure(`There is no snapshot in ${data}.`);
  });
  return snapshotSchema.parse(JSON.parse(text));
}

/** The files of the ZIP in their order: what a reader should see first comes first. */
async function archiveFiles(
  edition: ReadonlyMap<string, Uint8Array>,
  snapshot: Awaited<ReturnType<typeof readSnapshotHead>>,
  site: BuiltSite,
): Promise<Map<string, Uint8Array>> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const first: [string, Uint8Array][] = [
    ['README.txt', encode(readmeText(snapshot, `${site.origin}${site.base}`))],
    ['LICENSE.txt', encode(licenseText(await readFile(LICENSE, 'utf8'), snapshot))],
  ];
  const files = new Map([...first, ...edition]);
  const sums = encode(checksums(files));
  return new Map([...first, ['SHA256SUMS', sums], ...edition]);
}

/** Makes the downloads of a built site and tells their sizes and checksums on its pages. */
export async function makeOffline({ site: folder, data, forms, progress }: OfflineOptions): Promise<Download[]> {
  const snapshot = await readSnapshotHead(data);
  const site = await readBuiltSite(folder, await withheldPictures(data));
  const all = await readPages(site);
  const set = editionPages(all);
  progress(`${all.pages.size} pages read, every address on them resolved`);
  const made = new Map<FormName, Uint8Array>();
  // The writer of the ZIM is a program of its own: it works while the other forms are made here.
  const zimComing = forms.includes('zim')
    ? unpackedEdition(set, 'kiwix').then((edition) => zim(edition, site, snapshot))
    : null;
  zimComing?.catch(() => undefined);
  if (forms.includes('zip')) {
    const edition = await unpackedEdition(set);
    made.set('zip', archive(FOLDER, await archiveFiles(edition, snapshot, site), snapshot.asOf));
    progress(`ZIP of ${edition.size} files`);
  }
  if (forms.includes('single')) {
    made.set('single', await singleEdition(set));
    progress('single file');
  }
  if (zimComing !== null) {
    made.set('zim', await zimComing);
    progress('ZIM');
  }
  const downloads = await writeDownloads(folder, snapshot.asOf, made);
  const told = await tellFacts(folder, site, downloads);
  await writeServiceWorker(folder, { ...all, site: told });
  progress('service worker');
  return downloads;
}
