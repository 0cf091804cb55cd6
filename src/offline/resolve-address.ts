import { type BuiltSite, DOWNLOADS } from './built-site.ts';

/** Where an address on a page leads. */
export type Target =
  | { kind: 'file'; file: string; suffix: string }
  /** What only the public site has: downloads, files for programs, and pictures that may not be passed on. */
  | { kind: 'online'; href: string }
  | { kind: 'elsewhere' }
  | { kind: 'here' }
  | { kind: 'missing' };

/** Files that programs read, which would double the size of an edition for readers; tables as CSV go with it. */
const FOR_PROGRAMS = /^api\/.*\.[a-z]+$(?<!\.html)|\.(?:ndjson|zip)$/;

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The file of the site that `address` names on the page `page`, with what follows it (`?…#…`), or where else it leads. */
export function resolveAddress(address: string, page: string, site: BuiltSite): Target {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return { kind: 'here' };
  const own = `${site.origin}${site.base}${page.replace(/(^|\/)index\.html$/, '$1')}`;
  if (!URL.canParse(trimmed, own)) return { kind: 'missing' };
  const url = new URL(trimmed, own);
  if (url.origin !== site.origin) return { kind: 'elsewhere' };
  if (!url.pathname.startsWith(site.base)) return { kind: 'missing' };
  const path = decoded(url.pathname.slice(site.base.length));
  if (path.startsWith(DOWNLOADS)) return { kind: 'online', href: url.href };
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (site.withheld.has(file) || (site.files.has(file) && FOR_PROGRAMS.test(file)))
    return { kind: 'online', href: url.href };
  return site.files.has(file) ? { kind: 'file', file, suffix: `${url.search}${url.hash}` } : { kind: 'missing' };
}

/** The address of the file `to` on a page at the file `from`, relative and fit for a folder of any name. */
export function relativeAddress(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  const last = Math.min(here.length, there.length - 1);
  let alike = 0;
  while (alike < last && here[alike] === there[alike]) alike += 1;
  const names = there.slice(alike).map(encodeURIComponent);
  return [...here.slice(alike).map(() => '..'), ...names].join('/');
}
