import type { Catalogue, ConfigurationEntry } from '../derive/catalogue.ts';
import { silhouetteKind } from '../derive/silhouette-kind.ts';
import { durationSeconds } from '../lib/duration.ts';
import { addToComparePath, recordPath } from '../lib/paths.ts';
import { craftRow } from './craft-row.ts';
import { configurationCharts } from './fleet-charts.ts';
import { fleetFacts, fleetLines } from './fleet-insights.ts';
import { configurationCard, configurationDescription, familyFeeds } from './found.ts';
import { changedIn, crumbsTo, decadeOf, fact, type GroupPage, outward, texts, typeValue } from './group-page.ts';
import { configurationKeyFacts } from './key-facts.ts';
import { configurationLead } from './lead.ts';
import { recordTools } from './record-tools.ts';
import { recordLinks, shell } from './shell.ts';
import { silhouetteFigure } from './silhouette-figure.ts';
import { countValue, flagValue, given, momentValue, recordValue, spanValue, textValue } from './values.ts';

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
        cited: null,
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
    charts: configurationCharts(catalogue, entry),
    silhouette: silhouetteFigure(record),
    craft: {
      caption: 'Every individual craft, by first launch',
      rows: [...entry.craft, ...entry.placeholders].map(craftRow),
      withConfiguration: false,
    },
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
