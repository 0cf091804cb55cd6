import { filePath, homePath } from '../../lib/paths.ts';
import { type Origin, WORKER } from './worker-file.ts';

// What a page of the hosted site does so that it works with no network after a visit.

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
  if (control === null || active === null) return;
  const { offerSaving } = await import('./save.ts');
  await offerSaving(control, (await askWorker(active)).version);
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
