import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse } from 'parse5';
import { LIST } from '../browser/stored/store.ts';
import { WORKER } from '../browser/stored/worker-file.ts';
import { attributeOf, elementsOf } from './html.ts';
import { OfflineFailure } from './offline-failure.ts';

/** The files of a site by path, in order. */
export interface SiteFiles {
  has: (file: string) => boolean;
  keys: () => Iterable<string>;
  get: (file: string) => Uint8Array | undefined;
}

/** A built site: the public origin and folder that its pages name, and its files. */
export interface BuiltSite {
  origin: string;
  /** `/` or `/sub/path/`. */
  base: string;
  files: SiteFiles;
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

/** The files of a folder, each read when it is first asked for: two of three are for programs and in no edition. */
function filesIn(folder: string, paths: readonly string[]): SiteFiles {
  const known = new Set(paths);
  const read = new Map<string, Uint8Array>();
  return {
    has: (file) => known.has(file),
    keys: () => known,
    get: (file) => {
      if (!known.has(file)) return undefined;
      const bytes = read.get(file) ?? readFileSync(join(folder, file));
      read.set(file, bytes);
      return bytes;
    },
  };
}

/** Finds the files of a built site, without what is made from it: downloads and service worker. */
export async function readBuiltSite(folder: string, withheld: ReadonlySet<string>): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new OfflineFailure(`There is no built site in ${folder}: run "npm run build" first.`);
  });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .filter((path) => !path.startsWith(DOWNLOADS) && path !== LIST && path !== WORKER)
    .sort(byName);
  const files = filesIn(folder, paths);
  const { origin, pathname } = publicAddress(files.get('index.html'));
  return { origin, base: pathname, files, withheld };
}
