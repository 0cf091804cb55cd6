import { clipped } from '../../lib/text.ts';
import type { Rule } from './finding.ts';

const AHEAD = /\b(scheduled (to|for)|planned (to|for)|expected to|is set to|will (launch|fly|be launched)|upcoming)\b/i;

/** See its explanation. */
export const staleText: Rule = {
  key: 'stale-text',
  title: 'Text speaks of a flight to come that was made',
  explanation:
    'The description says that the craft is to fly, and a flight is logged: the text was written before the launch and not since.',
  *find({ real }) {
    for (const craft of real) {
      const { description } = craft.record;
      if (description !== null && AHEAD.test(description) && (craft.flightsCount ?? 0) > 0 && !craft.inSpace) {
        yield { craft, detail: `The text says “${clipped(description, 90)}”` };
      }
    }
  },
};
