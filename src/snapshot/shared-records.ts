import { isDeepStrictEqual } from 'node:util';
import type { Ll2Agency, Ll2Configuration, Ll2Family, Ll2Flight, Ll2Image, Ll2Spacecraft } from '../schema/ll2.ts';

/** A record of LL2 by collection, as the lenient schema reads it. */
export interface Ll2Rows {
  spacecraft: Ll2Spacecraft;
  configurations: Ll2Configuration;
  families: Ll2Family;
  agencies: Ll2Agency;
  flights: Ll2Flight;
  images: Ll2Image;
}

type Loose = { id: number } & Record<string, unknown>;

/** How many fields of a record say something. */
function fullness(version: Loose): number {
  return Object.values(version).filter((value) => value != null && value !== '').length;
}

/** Collects every version of each record of a collection; `merged` makes one of them. */
export class Versions<Row extends Loose> {
  readonly #own = new Map<number, Row>();
  readonly #nested = new Map<number, Row>();
  /** Copies that differ from the first one, by their JSON: most records have none, and JSON takes room. */
  readonly #others = new Map<number, Map<string, Row>>();

  /** Takes in the version that its own collection answered, which outranks copies nested in other records. */
  addOwn(row: Row): void {
    this.#own.set(row.id, row);
  }

  /** Takes in a copy nested in another record. */
  addNested(row: Row): void {
    const first = this.#nested.get(row.id);
    if (first === undefined) this.#nested.set(row.id, row);
    else if (!isDeepStrictEqual(first, row)) {
      const others = this.#others.get(row.id) ?? new Map<string, Row>();
      this.#others.set(row.id, others.set(JSON.stringify(row), row));
    }
  }

  /** One version a record: each field from the fullest version that states it. Sorted by id, whatever the order of adding. */
  merged(): Row[] {
    const ids = [...new Set([...this.#own.keys(), ...this.#nested.keys()])].sort((a, b) => a - b);
    return ids.map((id) => this.#mergedOf(id));
  }

  #mergedOf(id: number): Row {
    const own = this.#own.get(id);
    const copy = this.#nested.get(id);
    const copies = copy === undefined ? [] : [copy, ...(this.#others.get(id)?.values() ?? [])];
    const nested = copies.sort(
      (left, right) => fullness(right) - fullness(left) || (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1),
    );
    const [first, ...rest] = own === undefined ? nested : [own, ...nested];
    if (first === undefined) throw new Error(`No version of record ${id} was taken in.`);
    if (rest.length === 0) return first;
    const merged: Row = { ...first };
    for (const other of rest) {
      for (const [field, value] of Object.entries(other)) {
        if (value == null || value === '') continue;
        const known = Object.hasOwn(merged, field) ? Reflect.get(merged, field) : undefined;
        if (known == null || known === '')
          Object.defineProperty(merged, field, { value, enumerable: true, writable: true, configurable: true });
      }
    }
    return merged;
  }
}
