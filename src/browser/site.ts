import type { Files } from '../derive/list/index-format.ts';

declare global {
  /** Where the scripts of `lists/` put what they bring. */
  var listFiles: Partial<Files> | undefined;
}

/** The home page, wherever this copy of the site lies: on a host, under a sub-path, in a folder. */
const home = new URL(document.querySelector<HTMLAnchorElement>('a.brand')?.href ?? './', location.href);

/** The address of a page or file of this site, from its path below the home page. In a folder a page is its `index.html`. */
export function addressOf(path: string): string {
  const file = home.pathname.endsWith('.html') ? path.replace(/\/(?=\?|$)/, '/index.html') : path;
  return new URL(file, home).href;
}

/** Loads a classic script; unlike `fetch` and `import` it also works in a page that was opened from a folder. */
function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = addressOf(path);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${path} could not be loaded.`));
    document.head.append(script);
  });
}

/** A file of `lists/`, loaded once. */
export async function loadFile<Name extends keyof Files>(name: Name): Promise<Files[Name]> {
  if (globalThis.listFiles?.[name] === undefined) await loadScript(`lists/${name}.js`);
  const file = globalThis.listFiles?.[name];
  if (file === undefined) throw new Error(`lists/${name}.js brought nothing.`);
  return file;
}
