import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { flightEnd, flightOutcome } from '../../schema/flight.ts';
import { day, httpUrl, instant, recordId, STARTER_ID_START, text } from '../../schema/primitives.ts';
import { problemLines, UnsoundError } from '../errors.ts';

/** A cell as it stands in a table; an empty one says that the fact is unknown. */
const cell = <T>(schema: z.ZodType<T, string>) =>
  z
    .string()
    .transform((value) => (value === '' ? null : value))
    .pipe(schema.nullable());
const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'is no number')
  .transform(Number);
const count = z.string().regex(/^\d+$/, 'is no whole number').transform(Number);
const flag = z.enum(['yes', 'no']).transform((value) => value === 'yes');
const list = z.string().transform((value) => value.split('|').filter((part) => part !== ''));

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no key');
const id = z
  .string()
  .regex(/^\d+$/, 'is no number; the next free one must stand here')
  .transform(Number)
  .pipe(recordId.min(STARTER_ID_START));
const maybeText = cell(text);
/** Codes of `sources.csv`; the word `unverified` says what no code says too. */
const references = list.transform((codes) => codes.filter((code) => code !== 'unverified'));
/** What is to be said of a row; the word `unverified` at its start says what an empty `references` says too. */
const note = z
  .string()
  .transform((value) => value.replace(/^unverified(; ?|$)/, '').trim() || null)
  .pipe(text.nullable());
const designator = z.string().regex(/^\d{4}-\d{3}$/, 'is no launch designator such as 2021-123');

/** The tables of the starter catalogue with the schema of their rows; `data/starter/README.md` says what they hold. */
const TABLES = {
  agencies: z.strictObject({
    key,
    id,
    name: text,
    abbrev: maybeText,
    type: cell(z.enum(['Government', 'Multinational', 'Commercial', 'Educational', 'Private', 'Unknown'])),
    country: list,
    founding_year: cell(count),
    parent: maybeText,
    description: maybeText,
    info_url: cell(httpUrl),
    wiki_url: cell(httpUrl),
    references,
    note,
  }),
  families: z.strictObject({
    key,
    id,
    name: text,
    parent: cell(key),
    manufacturer: cell(key),
    maiden_flight: cell(instant),
    description: maybeText,
    references,
    note,
  }),
  configurations: z.strictObject({
    key,
    id,
    name: text,
    type: z.enum(['Capsule', 'Spaceplane', 'Cargo Resupply', 'Reuseable Upper Stage', 'Lander', 'Unknown']),
    agency: cell(key),
    family: list,
    in_use: cell(flag),
    human_rated: cell(flag),
    maiden_flight: cell(instant),
    height: cell(number),
    diameter: cell(number),
    crew_capacity: cell(count),
    payload_capacity: cell(count),
    payload_return_capacity: cell(count),
    flight_life: maybeText,
    capability: maybeText,
    history: maybeText,
    details: maybeText,
    wiki_link: cell(httpUrl),
    info_link: cell(httpUrl),
    references,
    note,
  }),
  spacecraft: z.strictObject({
    key,
    id,
    name: text,
    serial_number: maybeText,
    configuration: key,
    status: z.enum(['Active', 'Retired', 'Destroyed', 'Single Use']),
    description: maybeText,
    references,
    note,
  }),
  flights: z.strictObject({
    key,
    id,
    spacecraft: key,
    name: maybeText,
    launch: cell(instant),
    launch_designator: cell(designator),
    destination: maybeText,
    mission_end: cell(instant),
    end: cell(flightEnd),
    outcome: cell(flightOutcome),
    landing_site: maybeText,
    references,
    note,
  }),
  dockings: z.strictObject({
    flight: key,
    id,
    target: text,
    port: maybeText,
    docking: instant,
    departure: cell(instant),
    references,
    note,
  }),
  crews: z.strictObject({ flight: key, name: text, role: maybeText, launched: flag, landed: flag, references }),
  aliases: z.strictObject({ spacecraft: key, alias: text, language: maybeText }),
  countries: z.strictObject({ code: z.string().length(3), alpha_2: z.string().length(2), name: text }),
  matches: z.strictObject({
    table: z.enum(['agencies', 'families', 'configurations', 'spacecraft']),
    key,
    ll2_id: count.pipe(recordId),
    relation: z.enum(['same', 'different']),
    note: maybeText,
  }),
  totals: z.strictObject({ what: text, expected: count, references }),
  rechecks: z.strictObject({
    table: z.string(),
    /** The row's key, or what a total counts. */
    key: text,
    field: text,
    ours: z.string(),
    theirs: z.string(),
    source: text,
    verdict: z.enum(['agrees', 'corrected', 'sources disagree']),
    checked_on: day,
  }),
  sources: z.strictObject({ code: text, title: text, url: httpUrl, read_on: day }),
} as const;

/** The name of a table, which is the name of its file without `.csv`. */
export type TableName = keyof typeof TABLES;

/** A row of a table with the line on which it ends in its file. */
export type Row<Name extends TableName> = z.infer<(typeof TABLES)[Name]> & { line: number };

/** The starter catalogue as it was read: its tables and the day up to which it is complete. */
export type Starter = { [Name in TableName]: Row<Name>[] } & { horizon: string };

const parsedRows = z.array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.int() }) }));

async function readTable<T>(
  folder: string,
  name: TableName,
  schema: z.ZodType<T>,
  problems: string[],
): Promise<(T & { line: number })[]> {
  const file = `${name}.csv`;
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes === null) {
    problems.push(`${file}: is missing`);
    return [];
  }
  let rows: z.infer<typeof parsedRows>;
  try {
    rows = parsedRows.parse(parse(bytes, { columns: true, bom: true, info: true }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push(`${file}: ${error.message}`);
    return [];
  }
  return rows.flatMap(({ record, info: { lines: line } }) => {
    const parsed = schema.safeParse(record);
    if (parsed.success) return [{ ...parsed.data, line }];
    for (const { path, message } of parsed.error.issues) {
      problems.push(`${file}: line ${line}, ${path.join('.') || 'as a whole'}: ${message}`);
    }
    return [];
  });
}

/** Whether a folder holds a starter catalogue. */
export async function hasStarter(folder: string): Promise<boolean> {
  return stat(join(folder, 'spacecraft.csv')).then(
    () => true,
    () => false,
  );
}

/** Reads the tables of the starter catalogue; throws `UnsoundError` that names file, line and column of all that is wrong. */
export async function readStarter(folder: string): Promise<Starter> {
  const problems: string[] = [];
  const table = <T>(name: TableName, schema: z.ZodType<T>) => readTable(folder, name, schema, problems);
  const horizon = day.safeParse((await readFile(join(folder, 'horizon.txt'), 'utf8').catch(() => '')).trim());
  if (!horizon.success) problems.push('horizon.txt: holds no day such as 2025-05-31');
  const tables = {
    agencies: await table('agencies', TABLES.agencies),
    families: await table('families', TABLES.families),
    configurations: await table('configurations', TABLES.configurations),
    spacecraft: await table('spacecraft', TABLES.spacecraft),
    flights: await table('flights', TABLES.flights),
    dockings: await table('dockings', TABLES.dockings),
    crews: await table('crews', TABLES.crews),
    aliases: await table('aliases', TABLES.aliases),
    countries: await table('countries', TABLES.countries),
    matches: await table('matches', TABLES.matches),
    rechecks: await table('rechecks', TABLES.rechecks),
    totals: await table('totals', TABLES.totals),
    sources: await table('sources', TABLES.sources),
  };
  if (problems.length > 0)
    throw new UnsoundError(`The starter catalogue in ${folder} breaks rules:${problemLines(problems)}`);
  return { ...tables, horizon: horizon.data ?? '' };
}
