import { APPROXIMATE, type BrowseIndex, DERIVED, type ListedCollection } from '../../derive/list/index-format.ts';
import { formatDate } from '../../lib/instant.ts';
import type { AddressedCollection } from '../../schema/snapshot.ts';
import { countValue, flagValue, notRecorded, spanValue, textValue, type Value } from '../values.ts';

/** Makes the address of a record's page. */
export type AddressOf = (collection: AddressedCollection, slug: string) => string;

type Show = (index: BrowseIndex, row: number, address: AddressOf) => Value;

/** A column of a list. */
export interface Column {
  /** The column of the index, which is also what `ordering` calls it where it sorts. */
  name: string;
  head: string;
  /** From which width on it is there: always, from a tablet's, or in the detailed mode alone. The sorted one is always there. */
  from: 'always' | 'wide' | 'detailed';
  /** Numbers stand at the right. */
  number?: boolean;
  show: Show;
}

/** A row of a list, ready to be printed. */
export interface ListRow {
  name: string;
  slug: string;
  href: string;
  placeholder: boolean;
  cells: Value[];
}

const cell =
  (name: string) =>
  (index: BrowseIndex, row: number): string | number | null => {
    const found = index.columns[name]?.[row];
    return typeof found === 'string' || typeof found === 'number' ? found : null;
  };
const number = (name: string, index: BrowseIndex, row: number): number | null => {
  const found = cell(name)(index, row);
  return typeof found === 'number' ? found : null;
};
const text = (name: string, index: BrowseIndex, row: number): string | null => {
  const found = cell(name)(index, row);
  return typeof found === 'string' ? found : null;
};

const count =
  (name: string, unit = ''): Show =>
  (index, row) =>
    countValue(number(name, index, row), unit);
const plain =
  (name: string, mono = false): Show =>
  (index, row) =>
    textValue(cell(name)(index, row)?.toString() ?? null, { mono });
const yesNo =
  (name: string): Show =>
  (index, row) => {
    const value = number(name, index, row);
    return flagValue(value === null ? null : value === 1);
  };
const date =
  (name: string): Show =>
  (index, row) => {
    const value = text(name, index, row);
    return value === null
      ? notRecorded
      : { kind: 'time', text: formatDate(value), datetime: value.slice(0, 10), title: null, derived: false };
  };
const span =
  (name: string): Show =>
  (index, row) => {
    const seconds = number(name, index, row);
    const marks = number(`${name}_marks`, index, row) ?? 0;
    const origin = (marks & DERIVED) === 0 ? 'source' : 'derived';
    return spanValue(seconds === null ? null : { seconds, approximate: (marks & APPROXIMATE) !== 0, origin });
  };

/** What a row's places among choices stand for; one with a page is a link to it. */
const chosen =
  (name: string, collection: AddressedCollection | null = null): Show =>
  (index, row, address) => {
    const places = [index.columns[name]?.[row] ?? []].flat();
    const choices = places.flatMap((place) => index.choices[name]?.[Number(place)] ?? []);
    const [first] = choices;
    if (first === undefined) return notRecorded;
    if (collection === null || choices.length > 1 || first.slug === null)
      return textValue(choices.map((choice) => choice.text).join(', '));
    return { kind: 'link', text: first.text, href: address(collection, first.slug) };
  };

const status: Show = (index, row, address) => {
  if (number('in_space', index, row) === 1) return { kind: 'status', text: 'In space', state: 'live' };
  const value = chosen('status')(index, row, address);
  if (value.kind !== 'text') return value;
  return { kind: 'status', text: value.text, state: value.text === 'Active' ? 'active' : 'ended' };
};

/** The serial number, left out where it only repeats the name. */
const serial: Show = (index, row) => {
  const value = text('serial', index, row);
  return value === text('name', index, row) ? { kind: 'text', text: '' } : textValue(value, { mono: true });
};

/** The columns of each list after the name, which comes first. */
export const COLUMNS: Readonly<Record<ListedCollection, readonly Column[]>> = {
  spacecraft: [
    { name: 'serial', head: 'Serial', from: 'wide', show: serial },
    {
      name: 'spacecraft_config',
      head: 'Configuration',
      from: 'wide',
      show: chosen('spacecraft_config', 'configurations'),
    },
    { name: 'status', head: 'Status', from: 'always', show: status },
    { name: 'flights_count', head: 'Flights', from: 'always', number: true, show: count('flights_count') },
    { name: 'time_in_space', head: 'Time in space', from: 'always', number: true, show: span('time_in_space') },
    { name: 'time_docked', head: 'Time docked', from: 'wide', number: true, show: span('time_docked') },
    { name: 'first_flight', head: 'First launch', from: 'wide', number: true, show: date('first_flight') },
    { name: 'agency', head: 'Operator', from: 'detailed', show: chosen('agency', 'agencies') },
    { name: 'type', head: 'Type', from: 'detailed', show: chosen('type') },
    { name: 'family', head: 'Family', from: 'detailed', show: chosen('family', 'families') },
    { name: 'destination', head: 'Destinations', from: 'detailed', show: chosen('destination') },
    { name: 'crewed', head: 'Crewed', from: 'detailed', show: yesNo('crewed') },
    {
      name: 'mission_ends_count',
      head: 'Missions ended',
      from: 'detailed',
      number: true,
      show: count('mission_ends_count'),
    },
    {
      name: 'fastest_turnaround',
      head: 'Fastest turnaround',
      from: 'detailed',
      number: true,
      show: span('fastest_turnaround'),
    },
    { name: 'id', head: 'Record', from: 'detailed', number: true, show: plain('id', true) },
  ],
  configurations: [
    { name: 'type', head: 'Type', from: 'always', show: chosen('type') },
    { name: 'agency', head: 'Operator', from: 'wide', show: chosen('agency', 'agencies') },
    { name: 'family', head: 'Family', from: 'wide', show: chosen('family', 'families') },
    { name: 'maiden_flight', head: 'Maiden flight', from: 'wide', number: true, show: date('maiden_flight') },
    { name: 'in_use', head: 'In use', from: 'wide', show: yesNo('in_use') },
    { name: 'craft', head: 'Craft here', from: 'always', number: true, show: count('craft') },
    { name: 'human_rated', head: 'Human-rated', from: 'detailed', show: yesNo('human_rated') },
    { name: 'length', head: 'Length (m)', from: 'detailed', number: true, show: plain('length') },
    { name: 'diameter', head: 'Diameter (m)', from: 'detailed', number: true, show: plain('diameter') },
    { name: 'crew_capacity', head: 'Crew', from: 'detailed', number: true, show: count('crew_capacity') },
    {
      name: 'payload_capacity',
      head: 'Payload up (kg)',
      from: 'detailed',
      number: true,
      show: count('payload_capacity'),
    },
    {
      name: 'payload_return_capacity',
      head: 'Payload down (kg)',
      from: 'detailed',
      number: true,
      show: count('payload_return_capacity'),
    },
  ],
  agencies: [
    { name: 'abbrev', head: 'Abbreviation', from: 'wide', show: plain('abbrev') },
    { name: 'type', head: 'Type', from: 'always', show: chosen('type') },
    { name: 'country', head: 'Country', from: 'wide', show: chosen('country') },
    { name: 'founding_year', head: 'Founded', from: 'wide', number: true, show: plain('founding_year') },
    { name: 'operated', head: 'Operates (configurations)', from: 'wide', number: true, show: count('operated') },
    { name: 'built', head: 'Builds (families)', from: 'wide', number: true, show: count('built') },
    { name: 'craft', head: 'Craft here', from: 'always', number: true, show: count('craft') },
  ],
};

/** The columns that a mode shows; a column that sorts the list is shown in any. */
export function shownColumns(
  collection: ListedCollection,
  detailed: boolean,
  sorted: string | null,
): readonly Column[] {
  return COLUMNS[collection].filter(({ name, from }) => detailed || from !== 'detailed' || name === sorted);
}

/** A row of an index, ready to be printed. */
export function listRow(
  collection: ListedCollection,
  columns: readonly Column[],
  index: BrowseIndex,
  row: number,
  address: AddressOf,
): ListRow {
  const slug = text('slug', index, row) ?? '';
  return {
    name: text('name', index, row) ?? '',
    slug,
    href: address(collection, slug),
    placeholder: number('is_placeholder', index, row) === 1,
    cells: columns.map(({ show }) => show(index, row, address)),
  };
}
