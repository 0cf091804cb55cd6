import { clipped, counted, listed } from '../../lib/text.ts';
import type { Rule } from './finding.ts';

/** See its explanation. */
export const unverified: Rule = {
  key: 'unverified',
  title: 'Rows of the starter catalogue not checked against a source',
  explanation:
    'The row has no page that was opened to check it, or its note says that a part is unverified. Take such facts with care.',
  *find({ real }) {
    for (const craft of real) {
      const { record, flights } = craft;
      const bare = flights.filter(({ source, references }) => source === 'starter' && references.length === 0).length;
      const parts = [
        ...(record.source === 'starter' && record.references.length === 0 ? ['the craft'] : []),
        ...(bare > 0 ? [counted(bare, 'flight')] : []),
      ];
      if (parts.length > 0) yield { craft, detail: `No reference for ${listed(parts)}.` };
      for (const note of [record.note, ...flights.map((flight) => flight.note)]) {
        if (note !== null && /\bunverified\b|from memory/i.test(note)) yield { craft, detail: clipped(note, 240) };
      }
    }
  },
};
