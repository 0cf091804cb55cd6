import { counted } from '../../lib/text.ts';
import type { Rule } from './finding.ts';

/** See its explanation. */
export const countsContradict: Rule = {
  key: 'counts-contradict',
  title: 'Counts contradict each other',
  explanation:
    'The count of flights differs from the flights logged, or more missions are said to have ended than were flown. Pages show the count as the source has it.',
  *find({ real }) {
    for (const craft of real) {
      const { flights_count: flights, mission_ends_count: ended } = craft.record;
      if (flights !== null && craft.flights.length > 0 && flights !== craft.flights.length) {
        yield { craft, detail: `It counts ${counted(flights, 'flight')}, and ${craft.flights.length} are logged.` };
      }
      if (flights !== null && ended !== null && ended > flights) {
        yield { craft, detail: `It counts ${counted(flights, 'flight')}, and ${ended} that have ended.` };
      }
    }
  },
};
