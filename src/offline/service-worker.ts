import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIGEST_LENGTH, LIST, type StoredFiles } from '../browser/stored/store.ts';
import { WORKER } from '../browser/stored/worker-file.ts';
import type { BuiltSite } from './built-site.ts';
import { ownScript } from './classic-scripts.ts';
import { filesOfPages, type PageSet } from './page-set.ts';
import { readPage } from './read-page.ts';
import { ENGINE, indexFiles } from './search-engine.ts';
import { deriveStyle } from './styles.ts';

const NOT_FOUND = '404.html';
const HOME = 'index.html';

/** Files with those that their style sheets need, and without pages. */
function withStyles(files: Iterable<string>, site: BuiltSite): Set<string> {
  const all = new Set([...files].filter((file) => !file.endsWith('.html')));
  for (const file of all)
    if (file.endsWith('.css')) for (const need of deriveStyle(file, site, (to) => to).needs) all.add(need);
  return all;
}

/** What a page needs to be shown: its styles, scripts and what these need. Module scripts all lie in one folder. */
function shellFiles({ site, pages }: PageSet): Set<string> {
  const home = pages.get(HOME);
  const notFound = site.files.has(NOT_FOUND) ? readPage(NOT_FOUND, site) : undefined;
  const shown = [home, notFound].flatMap((page) => page ?? []);
  const needs = shown.flatMap(({ places }) =>
    places.flatMap((place) =>
      place.kind === 'address' && place.purpose !== 'link' && place.target.kind === 'file' ? [place.target.file] : [],
    ),
  );
  const modules = [...site.files.keys()].filter((file) => file.startsWith('assets/') && file.endsWith('.js'));
  return new Set([...shown.map(({ file }) => file), ...withStyles([...needs, ...modules], site)]);
}

/** All files that a reader may keep: the pages, what they need or lead to, and the search. */
function keptFiles({ site, pages }: PageSet): Set<string> {
  const { needed, forScripts } = filesOfPages(pages.values());
  const search = forScripts.has(ENGINE) ? [ENGINE, ...indexFiles(site)] : [];
  return new Set([...pages.keys(), ...withStyles([...needed, ...forScripts, ...search], site)]);
}

/** Writes the service worker of a built site and the list of the files that it may keep, after all else is written. */
export async function writeServiceWorker(folder: string, set: PageSet): Promise<void> {
  const shell = shellFiles(set);
  const files: Record<string, [number, string]> = {};
  let size = 0;
  for (const file of [...new Set([...shell, ...keptFiles(set)])].sort()) {
    const bytes = set.site.files.get(file) ?? new Uint8Array();
    files[file] = [bytes.length, createHash('sha256').update(bytes).digest('base64').slice(0, DIGEST_LENGTH)];
    size += bytes.length;
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const list: StoredFiles = { version, bytes: size, shell: [...shell].sort(), files };
  await writeFile(join(folder, LIST), JSON.stringify(list));
  const source = join(import.meta.dirname, '../browser/stored/worker.ts');
  await writeFile(join(folder, WORKER), await ownScript(source, { VERSION: JSON.stringify(version) }));
}
