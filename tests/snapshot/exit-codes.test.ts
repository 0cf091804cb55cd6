import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { takeLock } from '../../src/snapshot/lock.ts';
import { plannedFaults } from '../ll2-server/faults.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { type Ll2Server, type Ll2ServerOptions, startLl2Server } from '../ll2-server/server.ts';
import type { World } from '../ll2-server/world.ts';
import { command, contents, place, type Ran } from './places.ts';

const WORLD = generateWorld({ seed: 7, spacecraft: 120 });

interface Stage {
  server: Ll2Server;
  data: string;
  /** Runs the command on this stage. */
  run: (...more: string[]) => Promise<Ran>;
}

async function stage(options: Ll2ServerOptions = {}): Promise<Stage> {
  const server = await startLl2Server(WORLD, options);
  onTestFinished(() => server.close());
  const { folder, data, cache } = await place();
  const args = ['--base-url', server.url, '--data', data, '--cache', cache, '--public', join(folder, 'public')];
  return { server, data, run: (...more) => command(...args, ...more) };
}

const without = (world: World, craft: number): World => {
  const spacecraft = world.spacecraft.slice(craft);
  const left = new Set(spacecraft.map(({ id }) => id));
  return {
    ...world,
    spacecraft,
    flights: world.flights.filter((flight) => left.has(flight.spacecraft)),
    dockingEvents: [],
  };
};

/** Every documented exit code but 0 and 130, a way to it, and what the operator is told. */
const WAYS: Readonly<Record<string, { way: () => Promise<{ ran: Ran; data: string }>; says: RegExp }>> = {
  1: {
    says: /ENOTDIR/,
    way: async () => {
      const { data } = await stage();
      await mkdir(data);
      const file = join(data, 'a-file');
      await writeFile(file, '');
      return {
        ran: await command('--json', '--from', 'tests/fixtures/ll2', '--partial', '--data', join(file, 'data')),
        data,
      };
    },
  },
  2: {
    says: /'--depth <depth>' argument 'deep' is invalid/,
    way: async () => {
      const { data, run } = await stage();
      return { ran: await run('--depth', 'deep', '--json'), data };
    },
  },
  3: {
    says: /spacecraft\/\?.* redirects to .*, which is not followed/,
    way: async () => {
      const faults = plannedFaults([{ fault: 'foreign-redirect', path: 'spacecraft', times: 1000 }]);
      const { data, run } = await stage({ faults });
      return { ran: await run('--json'), data };
    },
  },
  4: {
    says: /spacecraft\.json: differs from its digest/,
    way: async () => {
      const { data, run } = await stage();
      expect((await run()).code).toBe(0);
      const file = join(data, 'spacecraft.json');
      await writeFile(file, (await readFile(file, 'utf8')).replace('"in_space": false', '"in_space": true'));
      return { ran: await run('--check', '--json'), data };
    },
  },
  5: {
    says: /^The API allows no further call for \d+ s\. What has arrived is kept/,
    way: async () => {
      const { data, run } = await stage({ budget: { perHour: 2 } });
      return { ran: await run('--no-wait', '--json'), data };
    },
  },
  6: {
    says: new RegExp(`another run.*${process.pid}`, 'i'),
    way: async () => {
      const { data, run } = await stage();
      const release = await takeLock(data);
      onTestFinished(release);
      return { ran: await run('--json'), data };
    },
  },
  7: {
    says: /More is gone than a normal day takes away.*\n.*spacecraft: 20 of 120 records/,
    way: async () => {
      const { data, run, server } = await stage();
      expect((await run()).code).toBe(0);
      server.world = without(WORLD, 20);
      return { ran: await run('--json'), data };
    },
  },
};

/** The codes that a text documents, as lines of the help or rows of a table. */
const documented = (text: string, line: RegExp): string[] =>
  [...text.matchAll(line)].map(([, code]) => code ?? '').sort();

describe('exit codes', () => {
  it('are documented alike by --help and data/README.md, and all of them are reached by tests', async () => {
    const { stdout } = await command('--help');
    const [, help = ''] = stdout.split('Exit codes:');
    const reached = ['0', ...Object.keys(WAYS), '130'].sort();
    expect(documented(help, /^ {2}(\d+)\s/gm)).toEqual(reached);
    expect(documented(await readFile('data/README.md', 'utf8'), /^\| (\d+) \| /gm)).toEqual(reached);
  });

  it.each(Object.entries(WAYS))('%s: the reason is told to people and to machines', async (code, { way, says }) => {
    const { ran } = await way();
    expect(ran.code).toBe(Number(code));
    const { ok, exitCode, error, ...more } = JSON.parse(ran.stdout);
    expect({ ok, exitCode, more }).toEqual({ ok: false, exitCode: Number(code), more: {} });
    expect(error).toMatch(says);
    expect(ran.stderr).toContain(error);
  });
});

describe('a key in LL2_API_KEY', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('raises the budget, and one that the API does not know is named as the cause', async () => {
    const { run, server } = await stage({ budget: { perHour: 2, keys: { secret: 100 } } });
    vi.stubEnv('LL2_API_KEY', 'wrong');
    const refused = await run('--no-wait');
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(/answered 401, not 200\. Is the key in LL2_API_KEY right\?/);
    vi.stubEnv('LL2_API_KEY', 'secret');
    const { code, stdout, stderr } = await run('--no-wait');
    expect(code).toBe(0);
    expect(stderr).toContain('Budget: 100 of 100 calls in 60 min are left.');
    expect(server.calls.filter(({ counted, key }) => counted && key === 'secret').length).toBeGreaterThan(2);
    expect(`${refused.stdout}${refused.stderr}${stdout}${stderr}`).not.toMatch(/secret|wrong/);
  });
});

describe('the report for machines', () => {
  it('of a crawl says what was asked, held, mended and changed, in fields that stay', async () => {
    const { run, server } = await stage();
    const first = JSON.parse((await run('--json', '--depth', 'full')).stdout);
    expect(Object.keys(first)).toEqual([
      'ok',
      'asOf',
      'complete',
      'depth',
      'counts',
      'calls',
      'pictures',
      'repairs',
      'unsure',
      'changes',
    ]);
    expect(first).toMatchObject({ ok: true, complete: true, depth: 'full', changes: [], unsure: [] });
    expect(first.counts.spacecraft).toEqual({ held: 120, fromLl2: 120, stated: 120 });
    expect(first.calls.made).toBe(server.calls.filter(({ path }) => path !== 'api-throttle').length);
    for (const repair of first.repairs) {
      expect(Object.keys(repair).sort()).toEqual(['collection', 'field', 'id', 'what']);
    }
    const [craft] = WORLD.spacecraft;
    const renamed = WORLD.spacecraft.map((row) => (row.id === craft?.id ? { ...row, name: 'Another name' } : row));
    server.world = { ...WORLD, spacecraft: renamed };
    const { changes } = JSON.parse((await run('--json')).stdout);
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'renamed', collection: 'spacecraft', id: craft?.id, name: 'Another name' }),
    );
  });

  it('lists what the one for people sums up or cuts short after twenty', async () => {
    const { run } = await stage();
    const { stdout } = await run('--starter', 'data/starter');
    const { repairs, unsure } = JSON.parse((await run('--starter', 'data/starter', '--json')).stdout);
    expect(repairs.length).toBeGreaterThan(20);
    const [, mended = ''] = stdout.split(`Repairs: ${repairs.length} (--json lists each)\n`);
    const lines = mended.split('\n');
    const kinds = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('  ')),
    );
    const counts = kinds.map((line) => Number(/ \((\d+): \d+(, (\d+|…))*\)$/.exec(line)?.[1] ?? 1));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(repairs.length);

    expect(unsure.length).toBeGreaterThan(20);
    const [, doubts = ''] = stdout.split(`matches.csv settles it): ${unsure.length}\n`);
    expect(doubts.split('\n').findIndex((line) => !line.startsWith('  '))).toBe(21);
    expect(doubts.split('\n')[20]).toBe(`  … and ${unsure.length - 20} more; --json lists them all`);
  });

  it('of a check says what is there', async () => {
    const { run, data } = await stage();
    await run();
    const before = await contents(data);
    const { code, stdout } = await run('--check', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['ok', 'asOf', 'complete', 'counts', 'starter']);
    expect(report).toMatchObject({ ok: true, complete: true, starter: null });
    expect(await contents(data)).toEqual(before);
  });
});
