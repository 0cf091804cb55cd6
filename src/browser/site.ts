import type { Files } from '../derive/list/index-format.ts';
import type { SCRIPT_FILES } from '../views/script-files.ts';

declare global {
  /** Where the scripts of `lists/` put what they bring. */
  var listFiles: Partial<Files> | undefined;
}

/** The address of a file that scripts load, wherever this copy of the site lies: on a host, in a folder, in one file. */
export function scriptAddress(name: keyof typeof SCRIPT_FILES): string {
  const address = document.querySelector<HTMLElement>('a.brand')?.dataset[name];
  if (address === undefined) throw new Error(`The page does not say where ${name} lies.`);
  return address;
}

/** Loads a classic script; unlike `fetch` and `import` it also works in a page that was opened from a folder. */
function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded.`));
    document.head.append(script);
  });
}

/** A file of `lists/`, loaded once. */
export async function loadFile<Name extends keyof Files>(name: Name): Promise<Files[Name]> {
  if (globalThis.listFiles?.[name] === undefined) await loadScript(scriptAddress(name));
  const file = globalThis.listFiles?.[name];
  if (file === undefined) throw new Error(`The list of ${name} brought nothing.`);
  return file;
}
