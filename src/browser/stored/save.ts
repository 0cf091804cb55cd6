import { filePath, homePath } from '../../lib/paths.ts';
import { formatSize } from '../../lib/size.ts';
import { keep, LIST, type StoredFiles, storeName } from './store.ts';

const AT_ONCE = 6;

/** The files of the list that the store has not. */
async function missingFiles(store: Cache, list: StoredFiles): Promise<string[]> {
  const kept = new Set((await store.keys()).map(({ url }) => decodeURIComponent(new URL(url).pathname)));
  return Object.keys(list.files).filter((file) => !kept.has(filePath(file)));
}

/** Fetches files into the store, a few at once; `told` hears of each. Gives those that could not be kept. */
async function fetchAll(
  store: Cache,
  list: StoredFiles,
  files: string[],
  told: (file: string) => void,
): Promise<number> {
  const waiting = files.values();
  let failed = 0;
  const work = async (): Promise<void> => {
    for (const file of waiting) {
      const address = filePath(file);
      const asked = await fetch(address.replace(/(^|\/)index\.html$/, '$1')).catch(() => Response.error());
      if (await keep(store, list, address, file, asked)) told(file);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}

/** The control that saves everything: says how much it is, shows how far it is, and what came of it. */
export async function offerSaving(control: HTMLElement, version: string): Promise<void> {
  const store = await caches.open(storeName(homePath(), version));
  const kept = await store.match(filePath(LIST));
  const [button, progress] = [control.querySelector('button'), control.querySelector('progress')];
  const status = control.querySelector('[role="status"]');
  if (kept === undefined || button === null || progress === null || status === null) return;
  const list: StoredFiles = await kept.json();
  const sizeOf = (files: readonly string[]): number =>
    files.reduce((sum, file) => sum + (list.files[file]?.[0] ?? 0), 0);

  let missing = await missingFiles(store, list);
  const tell = (): void => {
    button.hidden = missing.length === 0;
    status.textContent =
      missing.length === 0
        ? `Everything is saved on this device (${formatSize(list.bytes)}); the site works with no network.`
        : `${formatSize(sizeOf(missing))} in this browser, so that the site works with no network.`;
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    progress.hidden = false;
    let saved = list.bytes - sizeOf(missing);
    const failed = await fetchAll(store, list, missing, (file) => {
      saved += sizeOf([file]);
      progress.value = saved / list.bytes;
      status.textContent = `${formatSize(saved)} of ${formatSize(list.bytes)}`;
    });
    missing = await missingFiles(store, list);
    progress.hidden = true;
    button.disabled = false;
    tell();
    if (failed > 0) status.textContent = `${failed} files could not be fetched; press again to fetch the rest.`;
  });
  tell();
  control.hidden = false;
}
