import type { Catalogue, CraftEntry } from '../derive/catalogue.ts';
import { staysOf } from '../derive/destinations.ts';
import type { Flag } from '../derive/flags.ts';
import type { FleetPlace } from '../derive/fleet.ts';
import { topmost } from '../derive/fleet-groups.ts';
import { type Company, type CraftInsights, type Insights, insightsOf, type Standing } from '../derive/insights.ts';
import { dockedShare } from '../derive/measures.ts';
import { RULES } from '../derive/quality/findings.ts';
import { percentile, type Rank, tells } from '../derive/ranks.ts';
import { timeInFlight } from '../derive/times.ts';
import { formatCount, formatDays, formatDuration, formatShare } from '../lib/duration.ts';
import { hubPath, qualityPath, recordPath } from '../lib/paths.ts';
import { slugify } from '../lib/slug.ts';
import { counted, ordinal } from '../lib/text.ts';
import type { LinkTable } from './link-table.ts';
import { standingPath } from './record-pages.ts';
import type { Link } from './shell.ts';
import {
  countValue,
  craftLink,
  craftLinks,
  dateValue,
  notApplicable,
  notRecorded,
  readingValue,
  readingWords,
  spanValue,
  textValue,
  type Value,
} from './values.ts';

/** A number that stands above the page, with where it ranks. */
export interface Headline {
  label: string;
  value: Value;
  rank: Link | null;
}

/** A labelled line of links or words. */
export interface InsightLine {
  label: string;
  text: string;
  value: Value | null;
}

/** What the page of a craft says that only the whole catalogue can tell. */
export interface CraftInsightsView {
  headline: Headline[];
  lines: InsightLine[];
  ranks: LinkTable | null;
  dockings: LinkTable | null;
  notes: { link: Link; detail: string }[];
}

const SHOWN = 8;
const RANKS_SHOWN = 5;
/** With more stays than this, who else was docked is told on the page of the station alone. */
const TOLD = 8;
/** Ranks behind which fewer of the others stand are not told, but for that of time in space. */
const WORTH = 0.25;
/** Measures that say the same as the total where there was but one flight. */
const OF_MANY: readonly string[] = ['longest-flight', 'shortest-flight', 'largest-crew'];

/** "=12th of 596". */
export function rankWords({ place, tied, of }: Rank): string {
  return `${tied > 1 ? '=' : ''}${ordinal(place)} of ${formatCount(of)}`;
}

const standing = (standings: readonly Standing[], key: string): Standing | undefined =>
  standings.find(({ measure }) => measure.key === key);

/** Whether a rank is worth a line: it tells something, and is not among the last. */
const counts = (rank: Rank): boolean => tells(rank) && (percentile(rank) ?? 0) >= WORTH;

function rankLink(own: Standing | undefined): Link | null {
  return own === undefined || !counts(own.overall) ? null : { text: rankWords(own.overall), href: standingPath(own) };
}

function headline(craft: CraftEntry, { standings }: CraftInsights, asOf: string): Headline[] {
  if (craft.flightsCount === 0 || craft.record.is_placeholder) return [];
  const inFlight = craft.timeInSpace === null ? timeInFlight(craft.flights, asOf) : null;
  const time: Headline =
    inFlight === null
      ? {
          label: 'Time in space',
          value: spanValue(craft.timeInSpace),
          rank: rankLink(standing(standings, 'longest-in-space')),
        }
      : { label: 'Time in flight', value: spanValue(inFlight), rank: null };
  const known = craft.timeInSpace !== null || inFlight !== null;
  const share = dockedShare(craft);
  const people = standing(standings, 'most-people');
  const docked: Headline[] =
    share === null
      ? craft.timeDocked === null || craft.timeDocked.seconds === 0
        ? []
        : [
            {
              label: 'Time docked',
              value: spanValue(craft.timeDocked),
              rank: rankLink(standing(standings, 'longest-docked')),
            },
          ]
      : [
          {
            label: 'Docked share',
            value: textValue(formatShare(share.value)),
            rank: rankLink(standing(standings, 'highest-docked-share')),
          },
        ];
  return [
    { label: 'Flights', value: countValue(craft.flightsCount), rank: rankLink(standing(standings, 'most-flights')) },
    ...(known ? [time] : []),
    ...docked,
    ...(people === undefined
      ? []
      : [{ label: 'People', value: countValue(people.reading.value), rank: rankLink(people) }]),
  ];
}

function flagWords(flag: Flag): string {
  switch (flag.kind) {
    case 'only':
      return `the only ${flag.of} that flew`;
    case 'first':
      return `the first ${flag.of} to fly`;
    case 'last':
      return `the last ${flag.of} to fly`;
    case 'latest':
      return `the latest ${flag.of} to fly`;
    case 'best': {
      const { measure, standing: own, of } = flag;
      const shared = of === null && own.overall.tied > 1 ? ', shared' : '';
      const title = `${measure.title.charAt(0).toLowerCase()}${measure.title.slice(1)}`;
      return `${title} of ${of === null ? 'all craft' : `any ${of}`} (${readingWords(measure, own.reading)}${shared})`;
    }
  }
}

function flagLine(flags: readonly Flag[]): InsightLine[] {
  if (flags.length === 0) return [];
  const words = flags.map(flagWords).join('; ');
  return [{ label: 'Stands out', text: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`, value: null }];
}

/** "12 d 3 h after", "together with": how a craft first flew beside the one before it; null where it is not known. */
function afterWords({ firstFlight }: CraftEntry, { gap, previous }: FleetPlace): string | null {
  if (previous !== null && previous.firstFlight === firstFlight) return 'together with';
  if (gap === null) return null;
  return `${gap.approximate || gap.seconds < 0 ? formatDays(gap.seconds) : formatDuration(gap.seconds)} after`;
}

function fleetLines(craft: CraftEntry, place: FleetPlace | null, familyPlace: FleetPlace | null): InsightLine[] {
  if (place === null || (place.of === 1 && familyPlace?.of === 1)) return [];
  const { configuration } = craft;
  const family = configuration.family === null ? null : topmost(configuration.family);
  const within =
    family === null || familyPlace === null || familyPlace.of === place.of
      ? ''
      : `, ${ordinal(familyPlace.position)} of ${formatCount(familyPlace.of)} of the ${family.record.name} family`;
  const lines: InsightLine[] = [
    {
      label: 'Place in the fleet',
      text: `${ordinal(place.position)} of ${formatCount(place.of)} ${configuration.record.name} to fly${within}.`,
      value: null,
    },
  ];
  const after = afterWords(craft, place);
  if (place.previous !== null && after !== null) {
    lines.push({
      label: 'Gap',
      text: `First launched ${after === 'together with' ? after : `${after} the first launch of`} `,
      value: { kind: 'links', links: [craftLink(place.previous)], more: 0 },
    });
  }
  return lines;
}

/** The place of a craft that flew once among all craft, among the launches of its year, and among those who went where it went. */
function onceLines(craft: CraftEntry, place: FleetPlace | null, { years, destinations }: Insights): InsightLine[] {
  const [only] = craft.flights;
  if (only === undefined || craft.flights.length > 1 || place === null) return [];
  const words = afterWords(craft, place);
  const after = place.previous === null || words === null ? null : { craft: place.previous, words };
  const position = `${ordinal(place.position)} of ${formatCount(place.of)} to fly`;
  const among = (label: string, flights: readonly { flight: unknown }[], link: Link): InsightLine[] => {
    const at = flights.findIndex(({ flight }) => flight === only);
    const text = `${ordinal(at + 1)} of ${counted(flights.length, 'recorded flight')}, `;
    return at < 0 ? [] : [{ label, text, value: { kind: 'links', links: [link], more: 0 } }];
  };
  const year = years.get(only.launch?.net?.slice(0, 4) ?? '');
  const there = destinations.get(slugify(only.destination ?? '') ?? '');
  return [
    {
      label: 'Of all craft',
      text: after === null ? `${position}.` : `${position}, ${after.words} `,
      value: after === null ? null : { kind: 'links', links: [craftLink(after.craft)], more: 0 },
    },
    ...(year === undefined
      ? []
      : among('Of its year', year.launched, { text: year.year, href: hubPath('years', year.year) })),
    ...(there === undefined
      ? []
      : among('Of its destination', there.flights, {
          text: there.name,
          href: hubPath('destinations', there.slug),
        })),
  ];
}

function companyLine(label: string, { count, nearest }: Company): InsightLine[] {
  if (count === 0) return [];
  const links = nearest.slice(0, SHOWN).map(craftLink);
  return [{ label, text: '', value: { kind: 'links', links, more: count - links.length } }];
}

function ranks(craft: CraftEntry, standings: readonly Standing[]): LinkTable | null {
  const flights = craft.flightsCount ?? 0;
  const telling = standings
    .filter(({ measure }) => flights > 1 || !OF_MANY.includes(measure.key))
    .filter(
      ({ measure, overall, configuration }) =>
        counts(overall) || counts(configuration) || (measure.key === 'longest-in-space' && tells(overall)),
    )
    .toSorted((a, b) => a.overall.place / a.overall.of - b.overall.place / b.overall.of)
    .slice(0, RANKS_SHOWN);
  if (telling.length === 0) return null;
  const words = (rank: Rank): Value => (rank.of < 2 ? notApplicable : textValue(rankWords(rank)));
  const agency = craft.configuration.agency?.record ?? null;
  return {
    caption: 'Where it ranks',
    columns: [
      'Measure',
      'Value',
      'Of all',
      'Ahead of',
      `Of ${craft.configuration.record.name}`,
      ...(agency === null ? [] : [`Of ${agency.abbrev ?? agency.name}`]),
    ],
    numbers: [1, 2, 3, 4, 5],
    rows: telling.map((own) => {
      const ahead = percentile(own.overall);
      return {
        link: { text: own.measure.label, href: standingPath(own) },
        cells: [
          readingValue(own.measure, own.reading),
          words(own.overall),
          ahead === null ? notApplicable : textValue(`${Math.floor(100 * ahead)}\u00a0%`),
          words(own.configuration),
          ...(agency === null ? [] : [own.agency === null ? notApplicable : words(own.agency)]),
        ],
      };
    }),
  };
}

/** The craft that a docking's target names, by its own name or by that of a flight. */
function partnerOf({ real }: Catalogue, name: string): CraftEntry | undefined {
  return real.find(({ record, flights }) => record.name === name || flights.some((flight) => flight.name === name));
}

function dockings(catalogue: Catalogue, craft: CraftEntry): LinkTable | null {
  const { asOf } = catalogue.snapshot;
  const { destinations } = insightsOf(catalogue);
  const stays = craft.flights.flatMap((flight) => staysOf(craft, flight, asOf));
  if (stays.length === 0) return null;
  const told = stays.length <= TOLD;
  return {
    caption: 'Dockings',
    columns: ['Station or craft', 'Docked', 'Departed', 'Port', ...(told ? ['Also docked there'] : [])],
    rows: stays.map(({ docking }) => {
      const slug = slugify(docking.target.name) ?? '';
      const place = destinations.get(slug);
      const own = place?.stays.find((stay) => stay.docking === docking);
      const others = own === undefined ? [] : (place?.together.get(own) ?? []);
      const partner = place === undefined ? partnerOf(catalogue, docking.target.name) : undefined;
      const partnerPath = partner === undefined ? null : recordPath('spacecraft', partner.record.slug);
      const href = place === undefined ? partnerPath : hubPath('destinations', place.slug);
      return {
        link: { text: docking.target.name, href },
        cells: [
          dateValue(docking.docking),
          docking.departure === null ? notRecorded : dateValue(docking.departure),
          textValue(docking.docking_location?.name ?? null),
          ...(told ? [craftLinks([...new Set(others.map((other) => other.craft))], 3)] : []),
        ],
      };
    }),
  };
}

/** What the whole catalogue tells about one craft. */
export function craftInsights(catalogue: Catalogue, craft: CraftEntry): CraftInsightsView {
  const insights = insightsOf(catalogue);
  const own = insights.ofCraft(craft);
  const titles = new Map(RULES.map(({ key, title }) => [key, title]));
  const likest: InsightLine[] =
    own.likest.length === 0
      ? []
      : [{ label: 'Most like it', text: '', value: { kind: 'links', links: own.likest.map(craftLink), more: 0 } }];
  return {
    headline: headline(craft, own, catalogue.snapshot.asOf),
    lines: [
      ...flagLine(own.flags),
      ...fleetLines(craft, own.place, own.familyPlace),
      ...onceLines(craft, own.overallPlace, insights),
      ...companyLine('In space at the same time', own.inSpaceWith),
      ...companyLine('Docked at the same time', own.dockedWith),
      ...likest,
    ],
    ranks: ranks(craft, own.standings),
    dockings: dockings(catalogue, craft),
    notes: own.findings.map(({ rule, detail }) => ({
      link: { text: titles.get(rule) ?? rule, href: qualityPath(rule) },
      detail,
    })),
  };
}
