import { clipped } from '../../lib/text.ts';
import { flightName } from '../flight-name.ts';
import type { Rule } from './finding.ts';

const DISAGREE = /\b(disagree|differ|elsewhere|given as|contradict|gives?\b.*\bgives?|page gives both)/i;

/** See its explanation. */
export const sourcesDisagree: Rule = {
  key: 'sources-disagree',
  title: 'Sources disagree',
  explanation:
    'The note on the row of the starter catalogue says that the sources that were read give different facts; what is in doubt was left empty or is known less exactly.',
  *find({ real }) {
    for (const craft of real) {
      const notes = [
        { of: 'Craft', note: craft.record.note },
        ...craft.flights.map((flight) => ({ of: flightName(flight), note: flight.note })),
      ];
      for (const { of, note } of notes) {
        if (note !== null && DISAGREE.test(note)) yield { craft, detail: `${of}: ${clipped(note, 240)}` };
      }
    }
  },
};
