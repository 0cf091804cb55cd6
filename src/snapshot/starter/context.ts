import type { Starter } from './tables.ts';

type Keyed = 'agencies' | 'families' | 'configurations' | 'spacecraft';

/** What the rows of the starter catalogue are looked up in while records are made of them. */
export interface Context {
  /** The number of the row with a key; throws where there is none. */
  id(table: Keyed, key: string): number;
  /** The same, null for an empty cell. */
  maybeId(table: Keyed, key: string | null): number | null;
  /** Whether a moment lies not after the one that the records describe, as far as it is known. */
  happened(moment: string | null): boolean;
  /** What a record of the starter catalogue has that follows from its row's references and note. */
  ours(row: { references: readonly string[]; note: string | null }): {
    source: 'starter';
    starterFields: string[];
    starterId: null;
    references: { title: string; url: string }[];
    note: string | null;
  };
}

/** The look-ups for the records of a starter catalogue as they were at `asOf`. */
export function contextOf(starter: Starter, asOf: string): Context {
  const ids = (rows: readonly { key: string; id: number }[]) => new Map(rows.map(({ key, id }) => [key, id]));
  const tables = {
    agencies: ids(starter.agencies),
    families: ids(starter.families),
    configurations: ids(starter.configurations),
    spacecraft: ids(starter.spacecraft),
  };
  const sources = new Map(starter.sources.map(({ code, title, url }) => [code, { title, url }]));
  const id = (table: Keyed, key: string): number => {
    const found = tables[table].get(key);
    if (found === undefined) throw new Error(`${table}.csv has no row "${key}".`);
    return found;
  };
  return {
    id,
    maybeId: (table, key) => (key === null ? null : id(table, key)),
    happened: (moment) => moment !== null && moment <= asOf.slice(0, moment.length),
    ours: ({ references, note }) => ({
      source: 'starter',
      starterFields: [],
      starterId: null,
      references: references.flatMap((code) => sources.get(code) ?? []),
      note,
    }),
  };
}
