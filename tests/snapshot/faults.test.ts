import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { slugs } from '../../src/schema/slugs.ts';
import type { RunReport } from '../../src/snapshot/run.ts';
import type { Fault } from '../ll2-server/fault.ts';
import { FAULT_NAMES, type FaultName, faultNames, plannedFaults } from '../ll2-server/faults.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import type { World } from '../ll2-server/world.ts';
import { withoutSpacecraft, withSpacecraftRenamed } from '../ll2-server/world-changes.ts';
import { HASTY, QUICK } from './places.ts';
import { crawlInto, crawlUnder, type Outcome } from './under-faults.ts';

/** Three pages of craft, so that the second has neighbours on both sides. */
const WORLD = generateWorld({ seed: 3, spacecraft: 210 });
const NOTHING = new Map<string, string>();
const ALWAYS = 1000;
const CALMLY = { patience: QUICK, depth: 'core' } as const;

const HEALED: readonly FaultName[] = [
  ...faultNames('interruption'),
  ...faultNames('disorder'),
  ...(['missing-id', 'null-name', 'count-lies', 'wrong-shape', 'deep-nesting'] as const),
];
const UNNOTICED: readonly FaultName[] = ['foreign-next', 'next-is-itself', 'response-mode-lies', 'prototype-keys'];
const STOPPING: readonly (readonly [FaultName, RegExp])[] = [
  ['status-500', /spacecraft\/\?.* answered 500/],
  ['bad-gateway-html', /spacecraft\/\?.* answered 502/],
  ['time-out', /did not answer within 0\.7 s, even for 10 rows/],
  ['slow-body', /did not answer within 0\.7 s, even for 10 rows/],
  ['reset-in-body', /spacecraft\/\?.*: /],
  ['truncated-json', /is no JSON that can be used/],
  ['gzip-cut-short', /spacecraft\/\?/],
  ['html-with-200', /it is a page in HTML/],
  ['wrong-shape', /is no page of a list/],
  ['deep-nesting', /nests deeper than 64/],
  ['missing-id', /a record without an id, id: /],
  ['null-name', /record \d+, name: /],
  ['null-where-never', /record \d+, spacecraft_config: /],
  ['count-lies', /the pages hold \d+ different rows, the API says \d+/],
  ['foreign-redirect', /redirects to .*, which is not followed/],
  ['redirect-loop', /redirects more than 5 times/],
  ['huge-answer', /answered with more than 20 MB/],
  ['huge-zipped-answer', /answered with more than 20 MB/],
];
/** Faults that make a crawl wait; their tests wait together. */
const OPEN_ENDED: readonly FaultName[] = ['time-out', 'slow-body', 'content-length-too-long'];
const THROTTLED: readonly FaultName[] = ['throttled-seconds', 'throttled-date'];
const waits = (fault: FaultName): boolean => OPEN_ENDED.includes(fault) || THROTTLED.includes(fault);

/** A crawl of the same world without any fault. */
let sound: Outcome;

beforeAll(async () => {
  sound = await crawlUnder(WORLD, undefined, CALMLY);
  reportOf(sound);
});

/** The report of a crawl that must have come to its end. */
function reportOf({ report }: Outcome): RunReport {
  if (report instanceof Error) throw report;
  return report;
}

/** The second page of spacecraft, where most rows have neighbours on both sides, answered with a fault. */
function struck(fault: FaultName, times: number): Promise<Outcome> {
  const patience = OPEN_ENDED.includes(fault) ? HASTY : QUICK;
  return crawlUnder(WORLD, plannedFaults([{ fault, path: 'spacecraft', at: 2, times }]), { ...CALMLY, patience });
}

async function expectHealed(fault: FaultName): Promise<Outcome> {
  const outcome = await struck(fault, 1);
  reportOf(outcome);
  expect(outcome.written).toEqual(sound.written);
  // A page that is one row short costs nothing more where the next page has room for that row.
  expect(outcome.calls).toBeGreaterThanOrEqual(sound.calls + (fault === 'short-page' ? 0 : 1));
  return outcome;
}

async function expectStopped(fault: FaultName, said: RegExp): Promise<void> {
  const { written, report, calls } = await struck(fault, ALWAYS);
  expect(report).toBeInstanceOf(Error);
  expect(calls).toBeLessThan(sound.calls + 30);
  expect(report instanceof Error ? report.message : '').toMatch(said);
  expect(written).toEqual(NOTHING);
}

it('every fault that the server knows is met here', () => {
  const met = new Set<FaultName>([...HEALED, ...UNNOTICED, ...STOPPING.map(([fault]) => fault)]);
  for (const fault of [...faultNames('change'), 'unknown-enumeration'] as const) met.add(fault);
  expect([...met].toSorted()).toEqual(FAULT_NAMES.toSorted());
});

describe('a fault that passes costs nothing but calls', () => {
  it.each(HEALED.filter((fault) => !waits(fault)))('%s', async (fault) => {
    await expectHealed(fault);
  });
});

describe.concurrent('a fault that makes a crawl wait', () => {
  it.each(OPEN_ENDED)('%s is given up, and the answer asked for again', async (fault) => {
    await expectHealed(fault);
  });

  it.each(THROTTLED)('%s: the next call comes when the API said, and no sooner', async (fault) => {
    const { server } = await expectHealed(fault);
    const at = server.calls.findIndex(({ status }) => status === 429);
    const [refused, next] = server.calls.slice(at).filter(({ path }) => path === 'spacecraft');
    expect(next?.query.toString()).toBe(refused?.query.toString());
    expect((next?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('a busy server (503) is left alone for as long as it asks', async () => {
    const busy: Fault = {
      group: 'interruption',
      reply: () => ({ status: 503, headers: { 'retry-after': '1' }, body: Buffer.alloc(0) }),
    };
    let struck = 0;
    const { server, written } = await crawlUnder(
      WORLD,
      ({ path }) => {
        if (path !== 'spacecraft') return undefined;
        struck += 1;
        return struck === 2 ? busy : undefined;
      },
      CALMLY,
    );
    const [, refused, next] = server.calls.filter(({ path }) => path === 'spacecraft');
    expect((next?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(990);
    expect(written).toEqual(sound.written);
  });

  it.each(STOPPING.filter(([fault]) => waits(fault)))('%s stops it in the end', async (fault, said) => {
    await expectStopped(fault, said);
  });
});

describe('a lie that does not matter is not even noticed', () => {
  it.each(UNNOTICED)('%s', async (fault) => {
    const { written, calls } = await struck(fault, ALWAYS);
    expect(written).toEqual(sound.written);
    expect(calls).toBe(sound.calls);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a fault that stays stops the crawl with the address and the reason, and nothing is written', () => {
  it.each(STOPPING.filter(([fault]) => !waits(fault)))('%s', expectStopped);
});

describe('a list that is said to be empty', () => {
  it.each(['spacecraft', 'spacecraft_configurations', 'spacecraft_configuration_families', 'agencies'])(
    'is no catalogue: %s',
    async (struckPath) => {
      const empty: Fault = {
        group: 'lie',
        answer: (answer) =>
          answer.kind === 'list' ? { ...answer, body: { ...answer.body, count: 0, results: [] } } : answer,
      };
      const faults = ({ path }: { path: string }) => (path === struckPath ? empty : undefined);
      const { report, written } = await crawlUnder(WORLD, faults, CALMLY);
      expect(report instanceof Error ? report.message : '').toContain('the API says that there are none');
      expect(written).toEqual(NOTHING);
    },
  );
});

describe('what the source says is taken as it is', () => {
  it('unknown-enumeration: new values break nothing', async () => {
    const outcome = await struck('unknown-enumeration', ALWAYS);
    reportOf(outcome);
    expect(outcome.written.get('spacecraft.json')).toContain('Dismantled in Orbit');
  });

  it('null where the document says never is mended and listed where a value can be missing', async () => {
    const nulls: Fault = {
      group: 'lie',
      answer: (answer) =>
        answer.kind === 'list'
          ? {
              ...answer,
              body: {
                ...answer.body,
                results: answer.body.results.map((row) => ({
                  ...row,
                  status: null,
                  in_space: null,
                  description: null,
                })),
              },
            }
          : answer,
    };
    const { repairs } = reportOf(
      await crawlUnder(WORLD, ({ path }) => (path === 'spacecraft' ? nulls : undefined), CALMLY),
    );
    for (const [field, what] of [
      ['status', 'missing; taken as 0 "Unknown"'],
      ['in_space', 'missing; taken as no'],
    ]) {
      const listed = repairs.filter((repair) => repair.field === field && repair.what === what);
      expect(listed.map(({ id }) => id)).toEqual(WORLD.spacecraft.map(({ id }) => id).toSorted((a, b) => a - b));
    }
  });
});

describe('a catalogue that changes in mid-crawl is read as it is in the end', () => {
  it.each([...faultNames('change')].flatMap((fault) => [2, 3].map((at) => [fault, at] as const)))(
    '%s at call %i',
    async (fault, at) => {
      const changed = await crawlUnder(WORLD, plannedFaults([{ fault, path: 'spacecraft', at }]), CALMLY);
      reportOf(changed);
      const later = await crawlUnder(changed.server.world, undefined, CALMLY);
      if (fault !== 'renamed-record') expect(changed.written).toEqual(later.written);
      // A renamed craft may have been read before it was renamed: then the name is the old one, and whole.
      else expect([sound.written, later.written]).toContainEqual(changed.written);
    },
  );
});

describe('a catalogue that changes between two crawls', () => {
  const [first, second] = WORLD.spacecraft;

  /** The addresses of craft after a crawl of the world and one of what became of it. */
  async function addressesAfter(change: (world: World) => World) {
    const folder = await mkdtemp(join(tmpdir(), 'snapshot-changes-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const where = { data: join(folder, 'data'), cache: join(folder, 'cache') };
    const was = slugs.parse(
      JSON.parse((await crawlInto(where, WORLD, undefined, CALMLY)).written.get('slugs.json') ?? ''),
    );
    const outcome = await crawlInto(where, change(WORLD), undefined, CALMLY);
    const now = slugs.parse(JSON.parse(outcome.written.get('slugs.json') ?? ''));
    const slugOf = (id: number | undefined) =>
      Object.entries(was.spacecraft).find(([, entry]) => entry.kind === 'record' && entry.id === id)?.[0] ?? '';
    return { slugOf, now: now.spacecraft, changes: reportOf(outcome).changes };
  }

  it('a vanished record leaves a tombstone with its last facts', async () => {
    const { slugOf, now, changes } = await addressesAfter((world) => withoutSpacecraft(world, first?.id ?? 0));
    expect(now[slugOf(first?.id)]).toMatchObject({ kind: 'tombstone', id: first?.id, lastSeen: '2026-11-24' });
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'removed', collection: 'spacecraft', id: first?.id }),
    );
  });

  it('a renamed one leaves a redirect', async () => {
    const { slugOf, now, changes } = await addressesAfter((world) =>
      withSpacecraftRenamed(world, second?.id ?? 0, 'New Name 1'),
    );
    expect(now[slugOf(second?.id)]).toEqual({ kind: 'redirect', to: 'new-name-1' });
    expect(now['new-name-1']).toEqual({ kind: 'record', id: second?.id });
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'renamed', id: second?.id, name: 'New Name 1' }));
  });
});

describe('a throttle endpoint', () => {
  it.each<FaultName>(['throttled-seconds', 'status-500', 'html-with-200', 'reset-in-body'])(
    'that fails (%s) hinders no crawl',
    async (fault) => {
      const faults = plannedFaults([{ fault, path: 'api-throttle' }]);
      const outcome = await crawlUnder(WORLD, faults, CALMLY);
      reportOf(outcome);
      expect(outcome.written).toEqual(sound.written);
      expect(outcome.calls).toBe(sound.calls);
    },
  );
});
