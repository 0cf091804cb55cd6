import { type AgencyEntry, byFirstFlight, type Catalogue, type CraftEntry } from '../derive/catalogue.ts';
import { addToComparePath, recordPath } from '../lib/paths.ts';
import { counted, listed } from '../lib/text.ts';
import { craftRow } from './craft-row.ts';
import { fleetFacts, fleetLines } from './fleet-insights.ts';
import { agencyCard, agencyDescription } from './found.ts';
import { groupCharts } from './group-charts.ts';
import { changedIn, crumbsTo, fact, type GroupPage, outward, texts } from './group-page.ts';
import { agencyKeyFacts } from './key-facts.ts';
import { configurationTable, type LinkTable } from './link-table.ts';
import { recordTools } from './record-tools.ts';
import { shell } from './shell.ts';
import { countValue, given, momentValue, textValue } from './values.ts';

/** The craft that are an agency's: those that it operates, or where there are none those of the families that it builds. */
function fleetOf({ operated, builtFamilies }: AgencyEntry): { role: 'operated' | 'built'; craft: CraftEntry[] } {
  const own = operated.flatMap(({ craft }) => craft);
  if (own.length > 0) return { role: 'operated', craft: own.sort(byFirstFlight) };
  const built = builtFamilies.flatMap(({ configurations }) => configurations.flatMap(({ craft }) => craft));
  return { role: 'built', craft: [...new Set(built)].sort(byFirstFlight) };
}

/** The families that an agency builds as a table, with the craft of each. */
function builtTable({ builtFamilies }: AgencyEntry): LinkTable[] {
  if (builtFamilies.length === 0) return [];
  return [
    {
      caption: 'Families that it builds',
      columns: ['Family', 'Configurations', 'Craft here', 'Maiden flight'],
      numbers: [1, 2],
      rows: builtFamilies.map(({ record, configurations }) => ({
        link: { text: record.name, href: recordPath('families', record.slug) },
        cells: [
          countValue(configurations.length),
          countValue(configurations.reduce((sum, { craft }) => sum + craft.length, 0)),
          momentValue(record.maiden_flight),
        ],
      })),
    },
  ];
}

/** Whether an agency operates or builds anything here. */
export const agencyHasCraft = (entry: AgencyEntry): boolean => entry.operated.length + entry.builtFamilies.length > 0;

/** The page of one agency. */
export function agencyPage(catalogue: Catalogue, entry: AgencyEntry): GroupPage {
  const { record, operated, builtFamilies } = entry;
  const fleet = fleetOf(entry);
  const craft = operated.reduce((sum, { craft: own }) => sum + own.length, 0);
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
        cited: null,
      },
    ),
    kind: 'Agency',
    name: record.name,
    kicker: ['Agency', ...(record.type === null ? [] : [record.type.name])],
    aliases: record.abbrev === null ? [] : [record.abbrev],
    lead,
    compare: addToComparePath('agencies', record.slug),
    facts: [
      ...fleetFacts(fleet.craft),
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
    lines: fleetLines(catalogue, fleet.craft),
    texts: texts(record, [['Description', 'description', record.description]]),
    links: outward([
      ['Website', record.info_url],
      ['Wikipedia', record.wiki_url],
    ]),
    tables: [
      ...(operated.length === 0 ? [] : [configurationTable('Configurations that it operates', operated, 'Operator')]),
      ...builtTable(entry),
    ],
    charts: groupCharts(record.name, fleet.craft, catalogue),
    silhouette: null,
    craft: {
      caption: `Every individual craft ${fleet.role === 'operated' ? 'that it operates' : 'of the families that it builds'}, by first launch`,
      rows: fleet.craft.map(craftRow),
      withConfiguration: true,
    },
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
