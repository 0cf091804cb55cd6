import type { World } from './world.ts';

/** Why a value of a filter is refused, in the framework's words. */
export class BadValue extends Error {}

/** Judges rows by a value of the query; null where the value is ignored. Throws `BadValue`. */
export type Filter<Row> = (values: readonly string[], world: World) => ((row: Row) => boolean) | null;

type Scalar = string | number | boolean | null;
type Get<Row, Value extends Scalar> = (row: Row, world: World) => Value | null;
type Comparison = 'exact' | 'gt' | 'gte' | 'lt' | 'lte';

const BOOLEANS: Readonly<Record<string, boolean>> = { '1': true, true: true, '0': false, false: false };

const last = (values: readonly string[]): string => (values.at(-1) ?? '').trim();

function compare<Value extends string | number>(how: Comparison, left: Value, right: Value): boolean {
  if (how === 'exact') return left === right;
  if (how === 'gt') return left > right;
  if (how === 'gte') return left >= right;
  return how === 'lt' ? left < right : left <= right;
}

/** A truth value as Django reads it: true, True, 1 and their opposites; anything else is ignored. */
export function flagFilter<Row>(get: Get<Row, boolean>): Filter<Row> {
  return (values, world) => {
    const wanted = BOOLEANS[last(values).toLowerCase()];
    return wanted === undefined ? null : (row) => get(row, world) === wanted;
  };
}

/** A text that must be equal, or contained where `contains` is set; letter case counts, an empty value is ignored. */
export function textFilter<Row>(get: Get<Row, string>, { contains = false } = {}): Filter<Row> {
  return (values, world) => {
    const wanted = last(values);
    if (wanted === '') return null;
    return (row) => {
      const value = get(row, world);
      return value !== null && (contains ? value.includes(wanted) : value === wanted);
    };
  };
}

/** A number; rows without one never match. */
export function numberFilter<Row>(get: Get<Row, number>, how: Comparison = 'exact'): Filter<Row> {
  return (values, world) => {
    const text = last(values);
    if (text === '') return null;
    const wanted = Number(text);
    if (!Number.isFinite(wanted)) throw new BadValue('Enter a number.');
    return (row) => {
      const value = get(row, world);
      return value !== null && compare(how, value, wanted);
    };
  };
}

/** A date and time with or without a zone; rows without one never match. */
export function momentFilter<Row>(get: Get<Row, string>, how: Comparison): Filter<Row> {
  return (values, world) => {
    const text = last(values);
    if (text === '') return null;
    const wanted = Date.parse(text);
    if (Number.isNaN(wanted)) throw new BadValue('Enter a valid date/time.');
    return (row) => {
      const value = get(row, world);
      return value !== null && compare(how, Date.parse(value), wanted);
    };
  };
}

/** The id of a row elsewhere; one that is not there is refused. */
export function choiceFilter<Row>(
  get: Get<Row, number>,
  choices: (world: World) => readonly { id: number }[],
): Filter<Row> {
  return (values, world) => {
    const text = last(values);
    if (text === '') return null;
    const wanted = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!choices(world).some(({ id }) => id === wanted)) {
      throw new BadValue('Select a valid choice. That choice is not one of the available choices.');
    }
    return (row) => get(row, world) === wanted;
  };
}

/** A number with all its comparisons: `name`, `name__gt`, `name__gte`, `name__lt`, `name__lte`. */
export function numberFilters<Row>(name: string, get: Get<Row, number>): Record<string, Filter<Row>> {
  return {
    [name]: numberFilter(get),
    [`${name}__gt`]: numberFilter(get, 'gt'),
    [`${name}__gte`]: numberFilter(get, 'gte'),
    [`${name}__lt`]: numberFilter(get, 'lt'),
    [`${name}__lte`]: numberFilter(get, 'lte'),
  };
}
