import type { AgencyEntry, Catalogue, ConfigurationEntry, FamilyEntry } from '../derive/catalogue.ts';
import { durationSeconds } from '../lib/duration.ts';
import { addToComparePath, listPath, recordPath } from '../lib/paths.ts';
import { counted, listed } from '../lib/text.ts';
import { type CraftRow, craftRow } from './craft-row.ts';
import { agencyKeyFacts, configurationKeyFacts, familyKeyFacts } from './key-facts.ts';
import { configurationLead } from './lead.ts';
import { type Link, type Shell, shell } from './shell.ts';
import {
  countValue,
  type Fact,
  flagValue,
  momentValue,
  recordValue,
  spanValue,
  textValue,
  type Value,
} from './values.ts';

/** A table of a few columns whose first cell is a link. */
export interface LinkTable {
  caption: string;
  columns: string[];
  rows: { link: Link; cells: Value[] }[];
}

/** Everything that the page of a configuration, family or agency shows. */
export interface GroupPage {
  shell: Shell;
  kind: 'Configuration' | 'Family' | 'Agency';
  name: string;
  kicker: string[];
  aliases: string[];
  lead: string;
  /** Adds the record to the comparison; null where its kind is not compared. */
  compare: string | null;
  facts: Fact[];
  texts: { label: string; paragraphs: string[]; from: string }[];
  links: Link[];
  tables: LinkTable[];
  craft: CraftRow[];
  record: Link | null;
  filters: {
    type: string | null;
    status: string | null;
    family: string | null;
    agency: string | null;
    decade: string | null;
  };
  /** What a search result says of the record. */
  keyFacts: string;
}

const crumbsTo = (
  collection: 'configurations' | 'families' | 'agencies',
  label: string,
  name: string,
  slug: string,
): Link[] => [
  { text: label, href: collection === 'families' ? listPath('configurations') : listPath(collection) },
  { text: name, href: recordPath(collection, slug) },
];

const paragraphs = (text: string): string[] => text.split(/\n+/);

function texts(record: { source: string }, parts: readonly [string, string | null][]): GroupPage['texts'] {
  const from = record.source === 'll2' ? 'Launch Library 2' : 'the starter catalogue';
  return parts.flatMap(([label, text]) => (text === null ? [] : [{ label, paragraphs: paragraphs(text), from }]));
}

function outward(parts: readonly [string, string | null][]): Link[] {
  return parts.flatMap(([text, href]) => (href === null ? [] : [{ text, href }]));
}

const decadeOf = (instant: string | null): string | null => (instant === null ? null : `${instant.slice(0, 3)}0s`);

/** Configurations as a table. */
export function configurationTable(caption: string, entries: readonly ConfigurationEntry[]): LinkTable {
  return {
    caption,
    columns: ['Configuration', 'Type', 'Operator', 'Maiden flight', 'In use', 'Craft here'],
    rows: entries.map((entry) => ({
      link: { text: entry.record.name, href: recordPath('configurations', entry.record.slug) },
      cells: [
        textValue(entry.record.type.name),
        recordValue('agencies', entry.agency),
        momentValue(entry.record.maiden_flight),
        flagValue(entry.record.in_use),
        countValue(entry.craft.length),
      ],
    })),
  };
}

/** The page of one configuration. */
export function configurationPage(catalogue: Catalogue, entry: ConfigurationEntry): GroupPage {
  const { record, agency, family } = entry;
  const builder = family?.manufacturer ?? null;
  const lead = configurationLead(
    record.name,
    record.type.name,
    agency?.record.name ?? null,
    builder?.record.name ?? null,
    entry.craft.length,
  );
  return {
    shell: shell(
      catalogue,
      {
        title: `${record.name}: every craft of this ${record.type.name.toLowerCase()} design`,
        description: `${lead} Its flights, dimensions, operator and builder.`,
        path: recordPath('configurations', record.slug),
        indexed: true,
      },
      crumbsTo('configurations', 'Configurations', record.name, record.slug),
    ),
    kind: 'Configuration',
    name: record.name,
    kicker: ['Configuration', record.type.name],
    aliases: [],
    lead,
    compare: addToComparePath('configurations', record.slug),
    facts: [
      { label: 'Type', value: textValue(record.type.name) },
      {
        label: 'Family',
        value: recordValue('families', family),
      },
      {
        label: 'Operator',
        value: recordValue('agencies', agency),
      },
      {
        label: 'Builder',
        value: recordValue('agencies', builder),
      },
      { label: 'In use', value: flagValue(record.in_use) },
      { label: 'Maiden flight', value: momentValue(record.maiden_flight) },
      { label: 'Length', value: textValue(record.height === null ? null : `${record.height}\u00a0m`) },
      { label: 'Diameter', value: textValue(record.diameter === null ? null : `${record.diameter}\u00a0m`) },
      { label: 'Human-rated', value: flagValue(record.human_rated) },
      { label: 'Crew', value: countValue(record.crew_capacity) },
      { label: 'Payload up', value: countValue(record.payload_capacity, 'kg') },
      { label: 'Payload down', value: countValue(record.payload_return_capacity, 'kg') },
      { label: 'Flight life', value: textValue(record.flight_life) },
      { label: 'Launches', value: countValue(record.total_launch_count) },
      { label: 'Landings', value: countValue(record.successful_landings) },
      {
        label: 'Fastest turnaround',
        value: spanValue(
          record.fastest_turnaround === null
            ? null
            : { seconds: durationSeconds(record.fastest_turnaround), approximate: false, origin: 'source' },
        ),
      },
    ],
    texts: texts(record, [
      ['Capability', record.capability],
      ['History', record.history],
      ['Details', record.details],
    ]),
    links: outward([
      ['Wikipedia', record.wiki_link],
      ['More at', record.info_link],
    ]),
    tables: [],
    craft: [...entry.craft, ...entry.placeholders].map(craftRow),
    record:
      record.source === 'll2'
        ? {
            text: `Launch Library 2, configuration ${record.id}`,
            href: `https://ll.thespacedevs.com/2.3.0/spacecraft_configurations/${record.id}/`,
          }
        : null,
    filters: {
      type: record.type.name,
      status: record.in_use === null ? null : record.in_use ? 'In use' : 'Not in use',
      family: family?.record.name ?? null,
      agency: agency?.record.name ?? null,
      decade: decadeOf(record.maiden_flight),
    },
    keyFacts: configurationKeyFacts(entry),
  };
}

/** The page of one family. */
export function familyPage(catalogue: Catalogue, entry: FamilyEntry): GroupPage {
  const { record, manufacturer, parent } = entry;
  const craft = entry.configurations.flatMap((configuration) => configuration.craft);
  const lead = `${record.name} is a family of ${counted(entry.configurations.length, 'configuration')}${manufacturer === null ? '' : ` built by ${manufacturer.record.name}`}, with ${counted(craft.length, 'individual craft', 'individual craft')} recorded here.`;
  return {
    shell: shell(
      catalogue,
      {
        title: `The ${record.name} family of spacecraft`,
        description: `${lead} Their configurations, builder and maiden flights.`,
        path: recordPath('families', record.slug),
        indexed: true,
      },
      crumbsTo('families', 'Configurations', record.name, record.slug),
    ),
    kind: 'Family',
    name: record.name,
    kicker: ['Family'],
    aliases: [],
    lead,
    compare: null,
    facts: [
      {
        label: 'Builder',
        value: recordValue('agencies', manufacturer),
      },
      {
        label: 'Part of',
        value: recordValue('families', parent),
      },
      { label: 'Maiden flight', value: momentValue(record.maiden_flight) },
      { label: 'Launches', value: countValue(record.total_launch_count) },
    ],
    texts: texts(record, [['Description', record.description]]),
    links: [],
    tables: [configurationTable(`Configurations of the ${record.name} family`, entry.configurations)],
    craft: craft.map(craftRow),
    record: null,
    filters: {
      type: null,
      status: null,
      family: record.name,
      agency: manufacturer?.record.name ?? null,
      decade: decadeOf(record.maiden_flight),
    },
    keyFacts: familyKeyFacts(entry),
  };
}

/** Whether an agency operates or builds anything here. */
export const agencyHasCraft = (entry: AgencyEntry): boolean => entry.operated.length + entry.builtFamilies.length > 0;

/** The page of one agency. */
export function agencyPage(catalogue: Catalogue, entry: AgencyEntry): GroupPage {
  const { record, operated, builtFamilies } = entry;
  const craft = operated.reduce((total, configuration) => total + configuration.craft.length, 0);
  const roles = [
    operated.length === 0
      ? ''
      : `operates ${counted(operated.length, 'configuration')} with ${counted(craft, 'craft', 'craft')} recorded here`,
    builtFamilies.length === 0 ? '' : `builds ${counted(builtFamilies.length, 'family', 'families')} of spacecraft`,
  ].filter((role) => role !== '');
  const lead =
    roles.length === 0 ? `No spacecraft of ${record.name} is recorded here.` : `${record.name} ${listed(roles)}.`;
  return {
    shell: shell(
      catalogue,
      {
        title: `${record.name}: spacecraft operated and built`,
        description: `${lead} Type, country, founding year and every configuration.`,
        path: recordPath('agencies', record.slug),
        indexed: roles.length > 0,
      },
      crumbsTo('agencies', 'Agencies', record.name, record.slug),
    ),
    kind: 'Agency',
    name: record.name,
    kicker: ['Agency', ...(record.type === null ? [] : [record.type.name])],
    aliases: record.abbrev === null ? [] : [record.abbrev],
    lead,
    compare: addToComparePath('agencies', record.slug),
    facts: [
      { label: 'Abbreviation', value: textValue(record.abbrev) },
      { label: 'Type', value: textValue(record.type?.name ?? null) },
      {
        label: 'Country',
        value: textValue(record.country.length === 0 ? null : listed(record.country.map(({ name }) => name))),
      },
      { label: 'Founded', value: textValue(record.founding_year === null ? null : String(record.founding_year)) },
      { label: 'Head', value: textValue(record.administrator) },
      { label: 'Part of', value: textValue(record.parent) },
    ],
    texts: texts(record, [['Description', record.description]]),
    links: outward([
      ['Website', record.info_url],
      ['Wikipedia', record.wiki_url],
    ]),
    tables: [
      ...(operated.length === 0 ? [] : [configurationTable('Configurations that it operates', operated)]),
      ...(builtFamilies.length === 0
        ? []
        : [
            {
              caption: 'Families that it builds',
              columns: ['Family', 'Configurations', 'Maiden flight'],
              rows: builtFamilies.map((family) => ({
                link: { text: family.record.name, href: recordPath('families', family.record.slug) },
                cells: [countValue(family.configurations.length), momentValue(family.record.maiden_flight)],
              })),
            },
          ]),
    ],
    craft: [],
    record:
      record.source === 'll2'
        ? {
            text: `Launch Library 2, agency ${record.id}`,
            href: `https://ll.thespacedevs.com/2.3.0/agencies/${record.id}/`,
          }
        : null,
    filters: { type: record.type?.name ?? null, status: null, family: null, agency: record.name, decade: null },
    keyFacts: agencyKeyFacts(entry),
  };
}
