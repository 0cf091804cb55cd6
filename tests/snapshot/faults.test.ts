import { beforeAll, describe, expect, it } from 'vitest';
import { type FaultName, faultNames, plannedFaults } from '../ll2-server/faults.ts';
import { generateWorld } from '../ll2-server/generate.ts';
import { HASTY, QUICK } from './places.ts';
import { crawlUnder, type Outcome } from './under-faults.ts';

const WORLD = generateWorld({ seed: 3, spacecraft: 260 });
const NOTHING = new Map<string, string>();
const ALWAYS = 1000;
/** Faults that only a time-out ends. */
const OPEN_ENDED: readonly FaultName[] = ['time-out', 'slow-body', 'content-length-too-long'];

/** A crawl of the same world without any fault. */
let sound: Outcome;

beforeAll(async () => {
  sound = await crawlUnder(WORLD, undefined, QUICK);
  expect(sound.report).not.toBeInstanceOf(Error);
});

/** The second page of spacecraft, where most rows have neighbours on both sides, answered with a fault. */
function struck(fault: FaultName, times: number): Promise<Outcome> {
  const patience = OPEN_ENDED.includes(fault) ? HASTY : QUICK;
  return crawlUnder(WORLD, plannedFaults([{ fault, path: 'spacecraft', at: 2, times }]), patience);
}

describe('a fault that passes costs nothing but calls', () => {
  const healed: FaultName[] = ['missing-id', 'null-name', 'count-lies', 'wrong-shape', 'deep-nesting'];
  it.each([...faultNames('interruption'), ...faultNames('disorder'), ...healed])('%s', async (fault) => {
    const { written, report, calls } = await struck(fault, 1);
    expect(report).not.toBeInstanceOf(Error);
    expect(written).toEqual(sound.written);
    // A page that is one row short costs nothing more where the next page has room for that row.
    expect(calls).toBeGreaterThanOrEqual(sound.calls + (fault === 'short-page' ? 0 : 1));
  });
});

describe('a lie that does not matter is not even noticed', () => {
  it.each<FaultName>(['foreign-next', 'next-is-itself', 'response-mode-lies', 'prototype-keys'])(
    '%s',
    async (fault) => {
      const { written, calls } = await struck(fault, ALWAYS);
      expect(written).toEqual(sound.written);
      expect(calls).toBe(sound.calls);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );
});

describe('a fault that stays stops the crawl with the address and the reason, and nothing is written', () => {
  it.each<[FaultName, RegExp]>([
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
    ['count-lies', /the pages hold \d+ different rows, the API says \d+/],
    ['foreign-redirect', /redirects to .*, which is not followed/],
    ['redirect-loop', /redirects more than 5 times/],
    ['huge-answer', /answered with more than 20 MB/],
    ['huge-zipped-answer', /answered with more than 20 MB/],
  ])('%s', async (fault, said) => {
    const { written, report, calls } = await struck(fault, ALWAYS);
    expect(report).toBeInstanceOf(Error);
    expect(calls).toBeLessThan(sound.calls + 30);
    expect(report instanceof Error ? report.message : '').toMatch(said);
    expect(written).toEqual(NOTHING);
  });
});

describe('what the source says is taken as it is', () => {
  it('unknown-enumeration: new values break nothing', async () => {
    const { report, written } = await struck('unknown-enumeration', ALWAYS);
    expect(report).not.toBeInstanceOf(Error);
    expect(written.get('spacecraft.json')).not.toEqual(sound.written.get('spacecraft.json'));
  });

  it('null-where-never: mended and listed, or refused', async () => {
    const { report, written } = await struck('null-where-never', ALWAYS);
    if (report instanceof Error) expect(written).toEqual(NOTHING);
    else expect(report.repairs.length).toBeGreaterThan(sound.report instanceof Error ? 0 : sound.report.repairs.length);
  });
});

describe('a catalogue that changes in mid-crawl is read as it is in the end', () => {
  it.each([...faultNames('change')].flatMap((fault) => [2, 3].map((at) => [fault, at] as const)))(
    '%s at call %i',
    async (fault, at) => {
      const changed = await crawlUnder(WORLD, plannedFaults([{ fault, path: 'spacecraft', at }]), QUICK);
      expect(changed.report).not.toBeInstanceOf(Error);
      const later = await crawlUnder(changed.server.world, undefined, QUICK);
      if (fault !== 'renamed-record') expect(changed.written).toEqual(later.written);
      // A renamed craft may have been read before it was renamed: then the name is the old one, and whole.
      else expect([sound.written, later.written]).toContainEqual(changed.written);
    },
  );
});
