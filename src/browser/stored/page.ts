import { filePath, homePath } from '../../lib/paths.ts';
import { formatSize } from '../../lib/size.ts';
import { keep, LIST, type Origin, type StoredFiles, storeName, WORKER } from './store.ts';

// What a page of the hosted site does so that it works with no network after a visit.

const AT_ONCE = 6;
const MARKS: Readonly<Record<'store' | 'absent', string>> = {
  store: 'No network: this page comes from the copy kept on this device.',
  absent: 'No network, and this page is not kept on this device. Pages that you visited open without one.',
};

/** What the worker knows of this page. */
function askWorker(worker: ServiceWorker): Promise<{ version: string; origin: Origin | null }> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => resolve(data));
    port1.start();
    worker.postMessage('origin', [port2]);
  });
}

function showMark(origin: 'store' | 'absent'): void {
  const mark = document.createElement('p');
  mark.className = 'stored';
  mark.setAttribute('role', 'status');
  mark.textContent = MARKS[origin];
  document.querySelector('main')?.prepend(mark);
  const title = document.querySelector('h1');
  if (origin === 'absent' && title !== null) title.textContent = 'Not kept on this device';
}

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
async function offerSaving(control: HTMLElement, version: string): Promise<void> {
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

async function keepWorking(container: ServiceWorkerContainer): Promise<void> {
  const before = container.controller;
  await container.register(filePath(WORKER), { scope: homePath() });
  const { active } = await container.ready;
  if (before === null) {
    // The first visit: the page came before the worker, so it is fetched once more to be kept.
    if (container.controller === null)
      await new Promise((resolve) => container.addEventListener('controllerchange', resolve, { once: true }));
    await fetch(location.pathname);
  }
  const control = document.querySelector<HTMLElement>('[data-save]');
  if (control !== null && active !== null) await offerSaving(control, (await askWorker(active)).version);
}

const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
if (container !== undefined && document.documentElement.dataset.edition === undefined) {
  if (container.controller !== null)
    void askWorker(container.controller).then(({ origin }) => {
      if (origin === 'store' || origin === 'absent') showMark(origin);
    });
  // A browser that keeps nothing (a private window, a full disk) shows the site as ever.
  addEventListener('load', () => void keepWorking(container).catch(() => undefined));
}
