import { byFirstFlight, type Catalogue, type FamilyEntry } from '../derive/catalogue.ts';
import { recordPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { craftRow } from './craft-row.ts';
import { familyTree, fleetFacts, fleetLines } from './fleet-insights.ts';
import { familyCard, familyDescription } from './found.ts';
import { groupCharts } from './group-charts.ts';
import { changedIn, crumbsTo, decadeOf, fact, type GroupPage, texts } from './group-page.ts';
import { familyKeyFacts } from './key-facts.ts';
import { configurationTable } from './link-table.ts';
import { recordTools } from './record-tools.ts';
import { recordLinks, shell } from './shell.ts';
import { countValue, given, momentValue, recordValue } from './values.ts';

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
        cited: null,
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
    charts: groupCharts(`The ${record.name} family`, craft, catalogue),
    silhouette: null,
    craft: {
      caption: 'Every individual craft, by first launch',
      rows: craft.map(craftRow),
      withConfiguration: entry.configurations.length > 1,
    },
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
