import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { generateWorld } from './generate.ts';
import { type Ll2Server, type Ll2ServerOptions, startLl2Server } from './server.ts';

const world = generateWorld({ seed: 3, spacecraft: 600 });
const servers: Ll2Server[] = [];

async function start(options: Ll2ServerOptions = {}): Promise<Ll2Server> {
  const server = await startLl2Server(world, options);
  servers.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const envelope = z.object({
  count: z.int(),
  next: z.string().nullable(),
  results: z.array(z.looseObject({ id: z.int() })),
});
const read = async (url: string): Promise<z.infer<typeof envelope>> => envelope.parse(await (await fetch(url)).json());

async function crawl(first: string): Promise<{ ids: number[]; count: number }> {
  const ids: number[] = [];
  let count = 0;
  for (let next: string | null = first; next !== null; ) {
    const page: z.infer<typeof envelope> = await read(next);
    ids.push(...page.results.map(({ id }) => id));
    count = page.count;
    next = page.next;
  }
  return { ids, count };
}

describe('the server', () => {
  it('gives all craft page by page in as many calls as count demands', async () => {
    const server = await start();
    const { ids, count } = await crawl(`${server.url}spacecraft/?mode=detailed&limit=250&ordering=id&format=json`);
    expect(ids).toEqual(world.spacecraft.map(({ id }) => id));
    expect(count).toBe(600);
    expect(
      server.calls.map(({ path, query, status }) => [path, query.get('limit'), query.get('offset'), status]),
    ).toEqual([
      ['spacecraft', '250', null, 200],
      ...[1, 2, 3, 4, 5].map((page) => ['spacecraft', '100', String(page * 100), 200]),
    ]);
  });

  it('keeps format, mode and ordering in next and in the addresses of records', async () => {
    const { url } = await start();
    const page = await read(`${url}spacecraft/?mode=detailed&ordering=-id&format=json`);
    expect(page.next).toBe(`${url}spacecraft/?format=json&limit=10&mode=detailed&offset=10&ordering=-id`);
    expect(page.results[0]?.url).toBe(`${url}spacecraft/${world.spacecraft.at(-1)?.id}/?format=json`);
  });

  it('lets ties overlap between pages where told so, but never with ordering=id', async () => {
    const { url } = await start({ ties: 'overlapping' });
    const byName = await crawl(`${url}spacecraft/?ordering=flights_count&limit=100`);
    expect(byName.ids).toHaveLength(600);
    expect(new Set(byName.ids).size).toBeLessThan(600);
    expect(new Set(byName.ids).size).toBeGreaterThan(500);
    const byId = await crawl(`${url}spacecraft/?ordering=id&limit=100`);
    expect(byId.ids).toEqual(world.spacecraft.map(({ id }) => id));
  });

  it('gives fifteen calls an hour, says what is left without counting, and lets go as the hour slides', async () => {
    let now = Date.parse('2026-11-24T09:00:00Z');
    const server = await start({ budget: { perHour: 15 }, now: () => now });
    const throttle = async (): Promise<unknown> => (await fetch(`${server.url}api-throttle/?format=json`)).json();
    expect(await throttle()).toEqual({
      your_request_limit: 15,
      limit_frequency_secs: 3600,
      current_use: 0,
      next_use_secs: 0,
      ident: '127.0.0.1',
    });
    for (let call = 0; call < 15; call += 1) {
      expect((await fetch(`${server.url}agencies/?limit=1`)).status).toBe(200);
      now += 1000;
    }
    const refused = await fetch(`${server.url}agencies/?limit=1`);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('3585');
    expect(await refused.json()).toEqual({ detail: 'Request was throttled. Expected available in 3585 seconds.' });
    expect(await throttle()).toMatchObject({ current_use: 15, next_use_secs: 3585 });
    now += 3585 * 1000;
    expect((await fetch(`${server.url}agencies/?limit=1`)).status).toBe(200);
    expect((await fetch(`${server.url}agencies/?limit=1`)).status).toBe(429);
    expect(server.calls.filter(({ counted }) => counted)).toHaveLength(16);
  });

  it('gives a key its own budget, and refuses one that it does not know', async () => {
    const server = await start({ budget: { perHour: 1, keys: { secret: 3 } } });
    const ask = async (key?: string): Promise<number> => {
      const headers: Record<string, string> = key === undefined ? {} : { authorization: `Token ${key}` };
      const answer = await fetch(`${server.url}config/agency_types/`, { headers });
      await answer.arrayBuffer();
      return answer.status;
    };
    expect([await ask(), await ask(), await ask('secret'), await ask('secret'), await ask('secret')]).toEqual([
      200, 429, 200, 200, 200,
    ]);
    expect([await ask('secret'), await ask('other'), await ask('toString')]).toEqual([429, 401, 401]);
    expect(server.calls.at(-2)).toMatchObject({ key: 'other', counted: false, status: 401 });
  });

  it('answers JSON to those who ask for it and a page for people to a browser', async () => {
    const { url } = await start();
    const type = async (path: string, accept?: string): Promise<string | null> => {
      const answer = await fetch(`${url}${path}`, accept === undefined ? {} : { headers: { accept } });
      await answer.arrayBuffer();
      return answer.headers.get('content-type');
    };
    expect(await type('spacecraft/')).toBe('application/json');
    expect(await type('spacecraft/', 'application/json')).toBe('application/json');
    expect(await type('spacecraft/', 'text/html')).toBe('text/html; charset=utf-8');
    expect(await type('spacecraft/?format=json', 'text/html')).toBe('application/json');
    expect(await type('spacecraft/?format=api', 'application/json')).toBe('text/html; charset=utf-8');
    expect((await fetch(`${url}spacecraft/?format=xml`)).status).toBe(404);
  });

  it('leads to the address with a slash, and takes nothing but GET', async () => {
    const { url } = await start();
    const moved = await fetch(`${url}spacecraft?limit=1`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/2.3.0/spacecraft/?limit=1']);
    expect((await fetch(`${url}spacecraft/`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(new URL('/', url))).status).toBe(404);
  });

  it('lets time in space grow where told so, for craft in space alone', async () => {
    let now = Date.parse('2026-11-24T09:00:00Z');
    const { url } = await start({ growing: true, now: () => now });
    const up = world.spacecraft.find((craft) => craft.in_space)?.id;
    const down = world.spacecraft.find((craft) => !craft.in_space && craft.flights_count === 1)?.id;
    const time = async (id: number | undefined): Promise<unknown> =>
      z.looseObject({}).parse(await (await fetch(`${url}spacecraft/${id}/`)).json()).time_in_space;
    const before = [await time(up), await time(down)];
    now += 90_000;
    expect(await time(up)).not.toBe(before[0]);
    expect(await time(down)).toBe(before[1]);
  });

  it('answers from a world that is put in place of the first', async () => {
    const server = await start();
    server.world = { ...world, spacecraft: world.spacecraft.slice(1) };
    expect((await read(`${server.url}spacecraft/`)).count).toBe(599);
    expect((await fetch(`${server.url}spacecraft/${world.spacecraft[0]?.id}/`)).status).toBe(404);
  });
});
