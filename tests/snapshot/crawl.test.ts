import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { BudgetError } from '../../src/snapshot/budget.ts';
import { run } from '../../src/snapshot/run.ts';
import type { Fault, FaultSource } from '../ll2-server/fault.ts';
import { plannedFaults } from '../ll2-server/faults.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { type Ll2Server, type Ll2ServerOptions, startLl2Server } from '../ll2-server/server.ts';
import { contents, place } from './places.ts';

const WORLD = generateWorld({ seed: 1, spacecraft: 607 });
const DAY_MS = 24 * 3600_000;

/** The world with all flights that are not over lasting so long. */
const lasting = (duration: string): typeof WORLD => ({
  ...WORLD,
  flights: WORLD.flights.map((flight) => (flight.mission_end === null ? { ...flight, duration } : flight)),
});

async function serving<T>(
  options: Ll2ServerOptions,
  use: (server: Ll2Server) => Promise<T>,
  world = WORLD,
): Promise<T> {
  const server = await startLl2Server(world, options);
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

/** Calls that cost something. */
function costly(server: Ll2Server): number {
  return server.calls.filter(({ path }) => path !== 'api-throttle').length;
}

describe('a crawl', () => {
  it('costs exactly the 13 calls that are planned, inside one budget of 15', async () => {
    await serving({ budget: { perHour: 15 } }, async (server) => {
      const { options, data } = await place();
      const said: string[] = [];
      let callsAtPlan = -1;
      const say = (line: string): void => {
        if (said.push(line) === 1) callsAtPlan = costly(server);
      };
      const progress = { ...options.progress, say };
      const report = await run({ ...options, progress, base: server.url, wait: false });
      expect(report.calls).toEqual({ planned: 13, made: 13, keptPages: 0 });
      expect(costly(server)).toBe(13);
      expect(server.calls[0]?.path).toBe('api-throttle');
      expect(callsAtPlan).toBe(0);
      expect(said[0]).toMatch(/^Plan: 13 calls .*spacecraft 7, spacecraft_configurations 1, .*families 1, agencies 4/);
      expect(said[1]).toMatch(/^Budget: 15 of 15 calls .*It will take about/);
      expect(server.calls.every(({ userAgent }) => userAgent?.startsWith('spacecraft-encyclopedia/'))).toBe(true);
      const { snapshot, records } = await readSnapshot(data);
      expect(snapshot.complete).toBe(true);
      expect(records.spacecraft).toHaveLength(607);
      expect(records.flights.length).toBeGreaterThan(600);
    });
  });

  it('reads the budget from an array too, as the document of the API has it', async () => {
    const inArray: Fault = {
      group: 'lie',
      reply: (reply) => ({ ...reply, body: Buffer.from(`[${reply.body.toString()}]`) }),
    };
    const faults: FaultSource = ({ path }) => (path === 'api-throttle' ? inArray : undefined);
    await serving({ budget: { perHour: 15 }, faults }, async (server) => {
      const { options } = await place();
      const said: string[] = [];
      await run({ ...options, progress: { ...options.progress, say: (line) => said.push(line) }, base: server.url });
      expect(said[1]).toMatch(/^Budget: 15 of 15 calls/);
    });
  });

  it('of full depth brings crews and dockings', async () => {
    await serving({}, async (server) => {
      const { options, data } = await place();
      const report = await run({ ...options, base: server.url, depth: 'full' });
      expect(report.calls?.made).toBe(13 + Math.ceil(WORLD.flights.length / 100));
      const { records, snapshot } = await readSnapshot(data);
      expect(snapshot.depth).toBe('full');
      expect(records.flights.some(({ launch_crew }) => (launch_crew?.length ?? 0) > 0)).toBe(true);
      expect(records.flights.some(({ docking_events }) => (docking_events?.length ?? 0) > 0)).toBe(true);
    });
  });

  it('halves the pages of a collection that is slow, says what that costs, and leaves the others alone', async () => {
    const faults = plannedFaults([{ fault: 'status-504', path: 'spacecraft', at: 2, times: 2 }]);
    await serving({ faults, budget: { perHour: 25 } }, async (server) => {
      const { options, data } = await place();
      const said: string[] = [];
      const progress = { ...options.progress, say: (line: string) => said.push(line) };
      const report = await run({ ...options, progress, base: server.url });
      // After 3 calls of 25: 508 rows of craft by 50, 6 calls for the rest.
      expect(said.join('\n')).toContain(
        'Going on with 50 rows a page, which makes 17 calls from here. ' +
          'Budget: 22 of 25 calls in 60 min are left. It will take about 51 s.',
      );
      expect(report.calls).toEqual({ planned: 13, made: 3 + 17, keptPages: 0 });
      const limits = (path: string) =>
        server.calls.filter((call) => call.path === path).map(({ query }) => query.get('limit'));
      expect(limits('spacecraft')).toEqual(['100', '100', '100', ...new Array(11).fill('50')]);
      expect(new Set(limits('agencies'))).toEqual(new Set(['100']));
      expect((await readSnapshot(data)).records.spacecraft).toHaveLength(607);
    });
  });

  it('leaves everything as it is but asOf when nothing has changed', async () => {
    await serving({}, async (server) => {
      const { options, data } = await place();
      await run({ ...options, base: server.url, asOf: '2026-11-01T00:00:00Z' });
      const first = await contents(data);
      const report = await run({ ...options, base: server.url, asOf: '2026-11-24T00:00:00Z' });
      expect(report.changes).toEqual([]);
      const second = await contents(data);
      second.set('snapshot.json', (second.get('snapshot.json') ?? '').replace('2026-11-24', '2026-11-01'));
      expect(second).toEqual(first);
    });
  });

  it('counts no time that merely grows as a change', async () => {
    let now = Date.parse('2026-11-01T00:00:00Z');
    await serving({ growing: true, now: () => now }, async (server) => {
      const { options, data } = await place();
      const full = { ...options, base: server.url, depth: 'full' as const };
      server.world = lasting('P100D');
      await run({ ...full, asOf: '2026-11-01T00:00:00Z' });
      const before = await readSnapshot(data);
      now += DAY_MS;
      server.world = lasting('P101D');
      const report = await run({ ...full, asOf: '2026-11-02T00:00:00Z' });
      const after = await readSnapshot(data);
      expect(report.changes).toEqual([]);
      for (const name of ['spacecraft', 'flights'] as const) {
        expect(after.records[name]).not.toEqual(before.records[name]);
        expect(after.records[name].every(({ lastChanged }) => lastChanged === '2026-11-01')).toBe(true);
      }
    });
  });

  it('ends with a code of its own when the budget is used up, and goes on where it was', async () => {
    let now = Date.parse('2026-11-24T00:00:00Z');
    await serving({ budget: { perHour: 5 }, now: () => now }, async (server) => {
      const { options, data } = await place();
      const go = () => run({ ...options, base: server.url, wait: false });
      await expect(go()).rejects.toThrow(BudgetError);
      expect(await contents(data)).toEqual(new Map());
      now += 3600_000;
      await expect(go()).rejects.toThrow(BudgetError);
      now += 3600_000;
      const report = await go();
      expect(report.calls).toEqual({ planned: 3, made: 3, keptPages: 10 });
      expect(server.calls.filter(({ counted }) => counted)).toHaveLength(13);
      expect(server.calls.filter(({ status }) => status === 429)).toHaveLength(0);
      expect((await readSnapshot(data)).records.spacecraft).toHaveLength(607);
    });
  });

  it('waits for the budget with a countdown when it may', async () => {
    let served: Ll2Server | undefined;
    // The hour passes but for its end once the budget is used up, as nobody wants to wait for it here.
    const now = () => Date.now() + (served !== undefined && costly(served) >= 8 ? 3_598_500 : 0);
    await serving({ budget: { perHour: 8 }, now }, async (server) => {
      served = server;
      const { options } = await place();
      const waits: number[] = [];
      const progress = { ...options.progress, countdown: (_: string, seconds: number) => void waits.push(seconds) };
      const report = await run({ ...options, progress, base: server.url });
      expect(report.calls?.made).toBe(13);
      expect(waits.length).toBeGreaterThan(0);
      expect(server.calls.filter(({ status }) => status === 429)).toHaveLength(0);
    });
  });

  it('forgets the pages of an unfinished run with --fresh, and those that are too old', async () => {
    await serving({ budget: { perHour: 5, keys: { secret: 100 } } }, async (server) => {
      const { options } = await place();
      await expect(run({ ...options, base: server.url, wait: false })).rejects.toThrow(BudgetError);
      const keyed = { ...options, base: server.url, key: 'secret', asOf: '2026-11-24T00:00:00Z' };
      expect((await run({ ...keyed, fresh: true })).calls).toMatchObject({ made: 13, keptPages: 0 });
      expect((await run({ ...keyed, maxAge: 1e-9 })).calls).toMatchObject({ made: 13, keptPages: 0 });
      expect(server.calls.filter(({ key }) => key === 'secret').length).toBeGreaterThan(26);
    });
  });

  it('keeps the raw answers with --save, which make the same snapshot without the network', async () => {
    const [one, two] = [await place(), await place()];
    const asOf = '2026-11-24T00:00:00Z';
    const answers = `${one.folder}/answers`;
    await serving({}, (server) => run({ ...one.options, base: server.url, save: answers, asOf, depth: 'full' }));
    await run({ ...two.options, from: answers, asOf });
    expect(await contents(two.data)).toEqual(await contents(one.data));
  });

  it('refuses an address that is none, and one where nothing answers', async () => {
    const { options, data } = await place();
    await expect(run({ ...options, base: 'll.example.org' })).rejects.toThrow('must begin with http');
    await expect(run({ ...options, base: 'http://127.0.0.1:9/2.3.0/' })).rejects.toThrow(/127\.0\.0\.1:9/);
    expect(await contents(data)).toEqual(new Map());
  });
});
