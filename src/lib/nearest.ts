import { distance } from 'fastest-levenshtein';

/** A record's place in the list of names: the last part of its address, its number, its name. */
export type NamedAddress = readonly [slug: string, id: number, name: string];

/** Every record that has a page, by collection: what the 404 page looks in. */
export type NameList = Readonly<Record<string, readonly NamedAddress[]>>;

/** Names of collections in LL2's addresses that differ from ours. */
const LL2_NAMES: Readonly<Record<string, string>> = {
  spacecraft_configurations: 'configurations',
  spacecraft_configuration_families: 'families',
};

const OPENING = 40;

/** The parts of a path of this site, without the folder that the site is served under. */
function parts(path: string, base: string): string[] {
  const own = path.startsWith(base) ? path.slice(base.length) : path;
  return own.split('/').filter((part) => part !== '' && part !== 'index.html');
}

/** The path of the record whose number the path ends in, as LL2's addresses do; null where it ends in none. */
export function pathByNumber(list: NameList, path: string, base: string): string | null {
  const [collection = '', id = ''] = parts(path, base).slice(-2);
  if (!/^\d+$/.test(id)) return null;
  const ours = LL2_NAMES[collection] ?? collection;
  const found = Object.hasOwn(list, ours) ? list[ours]?.find(([, number]) => number === Number(id)) : undefined;
  return found === undefined ? null : `${base}${ours}/${found[0]}/`;
}

/** How far a slug is from what was asked for, as a share of the longer one; a slug that holds all of it is near. */
function farness(asked: string, slug: string): number {
  const far = distance(asked, slug) / Math.max(asked.length, slug.length);
  return asked.length > 2 && slug.includes(asked) ? far / 2 : far;
}

/** A part of an address as a slug; what is not ASCII is left out, so that no table of letters has to be loaded. */
function asSlug(part: string): string {
  let words = part.slice(0, OPENING);
  try {
    words = decodeURIComponent(part).slice(0, OPENING);
  } catch {
    // Not encoded as addresses are: taken as it stands.
  }
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\.html?$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The records whose addresses are nearest to the last part of a path that leads nowhere, nearest first. */
export function nearest(
  list: NameList,
  path: string,
  base: string,
  most: number,
): { href: string; name: string; kind: string }[] {
  const asked = asSlug(parts(path, base).at(-1) ?? '');
  if (asked === '') return [];
  return Object.entries(list)
    .flatMap(([kind, rows]) => rows.map(([slug, , name]) => ({ kind, slug, name, far: farness(asked, slug) })))
    .filter(({ far }) => far < 0.6)
    .sort((a, b) => a.far - b.far || (a.slug < b.slug ? -1 : 1))
    .slice(0, most)
    .map(({ kind, slug, name }) => ({ href: `${base}${kind}/${slug}/`, name, kind }));
}
