import type { Catalogue } from '../derive/catalogue.ts';
import { formatDate } from '../lib/instant.ts';
import { listPath, recordPath } from '../lib/paths.ts';
import { ADDRESSED_COLLECTIONS, type AddressedCollection } from '../schema/snapshot.ts';
import { type Link, type Shell, shell } from './shell.ts';
import type { Fact } from './values.ts';

/** What stands at an address that once led to a record and does no more. */
export interface MovedPage {
  shell: Shell;
  title: string;
  /** Where the record is now; null where it vanished. */
  target: Link | null;
  /** What is left to say of a record that vanished. */
  memory: { sentence: string; facts: Fact[]; list: Link } | null;
}

/** A moved page with the parts of its address. */
export interface MovedPath {
  params: { collection: string; slug: string };
  props: { page: MovedPage };
}

const LABELS: Readonly<Record<AddressedCollection, string>> = {
  spacecraft: 'Spacecraft',
  configurations: 'Configurations',
  families: 'Families',
  agencies: 'Agencies',
};

/** The list that a collection's crumbs lead through; families have none of their own. */
const listOf = (collection: AddressedCollection): string =>
  listPath(collection === 'families' ? 'configurations' : collection);

/** The names of records by their addresses. */
function namesBySlug(catalogue: Catalogue, collection: AddressedCollection): Map<string, string> {
  const entries = collection === 'spacecraft' ? catalogue.craft : catalogue[collection];
  return new Map(entries.map(({ record }) => [record.slug, record.name]));
}

function redirectPage(
  catalogue: Catalogue,
  collection: AddressedCollection,
  slug: string,
  to: { slug: string; name: string },
): MovedPage {
  const target = { text: to.name, href: recordPath(collection, to.slug) };
  const path = recordPath(collection, slug);
  const head = {
    title: `${to.name} has another address`,
    description: `The page of ${to.name} is at another address now; you are being sent there.`,
    path,
    indexed: false,
    movedTo: target.href,
  };
  const trail = [
    { text: LABELS[collection], href: listOf(collection) },
    { text: to.name, href: path },
  ];
  return { shell: shell(catalogue, head, trail), title: to.name, target, memory: null };
}

function tombstonePage(
  catalogue: Catalogue,
  collection: AddressedCollection,
  slug: string,
  entry: { id: number; name: string; lastSeen: string; facts: { label: string; value: string }[] },
): MovedPage {
  const path = recordPath(collection, slug);
  const sentence = `The source no longer has this record. It was last seen in the snapshot of ${formatDate(entry.lastSeen)}, and is counted nowhere here. What was known of it then:`;
  const head = {
    title: `${entry.name}: a record that was removed`,
    description: `${entry.name} was last seen in the snapshot of ${formatDate(entry.lastSeen)}; the source no longer has the record.`,
    path,
    indexed: false,
  };
  const list = { text: LABELS[collection], href: listOf(collection) };
  const facts: Fact[] = [
    ...entry.facts.map(({ label, value }) => ({ label, value: { kind: 'text' as const, text: value } })),
    { label: 'Last seen', value: { kind: 'text', text: formatDate(entry.lastSeen) } },
    { label: 'Record', value: { kind: 'text', text: String(entry.id), mono: true } },
  ];
  return {
    shell: shell(catalogue, head, [list, { text: entry.name, href: path }]),
    title: entry.name,
    target: null,
    memory: { sentence, facts, list },
  };
}

/** A page for every address ever published that no longer leads to a record: redirects and tombstones. */
export function movedPages(catalogue: Catalogue): MovedPath[] {
  return ADDRESSED_COLLECTIONS.flatMap((collection) => {
    const names = namesBySlug(catalogue, collection);
    return Object.entries(catalogue.slugs[collection]).flatMap(([slug, entry]) => {
      if (entry.kind === 'record') return [];
      const page =
        entry.kind === 'tombstone'
          ? tombstonePage(catalogue, collection, slug, entry)
          : redirectPage(catalogue, collection, slug, { slug: entry.to, name: names.get(entry.to) ?? entry.to });
      return [{ params: { collection, slug }, props: { page } }];
    });
  });
}
