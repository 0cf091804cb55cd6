import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contradictions, RULES, serialsOutOfOrder } from '../../src/snapshot/starter/judge.ts';
import { keyProblems } from '../../src/snapshot/starter/keys.ts';
import { soundStarter, surveyStarter } from '../../src/snapshot/starter/lay-under.ts';
import { readStarter, type Starter } from '../../src/snapshot/starter/tables.ts';

const TABLES = 'data/starter';
const starter = await readStarter(TABLES);

const changed = (change: (tables: Starter) => void): Starter => {
  const tables = structuredClone(starter);
  change(tables);
  return tables;
};

function row<T extends { key: string }>(rows: readonly T[], key: string): T {
  const found = rows.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`The tables have no ${key}.`);
  return found;
}

const stay = ({ dockings }: Starter) => {
  const found = dockings.find(({ flight, departure }) => flight === 'soyuz-ms-22' && departure !== null);
  if (found === undefined) throw new Error('The tables have no docking of Soyuz MS-22.');
  return found;
};

test('the tables that the project ships keep every rule', async () => {
  await expect(soundStarter(TABLES)).resolves.toMatchObject({ horizon: starter.horizon });
});

/** For each rule one way to break it. */
const BREAKS: Readonly<Record<string, (tables: Starter) => void>> = {
  'ends-after-launch': ({ flights }) => {
    row(flights, 'vostok-1').mission_end = '1961-04-11';
  },
  'dockings-inside-the-flight': (tables) => {
    stay(tables).docking = '2022-09-20';
  },
  'dockings-do-not-overlap': (tables) => {
    tables.dockings.push({ ...stay(tables), docking: '2022-10-01' });
  },
  'designators-fit-the-launch': ({ flights }) => {
    row(flights, 'soyuz-ms-22').launch_designator = '2021-110';
  },
  'designators-are-of-one-launch': ({ flights }) => {
    row(flights, 'soyuz-ms-22').launch_designator = row(flights, 'vostok-1').launch_designator;
  },
  'flights-do-not-overlap': ({ flights }) => {
    row(flights, 'sts-1').mission_end = '1981-11-13';
  },
  'crews-fit': ({ crews }) => {
    const [gagarin] = crews;
    if (gagarin) crews.push({ ...gagarin, name: 'Somebody Else' });
  },
  'names-and-texts-differ': ({ spacecraft }) => {
    row(spacecraft, 'progress-1').description = row(spacecraft, 'progress-2').description;
  },
  'maiden-flights-are-the-first': ({ configurations }) => {
    row(configurations, 'soyuz-tm').maiden_flight = '1987-02-05';
  },
  'totals-are-met': ({ flights }) => {
    flights.splice(flights.indexOf(row(flights, 'sts-1')), 1);
  },
};

test.each(Object.keys(RULES))('tables that break %s are told so, with table and line', (rule) => {
  const found = contradictions(changed(BREAKS[rule] ?? (() => undefined)));
  expect(found.filter((problem) => problem.rule === rule)[0]).toMatchObject({ line: expect.any(Number) });
});

test('a total that names nothing is a contradiction', () => {
  const tables = changed(({ totals }) => totals.push({ what: 'craft:nothing', expected: 0, references: [], line: 99 }));
  expect(contradictions(tables)).toEqual([
    { rule: 'totals-are-met', table: 'totals', line: 99, what: 'craft:nothing names nothing in the tables' },
  ]);
});

test.each<[string, (tables: Starter) => void]>([
  ['key "vostok-1" stands on line', ({ flights }) => flights.push(row(flights, 'vostok-1'))],
  ['is no row of configurations.csv', ({ spacecraft }) => Object.assign(spacecraft[0] ?? {}, { configuration: 'x' })],
  ['is no row of families.csv', ({ configurations }) => configurations[0]?.family.push('x')],
  ['is no row of agencies.csv', ({ configurations }) => Object.assign(configurations[0] ?? {}, { agency: 'x' })],
  ['is no row of countries.csv', ({ agencies }) => agencies[0]?.country.push('ZZZ')],
  ['is no row of flights.csv', ({ crews }) => Object.assign(crews[0] ?? {}, { flight: 'x' })],
  ['is no row of sources.csv', ({ dockings }) => dockings[0]?.references.push('x')],
])('a key that is wrong: %s', (what, change) => {
  expect([...keyProblems(changed(change))].map((problem) => problem.what).join()).toContain(what);
});

test('serials are held against the order of launches', () => {
  const tables = changed(({ spacecraft }) => {
    row(spacecraft, 'soyuz-tm-5').serial_number = '7K-STM No.99';
  });
  const named = (found: ReturnType<typeof serialsOutOfOrder>) => found.map(({ what }) => what).join();
  expect(named(serialsOutOfOrder(starter))).not.toContain('Soyuz TM-5 ');
  expect(named(serialsOutOfOrder(tables))).toContain('Soyuz TM-5 (7K-STM No.99)');
});

test('figures count every row once', async () => {
  const stats = (await surveyStarter(TABLES))?.stats;
  const sum = (of: 'craft' | 'flights' | 'dockings') => stats?.classes.reduce((total, row) => total + row[of], 0);
  expect(sum('craft')).toBe(starter.spacecraft.length);
  expect(sum('flights')).toBe(starter.flights.length);
  expect(sum('dockings')).toBe(starter.dockings.length);
  expect(await surveyStarter('src')).toBeNull();
});

test.each([
  ['flights.csv', 'vostok-1,1000000', 'vostok-1,x', 'flights.csv: line', 'id: is no number'],
  ['flights.csv', ',1961-04-12T', ',12 April 1961 ', 'flights.csv: line', 'launch: is no moment'],
  ['configurations.csv', ',Capsule,', ',Kapsel,', 'configurations.csv: line', 'type: '],
  ['agencies.csv', 'https://www.nasa.gov/', 'javascript:alert(1)', 'agencies.csv: line', 'info_url: '],
  ['spacecraft.csv', 'key,id,', 'key,number,', 'spacecraft.csv: line', 'number'],
  ['horizon.txt', '20', 'about 20', 'horizon.txt: ', 'no day'],
])('%s with %s turned to %s is refused, naming the place', async (file, from, to, place, why) => {
  const folder = await mkdtemp(join(tmpdir(), 'starter-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(TABLES, folder, { recursive: true });
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
  const refused = await readStarter(folder).catch((error: unknown) => String(error));
  expect(refused).toContain(place);
  expect(refused).toContain(why);
});
