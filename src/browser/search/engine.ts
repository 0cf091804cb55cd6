import { scriptAddress } from '../site.ts';

/** What Pagefind knows of a page that it found. */
export interface Fragment {
  /** Path below the root of the index. */
  raw_url: string;
  excerpt: string;
  content: string;
  meta: Readonly<Record<string, string>>;
}

/** How many pages each value of each facet has, by facet and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A page that was found; its text is fetched when it is asked for. */
export interface Hit {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

interface Answer {
  results: Hit[];
  filters: Counts;
}

/** The search engine, as far as it is used here. */
export interface Engine {
  search: (
    query: string | null,
    options: { filters?: Readonly<Record<string, string>>; sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ) => Promise<Answer>;
  /** Loads the facets; only after this does an answer count the pages of each of their values. */
  filters: () => Promise<Counts>;
}

interface Module {
  createInstance: (options: object) => Engine;
}

/** How pages are ranked: what they are called counts, not what is said of them beside it, nor the words that only find a name. */
export const RANKING = {
  termFrequency: 0.4,
  pageLength: 0.2,
  termSaturation: 1.2,
  metaWeights: { title: 5, names: 0, facts: 0, outline: 0 },
};

let engine: Promise<Engine> | null = null;

/** The engine over this site's index, loaded when it is first used. It runs without a worker: one file less to fetch. */
export function loadEngine(): Promise<Engine> {
  engine ??= import(/* @vite-ignore */ scriptAddress('engine')).then((module: Module) =>
    module.createInstance({
      noWorker: true,
      ranking: RANKING,
    }),
  );
  return engine;
}
