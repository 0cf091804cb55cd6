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

/** A page that was read: what is wrong with it, and the way to take its rows. */
export interface ReadPage {
  problems: string[];
  ids: (number | null)[];
  /** Puts the rows among those of the crawl. */
  take(): void;
}

/**
 * Reads pages one after the other and keeps of each row what the lenient schema knows; every row that does not fit is
 * a problem, none is dropped in silence.
 */
export class RowReader {
  readonly #rows: { [Name in Asked]: Map<number, Ll2Rows[Name]> } = {
    spacecraft: new Map(),
    configurations: new Map(),
    families: new Map(),
    agencies: new Map(),
    flights: new Map(),
  };
  readonly #stated = new Map<Asked, number>();
  /** Configurations by their JSON: thousands of craft share a few dozen, and one object each is enough. */
  readonly #shared = new Map<string, Ll2Rows['configurations']>();

  /** Reads a page of a collection; `origin` names it in problems. */
  read(name: Asked, { rows }: Page, origin: string): ReadPage {
    const ids = rows.map(idOfRow);
    switch (name) {
      case 'spacecraft':
        return { ids, ...this.#keep(this.#rows.spacecraft, this.#parse(name, SCHEMAS.spacecraft, rows, origin)) };
      case 'configurations':
        return {
          ids,
          ...this.#keep(this.#rows.configurations, this.#parse(name, SCHEMAS.configurations, rows, origin)),
        };
      case 'families':
        return { ids, ...this.#keep(this.#rows.families, this.#parse(name, SCHEMAS.families, rows, origin)) };
      case 'agencies':
        return { ids, ...this.#keep(this.#rows.agencies, this.#parse(name, SCHEMAS.agencies, rows, origin)) };
      case 'flights':
        return { ids, ...this.#keep(this.#rows.flights, this.#parse(name, SCHEMAS.flights, rows, origin)) };
    }
  }

  // A method of its own, so that what it returns holds on to the rows that were kept and not to those that came.
  #keep<Row extends { id: number }>(into: Map<number, Row>, { kept, problems }: { kept: Row[]; problems: string[] }) {
    return {
      problems,
      take: (): void => {
        for (const row of kept) into.set(row.id, row);
      },
    };
  }

  #parse<Row extends object>(name: Asked, schema: z.ZodType<Row>, rows: readonly unknown[], origin: string) {
    const kept: Row[] = [];
    const problems: string[] = [];
    for (const row of rows) {
      const parsed = schema.safeParse(row);
      if (parsed.success) kept.push(this.#slim(parsed.data));
      else problems.push(...problemsOf(name, row, parsed.error, origin));
    }
    return { kept, problems };
  }

  #slim<Row extends { spacecraft_config?: Ll2Rows['configurations'] }>(row: Row): Row {
    if (row.spacecraft_config !== undefined) row.spacecraft_config = this.#share(row.spacecraft_config);
    return row;
  }

  #share(configuration: Ll2Rows['configurations']): Ll2Rows['configurations'] {
    const json = JSON.stringify(configuration);
    const known = this.#shared.get(json);
    if (known === undefined) this.#shared.set(json, configuration);
    return known ?? configuration;
  }

  /** Notes how many rows the API says a collection has. */
  state(name: Asked, count: number): void {
    this.#stated.set(name, count);
  }

  /** How many rows the API says a collection has; null where it was not asked for. */
  stated(name: Asked): number | null {
    return this.#stated.get(name) ?? null;
  }

  /**
   * Where collections fall short of what the API says they have, or of anything at all; flights may be missing, as a core
   * snapshot asks for none.
   */
  gaps(): string[] {
    return ASKED.flatMap((name) => {
      const stated = this.stated(name);
      if (stated === 0) return [`${name}: the API says that there are none`];
      if (stated === null) return name === 'flights' ? [] : [`${name} are missing`];
      const held = this.#rows[name].size;
      return held === stated ? [] : [`${name}: ${held} of ${stated} rows`];
    });
  }

  /** Hands over all rows that were taken, and forgets them. */
  release(): ReadRows {
    const rows = this.#rows;
    const all: ReadRows = {
      spacecraft: [...rows.spacecraft.values()],
      configurations: [...rows.configurations.values()],
      families: [...rows.families.values()],
      agencies: [...rows.agencies.values()],
      flights: [...rows.flights.values()],
    };
    for (const name of ASKED) rows[name].clear();
    this.#shared.clear();
    return all;
  }
}
