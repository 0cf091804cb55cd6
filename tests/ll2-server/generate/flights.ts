import { durationText } from '../shapes.ts';
import type { DockingEvent, DockingTarget, Flight, Landing, Launch, PayloadFlight } from '../world.ts';
import { crewCountry, crews } from './crews.ts';
import type { Design } from './designs.ts';
import { LANDING_LOCATION, LANDING_TYPE, LAUNCH_STATUS, NET_PRECISION } from './enumerations.ts';
import { LAUNCHERS, PAD_OF, STATIONS } from './places.ts';
import type { Random } from './random.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Seconds since 1970 as LL2 writes a moment. */
const instantText = (seconds: number): string => `${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}Z`;

/** A flight to be made; times in seconds since 1970. */
export interface FlightPlan {
  craft: number;
  craftName: string;
  design: Design;
  launch: number;
  end: number;
  failed: boolean;
  /** The end of the craft's flight before; null on its first. */
  before: number | null;
  /** 1 for the craft's first flight. */
  number: number;
}

/** What a flight adds to its craft. */
export interface FlightSum {
  seconds: number;
  docked: number;
  ended: boolean;
  turnaround: number | null;
}

const AGENA: PayloadFlight['payload'] = {
  id: 77,
  name: 'Gemini Agena Target Vehicle',
  type: { id: 12, name: 'Technology' },
  manufacturer: 44,
  operator: 44,
  description: 'A target for dockings.',
};

/** Makes flights with their launches, landings, crews and dockings, up to a moment. */
export function flightMaker(random: Random, asOf: number) {
  const flights: Flight[] = [];
  const launches: Launch[] = [];
  const dockings: DockingEvent[] = [];
  const payloadFlights: PayloadFlight[] = [];
  const vehicles = new Map<number, { id: number; launch: number; end: number }[]>();
  const hands = crews(random);

  const launched = ({ craftName, design, launch, failed, number }: FlightPlan, name: string): Launch => {
    const id = random.uuid();
    const rocket = LAUNCHERS.find((row) => row.id === design.launcher);
    const net = instantText(launch);
    const made: Launch = {
      id,
      name: `${rocket?.name ?? 'Unknown'} | ${name}`,
      slug: `launch-${id.slice(0, 13)}`,
      launch_designator: null,
      status: failed ? LAUNCH_STATUS.failure : LAUNCH_STATUS.success,
      last_updated: instantText(launch + DAY),
      net,
      net_precision: random.chance(0.02) ? null : random.pick(Object.values(NET_PRECISION)),
      failreason: failed ? 'The launch vehicle was lost.' : null,
      launch_service_provider: rocket?.manufacturer ?? design.agency,
      rocket: { id: 5000 + launches.length, configuration: design.launcher },
      mission: {
        id: 3000 + launches.length,
        name,
        type: design.crew > 0 ? 'Human Exploration' : 'Resupply',
        description: `Flight ${number} of ${craftName}.`,
        orbit: design.orbital
          ? { id: 8, name: 'Low Earth Orbit', abbrev: 'LEO' }
          : { id: 15, name: 'Suborbital', abbrev: 'Sub' },
      },
      pad: PAD_OF.get(design.launcher) ?? 1,
    };
    launches.push(made);
    return made;
  };

  const landed = ({ design, failed }: FlightPlan, ended: boolean): Landing | null => {
    if (random.chance(0.05)) return null;
    const water = [121, 44, 80].includes(design.agency);
    const down =
      design.type.name === 'Spaceplane'
        ? [LANDING_TYPE.runway, LANDING_LOCATION.runway]
        : design.crew === 0 && design.size[3] === 0
          ? [LANDING_TYPE.destructive, LANDING_LOCATION.pacific]
          : water
            ? [LANDING_TYPE.splashdown, LANDING_LOCATION.atlantic]
            : [LANDING_TYPE.parachute, design.agency === 17 ? LANDING_LOCATION.dongfeng : LANDING_LOCATION.kazakhstan];
    const [type = LANDING_TYPE.parachute, place = LANDING_LOCATION.kazakhstan] = down;
    return {
      id: 800 + flights.length,
      attempt: !failed && type !== LANDING_TYPE.destructive,
      success: ended ? !failed : null,
      description: ended ? `${type.name} in ${place.name}.` : '',
      downrange_distance: null,
      landing_location: place,
      type,
    };
  };

  const dock = (target: DockingTarget, location: number, docking: number, departure: number): number => {
    const gone = departure <= asOf;
    dockings.push({
      id: dockings.length + 1,
      docking: instantText(docking),
      departure: gone ? instantText(departure) : null,
      docking_location: location,
      target,
      chaser: flights.length + 1,
    });
    return Math.floor(gone ? departure : asOf) - Math.floor(docking);
  };

  const station = ({ design, launch }: FlightPlan) => {
    const day = instantText(launch).slice(0, 10);
    const open = STATIONS.filter(
      ({ lines, founded, deorbited }) =>
        design.stations !== null && lines.includes(design.stations) && founded <= day && (deorbited ?? '9') > day,
    );
    return open.length === 0 ? null : random.pick(open);
  };

  const docked = (plan: FlightPlan, goal: ReturnType<typeof station>): number => {
    const { design, launch, end } = plan;
    const docking = launch + random.int(4 * HOUR, Math.min(2 * DAY, (end - launch) / 3));
    const departure = end - random.int(3 * HOUR, Math.min(DAY, (end - launch) / 4));
    if (docking >= asOf) return 0;
    if (goal !== null) {
      const port = (): number => goal.id * 10 + random.int(0, 3);
      const target: DockingTarget = { kind: 'space_station', id: goal.id };
      const middle = (docking + departure) / 2;
      if (!random.chance(0.1) || middle + HOUR > asOf) return dock(target, port(), docking, departure);
      // A craft may move to another port and so dock twice on one flight.
      return dock(target, port(), docking, middle) + dock(target, port(), middle + HOUR, departure);
    }
    const other = (vehicles.get(design.id) ?? []).find((row) => row.launch < end && row.end > launch);
    if (design.name === 'Gemini') {
      const id = payloadFlights.length + 1;
      const start = launched({ ...plan, launch: launch - HOUR, failed: false }, `Agena TV-${id}`);
      payloadFlights.push({ id, destination: 'Low Earth Orbit', launch: start.id, payload: AGENA });
      return dock({ kind: 'payload_flight', id }, 2, docking, departure);
    }
    return other === undefined ? 0 : dock({ kind: 'flight_vehicle', id: other.id }, 1, docking, departure);
  };

  return {
    flights,
    launches,
    dockings,
    payloadFlights,
    astronauts: hands.all,
    /** Makes one flight; flights of a world are made in the order of their ids. */
    fly(plan: FlightPlan): FlightSum {
      const { design, launch, end, failed, before, number } = plan;
      const ended = end <= asOf;
      const seconds = Math.floor(Math.min(end, asOf)) - Math.floor(launch);
      const goal = failed ? null : station(plan);
      const meets =
        !failed &&
        end - launch > DAY &&
        (goal === null ? design.crew > 1 && random.chance(design.name === 'Gemini' ? 0.7 : 0.1) : random.chance(0.93));
      const docking = meets ? docked(plan, goal) : 0;
      const id = flights.length + 1;
      const crew = hands.man(
        design.crew === 0 ? 0 : random.int(1, design.crew),
        crewCountry(design.agency),
        instantText(launch),
        seconds,
      );
      const turnaround = before === null ? null : Math.floor(launch) - Math.floor(before);
      const name = design.flights > 1 ? `${plan.craftName} flight ${number}` : plan.craftName;
      flights.push({
        id,
        destination: goal?.name ?? (random.chance(0.05) ? null : design.orbital ? 'Low Earth Orbit' : 'Suborbital'),
        mission_end: ended ? instantText(end) : null,
        spacecraft: plan.craft,
        launch: launched(plan, name).id,
        landing: landed(plan, ended),
        duration: ended ? durationText(seconds) : null,
        turn_around_time: turnaround === null ? null : durationText(turnaround),
        launch_crew: crew,
        onboard_crew: crew,
        landing_crew: ended && !failed ? crew.slice(0, random.chance(0.1) ? 1 : crew.length) : [],
      });
      vehicles.set(design.id, [...(vehicles.get(design.id) ?? []).slice(-50), { id, launch, end }]);
      return { seconds, docked: docking, ended, turnaround };
    },
    /** Gives every orbital launch its designator; more than 999 in a year share them. */
    designate(): void {
      const orbital = launches.filter(({ mission }) => mission.orbit.id === 8);
      for (const [year, rows] of Map.groupBy(orbital, ({ net }) => net.slice(0, 4))) {
        rows.sort((left, right) => (left.net < right.net ? -1 : 1));
        const step = Math.min(1, 999 / rows.length);
        for (const [at, row] of rows.entries()) {
          row.launch_designator = `${year}-${String(Math.floor(at * step) + 1).padStart(3, '0')}`;
        }
      }
    },
  };
}
