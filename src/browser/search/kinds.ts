import type { Engine } from './engine.ts';

/** The kinds of pages that can be found, in the order in which they are shown where no name decides, and their heads. */
export const KINDS = {
  Spacecraft: 'Spacecraft',
  Configuration: 'Configurations',
  Family: 'Families',
  Agency: 'Agencies',
  Crew: 'Crew',
  Destination: 'Destinations',
  Type: 'Types',
  Status: 'Statuses',
} as const;

/** A kind of pages. */
export type Kind = keyof typeof KINDS;

const known = new WeakMap<Engine, Promise<KindOf>>();

/** The kind of a page by its id. */
export type KindOf = (id: string) => Kind;

/** Most pages are of spacecraft: only the others are asked for. */
async function read(engine: Engine): Promise<KindOf> {
  const [most, ...others] = Object.keys(KINDS) as [Kind, ...Kind[]];
  const kinds = new Map<string, Kind>();
  await Promise.all(
    others.map(async (kind) => {
      const { results } = await engine.search(null, { filters: { kind } });
      for (const { id } of results) kinds.set(id, kind);
    }),
  );
  return (id) => kinds.get(id) ?? most;
}

/** Tells kinds of pages; asked of the engine once: with a query for each kind a search would take as many times as long. */
export function kindsOf(engine: Engine): Promise<KindOf> {
  const kinds = known.get(engine) ?? read(engine);
  known.set(engine, kinds);
  kinds.catch(() => known.delete(engine));
  return kinds;
}
