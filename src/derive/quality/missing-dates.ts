import { flightName } from '../flight-name.ts';
import type { Rule } from './finding.ts';

/** See its explanation. */
export const missingDates: Rule = {
  key: 'missing-dates',
  title: 'Launch or end without a date',
  explanation:
    'A flight was logged without its launch, or it is over and the day of its end is not recorded, so its length is unknown.',
  *find({ real }) {
    for (const craft of real) {
      for (const flight of craft.flights) {
        if (flight.launch?.net == null) yield { craft, detail: `${flightName(flight)} has no launch date.` };
        else if (flight.mission_end === null && flight.duration === null && !flight.underWay) {
          yield { craft, detail: `${flightName(flight)} is over, and the day of its end is not recorded.` };
        }
      }
    }
  },
};
