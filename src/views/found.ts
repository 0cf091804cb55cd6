import type { AgencyEntry, Catalogue, ConfigurationEntry, CraftEntry, FamilyEntry } from '../derive/catalogue.ts';
import { formatDate } from '../lib/instant.ts';
import { fitting, listed } from '../lib/text.ts';
import { type Card, cardNumbers } from './card.ts';
import { designOutline, fleetOutlines, GENERAL_OUTLINES } from './outlines.ts';
import type { Shell } from './shell.ts';
import { countValue, momentValue, spanValue } from './values.ts';

const DESCRIPTION_LENGTH = 158;

const year = (instant: string | null): string | null => instant?.slice(0, 4) ?? null;

/** What a search engine is told of a craft: its facts, and by which names and numbers it is known. */
export function craftDescription({ record, aliases, flights }: CraftEntry, sentences: readonly string[]): string {
  const names = aliases.slice(0, 2).map(({ name }) => name);
  const destinations = [...new Set(flights.flatMap(({ destination }) => destination ?? []))].slice(0, 2);
  const { serial_number: serial } = record;
  return fitting(
    [
      ...sentences,
      ...(serial === null || serial === record.name ? [] : [`Serial ${serial}.`]),
      ...(names.length === 0 ? [] : [`Also known as ${listed(names)}.`]),
      ...(destinations.length === 0 ? [] : [`Destination: ${listed(destinations)}.`]),
      ...(record.source === 'll2' ? [`LL2 spacecraft ${record.id}.`] : []),
      'Facts, flights and sources.',
    ],
    DESCRIPTION_LENGTH,
  );
}

/** What a search engine is told of a configuration. */
export function configurationDescription({ record, craft }: ConfigurationEntry, lead: string): string {
  const names = craft.slice(0, 3).map((member) => member.record.name);
  return fitting(
    [
      lead,
      'Its flights, dimensions, operator and builder.',
      ...(record.maiden_flight === null ? [] : [`First flown in ${year(record.maiden_flight)}.`]),
      ...(names.length < 2 ? [] : [`Among them ${listed(names)}.`]),
    ],
    DESCRIPTION_LENGTH,
  );
}

/** What a search engine is told of a family. */
export function familyDescription({ record, configurations }: FamilyEntry, lead: string): string {
  const names = configurations.slice(0, 4).map((member) => member.record.name);
  return fitting(
    [
      lead,
      ...(record.maiden_flight === null ? [] : [`First flown in ${year(record.maiden_flight)}.`]),
      ...(names.length < 2 ? [] : [`Among them ${listed(names)}.`]),
      'Configurations, builder and every craft.',
    ],
    DESCRIPTION_LENGTH,
  );
}

/** What a search engine is told of an agency. */
export function agencyDescription({ record, operated, builtFamilies }: AgencyEntry, lead: string): string {
  const named = (entries: readonly { record: { name: string } }[]): string =>
    listed(entries.slice(0, 4).map((entry) => entry.record.name));
  return fitting(
    [
      lead,
      ...(operated.length === 0 ? [] : [`It operates ${named(operated)}.`]),
      ...(builtFamilies.length === 0 ? [] : [`It builds ${named(builtFamilies)}.`]),
      ...(record.founding_year === null ? [] : [`Founded in ${record.founding_year}.`]),
      'Type, country, founding year and every configuration.',
    ],
    DESCRIPTION_LENGTH,
  );
}

/** The outlines of designs by their craft. */
const outlinesOf = (designs: readonly ConfigurationEntry[]): Card['outlines'] =>
  fleetOutlines([...new Set(designs)].flatMap(({ craft, placeholders }) => [...craft, ...placeholders]));

/** The card of a craft. */
export function craftCard(craft: CraftEntry): Card {
  return {
    title: craft.record.name,
    kicker: `${craft.configuration.record.name}, ${craft.configuration.record.type.name}`,
    numbers: cardNumbers([
      { label: craft.flightsCount === 1 ? 'flight' : 'flights', value: countValue(craft.flightsCount) },
      { label: 'in space', value: spanValue(craft.timeInSpace) },
      { label: 'docked', value: spanValue(craft.timeDocked) },
      { label: 'first launch', value: momentValue(year(craft.firstFlight)) },
    ]),
    outlines: designOutline(craft.configuration),
  };
}

/** The card of a configuration. */
export function configurationCard(configuration: ConfigurationEntry): Card {
  const { record, craft } = configuration;
  return {
    title: record.name,
    kicker: `Configuration, ${record.type.name}`,
    numbers: cardNumbers([
      { label: 'craft', value: countValue(craft.length) },
      { label: 'launches', value: countValue(record.total_launch_count) },
      { label: 'first flight', value: momentValue(year(record.maiden_flight ?? craft[0]?.firstFlight ?? null)) },
      { label: 'crew', value: countValue(record.crew_capacity || null) },
      { label: 'length', value: countValue(record.height, 'm') },
    ]),
    outlines: designOutline(configuration),
  };
}

/** The card of a family. */
export function familyCard({ record, configurations }: FamilyEntry): Card {
  return {
    title: record.name,
    kicker: 'Family',
    numbers: cardNumbers([
      { label: 'configurations', value: countValue(configurations.length) },
      { label: 'craft', value: countValue(configurations.reduce((total, { craft }) => total + craft.length, 0)) },
      { label: 'first flight', value: momentValue(year(record.maiden_flight)) },
    ]),
    outlines: outlinesOf(configurations),
  };
}

/** The card of an agency. */
export function agencyCard({ record, operated, builtFamilies }: AgencyEntry): Card {
  return {
    title: record.name,
    kicker: record.type === null ? 'Agency' : `Agency, ${record.type.name}`,
    numbers: cardNumbers([
      { label: 'designs', value: countValue(operated.length || null) },
      { label: 'craft', value: countValue(operated.reduce((total, { craft }) => total + craft.length, 0) || null) },
      { label: 'families built', value: countValue(builtFamilies.length || null) },
    ]),
    outlines: outlinesOf([...operated, ...builtFamilies.flatMap(({ configurations }) => configurations)]),
  };
}

/** The card of a page that leads to many others. */
export function hubCard(catalogue: Catalogue, title: string): Card {
  return {
    title,
    kicker: `Snapshot of ${formatDate(catalogue.snapshot.asOf.slice(0, 10))}`,
    numbers: cardNumbers([
      { label: 'spacecraft', value: countValue(catalogue.real.length) },
      { label: 'configurations', value: countValue(catalogue.configurations.length) },
      { label: 'in space', value: countValue(catalogue.real.filter(({ inSpace }) => inSpace).length) },
    ]),
    outlines: GENERAL_OUTLINES,
  };
}

/** The feed of the family that a configuration belongs to, for the pages of its craft. */
export function familyFeeds({ family }: ConfigurationEntry): Shell['feeds'] {
  return family === null ? [] : [{ name: family.record.name, slug: family.record.slug }];
}
