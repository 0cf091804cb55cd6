import { slugify } from '../lib/slug.ts';
import { SLUG_MAX_LENGTH } from '../schema/slug-rules.ts';
import type { SlugEntry } from '../schema/slugs.ts';

/** A record as far as its address is concerned. */
export interface Named {
  id: number;
  name: string;
  /** The number that the same thing had in the last snapshot, if another: the same thing, so the same address. */
  formerId: number | null;
  /** What the address gets appended when another record has it already; null where nothing but the id will do. */
  qualifier: string | null;
}

/** What is kept of a record that vanished. */
export interface LastFacts {
  name: string;
  lastSeen: string;
  facts: { label: string; value: string }[];
}

/** What was published before: the addresses, and each record by id as it was. */
export interface Published {
  entries: Readonly<Record<string, SlugEntry>>;
  /** The name of a record at the last snapshot; undefined where it is not known. */
  nameOf(id: number): string | undefined;
  /** The last facts of a record that vanished. */
  lastFactsOf(id: number): LastFacts;
}

/** Appends a part to a slug and keeps the whole within the limit. */
function append(base: string, part: string): string {
  const tail = `-${part}`.slice(0, SLUG_MAX_LENGTH);
  return (base.slice(0, SLUG_MAX_LENGTH - tail.length).replace(/-+$/, '') + tail).replace(/^-+|-+$/g, '');
}

/** The addresses that a record may have, best first; endless, so that one is always free. */
function* candidates(record: Named, singular: string): Generator<string> {
  const base = slugify(record.name) ?? `${singular}-${record.id}`;
  yield base;
  if (record.qualifier !== null) yield append(base, record.qualifier);
  yield append(base, String(record.id));
  for (let n = 2; ; n += 1) yield append(base, `${record.id}-${n}`);
}

/** The records that each published address belongs to, redirects followed. */
function ownersOf(entries: Readonly<Record<string, SlugEntry>>): Map<string, number> {
  const known = new Map(Object.entries(entries));
  const owners = new Map<string, number>();
  for (const [slug, entry] of known) {
    const target = entry.kind === 'redirect' ? known.get(entry.to) : entry;
    if (target && target.kind !== 'redirect') owners.set(slug, target.id);
  }
  return owners;
}

/**
 * Gives every record of a collection its address. A record keeps its address while its name stays; after a rename the
 * old one redirects; a vanished record leaves a tombstone; no address passes to a different record.
 * `singular` names records whose name leaves no letters ("agency-12").
 */
export function assignSlugs(
  records: readonly Named[],
  published: Published,
  singular: string,
): { slugOf: Map<number, string>; entries: Record<string, SlugEntry> } {
  const owners = ownersOf(published.entries);
  const current = new Map<number, string>();
  for (const [slug, entry] of Object.entries(published.entries))
    if (entry.kind === 'record') current.set(entry.id, slug);

  const taken = new Map<string, number>();
  const slugOf = new Map<number, string>();
  const give = (record: Named, slug: string): void => {
    taken.set(slug, record.id);
    slugOf.set(record.id, slug);
  };
  const isOf = (record: Named, id: number | undefined): boolean =>
    id !== undefined && (id === record.id || id === record.formerId);
  const before = (record: Named): string | undefined =>
    current.get(record.id) ?? (record.formerId === null ? undefined : current.get(record.formerId));

  const sorted = [...records].sort((a, b) => a.id - b.id);
  const moving: Named[] = [];
  for (const record of sorted) {
    const slug = before(record);
    const name =
      published.nameOf(record.id) ?? (record.formerId === null ? undefined : published.nameOf(record.formerId));
    const stays =
      slug !== undefined && !taken.has(slug) && (name === undefined || slugify(name) === slugify(record.name));
    if (stays) give(record, slug);
    else moving.push(record);
  }
  for (const record of moving) {
    for (const slug of candidates(record, singular)) {
      const free = !taken.has(slug) && (!owners.has(slug) || isOf(record, owners.get(slug)));
      if (!free) continue;
      give(record, slug);
      break;
    }
  }
  return { slugOf, entries: remember(sorted, slugOf, owners, published) };
}

/** Every address ever published with what it leads to now, sorted. */
function remember(
  records: readonly Named[],
  slugOf: ReadonlyMap<number, string>,
  owners: ReadonlyMap<string, number>,
  published: Published,
): Record<string, SlugEntry> {
  const heirs = new Map<number, string>();
  for (const { id, formerId } of records) {
    const slug = slugOf.get(id);
    if (slug === undefined) continue;
    heirs.set(id, slug);
    if (formerId !== null && !slugOf.has(formerId)) heirs.set(formerId, slug);
  }
  const entries = new Map<string, SlugEntry>();
  for (const [slug, entry] of Object.entries(published.entries)) {
    const owner = owners.get(slug);
    if (owner === undefined) continue;
    const heir = heirs.get(owner);
    if (heir !== undefined) entries.set(slug, { kind: 'redirect', to: heir });
    else if (entry.kind === 'tombstone') entries.set(slug, entry);
    else entries.set(slug, { kind: 'tombstone', id: owner, ...published.lastFactsOf(owner) });
  }
  for (const [id, slug] of slugOf) entries.set(slug, { kind: 'record', id });
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
