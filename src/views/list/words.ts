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
  search: 'LL2 search',
  name: 'Name',
  abbrev: 'Abbreviation',
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
  in_use: 'In use',
  human_rated: 'Human-rated',
  country: 'Country',
  spacecraft: 'Operates',
  featured: 'Featured',
};

/** An order in words, from what `ordering` says. */
export function orderInWords(ordering: string): string {
  const down = ordering.startsWith('-');
  return ORDERS[down ? ordering.slice(1) : ordering]?.[down ? 1 : 0] ?? ordering;
}
