import { expect, test } from 'vitest';
import {
  craftOf,
  makeAgency,
  makeCatalogue,
  makeConfiguration,
  makeCraft,
  makeCrew,
  makeFamily,
  makeFlight,
  makeStay,
} from '../../tests/records/make.ts';
import type { Agency } from '../schema/agency.ts';
import type { Configuration } from '../schema/configuration.ts';
import type { Flight } from '../schema/flight.ts';
import type { Spacecraft } from '../schema/spacecraft.ts';
import { leadSentences } from './lead.ts';

interface Shape {
  craft?: Partial<Spacecraft>;
  configuration?: Partial<Configuration>;
  agency?: Partial<Agency>;
  flights?: Flight[];
}

const country = (name: string, alpha_3_code: string): Agency['country'] => [
  { id: null, name, alpha_2_code: null, alpha_3_code },
];
const RUSSIAN = { name: 'Russian Federal Space Agency', abbrev: 'RFSA', country: country('Russia', 'RUS') };
const NASA = { name: 'National Aeronautics and Space Administration', abbrev: 'NASA', country: country('USA', 'USA') };

/** The sentences on a craft "Alpha 1" of the design "Alpha", with plain spaces. */
function lead({ craft = {}, configuration = {}, agency, flights = [] }: Shape): string {
  const builder = makeAgency(8, { name: 'Energia' });
  const catalogue = makeCatalogue({
    agencies: [...(agency === undefined ? [] : [makeAgency(7, agency)]), builder],
    families: [makeFamily(3, { manufacturer: 8 })],
    configurations: [
      makeConfiguration(1, { name: 'Alpha', agency: agency === undefined ? null : 7, ...configuration }),
    ],
    spacecraft: [makeCraft(1, { name: 'Alpha 1', ...craft })],
    flights,
  });
  return leadSentences(craftOf(catalogue, 1), catalogue.snapshot.asOf).join(' ').replaceAll('\u00a0', ' ');
}

const one = (
  over: Partial<Flight> = {},
  launched: string | null = '1975-03-01T10:00:00Z',
  ended: string | null = '1975-03-03T12:00:00Z',
) => makeFlight(1, 1, launched, ended, over);
const stay = (station: string, from = '1975-03-02T10:00:00Z', to: string | null = '1975-03-03T10:00:00Z') =>
  makeStay(1, station, from, to);
const WHAT = 'Alpha 1 was an Alpha capsule.';
const FLEW = `${WHAT} It was launched to low Earth orbit on 1 Mar 1975 and landed on 3 Mar 1975 after 2 d 2 h.`;
const failed = { outcome: 'failure' as const };

const SHAPES: [string, Shape, string][] = [
  ['nothing known', {}, WHAT],
  ['active', { craft: { status: { id: 1, name: 'Active' } } }, 'Alpha 1 is an Alpha capsule.'],
  [
    'placeholder',
    { craft: { is_placeholder: true } },
    'Alpha 1 is a placeholder: a record that stands for an Alpha yet to be named. It is counted nowhere.',
  ],
  ['never flown', { craft: { flights_count: 0 } }, `${WHAT} No flight of it is recorded.`],
  ['counted, not logged', { craft: { flights_count: 1 } }, `${WHAT} It made 1 flight.`],
  ['two counted, not logged', { craft: { flights_count: 2 } }, `${WHAT} It made 2 flights.`],
  [
    'counted with time',
    { craft: { flights_count: 1, time_in_space: 'P3DT4H' } },
    `${WHAT} It made 1 flight and spent 3 d 4 h in space.`,
  ],
  ['time of nothing', { craft: { flights_count: 1, time_in_space: 'P0D' } }, `${WHAT} It made 1 flight.`],
  [
    'docked, not logged',
    { craft: { flights_count: 1, time_in_space: 'P4D', time_docked: 'P1D' } },
    `${WHAT} It made 1 flight and spent 4 d in space. It was docked for 1 d (25.0 % of its time in space).`,
  ],
  [
    'docked longer than in space',
    { craft: { flights_count: 1, time_in_space: 'P1D', time_docked: 'P4D' } },
    `${WHAT} It made 1 flight and spent 1 d in space. It was docked for 4 d.`,
  ],
  [
    'in space, nothing else',
    { craft: { in_space: true } },
    'Alpha 1 is an Alpha capsule. It was in space on 1 Aug 2026.',
  ],
  [
    'in space, counted',
    { craft: { in_space: true, flights_count: 1 } },
    'Alpha 1 is an Alpha capsule. It was in space on 1 Aug 2026, on its first flight.',
  ],
  [
    'in space, third flight',
    { craft: { in_space: true, flights_count: 3, time_in_space: 'P9D' } },
    'Alpha 1 is an Alpha capsule. It was in space on 1 Aug 2026, on the latest of 3 flights, with 9 d spent there so far.',
  ],
  [
    'in space, logged',
    { craft: { in_space: true }, flights: [one({}, '2026-07-30T00:00:00Z', null)] },
    'Alpha 1 is an Alpha capsule. It was launched to low Earth orbit on 30 Jul 2026 and was still in space on 1 Aug 2026, after 2 d.',
  ],
  [
    'Soviet programme',
    { agency: { name: 'Soviet Space Program', abbrev: 'CCCP', country: country('Russia', 'RUS') } },
    'Alpha 1 was a Soviet Alpha capsule.',
  ],
  [
    'Russian agency',
    { agency: RUSSIAN, flights: [one({}, '2003-03-01T10:00:00Z', '2003-03-03T12:00:00Z')] },
    'Alpha 1 was a Russian Alpha capsule of RFSA. It was launched to low Earth orbit on 1 Mar 2003 and landed on 3 Mar 2003 after 2 d 2 h.',
  ],
  ['Russian agency, Soviet years', { agency: RUSSIAN, flights: [one()] }, FLEW.replace('an Alpha', 'a Soviet Alpha')],
  ['American agency', { agency: NASA }, 'Alpha 1 was an American Alpha capsule of NASA.'],
  [
    'European agency',
    { agency: { name: 'European Space Agency', abbrev: 'ESA' } },
    'Alpha 1 was a European Alpha capsule of ESA.',
  ],
  [
    'several nations',
    { agency: { name: 'Joint Venture', country: [...country('USA', 'USA'), ...country('Japan', 'JPN')] } },
    'Alpha 1 was an Alpha capsule of Joint Venture.',
  ],
  [
    'unlisted nation',
    { agency: { name: 'Probe Works', country: country('Norway', 'NOR') } },
    'Alpha 1 was an Alpha capsule of Probe Works.',
  ],
  [
    'company by its name',
    { agency: { name: 'SpaceX', abbrev: 'SpX', type: { id: 3, name: 'Commercial' }, country: country('USA', 'USA') } },
    'Alpha 1 was an American Alpha capsule of SpaceX.',
  ],
  ['builder', { configuration: { family: [3] } }, 'Alpha 1 was an Alpha capsule, built by Energia.'],
  ['vowel that is no vowel', { configuration: { name: 'Union' } }, 'Alpha 1 was a Union capsule.'],
  ['unknown type', { configuration: { type: { id: 9, name: 'Balloon' } } }, 'Alpha 1 was an Alpha spacecraft.'],
  ['cargo', { configuration: { type: { id: 4, name: 'Cargo Resupply' } } }, 'Alpha 1 was an Alpha cargo craft.'],
  ['one flight', { flights: [one()] }, FLEW],
  [
    'known to the day',
    { flights: [one({}, '1975-03-01', '1975-03-21')] },
    `${WHAT} It was launched to low Earth orbit on 1 Mar 1975 and landed on 21 Mar 1975 after ≈20 d.`,
  ],
  [
    'within a day, known to the day',
    { flights: [one({}, '1975-03-01', '1975-03-01')] },
    `${WHAT} It was launched to low Earth orbit on 1 Mar 1975 and landed on 1 Mar 1975.`,
  ],
  [
    'end known to the month',
    { flights: [one({ end: 're-entered' }, '1975-03-01', '1976-04')] },
    `${WHAT} It was launched to low Earth orbit on 1 Mar 1975 and re-entered the atmosphere in Apr 1976.`,
  ],
  [
    'end unknown',
    { flights: [one({ outcome: 'success', end: 're-entered' }, '1975-03-01', null)] },
    `${WHAT} It was launched to low Earth orbit on 1 Mar 1975 and re-entered the atmosphere.`,
  ],
  [
    'how it ended unknown',
    { flights: [one({ end: null })] },
    `${WHAT} It was launched to low Earth orbit on 1 Mar 1975; its flight ended on 3 Mar 1975 after 2 d 2 h.`,
  ],
  ['destroyed', { flights: [one({ end: 'destroyed' })] }, FLEW.replace('and landed', 'and was destroyed')],
  [
    'left in space',
    { flights: [one({ end: 'expended', destination: 'Heliocentric Orbit' })] },
    `${WHAT} It was launched to heliocentric orbit on 1 Mar 1975 and was left in space on 3 Mar 1975 after 2 d 2 h.`,
  ],
  [
    'launch date unknown',
    { flights: [one({}, null, '1975-03-03')] },
    `${WHAT} It was launched to low Earth orbit and landed on 3 Mar 1975.`,
  ],
  [
    'destination unknown',
    { flights: [one({ destination: null })] },
    `${WHAT} It made one flight on 1 Mar 1975. It lasted 2 d 2 h.`,
  ],
  [
    'launch failure, destroyed',
    { flights: [one({ ...failed, end: 'destroyed' }, '1975-03-01T10:00:00Z', '1975-03-01T10:02:00Z')] },
    `${WHAT} It was launched for low Earth orbit on 1 Mar 1975, but the launch failed, and it was destroyed.`,
  ],
  [
    'launch failure, saved',
    { flights: [one({ ...failed, destination: 'International Space Station' }, '1975-03-01', '1975-03-01')] },
    `${WHAT} It was launched for the International Space Station on 1 Mar 1975, but the launch failed, and it landed without having reached orbit.`,
  ],
  [
    'mission failed in orbit',
    {
      flights: [
        one({
          ...failed,
          launch: {
            id: null,
            name: null,
            net: '1975-03-01',
            net_precision: null,
            launch_designator: '1975-020',
            status: null,
          },
        }),
      ],
    },
    `${WHAT} It was launched to low Earth orbit on 1 Mar 1975 and landed on 3 Mar 1975 after ≈2 d. The mission failed.`,
  ],
  ['partial failure', { flights: [one({ outcome: 'partial failure' })] }, `${FLEW} The mission was a partial failure.`],
  [
    'suborbital',
    { flights: [one({ destination: 'Suborbital' }, '1975-03-01T10:00:00Z', '1975-03-01T10:15:00Z')] },
    `${WHAT} It made one suborbital flight on 1 Mar 1975. It lasted 15 min.`,
  ],
  [
    'suborbital, lost',
    { flights: [one({ destination: 'Suborbital', end: 'destroyed', ...failed }, '1975-03-01', '1975-03-01')] },
    `${WHAT} It made one suborbital flight on 1 Mar 1975, in which it was destroyed. The mission failed.`,
  ],
  [
    'nobody aboard',
    { flights: [one({ launch_crew: [], onboard_crew: [], landing_crew: [] })] },
    `${FLEW} Nobody was aboard.`,
  ],
  ['one aboard', { flights: [one({ launch_crew: makeCrew('Ann') })] }, `${FLEW} It carried Ann.`],
  [
    'three aboard',
    { flights: [one({ launch_crew: makeCrew('Ann', 'Bob', 'Cy') })] },
    `${FLEW} It carried Ann, Bob and Cy.`,
  ],
  [
    'four aboard',
    { flights: [one({ launch_crew: makeCrew('Ann', 'Bob', 'Cy', 'Di') })] },
    `${FLEW} It carried 4 people.`,
  ],
  [
    'landed empty',
    { flights: [one({ launch_crew: makeCrew('Ann'), landing_crew: [] })] },
    `${FLEW} It carried Ann. Nobody was aboard when it landed.`,
  ],
  [
    'docked where it was bound for',
    { flights: [one({ destination: 'Mir', docking_events: [stay('Mir')] })] },
    `${WHAT} It was launched to Mir on 1 Mar 1975 and landed on 3 Mar 1975 after 2 d 2 h. It was docked there for 1 d (48.0 % of its time in space).`,
  ],
  [
    'docked elsewhere',
    { flights: [one({ docking_events: [stay('International Space Station')] })] },
    `${FLEW} It was docked to the International Space Station for 1 d (48.0 % of its time in space).`,
  ],
  ['docked, departure unknown', { flights: [one({ docking_events: [stay('Mir', '1975-03-02', null)] })] }, FLEW],
  [
    'two flights',
    { flights: [one(), makeFlight(2, 1, '1977-01-01T00:00:00Z', '1977-01-02T00:00:00Z')] },
    `${WHAT} It made 2 flights from 1975 to 1977 and spent 3 d 2 h in space.`,
  ],
  [
    'two flights in a year',
    { flights: [one(), makeFlight(2, 1, '1975-05-01T00:00:00Z', '1975-05-02T00:00:00Z')] },
    `${WHAT} It made 2 flights, the first on 1 Mar 1975, and spent 3 d 2 h in space.`,
  ],
  [
    'lost on the last',
    {
      flights: [
        one(),
        makeFlight(2, 1, '1977-01-01T00:00:00Z', '1977-01-02T00:00:00Z', { end: 'destroyed', name: 'Alpha B' }),
      ],
    },
    `${WHAT} It made 2 flights from 1975 to 1977 and spent 3 d 2 h in space. It was destroyed on the last of them, Alpha B, on 2 Jan 1977.`,
  ],
  [
    'a launch failure among them',
    {
      flights: [
        makeFlight(1, 1, '1974-01-01', '1974-01-01', failed),
        makeFlight(2, 1, '1977-01-01T00:00:00Z', '1977-01-02T00:00:00Z'),
      ],
    },
    `${WHAT} It made 2 flights from 1974 to 1977 and spent 1 d in space. One of them was a launch failure.`,
  ],
  [
    'many up and down',
    {
      flights: [
        one({ destination: 'Suborbital' }, '1975-03-01T10:00:00Z', '1975-03-01T10:10:00Z'),
        makeFlight(2, 1, '1976-03-01T10:00:00Z', '1976-03-01T10:11:00Z', { destination: 'Suborbital' }),
      ],
    },
    `${WHAT} It made 2 suborbital flights from 1975 to 1976, 21 min in all.`,
  ],
  [
    'many, never anybody',
    {
      flights: [
        one({ launch_crew: [] }),
        makeFlight(2, 1, '1977-01-01T00:00:00Z', '1977-01-02T00:00:00Z', { launch_crew: [] }),
      ],
    },
    `${WHAT} It made 2 flights from 1975 to 1977 and spent 3 d 2 h in space. It never carried anybody.`,
  ],
  [
    'one of many without a length',
    { flights: [one(), makeFlight(2, 1, '1977-01-01', null, { end: 'landed', outcome: 'success' })] },
    `${WHAT} It made 2 flights from 1975 to 1977.`,
  ],
];

test('there are at least 40 shapes of record', () => {
  expect(SHAPES.length).toBeGreaterThanOrEqual(40);
});

test.each(SHAPES)('%s', (_name, shape, expected) => {
  expect(lead(shape)).toBe(expected);
});

test.each(SHAPES)('%s: no hole, no double mark', (_name, shape) => {
  const words = lead(shape);
  expect(words).not.toMatch(/ {2}| [.,;:]|[.,;]{2}|\b(null|undefined|NaN)\b| of\.| on\.| to\.|\ba [aeio]/);
  expect(words).toMatch(/^[A-Z].*\.$/);
});
