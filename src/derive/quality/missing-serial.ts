import type { Rule } from './finding.ts';

/** See its explanation. */
export const missingSerial: Rule = {
  key: 'missing-serial',
  title: 'No serial number',
  explanation: 'The record of the craft has no serial number, so it is known by its name alone.',
  *find({ real }) {
    for (const craft of real) {
      if (craft.record.serial_number === null) yield { craft, detail: 'The serial number is not recorded.' };
    }
  },
};
