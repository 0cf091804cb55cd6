import { formatDate } from '../../lib/instant.ts';
import { flightName } from '../flight-name.ts';
import type { Rule } from './finding.ts';

/** Whether one moment is certainly before another, by the days if one of them is known to the day. */
const before = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};

/** See its explanation. */
export const dockingOutside: Rule = {
  key: 'docking-outside',
  title: 'Docking outside the flight',
  explanation:
    'A docking or a departure is dated before the launch or after the end of its flight, or a departure before its docking.',
  *find({ real }) {
    for (const craft of real) {
      for (const flight of craft.flights) {
        const [net, end] = [flight.launch?.net ?? null, flight.mission_end];
        for (const { docking, departure, target } of flight.docking_events ?? []) {
          const what = `${flightName(flight)} at ${target.name}`;
          if (net !== null && before(docking, net)) {
            yield { craft, detail: `${what}: docked on ${formatDate(docking)}, launched on ${formatDate(net)}.` };
          } else if (departure !== null && before(departure, docking)) {
            yield { craft, detail: `${what}: departed on ${formatDate(departure)}, docked on ${formatDate(docking)}.` };
          } else if (end !== null && before(end, departure ?? docking)) {
            yield {
              craft,
              detail: `${what}: still docked on ${formatDate(departure ?? docking)}, ended on ${formatDate(end)}.`,
            };
          }
        }
      }
    }
  },
};
