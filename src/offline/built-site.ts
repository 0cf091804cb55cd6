import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse } from 'parse5';
import { LIST } from '../browser/stored/store.ts';
import { WORKER } from '../browser/stored/worker-file.ts';
import { attributeOf, elementsOf } from './html.ts';
import { OfflineFailure } from './offline-failure.ts';

/** A built site: the public origin and folder that its pages name, and its files by path, in order. */
export interface BuiltSite {
  origin: string;
  /** `/` or `/sub/path/`. */
  base: string;
  files: ReadonlyMap<string, Uint8Array>;
  /** Files that no download may hold: pictures whose licence is not known. */
  withheld: ReadonlySet<string>;
}

/** The folder of the downloads; what lies in it is made from the site and is no part of it. */
export const DOWNLOADS = 'downloads/';

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The public address that the home page gives as its own. */
function publicAddress(home: Uint8Array | undefined): URL {
  const elements = home === undefined ? [] : elementsOf(parse(new TextDecoder().decode(home)));
  const canonical = elements.find(
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical',
  );
  const address = canonical === undefined ? null : attributeOf(canonical, 'href');
  if (address === null || !URL.canParse(address)) {
    throw new OfflineFailure('The folder holds no built site: there is no index.html with a canonical address.');
  }
  return new URL(address);
}

/** Reads a built site into memory, without what is made from it: downloads and service worker. */
export async function readBuiltSite(folder: string, withheld: ReadonlySet<string>): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new OfflineFailure(`There is no built site in ${folder}: run "npm run build" first.`);
  });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .filter((path) => !path.startsWith(DOWNLOADS) && path !== LIST && path !== WORKER)
    .sort(byName);
  const files = new Map<string, Uint8Array>();
  for (const path of paths) files.set(path, await readFile(join(folder, path)));
  const { origin, pathname } = publicAddress(files.get('index.html'));
  return { origin, base: pathname, files, withheld };
}
