import anyAscii from 'any-ascii';
import type { AddressedCollection, Records } from '../../schema/snapshot.ts';
import type { Draft, Drafts } from '../drafts.ts';
import type { Row, Starter } from './tables.ts';

/** The records that are the same thing in both catalogues: LL2's number by the starter's, for each collection. */
export type Pairs = Record<AddressedCollection, Map<number, number>>;

/** A record of LL2 that may be one of the starter catalogue, and why that could not be settled. */
export interface Unsure {
  collection: AddressedCollection;
  ll2: { id: number; name: string };
  starter: { id: number; name: string };
  why: string;
}

/** What matching found. */
export interface Matched {
  pairs: Pairs;
  unsure: Unsure[];
}

interface Candidate {
  id: number;
  name: string;
}

/** A name without what spelling varies: letter case, accents, hyphens and dots; the words stay apart ("progress m 42"). */
export function nameKey(name: string): string {
  return anyAscii(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The same without the gaps between words, for "MS22" and "MS-22". */
const looseKey = (name: string): string => nameKey(name).replaceAll(' ', '');

/** Pairs and doubts of one collection as they come about. */
class Matching<L extends Candidate, S extends Candidate> {
  readonly pairs = new Map<number, number>();
  readonly unsure: Unsure[] = [];
  readonly #collection: AddressedCollection;
  readonly #ll2: ReadonlyMap<number, L>;
  readonly #starter: ReadonlyMap<number, S>;
  readonly #different: ReadonlySet<string>;
  readonly #taken = new Set<number>();

  constructor(
    collection: AddressedCollection,
    ll2: readonly L[],
    starter: readonly S[],
    different: ReadonlySet<string>,
  ) {
    this.#collection = collection;
    this.#ll2 = new Map(ll2.map((record) => [record.id, record]));
    this.#starter = new Map(starter.map((record) => [record.id, record]));
    this.#different = different;
  }

  /** Takes two records as the same because somebody said so, now or at an earlier snapshot. */
  settle(starterId: number, ll2Id: number): void {
    if (!this.#ll2.has(ll2Id) || !this.#starter.has(starterId)) return;
    if (this.#taken.has(ll2Id) || this.pairs.has(starterId) || this.#different.has(`${starterId} ${ll2Id}`)) return;
    this.pairs.set(starterId, ll2Id);
    this.#taken.add(ll2Id);
  }

  /**
   * Takes records as the same that share a key with exactly one record of the other catalogue and of their own, unless
   * `objection` says why not; the others that share one stay in doubt, whatever later rules would say.
   */
  by(
    keysOfLl2: (record: L) => Iterable<string>,
    keysOfStarter: (record: S) => Iterable<string>,
    objection: (ll2: L, starter: S) => string | null,
  ): void {
    const inDoubt = new Set(this.unsure.flatMap((doubt) => [doubt.ll2.id, doubt.starter.id]));
    const open = <T extends Candidate>(records: ReadonlyMap<number, T>, settled: (id: number) => boolean): T[] =>
      [...records.values()].filter(({ id }) => !settled(id) && !inDoubt.has(id));
    const starter = this.#index(
      open(this.#starter, (id) => this.pairs.has(id)),
      keysOfStarter,
    );
    const ll2 = this.#index(
      open(this.#ll2, (id) => this.#taken.has(id)),
      keysOfLl2,
      starter,
    );
    for (const [key, theirs] of ll2) {
      const ours = starter.get(key) ?? new Set<S>();
      const couples = [...theirs]
        .flatMap((a) => [...ours].map((b) => ({ a, b })))
        .filter(({ a, b }) => !this.#different.has(`${b.id} ${a.id}`));
      for (const { a, b } of couples) {
        if (this.pairs.get(b.id) === a.id) continue;
        const why = couples.length > 1 ? `"${key}" names more than one` : objection(a, b);
        if (why === null && !this.#taken.has(a.id) && !this.pairs.has(b.id)) this.settle(b.id, a.id);
        else this.#doubt(a, b, why ?? 'one of them is another record already');
      }
    }
  }

  #doubt(ll2: L, starter: S, why: string): void {
    const known = this.unsure.some((doubt) => doubt.ll2.id === ll2.id && doubt.starter.id === starter.id);
    if (known) return;
    this.unsure.push({
      collection: this.#collection,
      ll2: { id: ll2.id, name: ll2.name },
      starter: { id: starter.id, name: starter.name },
      why,
    });
  }

  /** Records by their keys, or by those alone that another index has. */
  #index<T>(
    records: readonly T[],
    keysOf: (record: T) => Iterable<string>,
    shared?: ReadonlyMap<string, unknown>,
  ): Map<string, Set<T>> {
    const index = new Map<string, Set<T>>();
    for (const record of records) {
      for (const key of keysOf(record)) {
        if (key === '' || shared?.has(key) === false) continue;
        const sharing = index.get(key);
        if (sharing === undefined) index.set(key, new Set([record]));
        else sharing.add(record);
      }
    }
    return index;
  }
}

const byName = ({ name }: Candidate): string[] => [nameKey(name)];
const never = (): null => null;

function designatorsByCraft(flights: readonly Draft<'flights'>[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const { spacecraft, launch } of flights) {
    if (launch?.launch_designator == null) continue;
    found.set(spacecraft, (found.get(spacecraft) ?? new Set<string>()).add(launch.launch_designator));
  }
  return found;
}

/** Whether two configurations are the same or of one family, once configurations and families are paired. */
function relation(
  ll2: Drafts,
  starter: Drafts,
  pairs: Pairs,
): (ll2Id: number, starterId: number) => 'same' | 'related' | 'unrelated' {
  const theirs = new Map(ll2.configurations.map((row) => [row.id, row]));
  const ours = new Map(starter.configurations.map((row) => [row.id, row]));
  return (ll2Id, starterId) => {
    if (pairs.configurations.get(starterId) === ll2Id) return 'same';
    const families = (ours.get(starterId)?.family ?? []).map((id) => pairs.families.get(id));
    return theirs.get(ll2Id)?.family.some((id) => families.includes(id)) ? 'related' : 'unrelated';
  };
}

function matchCraft(
  matching: Matching<Draft<'spacecraft'>, Draft<'spacecraft'>>,
  ll2: Drafts,
  starter: Drafts,
  pairs: Pairs,
): void {
  const [theirs, ours] = [designatorsByCraft(ll2.flights), designatorsByCraft(starter.flights)];
  const related = relation(ll2, starter, pairs);
  const launchedApart = (a: Candidate, b: Candidate): string | null => {
    const [left, right] = [theirs.get(a.id), ours.get(b.id)];
    const apart = left && right && ![...left].some((designator) => right.has(designator));
    return apart ? 'the names agree, the launch designators do not' : null;
  };
  const unlikely = (a: Draft<'spacecraft'>, b: Draft<'spacecraft'>): string | null =>
    related(a.spacecraft_config, b.spacecraft_config) === 'unrelated'
      ? 'a name agrees, the configurations do not'
      : launchedApart(a, b);
  const aliases = ({ name, aliases: others }: Draft<'spacecraft'>): string[] => [
    name,
    ...others.map((other) => other.name),
  ];
  const withConfiguration = (id: number | undefined, designators: ReadonlySet<string> | undefined): string[] =>
    id === undefined ? [] : [...(designators ?? [])].map((designator) => `${designator} ${id}`);

  matching.by(byName, byName, launchedApart);
  matching.by(byName, (craft) => new Set(aliases(craft).map(nameKey)), unlikely);
  matching.by(
    ({ name }) => [looseKey(name)],
    (craft) => new Set(aliases(craft).map(looseKey)),
    unlikely,
  );
  matching.by(
    (craft) => withConfiguration(craft.spacecraft_config, theirs.get(craft.id)),
    (craft) => withConfiguration(pairs.configurations.get(craft.spacecraft_config), ours.get(craft.id)),
    never,
  );
}

/** Pairs of numbers that `matches.csv` calls the same, or different. */
function exceptions(
  starter: Starter,
  collection: AddressedCollection,
  relation: Row<'matches'>['relation'],
): [number, number][] {
  const ids = new Map(starter[collection].map(({ key, id }) => [key, id]));
  return starter.matches
    .filter((row) => row.table === collection && row.relation === relation)
    .map(({ key, ll2_id }) => [ids.get(key) ?? 0, ll2_id]);
}

/**
 * Finds the records of LL2 and of the starter catalogue that are the same thing: as `matches.csv` says, as the last
 * snapshot had it, by name, by other names of a craft where its configuration agrees, and by launch designator and
 * configuration. What is not clear is left apart and listed.
 */
export function matchStarter(ll2: Drafts, compiled: Drafts, starter: Starter, before: Records | null): Matched {
  const pairs: Pairs = { agencies: new Map(), families: new Map(), configurations: new Map(), spacecraft: new Map() };
  const unsure: Unsure[] = [];
  const matchingOf = <Name extends AddressedCollection>(
    collection: Name,
    theirs: readonly Draft<Name>[],
  ): Matching<Draft<Name>, Draft<Name>> => {
    const different = new Set(exceptions(starter, collection, 'different').map(([ours, id]) => `${ours} ${id}`));
    const matching = new Matching(collection, theirs, compiled[collection], different);
    for (const [ours, id] of exceptions(starter, collection, 'same')) matching.settle(ours, id);
    for (const { id, starterId } of before?.[collection] ?? []) if (starterId !== null) matching.settle(starterId, id);
    return matching;
  };
  for (const collection of ['agencies', 'families', 'configurations'] as const) {
    const matching = matchingOf(collection, ll2[collection]);
    matching.by(byName, byName, never);
    pairs[collection] = matching.pairs;
    unsure.push(...matching.unsure);
  }
  const named = ll2.spacecraft.filter((craft) => !craft.is_placeholder);
  const matching = matchingOf('spacecraft', named);
  matchCraft(matching, ll2, compiled, pairs);
  pairs.spacecraft = matching.pairs;
  unsure.push(...matching.unsure);
  return { pairs, unsure };
}
