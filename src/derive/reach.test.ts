import { expect, test } from 'vitest';
import { makeFlight } from '../../tests/records/make.ts';
import type { Flight } from '../schema/flight.ts';
import { reachOf } from './reach.ts';

const launch = (launch_designator: string | null, status: string | null = null): Flight['launch'] => ({
  id: null,
  name: null,
  net: '1986-01-28',
  net_precision: null,
  launch_designator,
  status: status === null ? null : { id: 4, name: status },
});

test.each([
  ['an orbit', {}, 'orbit'],
  ['up and down', { destination: 'Suborbital' }, 'suborbital'],
  ['lost on the way up', { outcome: 'failure' }, 'launch failure'],
  ['a failure in orbit has a designator', { outcome: 'failure', launch: launch('1967-037') }, 'orbit'],
  ['LL2 says so of the launch', { launch: launch(null, 'Launch Failure') }, 'launch failure'],
  ['nobody says where to', { destination: null }, 'unstated'],
  ['nobody says where to, with a designator', { destination: null, launch: launch('1967-037') }, 'orbit'],
] as [string, Partial<Flight>, string][])('%s', (_name, over, expected) => {
  expect(reachOf(makeFlight(1, 1, '1986-01-28', '1986-01-29', over))).toBe(expected);
});
