import { expect, test } from 'vitest';
import {
  makeCatalogue,
  makeConfiguration,
  makeCraft,
  makeCrew,
  makeFlight,
  makeStay,
} from '../../tests/records/make.ts';
import { buildInsights } from './insights.ts';

const CRAFT = 6000;
const DAY = 86_400_000;
const START = Date.parse('1961-01-01T00:00:00Z');

const moment = (day: number): string => `${new Date(START + day * DAY).toISOString().slice(0, 19)}Z`;

test('what is derived from 6,000 craft takes less than 2 s of the processor', () => {
  const numbers = Array.from({ length: CRAFT }, (_, index) => index + 1);
  const catalogue = makeCatalogue({
    configurations: Array.from({ length: 60 }, (_, index) => makeConfiguration(index + 1)),
    spacecraft: numbers.map((id) => makeCraft(id, { spacecraft_config: (id % 60) + 1, serial_number: `No. ${id}` })),
    flights: numbers.map((id) =>
      makeFlight(id, id, moment(id * 4), moment(id * 4 + (id % 200) + 1), {
        launch_crew: makeCrew(`Person ${id}`, `Person ${id % 900}`),
        docking_events: [makeStay(id, `Station ${id % 7}`, moment(id * 4 + 0.5), moment(id * 4 + (id % 200) + 0.9))],
      }),
    ),
  });
  const start = process.cpuUsage();
  const insights = buildInsights(catalogue);
  const { user, system } = process.cpuUsage(start);
  const spent = (user + system) / 1000;
  process.stdout.write(`${CRAFT} craft: ${Math.round(spent)} ms of the processor\n`);
  expect(insights.rankings.get('longest-in-space')?.rows).toHaveLength(CRAFT);
  expect(spent).toBeLessThan(2000);
});
