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

/** What a page is and where it stands among the pages of its kind. */
interface Place {
  kind: Kind;
  at: number;
}

const known = new WeakMap<Engine, Promise<ReadonlyMap<string, Place>>>();

async function read(engine: Engine): Promise<ReadonlyMap<string, Place>> {
  const kinds = Object.keys(KINDS) as Kind[];
  const answers = await Promise.all(kinds.map((kind) => engine.search(null, { filters: { kind } })));
  return new Map(
    answers.flatMap(({ results }, of) => {
      const kind = kinds[of];
      return kind === undefined ? [] : results.map(({ id }, at): [string, Place] => [id, { kind, at }]);
    }),
  );
}

/** The place of each page by its id, asked of the engine once: a query for each kind would search as many times as there are kinds. */
export function placesOf(engine: Engine): Promise<ReadonlyMap<string, Place>> {
  const places = known.get(engine) ?? read(engine);
  known.set(engine, places);
  places.catch(() => known.delete(engine));
  return places;
}
