import type { Catalogue } from '../derive/catalogue.ts';
import { filePath, recordPath } from '../lib/paths.ts';
import { STARTER_ID_START } from '../schema/primitives.ts';
import { ADDRESSED_COLLECTIONS, type AddressedCollection } from '../schema/snapshot.ts';
import { ll2Redirects } from './ll2-redirects.ts';

/** A line of `_redirects`: the address asked for, where it leads, and the status that says how. */
export type Redirect = readonly [from: string, to: string, status: 200 | 301];

/** What LL2 calls the collections in its addresses, where that differs from our names. */
const LL2_NAMES: Readonly<Partial<Record<AddressedCollection, string>>> = {
  configurations: 'spacecraft_configurations',
  families: 'spacecraft_configuration_families',
};

/** Addresses that were published and have moved. */
function renames({ slugs }: Catalogue): Redirect[] {
  return ADDRESSED_COLLECTIONS.flatMap((collection) =>
    Object.entries(slugs[collection]).flatMap(([slug, entry]): Redirect[] =>
      entry.kind === 'redirect' ? [[recordPath(collection, slug), recordPath(collection, entry.to), 301]] : [],
    ),
  );
}

/** Addresses that end in the number of a record of LL2, as its own do. */
function numbers({ slugs }: Catalogue): Redirect[] {
  return ADDRESSED_COLLECTIONS.flatMap((collection) =>
    Object.entries(slugs[collection]).flatMap(([slug, entry]): Redirect[] => {
      if (entry.kind === 'redirect' || entry.id >= STARTER_ID_START) return [];
      const page = recordPath(collection, slug);
      const theirs = LL2_NAMES[collection];
      return [
        [recordPath(collection, String(entry.id)), page, 301],
        ...(theirs === undefined ? [] : [[filePath(`${theirs}/${entry.id}/`), page, 301] as const]),
      ];
    }),
  );
}

/** Every redirect that a host is asked for: renamed records first, then LL2's lists, then numbers of records. */
export function redirects(catalogue: Catalogue): Redirect[] {
  return [...renames(catalogue), ...ll2Redirects(), ...numbers(catalogue)];
}

/** The file `_redirects` that Netlify and Cloudflare Pages read. */
export function redirectsFile(lines: readonly Redirect[]): string {
  return lines.map((line) => `${line.join(' ')}\n`).join('');
}
