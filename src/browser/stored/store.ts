/** The list of all files that may be kept on a reader's device, made with each build. */
export interface StoredFiles {
  /** Names the build: a digest of all files. */
  version: string;
  bytes: number;
  /** What is kept at the first visit: what every page needs. */
  shell: readonly string[];
  /** For each file its size in bytes and its SHA-256, base64, as far as `DIGEST_LENGTH`. */
  files: Readonly<Record<string, readonly [bytes: number, digest: string]>>;
}

/** The list as a file of the site. */
export const LIST = 'stored-files.json';
/** Enough characters of a digest that no two files are alike by chance. */
export const DIGEST_LENGTH = 22;

/** The store of one build; the base keeps two sites of one host apart. */
export const storeName = (base: string, version: string): string => `encyclopedia ${base} ${version}`;

/** Whether a store belongs to the site under `base`, of whichever build. */
export const isStoreOf = (base: string, name: string): boolean => name.startsWith(`encyclopedia ${base} `);

/** The file of the site that a request means, its query left out; null outside the site. */
export function fileOf(url: string, base: string, origin: string): string | null {
  const { origin: host, pathname } = new URL(url);
  if (host !== origin || !pathname.startsWith(base)) return null;
  const path = decodeURIComponent(pathname.slice(base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The digest of bytes as the list writes it. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash)).slice(0, DIGEST_LENGTH);
}

/** Keeps a file if its bytes are those of the build; says whether they are. Nothing of another build gets into a store. */
export async function keep(
  store: Cache,
  list: StoredFiles,
  address: string,
  file: string,
  answer: Response,
): Promise<boolean> {
  const [, digest] = list.files[file] ?? [];
  if (!answer.ok || digest === undefined) return false;
  const bytes = await answer.arrayBuffer();
  if ((await digestOf(bytes)) !== digest) return false;
  const headers = { 'content-type': answer.headers.get('content-type') ?? 'application/octet-stream' };
  await store.put(address, new Response(bytes, { headers }));
  return true;
}
