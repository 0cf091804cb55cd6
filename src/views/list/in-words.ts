import type { Definition } from '../../derive/list/definitions.ts';
import type { BrowseIndex, ListedCollection } from '../../derive/list/index-format.ts';
import type { Selection } from '../../derive/list/select.ts';
import { type Key, orderingWord, type Query } from '../../derive/list/words.ts';
import { formatCount } from '../../lib/duration.ts';

const NOUNS: Readonly<Record<ListedCollection, readonly [one: string, many: string]>> = {
  spacecraft: ['craft', 'craft'],
  configurations: ['configuration', 'configurations'],
  agencies: ['agency', 'agencies'],
};

/** Each order in words, upwards and downwards. */
const ORDERS: Readonly<Record<string, readonly [up: string, down: string]>> = {
  name: ['by name', 'by name from Z to A'],
  first_flight: ['first launched first', 'last launched first'],
  flights_count: ['fewest flights first', 'most flights first'],
  time_in_space: ['shortest in space first', 'longest in space first'],
  time_docked: ['shortest docked first', 'longest docked first'],
  fastest_turnaround: ['fastest turnaround first', 'slowest turnaround first'],
  mission_ends_count: ['fewest missions ended first', 'most missions ended first'],
  id: ['by record number', 'by record number, highest first'],
  maiden_flight: ['earliest maiden flight first', 'latest maiden flight first'],
  craft: ['fewest craft first', 'most craft first'],
  founding_year: ['oldest first', 'youngest first'],
  operated: ['fewest configurations operated first', 'most configurations operated first'],
  built: ['fewest families built first', 'most families built first'],
};

/** What a filter is called. */
export const FILTER_WORDS: Readonly<Record<string, string>> = {
  q: 'Find',
  search: 'Search as Launch Library 2',
  status: 'Status',
  type: 'Type',
  spacecraft_config: 'Configuration',
  family: 'Family',
  agency: 'Operator',
  decade: 'First flight in',
  destination: 'Destination',
  in_space: 'In space',
  crewed: 'Crewed',
  is_placeholder: 'Placeholder',
  name: 'Name',
  in_use: 'In use',
  human_rated: 'Human-rated',
  country: 'Country',
  spacecraft: 'Operates spacecraft',
  featured: 'Featured by Launch Library 2',
  abbrev: 'Abbreviation',
};

/** An order in words; the first key of several speaks. */
export function orderInWords(ordering: readonly Key[]): string {
  const [key] = ordering;
  return ORDERS[key?.column ?? 'name']?.[key?.down ? 1 : 0] ?? orderingWord(ordering);
}

/** A filter and its value in words: "Status: Retired". */
export function filterInWords(definition: Definition, index: BrowseIndex, word: string, value: string): string {
  const choice = index.choices[word]?.find((one) => one.value === value);
  const words = definition.flags.includes(word) ? (/^(true|1)$/i.test(value) ? 'yes' : 'no') : value;
  return `${FILTER_WORDS[word] ?? word}: ${choice?.text ?? words}`;
}

const counted = (collection: ListedCollection, count: number): string => {
  const [one, many] = NOUNS[collection];
  return `${formatCount(count)}\u00a0${count === 1 ? one : many}`;
};

/** The result in words: "34 of 596 craft, longest in space first". Placeholders are counted apart. */
export function resultInWords(
  definition: Definition,
  index: BrowseIndex,
  query: Query,
  { matched }: Selection,
): string {
  const { collection } = definition;
  const placeholder = index.columns.is_placeholder ?? [];
  const real = matched.filter((row) => placeholder[row] !== 1).length;
  const extra = matched.length - real;
  const total = index.rows - placeholder.filter((cell) => cell === 1).length;
  const some = extra === 0 ? '' : ` and ${formatCount(extra)}\u00a0placeholder${extra === 1 ? '' : 's'}`;
  const head = real === total ? counted(collection, total) : `${formatCount(real)} of ${counted(collection, total)}`;
  return `${head}${some}, ${orderInWords(query.ordering)}`;
}
