import type { CraftEntry } from '../derive/catalogue.ts';
import { formatDate } from '../lib/instant.ts';
import { recordPath } from '../lib/paths.ts';
import { countValue, notRecorded, spanValue, type Value } from './values.ts';

/** One craft as a row of a table. */
export interface CraftRow {
  name: string;
  href: string;
  serial: string | null;
  configuration: { text: string; href: string };
  status: Value;
  flights: Value;
  timeInSpace: Value;
  timeDocked: Value;
  firstFlight: Value;
  placeholder: boolean;
}

/** The status of a craft in a word, with its state for mark and colour. */
export function statusValue(craft: CraftEntry): Value {
  if (craft.inSpace) return { kind: 'status', text: 'In space', state: 'live' };
  const { name } = craft.record.status;
  return { kind: 'status', text: name, state: name === 'Active' ? 'active' : 'ended' };
}

/** A craft as a row of a table. */
export function craftRow(craft: CraftEntry): CraftRow {
  const { record, configuration } = craft;
  return {
    name: record.name,
    href: recordPath('spacecraft', record.slug),
    serial: record.serial_number === record.name ? null : record.serial_number,
    configuration: {
      text: configuration.record.name,
      href: recordPath('configurations', configuration.record.slug),
    },
    status: statusValue(craft),
    flights: countValue(craft.flightsCount),
    timeInSpace: spanValue(craft.timeInSpace),
    timeDocked: spanValue(craft.timeDocked),
    firstFlight:
      craft.firstFlight === null
        ? notRecorded
        : {
            kind: 'time',
            text: formatDate(craft.firstFlight),
            datetime: craft.firstFlight.slice(0, 10),
            title: null,
            derived: false,
          },
    placeholder: record.is_placeholder,
  };
}
