import type { Files } from '../derive/list/index-format.ts';
import { filePath } from '../lib/paths.ts';
import type { SCRIPT_FILES } from '../views/script-files.ts';
import { make } from './elements.ts';

declare global {
  /** Where the scripts of `lists/` put what they bring. */
  var listFiles: Partial<Files> | undefined;
}

/** The address of a record's page. */
export const recordAddress = (collection: string, slug: string): string => filePath(`${collection}/${slug}/`);

/** The address of a file that scripts load, wherever this copy of the site lies: on a host, in a folder, in one file. */
export function scriptAddress(name: keyof typeof SCRIPT_FILES): string {
  return document.querySelector<HTMLElement>('a.brand')?.dataset[name] ?? '';
}

/** A file of `lists/`, loaded once, as a classic script: unlike `fetch` and `import` that also works from a folder. */
export function loadFile<Name extends keyof Files>(name: Name): Promise<Files[Name]> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      const file = globalThis.listFiles?.[name];
      if (file === undefined) reject(new Error(name));
      else resolve(file);
    };
    if (globalThis.listFiles?.[name]) done();
    else document.head.append(make('script', { src: scriptAddress(name), onload: done, onerror: reject }));
  });
}
