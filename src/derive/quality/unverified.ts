import { clipped, counted, listed } from '../../lib/text.ts';
import { flightName } from '../flight-name.ts';
import type { Rule } from './finding.ts';

const NAMED = 3;

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
      const byNote = new Map<string, string[]>();
      const add = (note: string | null, of: string[]): void => {
        if (note !== null && /\bunverified\b|from memory/i.test(note))
          byNote.set(note, [...(byNote.get(note) ?? []), ...of]);
      };
      add(record.note, []);
      for (const flight of flights) add(flight.note, flights.length > 1 ? [flightName(flight)] : []);
      for (const [note, of] of byNote) {
        const more = of.length > NAMED ? [`${of.length - NAMED} more`] : [];
        const which = of.length === 0 ? '' : `${listed([...of.slice(0, NAMED), ...more])}: `;
        yield { craft, detail: `${which}${clipped(note, 240)}` };
      }
    }
  },
};
