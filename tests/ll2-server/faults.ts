import type { Fault, FaultCall, FaultGroup, FaultSource } from './fault.ts';
import { ATTACKS } from './faults/attacks.ts';
import { CHANGES } from './faults/changes.ts';
import { DISORDERS } from './faults/disorders.ts';
import { INTERRUPTIONS } from './faults/interruptions.ts';
import { LIES } from './faults/lies.ts';
import { random as seeded } from './generate/random.ts';

const KNOWN = { ...INTERRUPTIONS, ...DISORDERS, ...CHANGES, ...LIES, ...ATTACKS };

/** The name of a fault, such as `reset-in-body`. */
export type FaultName = keyof typeof KNOWN;

/** Everything that can go wrong, by name. */
const FAULTS: Readonly<Record<FaultName, Fault>> = KNOWN;

/** All names of faults. */
export const FAULT_NAMES = Object.keys(KNOWN) as readonly FaultName[];

/** The names of a group of faults. */
export const faultNames = (group: FaultGroup): FaultName[] =>
  FAULT_NAMES.filter((name) => FAULTS[name].group === group);

/** Whether a text names a fault. */
export const isFaultName = (text: string): text is FaultName => Object.hasOwn(KNOWN, text);

/** A fault and the calls that it strikes. */
export interface PlannedFault {
  fault: FaultName;
  /** Only calls to this path, such as `spacecraft`; default every path but `api-throttle`. */
  path?: string;
  /** The first call struck, counted from 1 over the calls to the path; default 1. */
  at?: number;
  /** How many calls in a row; default 1. */
  times?: number;
}

const strikes = ({ path }: PlannedFault, call: FaultCall): boolean =>
  path === undefined ? call.path !== 'api-throttle' : path === call.path;

/** Faults at calls that are known beforehand; of two for one call the first counts. */
export function plannedFaults(plan: readonly PlannedFault[]): FaultSource {
  const seen = new Map<PlannedFault, number>();
  return (call) => {
    const struck = plan.filter((planned) => {
      if (!strikes(planned, call)) return false;
      const count = (seen.get(planned) ?? 0) + 1;
      seen.set(planned, count);
      const { at = 1, times = 1 } = planned;
      return count >= at && count < at + times;
    });
    return struck[0] === undefined ? undefined : FAULTS[struck[0].fault];
  };
}

/** A random mixture of faults. */
export interface MixtureOptions {
  /** The same seed and the same calls give the same faults. */
  seed: number;
  /** The part of calls that is struck, from 0 to 1. */
  rate: number;
  /** The faults to choose from; default those that the next try heals. */
  names?: readonly FaultName[];
  /** No address is struck more often than this in a row, so that a patient caller gets through; default 2. */
  inARow?: number;
}

/** Faults at random; what struck is told to `onFault`. */
export function faultMixture(
  { seed, rate, names = [...faultNames('interruption'), ...faultNames('disorder')], inARow = 2 }: MixtureOptions,
  onFault: (name: FaultName, call: FaultCall) => void = () => undefined,
): FaultSource {
  const random = seeded(seed);
  const row = new Map<string, number>();
  return (call) => {
    const { href } = call.address;
    const before = row.get(href) ?? 0;
    if (!random.chance(rate) || before >= inARow) {
      row.set(href, 0);
      return undefined;
    }
    row.set(href, before + 1);
    const name = random.pick(names);
    onFault(name, call);
    return FAULTS[name];
  };
}
