import { describe, expect, test } from 'vitest';
import type { Draft, Drafts } from '../../src/snapshot/drafts.ts';
import { compileStarter } from '../../src/snapshot/starter/compile.ts';
import { matchStarter } from '../../src/snapshot/starter/match.ts';
import { mergeStarter } from '../../src/snapshot/starter/merge.ts';
import { readStarter } from '../../src/snapshot/starter/tables.ts';

const NOW = '2026-01-01T00:00:00Z';
const starter = await readStarter('data/starter');
const compiled = compileStarter(starter, NOW);

function named<T extends { name: string | null }>(rows: readonly T[], name: string): T {
  const found = rows.find((row) => row.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

/** A record as LL2 would give it: the starter's under another number, with some values of its own. */
function asOfLl2<T extends object>(record: T, values: Partial<T> & { id: number }): T {
  return { ...record, source: 'll2', references: [], note: null, ...values };
}

const nothing: Drafts = { spacecraft: [], configurations: [], families: [], agencies: [], flights: [], images: [] };

/** LL2 with the configuration Progress-MS and one craft of it. */
function ll2With(craft: Partial<Draft<'spacecraft'>>, flights: Draft<'flights'>[] = []): Drafts {
  const configuration = asOfLl2(named(compiled.configurations, 'Progress-MS'), { id: 33, agency: null, family: [] });
  const model = named(compiled.spacecraft, 'Progress MS-29');
  const own = asOfLl2(model, { id: 700, aliases: [], description: null, ...craft, spacecraft_config: 33 });
  return { ...nothing, configurations: [configuration], spacecraft: [own], flights };
}

function merged(ll2: Drafts, exceptions: typeof starter.matches = []) {
  const tables = { ...starter, matches: exceptions };
  const { pairs, unsure } = matchStarter(ll2, compiled, tables, null);
  const repairs: { what: string }[] = [];
  return { unsure, repairs, drafts: mergeStarter(ll2, compiled, pairs, repairs as never) };
}

const exception = (relation: 'same' | 'different') => ({
  table: 'spacecraft' as const,
  key: 'progress-ms-29',
  ll2_id: 700,
  relation,
  note: null,
  line: 2,
});

describe('a craft of LL2', () => {
  test.each(['Progress MS-29', 'Progress-MS 29', 'PROGRESS MS 29', 'ProgressMS29'])(
    'called "%s" takes over the starter record, and the starter fills what LL2 leaves empty',
    (name) => {
      const { drafts, unsure } = merged(ll2With({ name, serial_number: null, time_in_space: 'P222DT9H' }));
      const starterId = named(compiled.spacecraft, 'Progress MS-29').id;
      expect(unsure).toEqual([]);
      expect(drafts.spacecraft).toHaveLength(compiled.spacecraft.length);
      expect(drafts.spacecraft.find(({ id }) => id === 700)).toMatchObject({
        name,
        source: 'll2',
        starterId,
        time_in_space: 'P222DT9H',
        description: named(compiled.spacecraft, 'Progress MS-29').description,
        starterFields: expect.arrayContaining(['serial_number', 'description']),
      });
      expect(drafts.flights.filter(({ spacecraft }) => spacecraft === 700)).toHaveLength(1);
      expect(drafts.flights.some(({ spacecraft }) => spacecraft === starterId)).toBe(false);
    },
  );

  test("keeps its own values, and the starter's name becomes another name", () => {
    const { drafts } = merged(ll2With({ name: '90P', description: 'A text of LL2.', serial_number: '459' }), [
      exception('same'),
    ]);
    const craft = drafts.spacecraft.find(({ id }) => id === 700);
    expect(craft).toMatchObject({ name: '90P', description: 'A text of LL2.', serial_number: '459' });
    expect(craft?.starterFields).toEqual(['aliases']);
    expect(craft?.aliases.map(({ name }) => name)).toContain('Progress MS-29');
  });

  test('that matches.csv calls different stays apart', () => {
    const { drafts } = merged(ll2With({}), [exception('different')]);
    expect(drafts.spacecraft).toHaveLength(compiled.spacecraft.length + 1);
    expect(drafts.spacecraft.find(({ id }) => id === 700)?.starterId).toBeNull();
  });

  test('with the name of one and the configuration of another is in doubt and stays apart', () => {
    const [alias] = starter.aliases;
    if (!alias) throw new Error('There is no alias.');
    const { drafts, unsure } = merged(ll2With({ name: alias.alias }));
    expect(unsure).toMatchObject([
      { collection: 'spacecraft', ll2: { id: 700 }, why: expect.stringContaining('configurations') },
    ]);
    expect(drafts.spacecraft).toHaveLength(compiled.spacecraft.length + 1);
  });

  test('launched at another time than the one of its name is in doubt', () => {
    const flight = named(compiled.flights, 'Progress MS-28');
    const { unsure } = merged(ll2With({}, [asOfLl2(flight, { id: 900, spacecraft: 700 })]));
    expect(unsure).toMatchObject([{ ll2: { id: 700 }, why: expect.stringContaining('designators') }]);
  });

  test('without a known name is found by launch designator and configuration', () => {
    const flight = named(compiled.flights, 'Progress MS-29');
    const { drafts, unsure } = merged(
      ll2With({ name: 'Cargo ship 459' }, [asOfLl2(flight, { id: 900, spacecraft: 700 })]),
    );
    expect(unsure).toEqual([]);
    expect(drafts.spacecraft.find(({ id }) => id === 700)?.starterId).not.toBeNull();
  });
});

test('two craft of LL2 with one name are both in doubt', () => {
  const ll2 = ll2With({});
  const [craft] = ll2.spacecraft;
  if (craft) ll2.spacecraft.push({ ...craft, id: 701 });
  const { unsure, drafts } = merged(ll2);
  expect(unsure.map(({ ll2: { id } }) => id).sort()).toEqual([700, 701]);
  expect(drafts.spacecraft).toHaveLength(compiled.spacecraft.length + 2);
});

test('a placeholder of LL2 takes nothing over', () => {
  const { drafts } = merged(ll2With({ is_placeholder: true }));
  expect(drafts.spacecraft.find(({ id }) => id === 700)?.starterId).toBeNull();
});

describe('a flight of LL2', () => {
  const model = named(compiled.flights, 'Progress MS-29');
  const bare = asOfLl2(model, {
    id: 900,
    spacecraft: 700,
    name: null,
    mission_end: null,
    docking_events: [],
    launch: model.launch && { ...model.launch, net: '2024-11-21T12:22:23Z', launch_designator: null },
  });

  test("is filled where LL2 leaves it empty, LL2's launch standing", () => {
    const { drafts } = merged(ll2With({}, [bare]));
    const own = drafts.flights.filter(({ spacecraft }) => spacecraft === 700);
    expect(own).toMatchObject([
      {
        id: 900,
        starterId: model.id,
        name: 'Progress MS-29',
        mission_end: model.mission_end,
        launch: { net: '2024-11-21T12:22:23Z', launch_designator: model.launch?.launch_designator },
        docking_events: model.docking_events,
      },
    ]);
    expect(own[0]?.starterFields).toEqual(
      expect.arrayContaining(['launch.launch_designator', 'name', 'mission_end', 'docking_events']),
    );
  });

  test('of another day leaves the starter flight out where LL2 says that there are no more', () => {
    const other = { ...bare, launch: model.launch && { ...model.launch, net: '2020-01-01', launch_designator: null } };
    const alone = merged(ll2With({ flights_count: 1 }, [other]));
    expect(alone.drafts.flights.filter(({ spacecraft }) => spacecraft === 700)).toHaveLength(1);
    expect(alone.repairs.map(({ what }) => what).join()).toContain('Progress MS-29');
    const more = merged(ll2With({ flights_count: 2 }, [other]));
    expect(more.drafts.flights.filter(({ spacecraft }) => spacecraft === 700)).toHaveLength(2);
  });
});

test('a configuration of LL2 keeps its family, or gets that of the starter under its new number', () => {
  const family = asOfLl2(named(compiled.families, 'Progress'), { id: 2 });
  const without = merged({ ...ll2With({}), families: [family] });
  expect(without.drafts.configurations.find(({ id }) => id === 33)).toMatchObject({
    family: [2],
    starterFields: expect.arrayContaining(['family', 'agency']),
  });
});
