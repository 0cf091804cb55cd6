import type { Catalogue } from '../derive/catalogue.ts';
import { flightName } from '../derive/flight-name.ts';
import { insightsOf, type Ranking, type Standing } from '../derive/insights.ts';
import { MEASURES } from '../derive/measures.ts';
import { formatCount } from '../lib/duration.ts';
import { formatDate } from '../lib/instant.ts';
import { measurePath, recordsPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { gathered, type HubPage } from './hub-page.ts';
import type { LinkTable } from './link-table.ts';
import { type Link, shell } from './shell.ts';
import { craftLink, notApplicable, readingValue, readingWords, recordValue, textValue, type Value } from './values.ts';

const PAGE_SIZE = 250;

const anchorOf = (id: number): string => `craft-${id}`;

/** The address of the row of a craft on the page of a record. */
export function standingPath({ measure, row, craft }: Standing): string {
  return `${measurePath(measure.key, Math.floor(row / PAGE_SIZE) + 1)}#${anchorOf(craft.record.id)}`;
}

const pagesOf = ({ rows }: Ranking): number => Math.max(1, Math.ceil(rows.length / PAGE_SIZE));

const lowerFirst = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

function table(ranking: Ranking, page: number): LinkTable {
  const { measure, rows } = ranking;
  const single = rows.some(({ standing }) => standing.reading.flight !== null);
  const place = ({ overall }: Standing): Value =>
    textValue(`${overall.tied > 1 ? '=' : ''}${formatCount(overall.place)}`);
  return {
    caption: measure.title,
    columns: [
      'Place',
      'Craft',
      measure.label,
      ...(single ? ['Flight'] : []),
      'Configuration',
      'Operator',
      'First launch',
    ],
    numbers: [0, 2],
    rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ craft, standing }) => ({
      anchor: anchorOf(craft.record.id),
      before: [place(standing)],
      link: craftLink(craft),
      cells: [
        readingValue(measure, standing.reading),
        ...(single ? [flight(standing)] : []),
        recordValue('configurations', craft.configuration),
        recordValue('agencies', craft.configuration.agency),
        textValue(craft.firstFlight === null ? null : formatDate(craft.firstFlight)),
      ],
    })),
  };
}

function flight({ reading }: Standing): Value {
  return reading.flight === null ? notApplicable : textValue(flightName(reading.flight));
}

/** The first of a ranking in a sentence; nothing where nobody is ranked. */
function leader({ measure, rows }: Ranking): string {
  const [first] = rows;
  if (first === undefined) return 'No craft is eligible in this snapshot.';
  const { craft, standing } = first;
  const words = readingWords(measure, standing.reading);
  const others = standing.overall.tied - 1;
  return others === 0
    ? `${craft.record.name} leads with ${words}.`
    : `${craft.record.name} and ${counted(others, 'other')} share the first place with ${words}.`;
}

const crumbs = (trail: Link[]): Link[] => [{ text: 'Records', href: recordsPath() }, ...trail];

/** One page of one record. */
export function recordPage(catalogue: Catalogue, key: string, page: number): HubPage {
  const ranking = insightsOf(catalogue).rankings.get(key);
  if (ranking === undefined) throw new Error(`There is no measure "${key}".`);
  const { measure, rows } = ranking;
  const pages = pagesOf(ranking);
  const numbered = page === 1 ? '' : `, page ${page}`;
  const path = measurePath(key, page);
  return gathered({
    shell: shell(
      catalogue,
      {
        title: `${measure.title}: spacecraft ranked${numbered}`,
        description: `${leader(ranking)} ${counted(rows.length, 'craft', 'craft')} ranked by ${lowerFirst(measure.label)}, ties as ties${numbered}. ${measure.eligible}`,
        path,
        indexed: page === 1 && rows.length >= 3,
      },
      crumbs([{ text: `${measure.title}${numbered}`, href: path }]),
    ),
    kicker: ['Record'],
    title: measure.title,
    fleet: rows.slice(0, 10).map((row) => row.craft),
    lead: `${leader(ranking)} ${counted(rows.length, 'craft is', 'craft are')} eligible.`,
    notes: [`Eligible: ${lowerFirst(measure.eligible)} Equal values share a place.`],
    navigation: Array.from({ length: pages > 1 ? pages : 0 }, (_, index) => ({
      text: `Places ${formatCount(index * PAGE_SIZE + 1)}–${formatCount(Math.min(rows.length, (index + 1) * PAGE_SIZE))}`,
      href: measurePath(key, index + 1),
      current: index + 1 === page,
    })),
    sections: rows.length === 0 ? [] : [{ title: null, table: table(ranking, page), craft: null }],
  });
}

/** The list of records, each with the craft that lead it. */
export function recordsPage(catalogue: Catalogue): HubPage {
  const rankings = [...insightsOf(catalogue).rankings.values()];
  const description = `${MEASURES.length} records of spacecraft: most flights, longest in space, longest docked, fastest turnaround, largest crew and others, ties as ties.`;
  return gathered({
    shell: shell(
      catalogue,
      { title: 'Spacecraft records: longest, most, fastest', description, path: recordsPath(), indexed: true },
      crumbs([]),
    ),
    title: 'Records',
    lead: `${counted(rankings.length, 'measure')} over ${counted(catalogue.real.length, 'craft', 'craft')}: who leads each, and by how much. Each page ranks every eligible craft.`,
    sections: [
      {
        title: null,
        craft: null,
        table: {
          caption: 'All records',
          columns: ['Record', 'Leader', 'Value', 'Second', 'Value', 'Eligible'],
          numbers: [2, 4, 5],
          rows: rankings.map(({ measure, rows }) => ({
            link: { text: measure.title, href: measurePath(measure.key) },
            cells: [
              ...[rows[0], rows[1]].flatMap((row) =>
                row === undefined
                  ? [notApplicable, notApplicable]
                  : [recordValue('spacecraft', row.craft), readingValue(measure, row.standing.reading)],
              ),
              textValue(formatCount(rows.length)),
            ],
          })),
        },
      },
    ],
  });
}

/** The pages of all records, as the router wants them. */
export function recordPaths(catalogue: Catalogue): { params: { measure: string; page: string | undefined } }[] {
  return [...insightsOf(catalogue).rankings].flatMap(([measure, ranking]) =>
    Array.from({ length: pagesOf(ranking) }, (_, index) => ({
      params: { measure, page: index === 0 ? undefined : String(index + 1) },
    })),
  );
}
