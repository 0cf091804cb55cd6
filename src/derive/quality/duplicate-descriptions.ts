import { clipped } from '../../lib/text.ts';
import type { CraftEntry } from '../catalogue.ts';
import type { Rule } from './finding.ts';

/** See its explanation. */
export const duplicateDescriptions: Rule = {
  key: 'duplicate-descriptions',
  title: 'The same text on several craft',
  explanation: 'Two craft or more carry one description word for word, so it says nothing of the single craft.',
  *find({ real }) {
    const byText = new Map<string, CraftEntry[]>();
    for (const craft of real) {
      const text = craft.record.description?.toLowerCase().replace(/\s+/g, ' ') ?? null;
      if (text === null) continue;
      const sharing = byText.get(text);
      if (sharing === undefined) byText.set(text, [craft]);
      else sharing.push(craft);
    }
    for (const sharing of byText.values()) {
      const [first] = sharing;
      if (sharing.length < 2 || first === undefined) continue;
      for (const craft of sharing) {
        const other = craft === first ? sharing[1] : first;
        const more = sharing.length > 2 ? ` and ${sharing.length - 2} more` : '';
        yield {
          craft,
          detail: `“${clipped(craft.record.description ?? '', 70)}” stands on ${other?.record.name}${more} too.`,
        };
      }
    }
  },
};
