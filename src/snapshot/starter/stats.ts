import type { Starter, TableName } from './tables.ts';

/** How many craft, flights and dockings the tables hold of a configuration. */
export interface ClassCounts {
  configuration: string;
  craft: number;
  flights: number;
  dockings: number;
}

/** How much of a table is filled in, and how much of it a page was read for. */
export interface TableFill {
  table: TableName;
  rows: number;
  /** Rows with a reference, null for tables that have none. */
  referenced: number | null;
  /** Rows by column in which the cell says something. */
  filled: Record<string, number>;
}

/** What the starter catalogue holds, in figures. */
export interface StarterStats {
  horizon: string;
  classes: ClassCounts[];
  tables: TableFill[];
  /** Facts that were compared with another source, by what came of it. */
  rechecks: Record<string, number>;
}

const COUNTED = [
  'agencies',
  'families',
  'configurations',
  'spacecraft',
  'flights',
  'dockings',
  'crews',
  'aliases',
] as const;

function isFilled(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

/** The figures of the starter catalogue: counts by configuration, and filled and referenced rows by table. */
export function starterStats(starter: Starter): StarterStats {
  const flights = Map.groupBy(starter.flights, ({ spacecraft }) => spacecraft);
  const dockings = Map.groupBy(starter.dockings, ({ flight }) => flight);
  const craft = Map.groupBy(starter.spacecraft, ({ configuration }) => configuration);
  const classes = starter.configurations.map(({ key, name }) => {
    const own = craft.get(key) ?? [];
    const flown = own.flatMap((row) => flights.get(row.key) ?? []);
    return {
      configuration: name,
      craft: own.length,
      flights: flown.length,
      dockings: flown.reduce((total, row) => total + (dockings.get(row.key)?.length ?? 0), 0),
    };
  });
  const tables = COUNTED.map((table): TableFill => {
    const rows: readonly object[] = starter[table];
    const columns = Object.keys(rows[0] ?? {}).filter((column) => !['line', 'key', 'id', 'note'].includes(column));
    const count = (column: string): number => rows.filter((row) => isFilled(Reflect.get(row, column))).length;
    return {
      table,
      rows: rows.length,
      referenced: columns.includes('references') ? count('references') : null,
      filled: Object.fromEntries(
        columns.filter((column) => column !== 'references').map((column) => [column, count(column)]),
      ),
    };
  });
  const verdicts = [...Map.groupBy(starter.rechecks, ({ verdict }) => verdict)].map(([verdict, rows]) => [
    verdict,
    rows.length,
  ]);
  return { horizon: starter.horizon, classes, tables, rechecks: Object.fromEntries(verdicts) };
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${Math.round((100 * part) / whole)} %`;

/** The figures as lines of text. */
export function describeStats({ horizon, classes, tables, rechecks }: StarterStats): string {
  const width = Math.max(...classes.map(({ configuration }) => configuration.length));
  const rows = classes.map(
    ({ configuration, craft, flights, dockings }) =>
      `  ${configuration.padEnd(width)} ${String(craft).padStart(5)} ${String(flights).padStart(7)} ${String(dockings).padStart(8)}\n`,
  );
  const fill = tables.map(({ table, rows: total, referenced, filled }) => {
    const columns = Object.entries(filled).map(([column, count]) => `${column} ${percent(count, total)}`);
    const read = referenced === null ? '' : `, with a page that was read ${percent(referenced, total)}`;
    return `  ${table} ${total} rows${read}\n    filled: ${columns.join(', ')}\n`;
  });
  return `Starter catalogue up to ${horizon}\n  ${''.padEnd(width)} craft flights dockings\n${rows.join('')}${fill.join('')}  facts compared with another source: ${Object.entries(
    rechecks,
  )
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ')}\n`;
}
