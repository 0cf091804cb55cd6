import { describe, expect, test } from 'vitest';
import { mostAtOnce } from './fleet-chart-data.ts';
import { dockedSeconds, flightSpan } from './flight-spans.ts';
import type { KnownFlight } from './under-way.ts';

const DAY = 86_400;
const AS_OF = '2026-08-01T00:00:00Z';

type Odd = Omit<Partial<KnownFlight>, 'launch'> & { net?: string | null };

function flight({ net = '2020-01-01T00:00:00Z', ...odd }: Odd = {}): KnownFlight {
  return {
    id: 1,
    source: 'll2',
    name: null,
    spacecraft: 1,
    destination: null,
    launch: { id: null, name: null, net, net_precision: null, launch_designator: null, status: null },
    mission_end: '2020-01-11T00:00:00Z',
    end: 'landed',
    outcome: 'success',
    landing: null,
    duration: null,
    turn_around_time: null,
    launch_crew: null,
    onboard_crew: null,
    landing_crew: null,
    docking_events: null,
    starterFields: [],
    starterId: null,
    references: [],
    note: null,
    firstSeen: '2026-08-01',
    lastChanged: '2026-08-01',
    underWay: false,
    ...odd,
  };
}

const stay = (docking: string, departure: string | null) => ({
  id: 1,
  source: 'll2' as const,
  docking,
  departure,
  docking_location: null,
  target: { kind: 'space_station' as const, id: 1, name: 'Mir' },
});

describe('a flight as a drawing needs it', () => {
  test('runs from launch to end', () => {
    const span = flightSpan(flight(), AS_OF);
    expect(span && span.to - span.from).toBe(10 * DAY);
    expect(span).toMatchObject({ open: false, endUnknown: false, failed: false, docked: [] });
  });

  test('is none without a launch, or with one after the snapshot', () => {
    expect(flightSpan(flight({ net: null }), AS_OF)).toBeNull();
    expect(flightSpan(flight({ net: '2027-01-01' }), AS_OF)).toBeNull();
  });

  test('under way ends at the snapshot, and so does its stay', () => {
    const span = flightSpan(
      flight({
        net: '2026-07-22T00:00:00Z',
        underWay: true,
        mission_end: null,
        end: null,
        outcome: null,
        docking_events: [stay('2026-07-23T00:00:00Z', null)],
      }),
      AS_OF,
    );
    expect(span).toMatchObject({ open: true });
    expect(span && span.to - span.from).toBe(10 * DAY);
    expect(span && dockedSeconds(span)).toBe(9 * DAY);
  });

  test('of unknown end says so', () => {
    expect(flightSpan(flight({ mission_end: null }), AS_OF)).toMatchObject({ endUnknown: true });
    expect(flightSpan(flight({ mission_end: '2021' }), AS_OF)).toMatchObject({ endUnknown: false, rough: true });
  });

  test('an end before the launch is no end', () => {
    expect(flightSpan(flight({ mission_end: '2019-01-01' }), AS_OF)).toMatchObject({ endUnknown: true });
  });

  test('stays are cut to the flight and to one another', () => {
    const span = flightSpan(
      flight({
        docking_events: [
          stay('2020-01-05T00:00:00Z', '2020-02-01T00:00:00Z'),
          stay('2019-12-30T00:00:00Z', '2020-01-03T00:00:00Z'),
          stay('2020-01-02T00:00:00Z', '2020-01-04T00:00:00Z'),
          stay('2020-01-09T00:00:00Z', '2020-01-08T00:00:00Z'),
        ],
      }),
      AS_OF,
    );
    expect(span && dockedSeconds(span)).toBe(9 * DAY);
    expect(span?.docked).toHaveLength(3);
  });

  test('a failure is one by outcome or by the status of its launch', () => {
    expect(flightSpan(flight({ outcome: 'failure' }), AS_OF)).toMatchObject({ failed: true });
    expect(flightSpan(flight({ outcome: 'partial failure' }), AS_OF)).toMatchObject({ failed: false });
  });
});

test('the most at once counts a moment shared, not an end that meets a start', () => {
  const at = (from: number, to: number) => ({
    from,
    to,
    open: false,
    endUnknown: false,
    rough: false,
    failed: false,
    docked: [],
  });
  expect(mostAtOnce([])).toBe(0);
  expect(mostAtOnce([at(0, 10), at(10, 20)])).toBe(1);
  expect(mostAtOnce([at(0, 10), at(5, 20), at(6, 7)])).toBe(3);
});
