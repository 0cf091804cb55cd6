import { flightName } from '../flight-name.ts';
import type { Rule } from './finding.ts';

/** See its explanation. */
export const nobodyNamed: Rule = {
  key: 'nobody-named',
  title: 'Crew not recorded',
  explanation: 'The configuration carries people, and nothing says who was aboard a flight, or that nobody was.',
  *find({ real, snapshot }) {
    for (const craft of real) {
      if (craft.configuration.record.human_rated !== true) continue;
      for (const flight of craft.flights) {
        const asked = snapshot.depth === 'full' || flight.source === 'starter';
        if (asked && flight.launch_crew === null && flight.onboard_crew === null && flight.landing_crew === null) {
          yield { craft, detail: `${flightName(flight)} has no record of its crew.` };
        }
      }
    }
  },
};
