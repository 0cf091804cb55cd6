import type { Flight } from '../schema/flight.ts';
import type { Catalogue, CraftEntry } from './catalogue.ts';

/** A launch or an end of a flight. */
export interface DayEvent {
  kind: 'launch' | 'end';
  /** The day, `YYYY-MM-DD`. */
  date: string;
  craft: CraftEntry;
  flight: Flight;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Launches and ends of flights by day of the year, `MM-DD`, oldest first; moments not known to the day are left out. */
export function eventsByDay({ real }: Catalogue): Map<string, DayEvent[]> {
  const events = real.flatMap((craft) =>
    craft.flights.flatMap((flight): DayEvent[] =>
      (
        [
          ['launch', flight.launch?.net],
          ['end', flight.mission_end],
        ] as const
      ).flatMap(([kind, moment]) =>
        moment == null || moment.length < DAY_LENGTH
          ? []
          : [{ kind, date: moment.slice(0, DAY_LENGTH), craft, flight }],
      ),
    ),
  );
  events.sort((a, b) => a.date.localeCompare(b.date) || a.flight.id - b.flight.id);
  const days = new Map<string, DayEvent[]>();
  for (const event of events) {
    const day = event.date.slice(5);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return days;
}
