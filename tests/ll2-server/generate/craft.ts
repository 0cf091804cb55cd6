import { durationText } from '../shapes.ts';
import type { Enumerated, Image, Spacecraft } from '../world.ts';
import type { Design } from './designs.ts';
import { STATUS } from './enumerations.ts';
import type { FlightSum, flightMaker } from './flights.ts';
import type { Random } from './random.ts';
import { craftText } from './texts.ts';

const DAY = 86_400;
const yearStart = (year: number): number => Date.UTC(year, 0, 1) / 1000;

/** How many craft each design gets of a whole; what rounding leaves over goes to the largest. */
export function shares(designs: readonly Design[], whole: number): number[] {
  const total = designs.reduce((sum, { share }) => sum + share, 0);
  const parts = designs.map(({ share }) => (share === 0 ? 0 : Math.max(1, Math.floor((share / total) * whole))));
  const bySize = designs.map((_, at) => at).sort((left, right) => (parts[right] ?? 0) - (parts[left] ?? 0));
  let missing = whole - parts.reduce((sum, part) => sum + part, 0);
  while (missing !== 0) {
    for (const at of bySize) {
      const part = parts[at] ?? 0;
      const step = Math.sign(missing);
      if (step === 0 || part + step < (step < 0 ? 0 : 1)) continue;
      parts[at] = part + step;
      missing -= step;
    }
  }
  return parts;
}

interface Launches {
  times: number[];
  /** Longest that a flight may be, in seconds. */
  room: number;
}

/** When a craft flies: once in its turn, or again and again from its turn on. */
function launchTimes(random: Random, design: Design, turn: number, of: number, asOf: number): Launches {
  const [first, last] = design.years;
  const from = yearStart(first);
  const to = Math.min(asOf, last === null ? asOf : yearStart(last + 1));
  if (design.flights === 0 || to - from < DAY) return { times: [], room: 0 };
  const start = from + ((turn + random.fraction() * 0.9) / of) * (to - from) * (design.flights > 1 ? 0.5 : 1);
  if (design.flights === 1) return { times: [start], room: Number.POSITIVE_INFINITY };
  const count = Math.max(1, Math.round(design.flights * (0.5 + random.fraction())));
  const step = (to - start) / count;
  return { times: Array.from({ length: count }, (_, at) => start + at * step), room: step * 0.7 };
}

function statusOf(design: Design, sums: readonly FlightSum[], lost: boolean): Enumerated {
  if (lost) return STATUS.destroyed;
  if (sums.some(({ ended }) => !ended)) return STATUS.active;
  if (design.flights === 1) return STATUS.singleUse;
  return design.years[1] === null ? STATUS.active : STATUS.retired;
}

/** Makes the craft number `turn` of `of` of a design, with its flights. */
export function craft(
  random: Random,
  maker: ReturnType<typeof flightMaker>,
  {
    id,
    design,
    turn,
    of,
    asOf,
    image,
  }: { id: number; design: Design; turn: number; of: number; asOf: number; image: Image | null },
): Spacecraft {
  const pattern = design.craftNames[Math.min(turn, design.craftNames.length - 1)] ?? design.name;
  const again = turn < design.craftNames.length || pattern.includes('{n}') ? '' : ` ${turn + 1}`;
  const fill = (text: string): string => text.replaceAll('{n}', String(turn + 1));
  const name = `${fill(pattern)}${again}`;

  const { times, room } = launchTimes(random, design, turn, of, asOf);
  const sums: FlightSum[] = [];
  let before: number | null = null;
  let lost = false;
  for (const [at, launch] of times.entries()) {
    if (lost) break;
    lost = design.orbital && at === times.length - 1 && random.chance(0.02);
    const end =
      launch + (lost ? random.int(60, 600) : Math.min(design.days * DAY * (0.7 + random.fraction() * 0.6), room));
    if (launch >= asOf) break;
    sums.push(maker.fly({ craft: id, craftName: name, design, launch, end, failed: lost, before, number: at + 1 }));
    before = end;
  }
  const total = (get: (sum: FlightSum) => number): string => durationText(sums.reduce((sum, row) => sum + get(row), 0));
  const turnarounds = sums.flatMap(({ turnaround }) => (turnaround === null ? [] : [turnaround]));
  const serial = random.chance(0.04) ? null : random.chance(0.03) ? 'TBD' : fill(design.serial);
  return {
    id,
    name,
    serial_number: random.chance(0.05) ? name : serial,
    is_placeholder: false,
    image,
    in_space: sums.some(({ ended }) => !ended),
    time_in_space: total(({ seconds }) => seconds),
    time_docked: total(({ docked }) => docked),
    flights_count: sums.length,
    mission_ends_count: sums.filter(({ ended }) => ended).length,
    status: statusOf(design, sums, lost),
    description: craftText(random, name, design, times[0] ?? null),
    spacecraft_config: design.id,
    fastest_turnaround: turnarounds.length === 0 ? null : durationText(Math.min(...turnarounds)),
  };
}
