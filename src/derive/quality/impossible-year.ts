import type { Rule } from './finding.ts';

const FIRST = 1940;
/** How far ahead of the snapshot a plan may be dated. */
const AHEAD = 25;
const DATED =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},?)? (\d{4})\b/g;

/** See its explanation. */
export const impossibleYear: Rule = {
  key: 'impossible-year',
  title: 'Text gives an impossible year',
  explanation:
    'A date in the description has a year in which no spacecraft can have flown, most likely a slip of the pen.',
  *find({ real, snapshot }) {
    const last = Number(snapshot.asOf.slice(0, 4)) + AHEAD;
    for (const craft of real) {
      for (const [words, year] of (craft.record.description ?? '').matchAll(DATED)) {
        if (Number(year) < FIRST || Number(year) > last) yield { craft, detail: `The text says “${words}”.` };
      }
    }
  },
};
