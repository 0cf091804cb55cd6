import { formatDuration } from '../../lib/duration.ts';
import type { Rule } from './finding.ts';

const DAY = 86_400;

/** See its explanation. */
export const dockedLonger: Rule = {
  key: 'docked-longer',
  title: 'Docked longer than in space',
  explanation:
    'The time docked is more than the time in space by over a day; no share of time docked is computed for such a craft.',
  *find({ real }) {
    for (const craft of real) {
      const { timeDocked: docked, timeInSpace: space } = craft;
      if (docked !== null && space !== null && docked.seconds > space.seconds + DAY) {
        yield {
          craft,
          detail: `Docked for ${formatDuration(docked.seconds)}, in space for ${formatDuration(space.seconds)}.`,
        };
      }
    }
  },
};
