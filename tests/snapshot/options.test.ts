import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readSnapshot } from '../../src/loaders/read-snapshot.ts';
import { plannedFaults } from '../ll2-server/faults.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { type Ll2ServerOptions, startLl2Server } from '../ll2-server/server.ts';
import { withSpacecraftRenamed } from '../ll2-server/world-changes.ts';
import { command, contents, place } from './places.ts';

const WORLD = generateWorld({ seed: 7, spacecraft: 120 });
/** Craft 2 pages, configurations and families one each, agencies 4. */
const CALLS = 8;
const AS_OF = ['--as-of', '2026-11-24'];

async function stage(options: Ll2ServerOptions = {}) {
  const server = await startLl2Server(WORLD, options);
  onTestFinished(() => server.close());
  const { folder, data, cache } = await place();
  const places = ['--data', data, '--cache', cache, '--public', join(folder, 'public')];
  const run = (...more: string[]) => command('--base-url', server.url, ...places, ...more);
  return { server, folder, data, places, run };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the options of the command', () => {
  it('are all explained by data/README.md', async () => {
    const [, ours = ''] = (await command('--help')).stdout.split('Options:');
    const options = [...ours.matchAll(/^ {2}(?:-h, )?(--[a-z0-9-]+)/gm)].map(([, option]) => option);
    const readme = await readFile('data/README.md', 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('| `--'));
    const explained = [...rows.join('\n').matchAll(/`(--[a-z0-9-]+)/g)].map(([, option]) => option);
    expect(options.length).toBeGreaterThan(20);
    expect(options.filter((option) => option !== '--help' && !explained.includes(option))).toEqual([]);
    expect(explained.filter((option) => !options.includes(option))).toEqual([]);
  });

  it.each([
    ['goes on with the pages of an unfinished run', [], 3],
    ['--fresh forgets them', ['--fresh'], 0],
    ['--max-age asks for those again that are older', ['--max-age', '0.000001'], 0],
  ])('%s', async (_, options, keptPages) => {
    const { run, server } = await stage({ budget: { perHour: 3, keys: { secret: 100 } } });
    expect((await run('--no-wait')).code).toBe(5);
    vi.stubEnv('LL2_API_KEY', 'secret');
    const { stdout } = await run('--json', ...options);
    const made = CALLS - keptPages;
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, calls: { made, keptPages } });
    expect(server.calls.filter(({ counted }) => counted)).toHaveLength(3 + made);
  });

  it('--save keeps the raw answers, of which --from makes the same snapshot and asks nothing', async () => {
    const { run, server, folder, data } = await stage();
    const answers = join(folder, 'answers');
    expect((await run('--save', answers, ...AS_OF)).code).toBe(0);
    expect(await readdir(answers)).toHaveLength(CALLS);
    const asked = server.calls.length;
    const other = await stage();
    expect((await command('--from', answers, ...other.places, ...AS_OF)).code).toBe(0);
    expect(await contents(other.data)).toEqual(await contents(data));
    expect([server.calls.length, other.server.calls.length]).toEqual([asked, 0]);
  });

  it('--depth full asks for flights too, and stays until told otherwise', async () => {
    const { run, server, data } = await stage();
    let seen = 0;
    const asked = () => {
      const calls = server.calls.slice(seen);
      seen = server.calls.length;
      return calls.filter(({ path }) => path === 'spacecraft_flights').length;
    };
    const depth = async () => (await readSnapshot(data)).snapshot.depth;
    await run();
    expect([asked(), await depth()]).toEqual([0, 'core']);
    await run('--depth', 'full');
    const calls = Math.ceil(WORLD.flights.length / 100);
    expect([asked(), await depth()]).toEqual([calls, 'full']);
    await run();
    expect([asked(), await depth()]).toEqual([calls, 'full']);
    await run('--depth', 'core', '--accept-loss');
    expect([asked(), await depth()]).toEqual([0, 'core']);
  });

  it('--timeout says how long an answer may take', async () => {
    const faults = plannedFaults([{ fault: 'time-out', path: 'spacecraft', at: 1 }]);
    const { run } = await stage({ faults });
    const { code, stderr } = await run('--timeout', '3');
    expect(code).toBe(0);
    expect(stderr).toMatch(/spacecraft\/\?.* did not answer within 3 s; trying again/);
  });

  it('--print-commit-message says what the last snapshot changed, and asks nothing', async () => {
    const { run, server } = await stage();
    await run('--as-of', '2026-11-23');
    const [craft] = WORLD.spacecraft;
    server.world = withSpacecraftRenamed(WORLD, craft?.id ?? 0, 'Another name');
    const { stdout: report } = await run(...AS_OF);
    const asked = server.calls.length;
    const { stdout } = await run('--print-commit-message');
    expect(stdout).toMatch(/^Snapshot of 2026-11-24: 1 renamed\n\n- renamed: spacecraft \d+ Another name: was ".*"\n$/);
    expect(server.calls).toHaveLength(asked);
    expect(report).toMatch(/^Changes: 1 renamed\n {2}renamed: spacecraft \d+ Another name: was ".*"$/m);
  });
});
