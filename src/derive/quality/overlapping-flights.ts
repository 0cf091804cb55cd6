import { formatDate } from '../../lib/instant.ts';
import { flightName } from '../flight-name.ts';
import type { Rule } from './finding.ts';

/** See its explanation. */
export const overlappingFlights: Rule = {
  key: 'overlapping-flights',
  title: 'Flights of one craft overlap',
  explanation: 'A craft is said to have been launched again before its flight before was over.',
  *find({ real }) {
    for (const craft of real) {
      for (const [index, flight] of craft.flights.entries()) {
        const before = craft.flights[index - 1];
        const [end, net] = [before?.mission_end?.slice(0, 10), flight.launch?.net?.slice(0, 10)];
        if (before === undefined || end === undefined || net === undefined) continue;
        if (net.length === 10 && end.length === 10 && net < end) {
          yield {
            craft,
            detail: `${flightName(flight)} was launched on ${formatDate(net)}, before ${flightName(before)} ended on ${formatDate(end)}.`,
          };
        }
      }
    }
  },
};
