import type { Starter, TableName } from './tables.ts';

/** Something wrong in a table: where it stands and what it is. */
export interface TableProblem {
  table: TableName;
  line: number;
  what: string;
}

const KEYED = ['agencies', 'families', 'configurations', 'spacecraft', 'flights'] as const;
const NUMBERED = [...KEYED, 'dockings'] as const;

function* repeated(
  table: TableName,
  column: string,
  rows: readonly { line: number; value: string }[],
): Iterable<TableProblem> {
  const lines = new Map<string, number>();
  for (const { line, value } of rows) {
    const first = lines.get(value);
    if (first !== undefined) yield { table, line, what: `${column} "${value}" stands on line ${first} already` };
    else lines.set(value, line);
  }
}

function* unknown(
  table: TableName,
  column: string,
  rows: readonly { line: number; values: readonly (string | null)[] }[],
  target: TableName,
  known: ReadonlySet<string>,
): Iterable<TableProblem> {
  for (const { line, values } of rows) {
    for (const value of values) {
      if (value !== null && !known.has(value))
        yield { table, line, what: `${column} "${value}" is no row of ${target}.csv` };
    }
  }
}

/** Keys and numbers that stand twice, and references that lead nowhere; empty for tables that can be compiled. */
export function* keyProblems(starter: Starter): Iterable<TableProblem> {
  for (const table of KEYED) {
    yield* repeated(
      table,
      'key',
      starter[table].map(({ line, key }) => ({ line, value: key })),
    );
  }
  for (const table of NUMBERED) {
    yield* repeated(
      table,
      'id',
      starter[table].map(({ line, id }) => ({ line, value: String(id) })),
    );
  }
  yield* repeated(
    'sources',
    'code',
    starter.sources.map(({ line, code }) => ({ line, value: code })),
  );
  yield* repeated(
    'countries',
    'code',
    starter.countries.map(({ line, code }) => ({ line, value: code })),
  );

  const keys = (table: (typeof KEYED)[number]): Set<string> => new Set(starter[table].map(({ key }) => key));
  const codes = new Set(starter.sources.map(({ code }) => code));
  const countries = new Set(starter.countries.map(({ code }) => code));
  const rows = <Row extends { line: number }>(
    table: readonly Row[],
    valuesOf: (row: Row) => readonly (string | null)[],
  ) => table.map((row) => ({ line: row.line, values: valuesOf(row) }));

  yield* unknown(
    'agencies',
    'country',
    rows(starter.agencies, ({ country }) => country),
    'countries',
    countries,
  );
  yield* unknown(
    'families',
    'parent',
    rows(starter.families, ({ parent }) => [parent]),
    'families',
    keys('families'),
  );
  yield* unknown(
    'families',
    'manufacturer',
    rows(starter.families, ({ manufacturer }) => [manufacturer]),
    'agencies',
    keys('agencies'),
  );
  yield* unknown(
    'configurations',
    'agency',
    rows(starter.configurations, ({ agency }) => [agency]),
    'agencies',
    keys('agencies'),
  );
  yield* unknown(
    'configurations',
    'family',
    rows(starter.configurations, ({ family }) => family),
    'families',
    keys('families'),
  );
  yield* unknown(
    'spacecraft',
    'configuration',
    rows(starter.spacecraft, ({ configuration }) => [configuration]),
    'configurations',
    keys('configurations'),
  );
  yield* unknown(
    'flights',
    'spacecraft',
    rows(starter.flights, ({ spacecraft }) => [spacecraft]),
    'spacecraft',
    keys('spacecraft'),
  );
  yield* unknown(
    'dockings',
    'flight',
    rows(starter.dockings, ({ flight }) => [flight]),
    'flights',
    keys('flights'),
  );
  yield* unknown(
    'crews',
    'flight',
    rows(starter.crews, ({ flight }) => [flight]),
    'flights',
    keys('flights'),
  );
  yield* unknown(
    'aliases',
    'spacecraft',
    rows(starter.aliases, ({ spacecraft }) => [spacecraft]),
    'spacecraft',
    keys('spacecraft'),
  );
  for (const { line, table, key } of starter.matches) {
    if (!keys(table).has(key)) yield { table: 'matches', line, what: `key "${key}" is no row of ${table}.csv` };
  }
  yield* unknown(
    'rechecks',
    'source',
    rows(starter.rechecks, ({ source }) => [source]),
    'sources',
    codes,
  );
  for (const table of [...NUMBERED, 'crews', 'totals'] as const) {
    yield* unknown(
      table,
      'references',
      rows<{ line: number; references: string[] }>(starter[table], ({ references }) => references),
      'sources',
      codes,
    );
  }
}
