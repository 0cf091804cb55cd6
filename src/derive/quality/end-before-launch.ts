import { formatDate, instantSeconds } from '../../lib/instant.ts';
import { flightName } from '../flight-name.ts';
import type { Rule } from './finding.ts';

/** See its explanation. */
export const endBeforeLaunch: Rule = {
  key: 'end-before-launch',
  title: 'End before launch',
  explanation: 'The end of a flight is dated before its launch, so its length cannot be computed.',
  *find({ real }) {
    for (const craft of real) {
      for (const flight of craft.flights) {
        const net = flight.launch?.net;
        if (net == null || flight.mission_end === null) continue;
        const known = Math.min(net.length, flight.mission_end.length);
        if (instantSeconds(flight.mission_end.slice(0, known)) < instantSeconds(net.slice(0, known))) {
          yield {
            craft,
            detail: `${flightName(flight)} is said to have ended on ${formatDate(flight.mission_end)} and to have been launched on ${formatDate(net)}.`,
          };
        }
      }
    }
  },
};
