import type { AgencyEntry, ConfigurationEntry, CraftEntry, FamilyEntry } from '../derive/catalogue.ts';
import type { CraftFlight } from '../derive/years.ts';
import { formatDays, formatDuration } from '../lib/duration.ts';
import { formatDate } from '../lib/instant.ts';
import { counted } from '../lib/text.ts';

const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part != null && part !== '').join(' · ');

/** What a search result says of a craft: "Soyuz MS · 1 flight · 187 d 21 h in space · launched 21 Sep 2022". */
export function craftKeyFacts({ record, configuration, flightsCount, timeInSpace, firstFlight }: CraftEntry): string {
  const time =
    timeInSpace === null || timeInSpace.seconds === 0
      ? null
      : `${timeInSpace.approximate ? formatDays(timeInSpace.seconds) : formatDuration(timeInSpace.seconds)} in space`;
  return joined([
    record.is_placeholder ? 'placeholder' : null,
    configuration.record.name,
    flightsCount === null ? null : counted(flightsCount, 'flight'),
    time,
    firstFlight === null ? null : `first launched ${formatDate(firstFlight)}`,
  ]);
}

/** What a search result says of a configuration. */
export const configurationKeyFacts = ({ record, agency, craft }: ConfigurationEntry): string =>
  joined([record.type.name, agency?.record.abbrev ?? agency?.record.name, counted(craft.length, 'craft', 'craft')]);

/** What a search result says of a family. */
export const familyKeyFacts = ({ manufacturer, configurations }: FamilyEntry): string =>
  joined([manufacturer?.record.name, counted(configurations.length, 'configuration')]);

/** What a search result says of an agency. */
export const agencyKeyFacts = ({ record, operated }: AgencyEntry): string =>
  joined([
    record.abbrev,
    record.type?.name,
    record.country[0]?.name,
    operated.length === 0 ? null : counted(operated.length, 'configuration'),
  ]);

/** What a search result says of a person, whose flights stand in the order of their launch. */
export function personKeyFacts(flights: readonly CraftFlight[]): string {
  const first = flights[0]?.flight.launch?.net ?? null;
  return joined([counted(flights.length, 'flight'), first === null ? null : `first launched ${formatDate(first)}`]);
}

/** What a search result says of a destination: how many craft went there, and in which years. */
export const placeKeyFacts = (craft: number, years: string | null): string =>
  joined([counted(craft, 'craft', 'craft'), years]);
