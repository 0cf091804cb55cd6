import { fileOf, isStoreOf, keep, LIST, type StoredFiles, storeName } from './store.ts';
import type { Origin } from './worker-file.ts';

// The service worker of the hosted site. The network comes first; what it gives is kept if it belongs to this
// worker's build, which its digest tells. A page of this build gets bytes of this build alone, so that a page from the
// store never mixes with newer data, nor a newer page with older data.

interface ExtendableEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends ExtendableEvent {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith: (answer: Promise<Response>) => void;
}
interface MessageFromPage extends ExtendableEvent {
  source: { id: string } | null;
  ports: readonly MessagePort[];
}
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', act: (event: MessageFromPage) => void): void;
}

/** The build that this worker belongs to; written in as the worker is made. */
declare const VERSION: string;

const worker = globalThis as unknown as WorkerScope;
const scope = new URL(worker.registration.scope);
const base = scope.pathname;
const address = (file: string): string => `${base}${file}`;
/** A page that waits longer than this is shown from the store, if it is there. */
const PATIENCE = 6000;

const opened = caches.open(storeName(base, VERSION));
let known: Promise<StoredFiles> | null = null;
const origins = new Map<string, Promise<Origin | null>>();

/** The list of this build's files, kept in the store as the worker was installed. */
function list(): Promise<StoredFiles> {
  known ??= opened
    .then((store) => store.match(address(LIST)))
    .then((kept) => {
      if (kept === undefined) throw new Error('The store has no list.');
      return kept.json();
    });
  known.catch(() => {
    known = null;
  });
  return known;
}

/** The place in the store that remembers where a page came from; the worker may be stopped and started between requests. */
const memory = (client: string): string => address(`.page/${client}`);

async function remember(client: string, origin: Origin): Promise<void> {
  await (await opened).put(memory(client), new Response(origin));
}

/** Where a page came from; null for one that is not of this build. */
async function originOf(client: string): Promise<Origin | null> {
  const fresh = await origins.get(client);
  if (fresh !== undefined) return fresh;
  const kept = await (await opened).match(memory(client));
  return kept === undefined ? null : ((await kept.text()) as Origin);
}

async function fromStore(file: string): Promise<Response | undefined> {
  return (await opened).match(address(file));
}

/** Keeps an answer of the network; gives whether it belongs to this build. */
async function keepAnswer(file: string, answer: Response): Promise<boolean> {
  return keep(await opened, await list(), address(file), file, answer);
}

/** Notes where a page came from, for the requests that it will make. */
async function note(client: string, origin: Promise<Origin | null>): Promise<void> {
  origins.set(client, origin);
  const found = await origin;
  if (found !== null) await remember(client, found);
}

/** Gives up on the network where the store can answer instead. */
function tired(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('The network is too slow.')), PATIENCE));
}

/** Keeps a page that the network gave; one that is not of this build shows that the site has a newer one. */
async function judge(event: FetchEvent, file: string, answer: Response): Promise<Origin | null> {
  if (await keepAnswer(file, answer)) return 'network';
  const isNewer = answer.ok && (await list()).files[file] !== undefined;
  // Not awaited: the update may wait for this very page.
  if (isNewer) event.waitUntil(worker.registration.update().catch(() => undefined));
  return null;
}

async function page(event: FetchEvent, file: string): Promise<Response> {
  const kept = await fromStore(file);
  try {
    const asked = fetch(event.request, { cache: 'no-cache' });
    const answer = await (kept === undefined ? asked : Promise.race([asked, tired()]));
    event.waitUntil(note(event.resultingClientId, judge(event, file, answer.clone())));
    return answer;
  } catch {
    event.waitUntil(note(event.resultingClientId, Promise.resolve(kept === undefined ? 'absent' : 'store')));
    if (kept !== undefined) return kept;
    const instead = await fromStore('404.html');
    if (instead === undefined) return Response.error();
    return new Response(instead.body, { status: 503, headers: instead.headers });
  }
}

/** A file for a page of this build: from the network if it is of this build, else from the store, else not at all. */
async function part(event: FetchEvent, file: string): Promise<Response> {
  const origin = await originOf(event.clientId);
  if (event.request.destination === 'worker' && event.resultingClientId !== '')
    event.waitUntil(note(event.resultingClientId, Promise.resolve(origin)));
  if (origin === null) {
    const answer = await fetch(event.request);
    event.waitUntil(keepAnswer(file, answer.clone()));
    return answer;
  }
  const kept = await fromStore(file);
  if (kept !== undefined) return kept;
  const answer = await fetch(event.request, { cache: 'no-cache' });
  return (await keepAnswer(file, answer.clone())) ? answer : Response.error();
}

worker.addEventListener('install', (event) => {
  const install = async (): Promise<void> => {
    const store = await opened;
    const answer = await fetch(address(LIST), { cache: 'no-store' });
    const fresh: StoredFiles = await answer.clone().json();
    if (fresh.version !== VERSION) throw new Error('The site is being replaced; the next visit installs this worker.');
    for (const file of fresh.shell) {
      const kept = await keep(store, fresh, address(file), file, await fetch(address(file), { cache: 'no-cache' }));
      if (!kept) throw new Error(`${file} is not of this build.`);
    }
    await store.put(address(LIST), answer);
    await worker.skipWaiting();
  };
  event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
  const replace = async (): Promise<void> => {
    const own = storeName(base, VERSION);
    for (const name of await caches.keys()) if (isStoreOf(base, name) && name !== own) await caches.delete(name);
    await worker.clients.claim();
  };
  event.waitUntil(replace());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const file = fileOf(request.url, base, scope.origin);
  if (request.method !== 'GET' || file === null || file.startsWith('downloads/') || file === LIST) return;
  if (request.mode === 'navigate') {
    event.respondWith(page(event, file));
    return;
  }
  const isListed = list().then(
    ({ files }) => files[file] !== undefined,
    () => false,
  );
  event.respondWith(isListed.then((listed) => (listed ? part(event, file) : fetch(request))));
});

worker.addEventListener('message', (event) => {
  const client = event.source?.id ?? '';
  const tell = async (): Promise<void> => {
    event.ports[0]?.postMessage({ version: VERSION, origin: await originOf(client) });
  };
  event.waitUntil(tell());
});
