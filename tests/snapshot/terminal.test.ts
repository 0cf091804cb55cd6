import { describe, expect, it, onTestFinished } from 'vitest';
import { generateWorld } from '../ll2-server/generate.ts';
import { type Ll2Server, type Ll2ServerOptions, startLl2Server } from '../ll2-server/server.ts';
import { command, place } from './places.ts';
import { HAS_TERMINAL, onTerminal } from './terminal.ts';

const WORLD = generateWorld({ seed: 1, spacecraft: 607 });

/** A server that is closed after the test, and the arguments for a crawl of it. */
async function served(options: Ll2ServerOptions = {}) {
  const server = await startLl2Server(WORLD, options);
  onTestFinished(() => server.close());
  const { folder, data, cache } = await place();
  const args = ['--base-url', server.url, '--data', data, '--cache', cache, '--public', `${folder}/public`];
  return { server, args };
}

/** A budget of 8 calls whose hour stands still for eight calls, and is then over in three seconds. */
async function servedShort() {
  const start = Date.now();
  let server: Ll2Server | undefined;
  let usedUp: number | null = null;
  const now = (): number => {
    if (usedUp === null && server?.calls.filter(({ counted }) => counted).length === 8) usedUp = Date.now();
    return usedUp === null ? start : start + 3_597_000 + Date.now() - usedUp;
  };
  const short = await served({ budget: { perHour: 8 }, now });
  server = short.server;
  return short;
}

/** The seconds of every countdown among lines. */
const countdowns = (lines: readonly string[]): number[] =>
  lines.flatMap((line) => {
    const clock = /^(\d+):(\d\d) until the next call; the budget is used up$/.exec(line);
    return clock ? [Number(clock[1]) * 60 + Number(clock[2])] : [];
  });

describe.skipIf(!HAS_TERMINAL)('on a terminal the operator sees', { timeout: 180_000 }, () => {
  it('the plan, then a bar in place with counts and time left, and one line of each collection in the end', async () => {
    const { args } = await served();
    const { drawn, screen, ended } = onTerminal(args);
    expect(await ended).toBe(0);
    const bars = drawn().filter((line) => /[█░]/.test(line));
    expect(bars[0]).toMatch(/^█{4}░{20} spacecraft 100 of 607$/);
    expect(bars[1]).toMatch(/^█{8}░{16} spacecraft 199 of 607, \d+ (s|min) left$/);
    const left = screen();
    expect(left[0]).toMatch(/^Plan: 13 calls/);
    expect(left.filter((line) => /[█░]/.test(line))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^█{24} agencies 350 of 350$/)]),
    );
    expect(left.filter((line) => line.includes('spacecraft 100 of 607'))).toEqual([]);
    expect(left.join('\n')).toContain('\nSnapshot of ');
  });

  it('a countdown to the second while it waits for the budget, and then the rest', async () => {
    const { args, server } = await servedShort();
    const { drawn, ended } = onTerminal(args);
    expect(await ended).toBe(0);
    const seconds = countdowns(drawn());
    expect(seconds.length).toBeGreaterThanOrEqual(2);
    expect(seconds).toEqual([...seconds].sort((a, b) => b - a));
    expect(new Set(seconds).size).toBeGreaterThanOrEqual(2);
    expect(server.calls.filter(({ status }) => status === 429)).toEqual([]);
  });

  it('nothing cut off where it is narrow: the bar gives way', async () => {
    const { args } = await served();
    const { drawn, ended } = onTerminal(args, 42);
    expect(await ended).toBe(0);
    const steps = drawn().filter((line) => /spacecraft \d+ of 607/.test(line));
    expect(steps[1]).toMatch(/^█+░+ spacecraft 199 of 607, \d+ (s|min) left$/);
    for (const line of steps) expect(line.length).toBeLessThan(42);
  });
});

describe('in a log there are', () => {
  it('plain lines only: every step, and a wait once', async () => {
    const { args } = await servedShort();
    const { code, stderr } = await command(...args);
    expect(code).toBe(0);
    for (const mark of ['█', '░', '\r', '\u001b']) expect(stderr).not.toContain(mark);
    const lines = stderr.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Plan: 13 calls/);
    expect(lines).toContain('spacecraft 199 of 607');
    expect(lines).toContain('agencies 350 of 350');
    expect(lines.filter((line) => /^\d+ s until the next call; the budget is used up$/.test(line))).toHaveLength(1);
  });
});
