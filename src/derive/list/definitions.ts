/** The collections that have a list with filters. */
export type ListedCollection = 'spacecraft' | 'configurations' | 'agencies';

/** The words that a list understands in its address, and the columns that they look at. LL2's words keep LL2's meaning. */
export interface Definition {
  /** What one row is called, and what many are. */
  noun: readonly [one: string, many: string];
  /** Columns that are looked through: by `search` as LL2 does, by `q`, ours, over gaps and hyphens. */
  searched: Readonly<Record<'q' | 'search', readonly string[]>>;
  /** Columns that must be equal to the word, letter case included. */
  texts: readonly string[];
  /** Columns of places in a list of choices; the word is the choice's value. */
  choices: readonly string[];
  /** Such columns where the choices are no and yes; the word is a truth value. */
  flags: readonly string[];
  /** Columns that `ordering` may name, each also with `-`. */
  orderings: readonly string[];
}

const SPACECRAFT: Definition = {
  noun: ['craft', 'craft'],
  searched: {
    search: ['name', 'spacecraft_config'],
    q: ['name', 'spacecraft_config', 'serial', 'aliases'],
  },
  texts: ['name'],
  choices: ['status', 'type', 'spacecraft_config', 'family', 'agency', 'decade', 'destination'],
  flags: ['in_space', 'crewed', 'is_placeholder'],
  orderings: [
    'name',
    'first_flight',
    'flights_count',
    'time_in_space',
    'time_docked',
    'fastest_turnaround',
    'mission_ends_count',
    'id',
  ],
};

const CONFIGURATIONS: Definition = {
  noun: ['configuration', 'configurations'],
  searched: { search: ['name', 'agency', 'abbrev'], q: ['name', 'agency', 'abbrev', 'family'] },
  texts: ['name'],
  choices: ['type', 'family', 'agency', 'decade'],
  flags: ['in_use', 'human_rated'],
  orderings: ['name', 'maiden_flight', 'craft'],
};

const AGENCIES: Definition = {
  noun: ['agency', 'agencies'],
  searched: { search: ['name', 'abbrev'], q: ['name', 'abbrev', 'country'] },
  texts: ['name', 'abbrev'],
  choices: ['type', 'country'],
  flags: ['spacecraft', 'featured'],
  orderings: ['name', 'founding_year', 'operated', 'built', 'craft', 'id'],
};

/** What each list understands. */
export const DEFINITIONS: Readonly<Record<ListedCollection, Definition>> = {
  spacecraft: SPACECRAFT,
  configurations: CONFIGURATIONS,
  agencies: AGENCIES,
};
