import { type ChildProcess, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plannedFaults } from '../ll2-server/faults.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { type Ll2Server, type Ll2ServerOptions, startLl2Server } from '../ll2-server/server.ts';
import { command, contents, place } from './places.ts';
import { HAS_TERMINAL, onTerminal } from './terminal.ts';

const WORLD = generateWorld({ seed: 5, spacecraft: 607 });
const SAID = 'Interrupted; what has arrived is kept, the next run goes on from there.';

/** Calls that cost something. */
const costly = ({ calls }: Ll2Server): number => calls.filter(({ path }) => path !== 'api-throttle').length;

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (;;) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A server that answers three pages of spacecraft and leaves the fourth open. */
async function stalling(options: Ll2ServerOptions = {}) {
  const faults = plannedFaults([{ fault: 'time-out', path: 'spacecraft', at: 4 }]);
  const server = await startLl2Server(WORLD, { faults, ...options });
  onTestFinished(() => server.close());
  const where = await place();
  const args = ['--base-url', server.url, '--data', where.data, '--cache', where.cache];
  const kept = async (): Promise<string[]> =>
    (await readdir(where.cache).catch(() => [])).filter((file) => file.endsWith('.page'));
  /** Comes when the fourth page is asked for and the third is kept. */
  const midway = (): Promise<void> => until(async () => costly(server) === 4 && (await kept()).length === 3);
  return { ...where, args: [...args, '--public', `${where.folder}/public`], server, kept, midway };
}

/** Starts the command; collects what it prints. */
function start(args: readonly string[]): {
  child: ChildProcess;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
} {
  const child = spawn(process.execPath, ['src/snapshot/cli.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr }))) };
}

/** What the next run must do: take the three pages that are kept and ask the ten that are left. */
async function expectTheRest({ args, server, data, cache }: Awaited<ReturnType<typeof stalling>>): Promise<void> {
  expect([...(await contents(data)).keys()].filter((file) => file !== '.lock')).toEqual([]);
  const [before, seen] = [costly(server), server.calls.length];
  const { code, stdout, stderr } = await command('--json', ...args);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Plan: 10 calls .*spacecraft 4, .*; 3 pages are kept from an earlier run\.$/m);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, calls: { planned: 10, made: 10, keptPages: 3 } });
  expect(costly(server) - before).toBe(10);
  const again = server.calls.slice(seen).filter(({ path }) => path === 'spacecraft');
  expect(again.map(({ query }) => query.get('offset'))).toEqual(['297', '396', '495', '594']);
  expect((await command('--check', ...args)).code).toBe(0);
  expect(await contents(cache)).toEqual(new Map());
}

describe('a crawl that is interrupted', { timeout: 180_000 }, () => {
  it('by SIGINT ends with 130 and keeps what arrived; the next run asks the rest', async () => {
    const stalled = await stalling();
    const { child, ended } = start(stalled.args);
    await stalled.midway();
    const at = Date.now();
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(130);
    expect(Date.now() - at).toBeLessThan(30_000);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(SAID);
    expect(await stalled.kept()).toHaveLength(3);
    await expectTheRest(stalled);
  });

  it('by SIGTERM does so too, and says so to machines', async () => {
    const stalled = await stalling();
    const { child, ended } = start([...stalled.args, '--json']);
    await stalled.midway();
    child.kill('SIGTERM');
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    expect(JSON.parse(stdout)).toEqual({ ok: false, exitCode: 130, error: SAID });
    expect(await stalled.kept()).toHaveLength(3);
    await expectTheRest(stalled);
  });

  it('by SIGKILL leaves its pages and its lock; the next run takes over both', async () => {
    const stalled = await stalling();
    const { child, ended } = start(stalled.args);
    await stalled.midway();
    child.kill('SIGKILL');
    expect((await ended).code).toBe(null);
    expect(await stalled.kept()).toHaveLength(3);
    expect([...(await contents(stalled.data)).keys()]).toEqual(['.lock']);
    await expectTheRest(stalled);
  });

  it('while it waits for the budget ends at once', async () => {
    const { args, server, kept } = await stalling({ budget: { perHour: 2 } });
    const { child, ended } = start(args);
    await until(async () => costly(server) === 2 && (await kept()).length === 2);
    await until(() => server.calls.filter(({ path }) => path === 'api-throttle').length >= 2);
    const at = Date.now();
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(Date.now() - at).toBeLessThan(30_000);
    expect(await kept()).toHaveLength(2);
  });

  it.skipIf(!HAS_TERMINAL)('by Ctrl+C on a terminal leaves the bar and says what is kept', async () => {
    const stalled = await stalling();
    const { type, screen, ended } = onTerminal(stalled.args);
    await stalled.midway();
    type('\u0003');
    expect(await ended).toBe(130);
    const lines = screen();
    expect(lines).toContain(SAID);
    expect(lines.some((line) => /^█+░+ spacecraft 298 of 607/.test(line))).toBe(true);
    await expectTheRest(stalled);
  });
});
