import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Enumerated } from '../world.ts';
import { CONFIGURATION_TYPE } from './enumerations.ts';

const stationLine = z.enum(['russian', 'western', 'chinese']);

/** Whose stations a design visits. */
export type StationLine = z.infer<typeof stationLine>;

/** What craft of a configuration are like. */
export interface Design {
  id: number;
  name: string;
  type: Enumerated;
  /** Agency id. */
  agency: number;
  family: readonly number[];
  /** First and last year of flights; a last year of null is still in use. */
  years: readonly [number, number | null];
  /** Craft of a catalogue of 607 that are of this design. */
  share: number;
  /** Flights of one craft, on average; 1 is a craft that flies once, 0 one that never did. */
  flights: number;
  /** Seats; 0 carries no crew. */
  crew: number;
  /** Days of a flight, on average. */
  days: number;
  stations: StationLine | null;
  orbital: boolean;
  /** Length and diameter in metres, payload up and down in kilograms; null where nobody says. */
  size: readonly [number | null, number | null, number | null, number | null];
  /** Names of craft one by one; where only one is given, `{n}` in it is the number of the craft. */
  craftNames: readonly string[];
  /** Its serial number, with `{n}` likewise. */
  serial: string;
  /** Launcher id. */
  launcher: number;
}

function typeOf(id: string): Enumerated {
  const type = Object.values(CONFIGURATION_TYPE).find((known) => String(known.id) === id);
  if (type === undefined) throw new Error(`designs.csv names type ${id}, which LL2 does not have.`);
  return type;
}

const orNull = <Value>(read: (text: string) => Value) =>
  z.string().transform((text) => (text === '' ? null : read(text)));
const number = z.string().transform(Number).pipe(z.number());
const list = z.string().transform((text) => (text === '' ? [] : text.split('|')));

const row = z.strictObject({
  id: number,
  name: z.string(),
  type: z.string().transform(typeOf),
  agency: number,
  family: list.pipe(z.array(number)),
  first_year: number,
  last_year: orNull(Number),
  share: number,
  flights: number,
  crew: number,
  days: number,
  stations: orNull((text) => stationLine.parse(text)),
  orbital: z.enum(['yes', 'no']),
  height: orNull(Number),
  diameter: orNull(Number),
  payload_up: orNull(Number),
  payload_down: orNull(Number),
  craft_name: list,
  serial: z.string(),
  launcher: number,
});

/** The designs of a catalogue of the real one's size, from `designs.csv`. */
const DESIGNS: readonly Design[] = z
  .array(row)
  .parse(parse(readFileSync(new URL('designs.csv', import.meta.url)), { columns: true }))
  .map(({ first_year, last_year, height, diameter, payload_up, payload_down, craft_name, orbital, ...rest }) => ({
    ...rest,
    years: [first_year, last_year],
    size: [height, diameter, payload_up, payload_down],
    craftNames: craft_name,
    orbital: orbital === 'yes',
  }));

/** The designs of a larger catalogue: later marks of the same ones, until there are `count`. */
export function designs(count: number): Design[] {
  const all = [...DESIGNS];
  for (let mark = 2; all.length < count; mark += 1) {
    for (const base of DESIGNS.slice(0, count - all.length)) {
      const named = (name: string): string => `${name} Mk ${mark}`;
      all.push({
        ...base,
        id: base.id + (mark - 1) * 100,
        name: named(base.name),
        craftNames: base.craftNames.map(named),
      });
    }
  }
  return all;
}
