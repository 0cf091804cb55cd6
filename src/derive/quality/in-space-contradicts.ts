import { flightName } from '../flight-name.ts';
import { isOpen } from '../under-way.ts';
import type { Rule } from './finding.ts';

const OVER: readonly string[] = ['Retired', 'Destroyed', 'Lost', 'Expended'];

/** See its explanation. */
export const inSpaceContradicts: Rule = {
  key: 'in-space-contradicts',
  title: '“In space” contradicts the rest of the record',
  explanation:
    'The craft is said to be in space although its status says that it is gone or its logged flights are over; or a flight is under way and the craft is said not to be in space.',
  *find({ real }) {
    for (const craft of real) {
      const { in_space, status } = craft.record;
      const aloft = craft.flights.findLast(isOpen);
      if (in_space && OVER.includes(status.name)) {
        yield { craft, detail: `It is said to be in space, and its status is “${status.name}”.` };
      } else if (in_space && craft.flights.length > 0 && aloft === undefined) {
        yield { craft, detail: 'It is said to be in space, and every flight logged is over.' };
      } else if (!in_space && aloft !== undefined) {
        yield {
          craft,
          detail: `${flightName(aloft)} has no end and no outcome, and the craft is said not to be in space.`,
        };
      }
    }
  },
};
