import { byFirstFlight, type Catalogue, type CraftEntry, type FamilyEntry } from '../derive/catalogue.ts';
import { insightsOf } from '../derive/insights.ts';
import { formatDate } from '../lib/instant.ts';
import { measurePath, recordPath } from '../lib/paths.ts';
import type { InsightLine } from './craft-insights.ts';
import { statusWords, yearWords } from './hub-pages.ts';
import { craftLink, type Fact, readingWords, textValue } from './values.ts';

const BESTS: readonly [string, string][] = [
  ['longest-in-space', 'Longest in space'],
  ['longest-flight', 'Longest flight'],
  ['most-flights', 'Most flights'],
  ['highest-docked-share', 'Highest docked share'],
  ['fastest-turnaround', 'Fastest turnaround'],
];

/** What a fleet is like as a whole: its status and the years in which it flew. */
export function fleetFacts(fleet: readonly CraftEntry[]): Fact[] {
  if (fleet.length === 0) return [];
  const aloft = fleet.filter(({ inSpace }) => inSpace).length;
  return [
    { label: 'Fleet', value: textValue(`${fleet.length} craft${aloft === 0 ? '' : `, ${aloft} in space`}`) },
    { label: 'Fleet status', value: textValue(statusWords(fleet)) },
    { label: 'Launches in', value: textValue(yearWords(fleet)) },
  ];
}

/** The first and last of a fleet to fly, and its bests. */
export function fleetLines(catalogue: Catalogue, fleet: readonly CraftEntry[]): InsightLine[] {
  const flown = fleet.filter(({ firstFlight }) => firstFlight !== null).toSorted(byFirstFlight);
  const [first, last] = [flown[0], flown.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const { rankings } = insightsOf(catalogue);
  const members = new Set(fleet);
  const one = (craft: CraftEntry) => ({ kind: 'links' as const, links: [craftLink(craft)], more: 0 });
  const day = ({ firstFlight }: CraftEntry): string => (firstFlight === null ? '' : `${formatDate(firstFlight)}: `);
  const bests = BESTS.flatMap(([key, label]): InsightLine[] => {
    const ranking = rankings.get(key);
    const rows = ranking?.rows.filter(({ craft }) => members.has(craft)) ?? [];
    const [best, second] = rows;
    if (ranking === undefined || best === undefined || rows.length < 3) return [];
    if (second?.standing.reading.value === best.standing.reading.value) return [];
    return [
      {
        label,
        text: `${readingWords(ranking.measure, best.standing.reading)}: `,
        value: {
          kind: 'links',
          links: [craftLink(best.craft), { text: 'all ranked', href: measurePath(key) }],
          more: 0,
        },
      },
    ];
  });
  return [
    { label: 'First to fly', text: day(first), value: one(first) },
    { label: 'Latest to fly', text: day(last), value: one(last) },
    ...bests,
  ];
}

/** The families above and below a family. */
export function familyTree(entry: FamilyEntry): InsightLine[] {
  const link = ({ record }: FamilyEntry) => ({ text: record.name, href: recordPath('families', record.slug) });
  const above: FamilyEntry[] = [];
  for (let at = entry.parent; at !== null; at = at.parent) above.unshift(at);
  return [
    ...(above.length === 0
      ? []
      : [{ label: 'Part of', text: '', value: { kind: 'links' as const, links: above.map(link), more: 0 } }]),
    ...(entry.children.length === 0
      ? []
      : [
          {
            label: 'Divides into',
            text: '',
            value: { kind: 'links' as const, links: entry.children.map(link), more: 0 },
          },
        ]),
  ];
}
