import type { ListedCollection } from '../../derive/list/definitions.ts';
import type { Column } from '../../derive/list/index-format.ts';

/** The columns of each list after the name, which comes first. */
export const COLUMNS: Readonly<Record<ListedCollection, readonly Column[]>> = {
  spacecraft: [
    { name: 'serial', head: 'Serial', from: 'wide', kind: 'code' },
    { name: 'spacecraft_config', head: 'Configuration', from: 'wide', kind: 'choice', of: 'configurations' },
    { name: 'status', head: 'Status', from: 'always', kind: 'status' },
    { name: 'flights_count', head: 'Flights', from: 'medium', kind: 'count' },
    { name: 'time_in_space', head: 'Time in space', from: 'always', kind: 'span' },
    { name: 'time_docked', head: 'Time docked', from: 'wide', kind: 'span' },
    { name: 'first_flight', head: 'First launch', from: 'wide', kind: 'date' },
    { name: 'agency', head: 'Operator', from: 'detailed', kind: 'choice', of: 'agencies' },
    { name: 'type', head: 'Type', from: 'detailed', kind: 'choice' },
    { name: 'family', head: 'Family', from: 'detailed', kind: 'choice', of: 'families' },
    { name: 'destination', head: 'Destinations', from: 'detailed', kind: 'choice' },
    { name: 'crewed', head: 'Crewed', from: 'detailed', kind: 'flag' },
    { name: 'mission_ends_count', head: 'Missions ended', from: 'detailed', kind: 'count' },
    { name: 'fastest_turnaround', head: 'Fastest turnaround', from: 'detailed', kind: 'span' },
    { name: 'id', head: 'Record', from: 'detailed', kind: 'number' },
  ],
  configurations: [
    { name: 'type', head: 'Type', from: 'always', kind: 'choice' },
    { name: 'agency', head: 'Operator', from: 'wide', kind: 'choice', of: 'agencies' },
    { name: 'family', head: 'Family', from: 'wide', kind: 'choice', of: 'families' },
    { name: 'maiden_flight', head: 'Maiden flight', from: 'wide', kind: 'date' },
    { name: 'in_use', head: 'In use', from: 'wide', kind: 'flag' },
    { name: 'craft', head: 'Craft here', from: 'always', kind: 'count' },
    { name: 'human_rated', head: 'Human-rated', from: 'detailed', kind: 'flag' },
    { name: 'length', head: 'Length (m)', from: 'detailed', kind: 'number' },
    { name: 'diameter', head: 'Diameter (m)', from: 'detailed', kind: 'number' },
    { name: 'crew_capacity', head: 'Crew', from: 'detailed', kind: 'count' },
    { name: 'payload_capacity', head: 'Payload up (kg)', from: 'detailed', kind: 'count' },
    { name: 'payload_return_capacity', head: 'Payload down (kg)', from: 'detailed', kind: 'count' },
  ],
  agencies: [
    { name: 'abbrev', head: 'Abbreviation', from: 'wide', kind: 'text' },
    { name: 'type', head: 'Type', from: 'always', kind: 'choice' },
    { name: 'country', head: 'Country', from: 'wide', kind: 'choice' },
    { name: 'founding_year', head: 'Founded', from: 'wide', kind: 'number' },
    { name: 'operated', head: 'Operates (configurations)', from: 'wide', kind: 'count' },
    { name: 'built', head: 'Builds (families)', from: 'wide', kind: 'count' },
    { name: 'craft', head: 'Craft here', from: 'always', kind: 'count' },
  ],
};
