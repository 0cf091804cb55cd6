import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FaultSource } from './fault.ts';
import { FAULT_NAMES, type FaultName, faultMixture, faultNames, plannedFaults } from './faults.ts';
import { generateWorld } from './generate.ts';
import { type Ll2Server, startLl2Server } from './server.ts';

const world = generateWorld({ seed: 8, spacecraft: 600 });
const PAGE = 'spacecraft/?ordering=id&limit=100&format=json';
const servers: Ll2Server[] = [];

async function start(faults: FaultSource): Promise<Ll2Server> {
  const server = await startLl2Server(world, { faults });
  servers.push(server);
  return server;
}
const withFault = (fault: FaultName, at = 1): Promise<Ll2Server> => start(plannedFaults([{ fault, at }]));
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const envelope = z.object({
  count: z.int(),
  next: z.string().nullable(),
  results: z.array(z.record(z.string(), z.unknown())),
});
type Page = z.infer<typeof envelope>;
async function page({ url }: Ll2Server, path = PAGE): Promise<Page> {
  return envelope.parse(await (await fetch(`${url}${path}`)).json());
}
const honest = async (path = PAGE): Promise<Page> => page(await start(() => undefined), path);
const ids = ({ results }: Page): unknown[] => results.map(({ id }) => id);

describe('interruptions', () => {
  it.each([
    ['throttled-seconds', 429],
    ['throttled-date', 429],
    ['status-408', 408],
    ['status-499', 499],
    ['status-500', 500],
    ['bad-gateway-html', 502],
    ['status-503', 503],
    ['status-504', 504],
    ['status-525', 525],
  ] as const)('%s answers %d once', async (fault, status) => {
    const server = await withFault(fault);
    const first = await fetch(`${server.url}${PAGE}`);
    expect(first.status).toBe(status);
    await first.text();
    expect(ids(await page(server))).toEqual(ids(await honest()));
    expect(server.calls.map((call) => call.status)).toEqual([status, 200]);
  });

  it('states the wait in seconds or as a date', async () => {
    const wait = async (fault: FaultName): Promise<string | null> =>
      (await fetch(`${(await withFault(fault)).url}${PAGE}`)).headers.get('retry-after');
    expect(await wait('throttled-seconds')).toBe('1');
    const date = Date.parse((await wait('throttled-date')) ?? '');
    expect(date).toBeGreaterThan(Date.now() - 1000);
    expect(date).toBeLessThan(Date.now() + 3000);
  });

  it('answers a bad gateway with a page for people', async () => {
    const answer = await fetch(`${(await withFault('bad-gateway-html')).url}${PAGE}`);
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(await answer.text()).toContain('Bad Gateway');
  });

  it.each(['time-out', 'slow-body'] as const)('%s does not end in time', async (fault) => {
    const { url } = await withFault(fault);
    const asked = async () => (await fetch(`${url}${PAGE}`, { signal: AbortSignal.timeout(250) })).json();
    await expect(asked()).rejects.toThrow('aborted due to timeout');
  });

  it.each([
    'reset-in-body',
    'truncated-json',
    'content-length-too-long',
    'content-length-too-short',
    'gzip-cut-short',
    'html-with-200',
  ] as const)('%s says 200 and gives no JSON', async (fault) => {
    const server = await withFault(fault);
    const answer = await fetch(`${server.url}${PAGE}`);
    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow();
    expect(ids(await page(server))).toEqual(ids(await honest()));
  });
});

describe('disorders', () => {
  const second = `${PAGE}&offset=100`;

  it('repeats a row of the page before', async () => {
    const found = ids(await page(await withFault('duplicate-rows'), second));
    const first = ids(await honest());
    const right = ids(await honest(second));
    expect(found).toEqual([first.at(-1), ...right.slice(0, -1)]);
  });

  it('moves a row out of the page and the next in', async () => {
    const found = ids(await page(await withFault('moved-row'), second));
    const third = ids(await honest(`${PAGE}&offset=200`));
    expect(found).toEqual([...ids(await honest(second)).slice(1), third[0]]);
  });

  it('ends a page early', async () => {
    expect(ids(await page(await withFault('short-page')))).toEqual(ids(await honest()).slice(0, 99));
  });
});

describe('changes', () => {
  it.each([
    ['count-grows', 601],
    ['count-shrinks', 599],
    ['vanished-record', 599],
    ['renamed-record', 600],
  ] as const)('%s lasts from its call on', async (fault, count) => {
    const server = await withFault(fault, 2);
    expect((await page(server)).count).toBe(600);
    expect((await page(server)).count).toBe(count);
    expect((await page(server)).count).toBe(count);
    expect(JSON.stringify(server.world.spacecraft)).not.toBe(JSON.stringify(world.spacecraft));
    expect(world.spacecraft).toHaveLength(600);
  });

  it('takes the flights of a vanished craft away', async () => {
    const server = await withFault('vanished-record');
    await page(server);
    const left = new Set(server.world.spacecraft.map(({ id }) => id));
    expect(server.world.flights.every(({ spacecraft }) => left.has(spacecraft))).toBe(true);
    const flown = new Set(server.world.flights.map(({ id }) => id));
    expect(server.world.dockingEvents.every(({ chaser }) => flown.has(chaser))).toBe(true);
  });
});

describe('lies', () => {
  const differing = async (fault: FaultName): Promise<[Record<string, unknown>, Record<string, unknown>][]> => {
    const [{ results }, right] = [await page(await withFault(fault)), await honest()];
    const port = /127\.0\.0\.1:\d+/g;
    const plain = (row: unknown): string => JSON.stringify(row).replaceAll(port, '');
    return results.flatMap((row, at) => {
      const other = right.results[at] ?? {};
      return plain(row) === plain(other) ? [] : [[row, other]];
    });
  };

  it.each([
    ['missing-id', 'id', undefined],
    ['null-name', 'name', null],
    ['null-where-never', 'status', null],
    ['unknown-enumeration', 'status', { id: 99, name: 'Dismantled in Orbit' }],
  ] as const)('%s strikes one row', async (fault, field, value) => {
    const rows = await differing(fault);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0][field]).toEqual(value);
    expect(rows[0]?.[1][field]).not.toEqual(value);
  });

  it('says other modes than it gives', async () => {
    const rows = await differing('response-mode-lies');
    expect(rows).toHaveLength(100);
    expect(rows[0]?.[0]).toMatchObject({ response_mode: 'detailed', spacecraft_config: { response_mode: 'detailed' } });
  });

  it('counts one too many, gives no list, and leads to itself', async () => {
    expect((await page(await withFault('count-lies'))).count).toBe(601);
    expect(await (await fetch(`${(await withFault('wrong-shape')).url}${PAGE}`)).json()).not.toHaveProperty('results');
    const server = await withFault('next-is-itself');
    expect((await page(server)).next).toBe(`${server.url}${PAGE}`);
  });
});

describe('attacks', () => {
  it('leads to another host, or round in a circle', async () => {
    expect((await page(await withFault('foreign-next'))).next).toMatch(/^https:\/\/elsewhere\.example\//);
    const away = await fetch(`${(await withFault('foreign-redirect')).url}${PAGE}`, { redirect: 'manual' });
    expect(away.headers.get('location')).toMatch(/^https:\/\/elsewhere\.example\//);
    const { url } = await start(plannedFaults([{ fault: 'redirect-loop', times: Number.POSITIVE_INFINITY }]));
    await expect(fetch(`${url}${PAGE}`)).rejects.toThrow('fetch failed');
  });

  it.each(['huge-answer', 'huge-zipped-answer'] as const)('%s is over 100 MB', async (fault) => {
    const answer = await fetch(`${(await withFault(fault)).url}${PAGE}`);
    let bytes = 0;
    for await (const chunk of answer.body ?? []) bytes += chunk.length;
    expect(bytes).toBeGreaterThan(100 * 1024 * 1024);
  });

  it('nests deeper than recursion reaches', async () => {
    const { results } = await page(await withFault('deep-nesting'));
    expect(() => JSON.stringify(results[0])).toThrow(RangeError);
  });

  it('names properties of objects as fields', async () => {
    const text = await (await fetch(`${(await withFault('prototype-keys')).url}${PAGE}`)).text();
    expect(text.match(/"__proto__":\{"polluted":true\}/g)?.length).toBeGreaterThanOrEqual(100);
    expect(Object.hasOwn(Object(envelope.parse(JSON.parse(text)).results[0]), 'constructor')).toBe(true);
  });
});

describe('choosing faults', () => {
  it('strikes the calls that are planned, path by path', async () => {
    const server = await start(
      plannedFaults([
        { fault: 'status-500', path: 'agencies', at: 2, times: 2 },
        { fault: 'status-503', path: 'api-throttle' },
      ]),
    );
    const statuses: number[] = [];
    for (const path of ['agencies/', 'spacecraft/', 'agencies/', 'agencies/', 'agencies/', 'api-throttle/']) {
      const answer = await fetch(`${server.url}${path}`);
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 200, 500, 500, 200, 503]);
  });

  it('mixes by its seed alone, and strikes no address more than twice in a row', () => {
    const struck = (seed: number): (FaultName | null)[] => {
      const names: (FaultName | null)[] = [];
      const source = faultMixture({ seed, rate: 0.9, names: FAULT_NAMES }, (name) => names.push(name));
      const address = new URL('http://127.0.0.1/2.3.0/spacecraft/');
      for (let number = 1; number <= 300; number += 1) {
        if (source({ path: 'spacecraft', address, number }) === undefined) names.push(null);
      }
      return names;
    };
    expect(struck(1)).toEqual(struck(1));
    expect(struck(1)).not.toEqual(struck(2));
    expect(new Set(struck(3).filter((name) => name !== null)).size).toBeGreaterThan(FAULT_NAMES.length / 2);
    const longest = struck(1)
      .map((name) => (name === null ? ' ' : 'x'))
      .join('')
      .split(' ')
      .reduce((most, run) => Math.max(most, run.length), 0);
    expect(longest).toBe(2);
  });

  it('knows every fault by one group', () => {
    const grouped = (['interruption', 'disorder', 'change', 'lie', 'attack'] as const).flatMap(faultNames);
    expect(grouped.sort()).toEqual([...FAULT_NAMES].sort());
  });
});
