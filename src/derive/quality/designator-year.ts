import { flightName } from '../flight-name.ts';
import type { Rule } from './finding.ts';

/** See its explanation. */
export const designatorYear: Rule = {
  key: 'designator-year',
  title: 'Designator of another year than the launch',
  explanation: 'The international designator begins with the year of launch; here it does not.',
  *find({ real }) {
    for (const craft of real) {
      for (const flight of craft.flights) {
        const [designator, net] = [flight.launch?.launch_designator, flight.launch?.net];
        if (designator != null && net != null && designator.slice(0, 4) !== net.slice(0, 4)) {
          yield {
            craft,
            detail: `${flightName(flight)} has the designator ${designator} and was launched in ${net.slice(0, 4)}.`,
          };
        }
      }
    }
  },
};
