import type { z } from 'zod';
import { ll2Agency, ll2Configuration, ll2Family, ll2Flight, ll2Spacecraft } from '../schema/ll2.ts';
import { ASKED, type Asked } from './answers.ts';
import type { Page } from './page.ts';
import type { Ll2Rows } from './shared-records.ts';

/** Rows of each collection, read leniently, each id once. */
export type ReadRows = { [Name in Asked]: Ll2Rows[Name][] };

const SCHEMAS: { [Name in Asked]: z.ZodType<Ll2Rows[Name]> } = {
  spacecraft: ll2Spacecraft,
  configurations: ll2Configuration,
  families: ll2Family,
  agencies: ll2Agency,
  flights: ll2Flight,
};

/** The id of a row as it came; null where it has none that can be one. */
export function idOfRow(row: unknown): number | null {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}

function problemsOf(name: Asked, row: unknown, error: z.ZodError, origin: string): string[] {
  const id = idOfRow(row);
  const which = id === null ? 'a record without an id' : `record ${id}`;
  return error.issues.map(
    ({ path, message }) => `${name}: ${which}, ${path.join('.') || 'as a whole'}: ${message} (${origin})`,
  );
}

/** What the lenient schema has against rows of a page; empty where all can be read. */
export function problemsOfRows(name: Asked, rows: readonly unknown[], origin: string): string[] {
  return rows.flatMap((row) => {
    const parsed = SCHEMAS[name].safeParse(row);
    return parsed.success ? [] : problemsOf(name, row, parsed.error, origin);
  });
}

/**
 * Takes in pages one after the other and keeps of each row what the lenient schema knows; every row that does not fit
 * is a problem, none is dropped in silence.
 */
export class RowReader {
  readonly problems: string[] = [];
  readonly #rows: { [Name in Asked]: Map<number, Ll2Rows[Name]> } = {
    spacecraft: new Map(),
    configurations: new Map(),
    families: new Map(),
    agencies: new Map(),
    flights: new Map(),
  };
  readonly #stated = new Map<Asked, number>();
  /** Configurations by their JSON: 60,000 craft share a few dozen, and one object each is enough. */
  readonly #shared = new Map<string, Ll2Rows['configurations']>();

  /** Takes in a page of a collection; `origin` names it in problems. */
  add(name: Asked, page: Page, origin: string): void {
    this.#stated.set(name, Math.max(page.count, this.#stated.get(name) ?? 0));
    if (name === 'spacecraft') {
      for (const craft of this.#read(name, SCHEMAS.spacecraft, page.rows, origin)) {
        this.#rows.spacecraft.set(craft.id, { ...craft, spacecraft_config: this.#share(craft.spacecraft_config) });
      }
    } else if (name === 'configurations') this.#take(name, this.#rows.configurations, page.rows, origin);
    else if (name === 'families') this.#take(name, this.#rows.families, page.rows, origin);
    else if (name === 'agencies') this.#take(name, this.#rows.agencies, page.rows, origin);
    else this.#take(name, this.#rows.flights, page.rows, origin);
  }

  #take<Name extends Asked>(
    name: Name,
    into: Map<number, Ll2Rows[Name]>,
    rows: readonly unknown[],
    origin: string,
  ): void {
    for (const row of this.#read(name, SCHEMAS[name], rows, origin)) into.set(row.id, row);
  }

  *#read<Row>(name: Asked, schema: z.ZodType<Row>, rows: readonly unknown[], origin: string): Generator<Row> {
    for (const row of rows) {
      const parsed = schema.safeParse(row);
      if (parsed.success) yield parsed.data;
      else this.problems.push(...problemsOf(name, row, parsed.error, origin));
    }
  }

  #share(configuration: Ll2Rows['configurations']): Ll2Rows['configurations'] {
    const json = JSON.stringify(configuration);
    const known = this.#shared.get(json);
    if (known === undefined) this.#shared.set(json, configuration);
    return known ?? configuration;
  }

  /** How many rows the API says a collection has; null where it was not asked for. */
  stated(name: Asked): number | null {
    return this.#stated.get(name) ?? null;
  }

  /** Where collections fall short of what the API says they have; flights may be missing, as a core snapshot asks for none. */
  gaps(): string[] {
    return ASKED.flatMap((name) => {
      const stated = this.stated(name);
      if (stated === null) return name === 'flights' ? [] : [`${name} are missing`];
      const held = this.#rows[name].size;
      return held === stated ? [] : [`${name}: ${held} of ${stated} rows`];
    });
  }

  /** All rows that were taken in. */
  rows(): ReadRows {
    return {
      spacecraft: [...this.#rows.spacecraft.values()],
      configurations: [...this.#rows.configurations.values()],
      families: [...this.#rows.families.values()],
      agencies: [...this.#rows.agencies.values()],
      flights: [...this.#rows.flights.values()],
    };
  }
}
