import type { PropertyValue, QuantitativeValue, Vehicle } from 'schema-dts';
import type { CraftEntry } from '../../derive/catalogue.ts';
import type { Span } from '../../derive/times.ts';
import { identifier, namedOrganization, oneOrMany, type Reference } from './parts.ts';

/** "Spacecraft" in Wikidata. */
const SPACECRAFT = 'https://www.wikidata.org/wiki/Q40218';
/** A craft that flew often keeps its page short. */
const MOST_LAUNCHES = 20;

const metres = (value: number): QuantitativeValue => ({ '@type': 'QuantitativeValue', value, unitCode: 'MTR' });

function lasting(name: string, span: Span | null): PropertyValue[] {
  if (span === null) return [];
  const value = Math.round(span.seconds);
  const note = span.origin === 'derived' ? { description: 'Computed from dates.' } : {};
  return [{ '@type': 'PropertyValue', name, value, unitCode: 'SEC', ...note }];
}

function properties(craft: CraftEntry): PropertyValue[] {
  const { flightsCount, timeInSpace, timeDocked, record } = craft;
  return [
    ...(flightsCount === null ? [] : [{ '@type': 'PropertyValue' as const, name: 'Flights', value: flightsCount }]),
    ...lasting('Time in space', timeInSpace),
    ...lasting('Time docked', timeDocked),
    { '@type': 'PropertyValue', name: 'Status', value: record.status.name },
  ];
}

function identifiers({ record, flights }: CraftEntry): PropertyValue[] {
  const launches = flights.flatMap(({ launch }) => launch?.launch_designator ?? []);
  return [
    ...(record.source === 'll2' ? [identifier('Launch Library 2 spacecraft', String(record.id))] : []),
    ...(record.serial_number === null ? [] : [identifier('Serial number', record.serial_number)]),
    ...[...new Set(launches)].slice(0, MOST_LAUNCHES).map((launch) => identifier('COSPAR launch designator', launch)),
  ];
}

/** An individual craft. */
export function vehicle(
  craft: CraftEntry,
  {
    id,
    url,
    description,
    image,
    site,
  }: { id: string; url: string; description: string; image: Reference | null; site: string },
): Vehicle {
  const { record, configuration, aliases } = craft;
  const { height, diameter } = configuration.record;
  const maker = configuration.family?.manufacturer ?? null;
  const names = oneOrMany(aliases.map(({ name }) => name));
  const known = identifiers(craft);
  return {
    '@type': 'Vehicle',
    '@id': id,
    name: record.name,
    ...(names === undefined ? {} : { alternateName: names }),
    description,
    url,
    additionalType: SPACECRAFT,
    ...(image === null ? {} : { image }),
    model: configuration.record.name,
    category: configuration.record.type.name,
    ...(maker === null ? {} : { manufacturer: namedOrganization('agencies', maker.record, site) }),
    ...(known.length === 0 ? {} : { identifier: known }),
    ...(height === null ? {} : { height: metres(height) }),
    ...(diameter === null ? {} : { width: metres(diameter) }),
    additionalProperty: properties(craft),
  };
}
