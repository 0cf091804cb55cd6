import type { CraftEntry } from '../derive/catalogue.ts';
import { flightName } from '../derive/flight-name.ts';

/** What remains of a name without that of a group before it, where it is a word: "Columbia" of "Space Shuttle Columbia". */
function shortName(name: string, group: string): string[] {
  const rest = name.startsWith(`${group} `) ? name.slice(group.length + 1) : '';
  return /^\p{L}{4,}$/u.test(rest) ? [rest] : [];
}

/** All that a craft is called and searched for: names, serial number, and those of its flights. */
export function craftNames({ record, configuration, aliases, flights }: CraftEntry): string[] {
  return [
    record.name,
    ...shortName(record.name, configuration.record.name),
    ...(record.serial_number === null ? [] : [record.serial_number]),
    ...aliases.map(({ name }) => name),
    // The name of a launch begins with its rocket: "Soyuz 2.1a | Soyuz MS-22".
    ...flights.map((flight) => flightName(flight).replace(/^.* \| /, '')),
  ];
}
