import { slugify } from '../lib/slug.ts';
import type { Slugs } from '../schema/slugs.ts';
import type { AddressedCollection, Records } from '../schema/snapshot.ts';
import type { Drafts } from './drafts.ts';
import type { Renumbering } from './references.ts';
import { assignSlugs, type LastFacts, type Named } from './slugs.ts';

/** What the last snapshot held, as far as addresses are concerned. */
export interface Before {
  asOf: string;
  records: Records;
  slugs: Slugs;
}

const SINGULAR: Readonly<Record<AddressedCollection, string>> = {
  spacecraft: 'spacecraft',
  configurations: 'configuration',
  families: 'family',
  agencies: 'agency',
};

/** The facts of a vanished record that its tombstone shows. */
function lastFacts(collection: AddressedCollection, id: number, before: Before): LastFacts {
  const { records, asOf } = before;
  const record = records[collection].find((candidate) => candidate.id === id);
  const facts: LastFacts['facts'] = [];
  const say = (label: string, value: string | number | null | undefined): void => {
    if (value != null) facts.push({ label, value: String(value) });
  };
  if (record && 'serial_number' in record) {
    const configuration = records.configurations.find((candidate) => candidate.id === record.spacecraft_config);
    say('Serial number', record.serial_number);
    say('Configuration', configuration?.name);
    say('Status', record.status.name);
    say('Flights', record.flights_count);
    say('Time in space', record.time_in_space);
    say('Time docked', record.time_docked);
  } else if (record && 'abbrev' in record) {
    say('Abbreviation', record.abbrev);
    say('Type', record.type?.name);
  } else if (record && 'capability' in record) {
    say('Type', record.type.name);
    say('Operator', records.agencies.find((candidate) => candidate.id === record.agency)?.name);
    say('Maiden flight', record.maiden_flight);
  } else if (record) {
    say('Maiden flight', record.maiden_flight);
  }
  return { name: record?.name ?? `${SINGULAR[collection]} ${id}`, lastSeen: asOf.slice(0, 10), facts };
}

/**
 * Gives every record with a page its address, and remembers those that were published before. `heirs` are the records
 * that go on under another number.
 */
export function assignAddresses(
  drafts: Drafts,
  before: Before | null,
  heirs: Renumbering,
): { slugs: Slugs; slugOf: Record<AddressedCollection, Map<number, string>> } {
  const assign = (collection: AddressedCollection, qualifierOf: (index: number) => string | null) => {
    const former = new Map([...(heirs[collection] ?? [])].map(([old, now]) => [now, old]));
    const names = new Map(before?.records[collection].map(({ id, name }) => [id, name]));
    const records = drafts[collection].map(
      ({ id, name }, index): Named => ({ id, name, formerId: former.get(id) ?? null, qualifier: qualifierOf(index) }),
    );
    const published = {
      entries: before?.slugs[collection] ?? {},
      nameOf: (id: number) => names.get(id),
      lastFactsOf: (id: number): LastFacts => {
        if (before === null) throw new Error(`${collection} ${id} vanished from a snapshot that never was.`);
        return lastFacts(collection, id, before);
      },
    };
    return assignSlugs(records, published, SINGULAR[collection]);
  };
  const none = (): null => null;
  const configurationSlugs = new Map(drafts.configurations.map(({ id, name }) => [id, slugify(name)]));
  const spacecraft = assign('spacecraft', (index) => {
    const craft = drafts.spacecraft[index];
    return craft ? (configurationSlugs.get(craft.spacecraft_config) ?? null) : null;
  });
  const configurations = assign('configurations', none);
  const families = assign('families', none);
  const agencies = assign('agencies', none);
  return {
    slugs: {
      spacecraft: spacecraft.entries,
      configurations: configurations.entries,
      families: families.entries,
      agencies: agencies.entries,
    },
    slugOf: {
      spacecraft: spacecraft.slugOf,
      configurations: configurations.slugOf,
      families: families.slugOf,
      agencies: agencies.slugOf,
    },
  };
}
