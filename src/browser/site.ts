import type { BrowseIndex, ListedCollection } from '../derive/list/index-format.ts';

declare global {
  /** Where the scripts of `lists/` put what they bring. */
  var listIndexes: Partial<Record<ListedCollection, BrowseIndex>> | undefined;
}

/** The home page, wherever this copy of the site lies: on a host, under a sub-path, in a folder. */
const home = new URL(document.querySelector<HTMLAnchorElement>('a.brand')?.href ?? './', location.href);

/** The address of a page or file of this site, from its path below the home page. In a folder a page is its `index.html`. */
export function addressOf(path: string): string {
  const file = home.pathname.endsWith('.html') && path.endsWith('/') ? `${path}index.html` : path;
  return new URL(file, home).href;
}

/** Loads a classic script; unlike `fetch` and `import` it also works in a page that was opened from a folder. */
export function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = addressOf(path);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${path} could not be loaded.`));
    document.head.append(script);
  });
}

/** The index of a list, loaded once. */
export async function loadIndex(collection: ListedCollection): Promise<BrowseIndex> {
  if (globalThis.listIndexes?.[collection] === undefined) await loadScript(`lists/${collection}.js`);
  const index = globalThis.listIndexes?.[collection];
  if (index === undefined) throw new Error(`lists/${collection}.js brought no index.`);
  return index;
}
