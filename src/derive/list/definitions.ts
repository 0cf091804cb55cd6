/** The collections that have a list with filters. */
export type ListedCollection = 'spacecraft' | 'configurations' | 'agencies';

/** The words that a list understands in its address, and the columns that they look at. LL2's words keep LL2's meaning. */
export interface Definition {
  collection: ListedCollection;
  /** Columns that `search` looks through, as LL2 does. */
  searched: readonly string[];
  /** Columns that `q`, ours, looks through. */
  found: readonly string[];
  /** Columns that must be equal to the word, letter case included. */
  texts: readonly string[];
  /** Columns of 0 and 1; the word is a truth value. */
  flags: readonly string[];
  /** Columns of places in a list of choices; the word is the choice's value. */
  choices: readonly string[];
  /** Columns that `ordering` may name, each also with `-`. */
  orderings: readonly string[];
}

const SPACECRAFT: Definition = {
  collection: 'spacecraft',
  searched: ['name', 'spacecraft_config'],
  found: ['name', 'spacecraft_config', 'serial', 'aliases'],
  texts: ['name'],
  flags: ['in_space', 'crewed', 'is_placeholder'],
  choices: ['status', 'type', 'spacecraft_config', 'family', 'agency', 'decade', 'destination'],
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
  collection: 'configurations',
  searched: ['name', 'agency', 'abbrev'],
  found: ['name', 'agency', 'abbrev', 'family'],
  texts: ['name'],
  flags: ['in_use', 'human_rated'],
  choices: ['type', 'family', 'agency', 'decade'],
  orderings: ['name', 'maiden_flight', 'craft'],
};

const AGENCIES: Definition = {
  collection: 'agencies',
  searched: ['name', 'abbrev'],
  found: ['name', 'abbrev', 'country'],
  texts: ['name', 'abbrev'],
  flags: ['spacecraft', 'featured'],
  choices: ['type', 'country'],
  orderings: ['name', 'founding_year', 'operated', 'built', 'craft', 'id'],
};

/** What each list understands. */
export const DEFINITIONS: Readonly<Record<ListedCollection, Definition>> = {
  spacecraft: SPACECRAFT,
  configurations: CONFIGURATIONS,
  agencies: AGENCIES,
};
