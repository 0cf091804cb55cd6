import { outOfOrder } from '../../lib/order.ts';
import type { TableProblem } from './keys.ts';
import type { Row, Starter } from './tables.ts';

/** What is known of each flight beside its own row. */
interface Known {
  starter: Starter;
  craftOf: ReadonlyMap<string, Row<'spacecraft'>>;
  configurationOf: ReadonlyMap<string, Row<'configurations'>>;
  flights: ReadonlyMap<string, Row<'flights'>>;
  byCraft: ReadonlyMap<string, Row<'flights'>[]>;
}

type Rule = (known: Known) => Iterable<TableProblem>;

/** Whether one moment surely lies after another: later even in the shorter of their two forms. */
function isAfter(later: string, earlier: string): boolean {
  const length = Math.min(later.length, earlier.length);
  return later.slice(0, length) > earlier.slice(0, length);
}

const byLaunch = (a: Row<'flights'>, b: Row<'flights'>): number => ((a.launch ?? '') < (b.launch ?? '') ? -1 : 1);

function* endsAfterLaunch({ starter }: Known): Iterable<TableProblem> {
  for (const { line, key, launch, mission_end } of starter.flights) {
    if (launch !== null && mission_end !== null && isAfter(launch, mission_end)) {
      yield { table: 'flights', line, what: `${key} ends (${mission_end}) before its launch (${launch})` };
    }
  }
}

function* dockingsInsideTheFlight({ starter, flights }: Known): Iterable<TableProblem> {
  for (const { line, flight: key, docking, departure } of starter.dockings) {
    const flight = flights.get(key);
    if (!flight) continue;
    const { launch, mission_end } = flight;
    const wrong = (what: string): TableProblem => ({ table: 'dockings', line, what: `${key}: ${what}` });
    if (launch !== null && isAfter(launch, docking)) yield wrong(`docks (${docking}) before the launch (${launch})`);
    if (mission_end !== null && isAfter(docking, mission_end))
      yield wrong(`docks (${docking}) after the end (${mission_end})`);
    if (departure === null) continue;
    if (isAfter(docking, departure)) yield wrong(`departs (${departure}) before it docks (${docking})`);
    if (mission_end !== null && isAfter(departure, mission_end))
      yield wrong(`departs (${departure}) after the end (${mission_end})`);
  }
}

function* dockingsDoNotOverlap({ starter }: Known): Iterable<TableProblem> {
  for (const [flight, stays] of Map.groupBy(starter.dockings, (row) => row.flight)) {
    const sorted = [...stays].sort((a, b) => (a.docking < b.docking ? -1 : 1));
    for (const [index, stay] of sorted.entries()) {
      const last = sorted[index - 1];
      if (last?.departure != null && isAfter(last.departure, stay.docking)) {
        yield {
          table: 'dockings',
          line: stay.line,
          what: `${flight} docks (${stay.docking}) before it left (${last.departure})`,
        };
      }
    }
  }
}

function* designatorsFitTheLaunch({ starter }: Known): Iterable<TableProblem> {
  for (const { line, key, launch, launch_designator } of starter.flights) {
    if (launch !== null && launch_designator !== null && launch.slice(0, 4) !== launch_designator.slice(0, 4)) {
      yield {
        table: 'flights',
        line,
        what: `${key}: ${launch_designator} is of another year than the launch (${launch})`,
      };
    }
  }
}

function* designatorsAreOfOneLaunch({ starter }: Known): Iterable<TableProblem> {
  const launched = starter.flights.filter(
    ({ launch_designator, launch }) => launch_designator !== null && launch !== null,
  );
  for (const [designator, rows] of Map.groupBy(launched, (row) => row.launch_designator ?? '')) {
    const [first, ...others] = rows;
    for (const { line, key, launch } of others) {
      if (
        first?.launch != null &&
        launch !== null &&
        (isAfter(launch, first.launch) || isAfter(first.launch, launch))
      ) {
        yield {
          table: 'flights',
          line,
          what: `${key} has the designator ${designator} of ${first.key}, launched at another time`,
        };
      }
    }
  }
}

function* flightsDoNotOverlap({ byCraft }: Known): Iterable<TableProblem> {
  for (const [craft, rows] of byCraft) {
    const sorted = [...rows].sort(byLaunch);
    for (const [index, { line, launch }] of sorted.entries()) {
      const last = sorted[index - 1];
      if (last === undefined || launch === null) continue;
      if (last.mission_end !== null ? isAfter(last.mission_end, launch) : last.end === null) {
        yield {
          table: 'flights',
          line,
          what: `${craft} is launched (${launch}) while its flight ${last.key} is not over`,
        };
      }
    }
  }
}

function* crewsFit({ starter, flights, craftOf, configurationOf }: Known): Iterable<TableProblem> {
  for (const [key, crew] of Map.groupBy(starter.crews, (row) => row.flight)) {
    const craft = craftOf.get(flights.get(key)?.spacecraft ?? '');
    const capacity = configurationOf.get(craft?.configuration ?? '')?.crew_capacity ?? null;
    const [first] = crew;
    const up = crew.filter(({ launched }) => launched).length;
    if (first && capacity !== null && up > capacity) {
      yield { table: 'crews', line: first.line, what: `${key} carries ${up} at launch, its configuration ${capacity}` };
    }
    for (const [name, rows] of Map.groupBy(crew, (row) => row.name)) {
      const [, again] = rows;
      if (again) yield { table: 'crews', line: again.line, what: `${name} is aboard ${key} twice` };
    }
  }
}

function* namesAndTextsDiffer({ starter }: Known): Iterable<TableProblem> {
  const said = (column: 'name' | 'description') =>
    Map.groupBy(
      starter.spacecraft.filter((row) => row[column] !== null),
      (row) => row[column] ?? '',
    );
  for (const column of ['name', 'description'] as const) {
    for (const [, rows] of said(column)) {
      const [first, ...others] = rows;
      for (const { line } of others)
        yield { table: 'spacecraft', line, what: `has the ${column} of line ${first?.line}` };
    }
  }
}

function* maidenFlightsAreTheFirst({ starter, byCraft }: Known): Iterable<TableProblem> {
  const craft = Map.groupBy(starter.spacecraft, (row) => row.configuration);
  for (const { line, key, maiden_flight } of starter.configurations) {
    const launches = (craft.get(key) ?? []).flatMap((row) =>
      (byCraft.get(row.key) ?? []).flatMap(({ launch }) => launch ?? []),
    );
    const first = launches.sort()[0];
    if (maiden_flight !== null && first !== undefined && isAfter(maiden_flight, first)) {
      yield {
        table: 'configurations',
        line,
        what: `${key} has its maiden flight (${maiden_flight}) after a launch (${first})`,
      };
    }
  }
}

/** What a row of `totals.csv` counts; null where its words name nothing. */
function totalOf(what: string, { starter, byCraft, craftOf, flights }: Known): number | null {
  const [kind, ...names] = what.split(':');
  const key = names.at(-1) ?? '';
  const families = new Set([key, ...starter.families.filter(({ parent }) => parent === key).map((row) => row.key)]);
  const ofConfiguration = starter.spacecraft.filter((row) => row.configuration === key);
  const configurations = new Set(
    starter.configurations.filter(({ family }) => family.some((name) => families.has(name))).map((row) => row.key),
  );
  const craft =
    [
      ofConfiguration,
      starter.spacecraft.filter((row) => row.key === key),
      starter.spacecraft.filter((row) => configurations.has(row.configuration)),
    ].find((rows) => rows.length > 0) ?? null;
  if (craft === null) return null;
  if (kind === 'craft') return craft.length;
  if (kind === 'flights') return craft.reduce((total, row) => total + (byCraft.get(row.key)?.length ?? 0), 0);
  if (kind !== 'dockings') return null;
  const counted = new Set(craft.map((row) => row.key));
  const stays = starter.dockings.filter(({ flight, target }) => {
    const owner = craftOf.get(flights.get(flight)?.spacecraft ?? '');
    return owner !== undefined && counted.has(owner.key) && target.toLowerCase().replaceAll(' ', '-') === names[0];
  });
  return stays.length;
}

function* totalsAreMet(known: Known): Iterable<TableProblem> {
  for (const { line, what, expected } of known.starter.totals) {
    const total = totalOf(what, known);
    if (total !== expected) {
      const why = total === null ? 'names nothing in the tables' : `is ${total}, not ${expected}`;
      yield { table: 'totals', line, what: `${what} ${why}` };
    }
  }
}

/** The rules that the tables must keep, by name. */
export const RULES: Readonly<Record<string, Rule>> = {
  'ends-after-launch': endsAfterLaunch,
  'dockings-inside-the-flight': dockingsInsideTheFlight,
  'dockings-do-not-overlap': dockingsDoNotOverlap,
  'designators-fit-the-launch': designatorsFitTheLaunch,
  'designators-are-of-one-launch': designatorsAreOfOneLaunch,
  'flights-do-not-overlap': flightsDoNotOverlap,
  'crews-fit': crewsFit,
  'names-and-texts-differ': namesAndTextsDiffer,
  'maiden-flights-are-the-first': maidenFlightsAreTheFirst,
  'totals-are-met': totalsAreMet,
};

function knownOf(starter: Starter): Known {
  return {
    starter,
    craftOf: new Map(starter.spacecraft.map((row) => [row.key, row])),
    configurationOf: new Map(starter.configurations.map((row) => [row.key, row])),
    flights: new Map(starter.flights.map((row) => [row.key, row])),
    byCraft: Map.groupBy(starter.flights, ({ spacecraft }) => spacecraft),
  };
}

/** Everything in which the tables contradict themselves or well-known sums; the name of the rule with each. */
export function contradictions(starter: Starter): (TableProblem & { rule: string })[] {
  const known = knownOf(starter);
  return Object.entries(RULES).flatMap(([rule, check]) => [...check(known)].map((problem) => ({ rule, ...problem })));
}

/** The number that a serial such as "11F732 #52", "No. 206" or "M-24" ends in; null where there is none. */
function serialNumber(serial: string | null): number | null {
  const digits = serial?.match(/(\d+)\D*$/)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Craft whose serial number does not fit the order in which their class was launched: no error, but worth a second look. */
export function serialsOutOfOrder(starter: Starter): TableProblem[] {
  const { byCraft } = knownOf(starter);
  const firstLaunch = (key: string): string | null => [...(byCraft.get(key) ?? [])].sort(byLaunch)[0]?.launch ?? null;
  return [...Map.groupBy(starter.spacecraft, ({ configuration }) => configuration)].flatMap(([configuration, rows]) => {
    const flown = rows
      .flatMap((row) => {
        const [serial, launch] = [serialNumber(row.serial_number), firstLaunch(row.key)];
        return serial === null || launch === null ? [] : [{ row, serial, launch }];
      })
      .sort((a, b) => (a.launch < b.launch ? -1 : 1));
    return outOfOrder(flown.map(({ serial }) => serial)).flatMap((at) => {
      const { row } = flown[at] ?? {};
      const what = `${row?.name} (${row?.serial_number}) was launched out of the order of serials of ${configuration}`;
      return row === undefined ? [] : [{ table: 'spacecraft' as const, line: row.line, what }];
    });
  });
}
