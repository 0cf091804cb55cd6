import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { run } from '../../src/snapshot/run.ts';
import { type Ll2Server, startLl2Server } from '../ll2-server/server.ts';
import type { Spacecraft, World } from '../ll2-server/world.ts';
import { worldFromPage } from '../ll2-server/world-from-page.ts';
import { command, contents, place, REAL_ANSWERS } from '../snapshot/places.ts';

const TABLES = 'data/starter';
const AUGUST = '2026-08-01T00:00:00Z';
const page: unknown = JSON.parse(await readFile(join(REAL_ANSWERS, 'spacecraft-page.json'), 'utf8'));

/** LL2 with the ten craft of the real page and some more like one of them. */
function worldWith(...craft: (Pick<Spacecraft, 'id' | 'name'> & Partial<Spacecraft>)[]): World {
  const world = worldFromPage(page);
  const model = world.spacecraft.find(({ name }) => name === 'Progress MS-22');
  if (!model) throw new Error('The page has no Progress MS-22.');
  return { ...world, spacecraft: [...world.spacecraft, ...craft.map((values) => ({ ...model, ...values }))] };
}

async function serving(world: World): Promise<Ll2Server> {
  const server = await startLl2Server(world, {});
  onTestFinished(() => server.close());
  return server;
}

/** The catalogue as it ships: the starter's craft and the ten of LL2. */
async function shipped() {
  const { options, data } = await place();
  const all = { ...options, starter: TABLES };
  await run({ ...all, from: REAL_ANSWERS, partial: true, asOf: AUGUST });
  return { data, options: all, before: await readSnapshot(data) };
}

const called = <T extends { name: string }>(rows: readonly T[], name: string): T => {
  const found = rows.find((row) => row.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

describe('a craft that LL2 spells otherwise', () => {
  test('takes over page, flights and history of the starter craft; the takeover is no loss', async () => {
    const { options, data, before } = await shipped();
    const old = called(before.records.spacecraft, 'Progress MS-29');
    const server = await serving(worldWith({ id: 900, name: 'Progress-MS 29', serial_number: 'MS-29 (No.459)' }));
    const report = await run({ ...options, base: server.url });
    const { records, slugs, snapshot } = await readSnapshot(data);
    const craft = called(records.spacecraft, 'Progress-MS 29');
    expect(report.unsure).toEqual([]);
    expect(snapshot.counts.spacecraft).toEqual({ held: before.records.spacecraft.length, fromLl2: 11, stated: 11 });
    expect(craft).toMatchObject({
      id: 900,
      slug: old.slug,
      source: 'll2',
      starterId: old.id,
      firstSeen: old.firstSeen,
    });
    expect(records.spacecraft.some(({ id }) => id === old.id)).toBe(false);
    expect(records.flights.filter(({ spacecraft }) => spacecraft === 900)).toHaveLength(1);
    expect(slugs.spacecraft[old.slug]).toEqual({ kind: 'record', id: 900 });
    const about = report.changes.filter(
      ({ collection, id }) => collection === 'spacecraft' && [900, old.id].includes(id),
    );
    expect(about).toMatchObject([{ kind: 'renamed', id: 900 }]);
    expect(report.changes.some(({ kind }) => kind === 'removed')).toBe(false);
    expect(report.changes.filter(({ collection }) => collection === 'flights')).toEqual([]);
  });

  test('under a new name leaves a redirect at the old address', async () => {
    const { options, data, before } = await shipped();
    const old = called(before.records.spacecraft, 'Progress MS-29');
    const server = await serving(worldWith({ id: 900, name: 'Progress MS-29 (90P)' }));
    const doubtful = await run({ ...options, base: server.url, asOf: '2026-09-01T00:00:00Z' });
    expect(doubtful.changes.map(({ kind }) => kind)).toContain('added');
    const tables = join(data, '..', 'tables');
    await cp(TABLES, tables, { recursive: true });
    await cp('tests/fixtures/starter/matches.csv', join(tables, 'matches.csv'));
    await run({ ...options, starter: tables, base: server.url, asOf: '2026-10-01T00:00:00Z' });
    const { records, slugs } = await readSnapshot(data);
    const craft = records.spacecraft.find(({ id }) => id === 900);
    expect(craft).toMatchObject({
      starterId: old.id,
      aliases: expect.arrayContaining([{ name: 'Progress MS-29', language: null }]),
    });
    expect(slugs.spacecraft[old.slug]).toEqual({ kind: 'redirect', to: craft?.slug });
  });

  test('that LL2 drops again gives page and address back to the starter craft', async () => {
    const { options, data, before } = await shipped();
    const old = called(before.records.spacecraft, 'Progress MS-29');
    const server = await serving(worldWith({ id: 900, name: 'Progress-MS 29' }));
    await run({ ...options, base: server.url, asOf: '2026-09-01T00:00:00Z' });
    server.world = worldWith();
    const report = await run({ ...options, base: server.url, asOf: '2026-10-01T00:00:00Z' });
    const { records, slugs } = await readSnapshot(data);
    expect(called(records.spacecraft, 'Progress MS-29')).toMatchObject({
      id: old.id,
      slug: old.slug,
      source: 'starter',
    });
    expect(slugs.spacecraft[old.slug]).toEqual({ kind: 'record', id: old.id });
    expect(report.changes.some(({ kind }) => kind === 'removed')).toBe(false);
  });
});

test('a second run, and one from the starter alone, change nothing', async () => {
  const { options, data } = await shipped();
  const first = await contents(data);
  expect((await run({ ...options, from: REAL_ANSWERS, partial: true, asOf: AUGUST })).changes).toEqual([]);
  expect((await run({ ...options, fromStarter: true })).changes).toEqual([]);
  expect(await contents(data)).toEqual(first);
});

test('the snapshot in data/ is what its tables say', async () => {
  const { data, options } = await place();
  await cp('data', data, { recursive: true });
  const first = await contents(data);
  await run({ ...options, fromStarter: true });
  expect(await contents(data)).toEqual(first);
});

test('--ll2-only leaves out all that the starter gave, and that is no loss', async () => {
  const { data, before, options } = await shipped();
  const args = [
    '--from',
    REAL_ANSWERS,
    '--partial',
    '--as-of',
    '2026-09-01',
    '--data',
    data,
    '--public',
    options.publicFolder ?? '',
  ];
  const ran = await command(...args, '--starter', TABLES, '--ll2-only');
  expect(ran).toMatchObject({ code: 0 });
  const { records, slugs, snapshot } = await readSnapshot(data);
  expect(records.spacecraft).toHaveLength(10);
  expect(records.flights).toEqual([]);
  expect(snapshot.starterHorizon).toBeNull();
  expect(records.spacecraft.every(({ starterFields, aliases }) => starterFields.length + aliases.length === 0)).toBe(
    true,
  );
  const gone = called(before.records.spacecraft, 'Vostok-3KA No.3');
  expect(slugs.spacecraft[gone.slug]).toMatchObject({ kind: 'tombstone', name: gone.name });
  const back = await command('--from-starter', '--starter', TABLES, '--data', data, '--as-of', '2026-10-01');
  expect(back).toMatchObject({ code: 0 });
  expect((await readSnapshot(data)).slugs.spacecraft[gone.slug]).toEqual({ kind: 'record', id: gone.id });
});

test('--from-starter alone makes a catalogue without LL2, and says where it finds none', async () => {
  const { data, folder } = await place();
  const ran = await command('--from-starter', '--starter', TABLES, '--data', data, '--as-of', '2026-01-01', '--json');
  expect(ran.code).toBe(0);
  const { snapshot, records } = await readSnapshot(data);
  expect(snapshot).toMatchObject({
    complete: false,
    asOf: '2026-01-01T00:00:00Z',
    counts: { spacecraft: { fromLl2: 0, stated: null } },
  });
  expect(records.spacecraft.every(({ source }) => source === 'starter')).toBe(true);
  const nowhere = await command('--from-starter', '--data', join(folder, 'nothing'));
  expect(nowhere).toMatchObject({ code: 3, stderr: expect.stringContaining('holds no starter catalogue') });
});
