import { byFirstFlight, type Catalogue, type CraftEntry } from './catalogue.ts';
import { type Destination, destinationsOf } from './destinations.ts';
import { type Flag, flagsOf } from './flags.ts';
import { type FleetPlace, fleetPlaces } from './fleet.ts';
import { certainly, countSteps, type Interval, sharedTime } from './intervals.ts';
import { MEASURES, type Measure, type Reading } from './measures.ts';
import { type People, peopleOf } from './people.ts';
import type { Finding } from './quality/finding.ts';
import { findings } from './quality/findings.ts';
import { type Rank, ranked } from './ranks.ts';
import { reachedOrbit } from './reach.ts';
import { likeness } from './similarity.ts';
import { type Year, yearsOf } from './years.ts';

/** Where a craft stands in a measure: in all, in its configuration, its most specific family and its operator's craft. */
export interface Standing {
  craft: CraftEntry;
  measure: Measure;
  reading: Reading;
  /** Row of the measure's ranking, from 0. */
  row: number;
  overall: Rank;
  configuration: Rank;
  family: Rank | null;
  agency: Rank | null;
}

/** Who shared time with a craft: how many, and those whose time matches its own best. */
export interface Company {
  count: number;
  nearest: CraftEntry[];
}

/** What is derived about one craft from all others. */
export interface CraftInsights {
  standings: Standing[];
  place: FleetPlace | null;
  familyPlace: FleetPlace | null;
  /** Its place among all craft. */
  overallPlace: FleetPlace | null;
  /** Who else was in space. */
  inSpaceWith: Company;
  /** Who else was docked at the same station at the same time. */
  dockedWith: Company;
  likest: CraftEntry[];
  flags: Flag[];
  findings: Finding[];
}

/** A measure with every eligible craft, best first. */
export interface Ranking {
  measure: Measure;
  rows: { craft: CraftEntry; standing: Standing }[];
}

/** Everything that is derived from the catalogue as a whole. */
export interface Insights {
  ofCraft: (craft: CraftEntry) => CraftInsights;
  rankings: ReadonlyMap<string, Ranking>;
  people: People;
  destinations: ReadonlyMap<string, Destination>;
  years: ReadonlyMap<string, Year>;
  /** From each day on, how many craft were in space, as far as dates are known. */
  inSpaceByDay: readonly { day: string; count: number }[];
  findings: readonly Finding[];
}

/** How many of those who shared time are named. */
const SHOWN = 8;

type Read = { craft: CraftEntry; reading: Reading };

/** Ranks within groups: for each craft the rank in its group. */
function ranksWithin(
  rows: readonly Read[],
  measure: Measure,
  groupOf: (craft: CraftEntry) => number | null,
): Map<CraftEntry, Rank> {
  const ranks = new Map<CraftEntry, Rank>();
  for (const [key, group] of Map.groupBy(rows, ({ craft }) => groupOf(craft))) {
    if (key === null) continue;
    for (const { item, rank } of ranked(group, ({ reading }) => reading.value, measure.best))
      ranks.set(item.craft, rank);
  }
  return ranks;
}

function rankingOf(measure: Measure, real: readonly CraftEntry[], asOf: string): Ranking {
  const rows = real.flatMap((craft): Read[] => {
    const reading = measure.read(craft, asOf);
    return reading === null ? [] : [{ craft, reading }];
  });
  const configuration = ranksWithin(rows, measure, (craft) => craft.configuration.record.id);
  const family = ranksWithin(rows, measure, (craft) => craft.configuration.family?.record.id ?? null);
  const agency = ranksWithin(rows, measure, (craft) => craft.configuration.agency?.record.id ?? null);
  return {
    measure,
    rows: ranked(rows, ({ reading }) => reading.value, measure.best).map(({ item, rank }, row) => ({
      craft: item.craft,
      standing: {
        craft: item.craft,
        measure,
        reading: item.reading,
        row,
        overall: rank,
        configuration: configuration.get(item.craft) ?? rank,
        family: family.get(item.craft) ?? null,
        agency: agency.get(item.craft) ?? null,
      },
    })),
  };
}

/** The certain times of all flights in space. */
function timesInSpace(real: readonly CraftEntry[], asOf: string): Interval<CraftEntry>[] {
  return real.flatMap((craft) =>
    craft.flights.filter(reachedOrbit).flatMap((flight) => {
      const end = flight.mission_end ?? (flight.underWay ? asOf : null);
      const interval = end === null || flight.launch?.net == null ? null : certainly(craft, flight.launch.net, end);
      return interval === null ? [] : [interval];
    }),
  );
}

/** The others with whom a craft shared time: how well two match is the shared time over the time of either. */
function companions(
  shared: ReadonlyMap<CraftEntry, ReadonlyMap<CraftEntry, number>>,
  totals: ReadonlyMap<CraftEntry, number>,
  craft: CraftEntry,
): Company {
  const own = totals.get(craft) ?? 0;
  const others = [...(shared.get(craft) ?? [])].map(([other, seconds]) => ({
    other,
    match: seconds / (own + (totals.get(other) ?? 0) - seconds || 1),
  }));
  others.sort((a, b) => b.match - a.match || a.other.record.id - b.other.record.id);
  return { count: others.length, nearest: others.slice(0, SHOWN).map(({ other }) => other) };
}

/** The length of all intervals of each craft together. */
function totalTimes(intervals: readonly Interval<CraftEntry>[]): Map<CraftEntry, number> {
  const totals = new Map<CraftEntry, number>();
  for (const { who, from, to } of intervals) totals.set(who, (totals.get(who) ?? 0) + to - from);
  return totals;
}

/** The certain times of all stays at stations, station by station. */
function timesDocked(destinations: ReadonlyMap<string, Destination>): Interval<CraftEntry>[][] {
  return [...destinations.values()].map(({ stays }) =>
    stays.flatMap(({ craft, docking, until }) => {
      const interval = until === null ? null : certainly(craft, docking.docking, until);
      return interval === null ? [] : [interval];
    }),
  );
}

/** Who was docked at the same station at the same time. */
function dockedTogether(stations: readonly Interval<CraftEntry>[][]): Map<CraftEntry, Map<CraftEntry, number>> {
  const shared = new Map<CraftEntry, Map<CraftEntry, number>>();
  for (const intervals of stations) {
    for (const [craft, others] of sharedTime(intervals)) {
      const sum = shared.get(craft) ?? new Map<CraftEntry, number>();
      for (const [other, seconds] of others) sum.set(other, (sum.get(other) ?? 0) + seconds);
      shared.set(craft, sum);
    }
  }
  return shared;
}

/** Derives everything that needs the whole catalogue; placeholders count nowhere. */
export function buildInsights(catalogue: Catalogue): Insights {
  const { real, configurations, families, snapshot } = catalogue;
  const { asOf } = snapshot;
  const rankings = new Map(MEASURES.map((measure) => [measure.key, rankingOf(measure, real, asOf)]));
  const standings = new Map<CraftEntry, Standing[]>(real.map((craft) => [craft, []]));
  for (const { rows } of rankings.values())
    for (const { craft, standing } of rows) standings.get(craft)?.push(standing);

  const places = new Map(configurations.flatMap(({ craft }) => [...fleetPlaces(craft)]));
  const familyPlaces = new Map(
    families
      .filter(({ parent }) => parent === null)
      .flatMap(({ configurations: members }) => [
        ...fleetPlaces(members.flatMap(({ craft }) => craft).sort(byFirstFlight)),
      ]),
  );
  const overallPlaces = fleetPlaces(real.toSorted(byFirstFlight));
  const intervals = timesInSpace(real, asOf);
  const inSpace = sharedTime(intervals);
  const destinations = destinationsOf(real, asOf);
  const stays = timesDocked(destinations);
  const docked = dockedTogether(stays);
  const [aloft, atStations] = [totalTimes(intervals), totalTimes(stays.flat())];
  const like = likeness(real, asOf);
  const found = findings(catalogue);
  const findingsOf = Map.groupBy(found, ({ craft }) => craft);

  const derived = new Map(
    real.map((craft): [CraftEntry, CraftInsights] => {
      const own = standings.get(craft) ?? [];
      const place = places.get(craft) ?? null;
      return [
        craft,
        {
          standings: own,
          place,
          familyPlace: familyPlaces.get(craft) ?? null,
          overallPlace: overallPlaces.get(craft) ?? null,
          inSpaceWith: companions(inSpace, aloft, craft),
          dockedWith: companions(docked, atStations, craft),
          likest: like.get(craft) ?? [],
          flags: flagsOf(craft, place, own),
          findings: findingsOf.get(craft) ?? [],
        },
      ];
    }),
  );
  return {
    ofCraft: (craft) => derived.get(craft) ?? NOTHING,
    rankings,
    people: peopleOf(real),
    destinations,
    years: yearsOf(real),
    inSpaceByDay: countSteps(intervals),
    findings: found,
  };
}

const NOTHING: CraftInsights = {
  standings: [],
  place: null,
  familyPlace: null,
  overallPlace: null,
  inSpaceWith: { count: 0, nearest: [] },
  dockedWith: { count: 0, nearest: [] },
  likest: [],
  flags: [],
  findings: [],
};

const made = new WeakMap<Catalogue, Insights>();

/** The insights of a catalogue, built once. */
export function insightsOf(catalogue: Catalogue): Insights {
  const found = made.get(catalogue) ?? buildInsights(catalogue);
  made.set(catalogue, found);
  return found;
}
