import {
  type AgencyEntry,
  byFirstFlight,
  type Catalogue,
  type ConfigurationEntry,
  type FamilyEntry,
  latestDay,
} from '../derive/catalogue.ts';
import { type SilhouetteKind, silhouetteKind } from '../derive/silhouette-kind.ts';
import { durationSeconds } from '../lib/duration.ts';
import { addToComparePath, hubPath, listPath, recordPath } from '../lib/paths.ts';
import { slugify } from '../lib/slug.ts';
import { counted, listed } from '../lib/text.ts';
import type { InsightLine } from './craft-insights.ts';
import { type CraftRow, craftRow } from './craft-row.ts';
import { familyTree, fleetFacts, fleetLines } from './fleet-insights.ts';
import {
  agencyCard,
  agencyDescription,
  configurationCard,
  configurationDescription,
  familyCard,
  familyDescription,
  familyFeeds,
} from './found.ts';
import { agencyKeyFacts, configurationKeyFacts, familyKeyFacts } from './key-facts.ts';
import { configurationLead } from './lead.ts';
import { type RecordTools, recordTools } from './record-tools.ts';
import { type Link, recordLinks, type Shell, shell } from './shell.ts';
import {
  countValue,
  type Fact,
  flagValue,
  given,
  momentValue,
  recordValue,
  spanValue,
  textValue,
  type Value,
} from './values.ts';

/** A table of a few columns, each row headed by a link. */
export interface LinkTable {
  caption: string;
  columns: string[];
  /** Columns, counted from 0, that hold numbers and are aligned right. */
  numbers?: readonly number[];
  rows: {
    /** Its fragment of the page's address. */
    anchor?: string;
    /** Cells before the row's head. */
    before?: Value[];
    /** Without an address where what it names has no page. */
    link: Link | { text: string; href: null };
    cells: Value[];
  }[];
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
  /** What the fleet tells: firsts, bests, the tree of families. */
  lines: InsightLine[];
  texts: { label: string; paragraphs: string[]; from: string }[];
  links: Link[];
  tables: LinkTable[];
  craft: CraftRow[];
  record: Link | null;
  tools: RecordTools;
  filters: {
    type: string | null;
    status: string | null;
    family: string | null;
    agency: string | null;
    decade: string | null;
  };
  /** What a search result says of the record. */
  keyFacts: string;
  /** The kind of outline that stands for it among results of the search. */
  outline: SilhouetteKind | null;
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

const changedIn = (records: readonly { lastChanged: string }[]): string => latestDay(records) ?? '';

const paragraphs = (text: string): string[] => text.split(/\n+/);

/** Texts with whose they are; each part is its label, its field and its text. */
function texts(
  record: { source: string; starterFields: string[] },
  parts: readonly [string, string, string | null][],
): GroupPage['texts'] {
  return parts.flatMap(([label, field, text]) =>
    text === null
      ? []
      : [
          {
            label,
            paragraphs: paragraphs(text),
            from: given(record, field) ? 'the starter catalogue' : 'Launch Library 2',
          },
        ],
  );
}

/** A type, linked to its page where a craft has it. */
function typeValue(type: string, craft: number): Value {
  const slug = craft === 0 ? null : slugify(type);
  return slug === null ? textValue(type) : { kind: 'link', text: type, href: hubPath('types', slug) };
}

const fact = (label: string, value: Value, starter: boolean): Fact => ({ label, value, starter });

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
        description: configurationDescription(entry, lead),
        path: recordPath('configurations', record.slug),
        indexed: true,
      },
      crumbsTo('configurations', 'Configurations', record.name, record.slug),
      {
        changed: changedIn([record, ...entry.craft.map((craft) => craft.record)]),
        subject: { kind: 'list', items: recordLinks('spacecraft', entry.craft) },
        card: configurationCard(entry),
        feeds: familyFeeds(entry),
      },
    ),
    kind: 'Configuration',
    name: record.name,
    kicker: ['Configuration', record.type.name],
    aliases: [],
    lead,
    compare: addToComparePath('configurations', record.slug),
    facts: [
      ...fleetFacts(entry.craft),
      fact('Type', typeValue(record.type.name, entry.craft.length), given(record, 'type')),
      fact('Family', recordValue('families', family), given(record, 'family')),
      fact('Operator', recordValue('agencies', agency), given(record, 'agency')),
      fact('Builder', recordValue('agencies', builder), family !== null && given(family.record, 'manufacturer')),
      fact('In use', flagValue(record.in_use), given(record, 'in_use')),
      fact('Maiden flight', momentValue(record.maiden_flight), given(record, 'maiden_flight')),
      fact('Length', textValue(record.height === null ? null : `${record.height}\u00a0m`), given(record, 'height')),
      fact(
        'Diameter',
        textValue(record.diameter === null ? null : `${record.diameter}\u00a0m`),
        given(record, 'diameter'),
      ),
      fact('Human-rated', flagValue(record.human_rated), given(record, 'human_rated')),
      fact('Crew', countValue(record.crew_capacity), given(record, 'crew_capacity')),
      fact('Payload up', countValue(record.payload_capacity, 'kg'), given(record, 'payload_capacity')),
      fact('Payload down', countValue(record.payload_return_capacity, 'kg'), given(record, 'payload_return_capacity')),
      fact('Flight life', textValue(record.flight_life), given(record, 'flight_life')),
      fact('Launches', countValue(record.total_launch_count), given(record, 'total_launch_count')),
      fact('Landings', countValue(record.successful_landings), given(record, 'successful_landings')),
      fact(
        'Fastest turnaround',
        spanValue(
          record.fastest_turnaround === null
            ? null
            : { seconds: durationSeconds(record.fastest_turnaround), approximate: false, origin: 'source' },
        ),
        given(record, 'fastest_turnaround'),
      ),
    ],
    lines: fleetLines(catalogue, entry.craft),
    texts: texts(record, [
      ['Capability', 'capability', record.capability],
      ['History', 'history', record.history],
      ['Details', 'details', record.details],
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
    tools: recordTools(catalogue.snapshot, 'configurations', record),
    filters: {
      type: record.type.name,
      status: record.in_use === null ? null : record.in_use ? 'In use' : 'Not in use',
      family: family?.record.name ?? null,
      agency: agency?.record.name ?? null,
      decade: decadeOf(record.maiden_flight),
    },
    keyFacts: configurationKeyFacts(entry),
    outline: silhouetteKind(entry.record),
  };
}

/** The page of one family. */
export function familyPage(catalogue: Catalogue, entry: FamilyEntry): GroupPage {
  const { record, manufacturer, parent } = entry;
  const craft = entry.configurations.flatMap((configuration) => configuration.craft).sort(byFirstFlight);
  const lead = `${record.name} is a family of ${counted(entry.configurations.length, 'configuration')}${manufacturer === null ? '' : ` built by ${manufacturer.record.name}`}, with ${counted(craft.length, 'individual craft', 'individual craft')} recorded here.`;
  return {
    shell: shell(
      catalogue,
      {
        title: `The ${record.name} family of spacecraft`,
        description: familyDescription(entry, lead),
        path: recordPath('families', record.slug),
        indexed: true,
      },
      crumbsTo('families', 'Configurations', record.name, record.slug),
      {
        changed: changedIn([record, ...[...entry.configurations, ...craft].map((member) => member.record)]),
        subject: { kind: 'list', items: recordLinks('configurations', entry.configurations) },
        card: familyCard(entry),
        feeds: [{ name: record.name, slug: record.slug }],
      },
    ),
    kind: 'Family',
    name: record.name,
    kicker: ['Family'],
    aliases: [],
    lead,
    compare: null,
    facts: [
      ...fleetFacts(craft),
      fact('Builder', recordValue('agencies', manufacturer), given(record, 'manufacturer')),
      fact('Part of', recordValue('families', parent), given(record, 'parent')),
      fact('Maiden flight', momentValue(record.maiden_flight), given(record, 'maiden_flight')),
      fact('Launches', countValue(record.total_launch_count), given(record, 'total_launch_count')),
    ],
    lines: [...familyTree(entry), ...fleetLines(catalogue, craft)],
    texts: texts(record, [['Description', 'description', record.description]]),
    links: [],
    tables: [configurationTable(`Configurations of the ${record.name} family`, entry.configurations)],
    craft: craft.map(craftRow),
    record: null,
    tools: recordTools(catalogue.snapshot, 'families', record),
    filters: {
      type: null,
      status: null,
      family: record.name,
      agency: manufacturer?.record.name ?? null,
      decade: decadeOf(record.maiden_flight),
    },
    keyFacts: familyKeyFacts(entry),
    outline: null,
  };
}

/** Whether an agency operates or builds anything here. */
export const agencyHasCraft = (entry: AgencyEntry): boolean => entry.operated.length + entry.builtFamilies.length > 0;

/** The page of one agency. */
export function agencyPage(catalogue: Catalogue, entry: AgencyEntry): GroupPage {
  const { record, operated, builtFamilies } = entry;
  const fleet = operated.flatMap(({ craft: own }) => own);
  const craft = fleet.length;
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
        description: agencyDescription(entry, lead),
        path: recordPath('agencies', record.slug),
        indexed: roles.length > 0,
      },
      crumbsTo('agencies', 'Agencies', record.name, record.slug),
      {
        changed: changedIn([record, ...[...operated, ...builtFamilies].map((member) => member.record)]),
        subject: { kind: 'agency', agency: entry, description: lead },
        card: agencyCard(entry),
      },
    ),
    kind: 'Agency',
    name: record.name,
    kicker: ['Agency', ...(record.type === null ? [] : [record.type.name])],
    aliases: record.abbrev === null ? [] : [record.abbrev],
    lead,
    compare: addToComparePath('agencies', record.slug),
    facts: [
      ...fleetFacts(fleet),
      fact('Abbreviation', textValue(record.abbrev), given(record, 'abbrev')),
      fact('Type', textValue(record.type?.name ?? null), given(record, 'type')),
      fact(
        'Country',
        textValue(record.country.length === 0 ? null : listed(record.country.map(({ name }) => name))),
        given(record, 'country'),
      ),
      fact(
        'Founded',
        textValue(record.founding_year === null ? null : String(record.founding_year)),
        given(record, 'founding_year'),
      ),
      fact('Head', textValue(record.administrator), given(record, 'administrator')),
      fact('Part of', textValue(record.parent), given(record, 'parent')),
    ],
    lines: fleetLines(catalogue, fleet),
    texts: texts(record, [['Description', 'description', record.description]]),
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
    tools: recordTools(catalogue.snapshot, 'agencies', record),
    filters: { type: record.type?.name ?? null, status: null, family: null, agency: record.name, decade: null },
    keyFacts: agencyKeyFacts(entry),
    outline: null,
  };
}
