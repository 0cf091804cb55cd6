import type { CraftEntry } from '../catalogue.ts';
import type { Rule } from './finding.ts';

const NUMBER = /(\d+)(?!.*\d)/;

/** The last number of a serial and what stands before it, so that only numbers of one row are compared. */
function parts(craft: CraftEntry): { row: string; number: number } | null {
  const serial = craft.record.serial_number;
  const match = serial?.match(NUMBER);
  return serial == null || match?.index === undefined
    ? null
    : { row: serial.slice(0, match.index), number: Number(match[1]) };
}

/** See its explanation. */
export const serialOrder: Rule = {
  key: 'serial-order',
  title: 'Serial numbers against the order of launch',
  explanation:
    'Within a configuration, a craft flew after one with a higher serial number. Often that is how it was – craft were held back or exchanged – but it is where slips show.',
  *find({ configurations }) {
    for (const { craft: fleet } of configurations) {
      const highest = new Map<string, { craft: CraftEntry; number: number }>();
      for (const craft of fleet) {
        const own = parts(craft);
        if (own === null || craft.firstFlight === null) continue;
        const top = highest.get(own.row);
        if (top !== undefined && own.number < top.number) {
          yield {
            craft,
            detail: `${craft.record.serial_number} first flew after ${top.craft.record.serial_number} (${top.craft.record.name}).`,
          };
        }
        if (top === undefined || own.number > top.number) highest.set(own.row, { craft, number: own.number });
      }
    }
  },
};
