import { durationSeconds, formatDuration } from '../../lib/duration.ts';
import type { CraftEntry } from '../catalogue.ts';
import { reachedOrbit } from '../reach.ts';
import { flightDockedTime, timeInFlight } from '../times.ts';
import type { Found, Rule } from './finding.ts';

const DAY = 86_400;

function* compare(craft: CraftEntry, what: string, stated: string | null, computed: number | null): Iterable<Found> {
  if (stated === null || computed === null) return;
  const seconds = durationSeconds(stated);
  if (Math.abs(seconds - computed) <= DAY) return;
  yield {
    craft,
    detail: `${what}: ${formatDuration(seconds)} as stated, ${formatDuration(computed)} by the dates of its flights.`,
  };
}

/** See its explanation. */
export const timesDiffer: Rule = {
  key: 'times-differ',
  title: 'Stated times differ from the dates',
  explanation:
    'The time in space or docked that the source states differs by more than a day from what the logged flights and dockings give. Pages show the stated time.',
  *find({ real, snapshot }) {
    for (const craft of real) {
      const { record, flights } = craft;
      if (flights.length === 0 || (record.flights_count ?? flights.length) !== flights.length) continue;
      const aloft = timeInFlight(flights.filter(reachedOrbit), snapshot.asOf);
      yield* compare(craft, 'Time in space', record.time_in_space, aloft?.seconds ?? null);
      const docked = flights.map((flight) => flightDockedTime(flight, snapshot.asOf)?.seconds ?? null);
      const sum = docked.reduce((total, own) => (total === null || own === null ? null : total + own), 0);
      yield* compare(craft, 'Time docked', record.time_docked, sum);
    }
  },
};
