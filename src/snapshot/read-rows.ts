import type { z } from 'zod';
import { ll2Agency, ll2Configuration, ll2Family, ll2Flight, ll2Spacecraft } from '../schema/ll2.ts';
import { type Answers, ASKED, type Asked, type RawRow } from './answers.ts';
import type { Ll2Rows } from './shared-records.ts';

/** Rows of each collection that was asked for, read leniently, each id once. */
export type ReadRows = { [Name in Asked]: Ll2Rows[Name][] };

const SCHEMAS: { [Name in Asked]: z.ZodType<Ll2Rows[Name]> } = {
  spacecraft: ll2Spacecraft,
  configurations: ll2Configuration,
  families: ll2Family,
  agencies: ll2Agency,
  flights: ll2Flight,
};

function idOf(row: unknown): string {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
  return typeof id === 'number' || typeof id === 'string' ? `record ${id}` : 'a record without an id';
}

function readCollection<Name extends Asked>(name: Name, raw: RawRow[], problems: string[]): Ll2Rows[Name][] {
  const schema = SCHEMAS[name];
  const rows = new Map<number, Ll2Rows[Name]>();
  for (const { row, origin } of raw) {
    const parsed = schema.safeParse(row);
    if (parsed.success) {
      rows.set(parsed.data.id, parsed.data);
    } else {
      for (const { path, message } of parsed.error.issues) {
        problems.push(`${name}: ${idOf(row)}, ${path.join('.') || 'as a whole'}: ${message} (${origin})`);
      }
    }
  }
  return [...rows.values()];
}

/** Reads the rows of all answers with the lenient schema; every row that does not fit is a problem, none is dropped in silence. */
export function readRows(answers: Answers): { rows: ReadRows; problems: string[] } {
  const problems: string[] = [];
  const read = <Name extends Asked>(name: Name): Ll2Rows[Name][] =>
    readCollection(name, answers[name]?.rows ?? [], problems);
  const rows: ReadRows = {
    spacecraft: read('spacecraft'),
    configurations: read('configurations'),
    families: read('families'),
    agencies: read('agencies'),
    flights: read('flights'),
  };
  return { rows, problems };
}

/** The collections that answers hold. */
export function askedOf(answers: Answers): Asked[] {
  return ASKED.filter((name) => answers[name] !== undefined);
}
