import { type DayEvent, eventsByDay } from '../derive/anniversaries.ts';
import type { Catalogue } from '../derive/catalogue.ts';
import { onThisDayPath, recordPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import { type Link, type Shell, shell } from './shell.ts';

/** The months with their lengths in a leap year. */
const MONTHS: readonly [name: string, days: number][] = [
  ['January', 31],
  ['February', 29],
  ['March', 31],
  ['April', 30],
  ['May', 31],
  ['June', 30],
  ['July', 31],
  ['August', 31],
  ['September', 30],
  ['October', 31],
  ['November', 30],
  ['December', 31],
];

/** The months as they stand in addresses. */
export const MONTH_SLUGS = MONTHS.map(([name]) => name.toLowerCase());

/** A day of the year with what happened on it. */
interface Day {
  anchor: string;
  title: string;
  events: { year: string; craft: Link; words: string }[];
}

/** The calendar of all days. */
export interface CalendarPage {
  shell: Shell;
  months: { link: Link; days: { text: string; href: string | null; key: string }[] }[];
}

/** The page of one month. */
export interface MonthPage {
  shell: Shell;
  name: string;
  summary: string;
  days: Day[];
  previous: Link;
  next: Link;
}

const ENDS: Readonly<Record<string, string>> = {
  landed: 'landed',
  're-entered': 're-entered',
  destroyed: 'was destroyed',
  expended: 'ended its flight',
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const anchorOf = (day: number): string => `day-${day}`;

function monthAt(index: number): Link {
  const at = (index + MONTHS.length) % MONTHS.length;
  return { text: MONTHS[at]?.[0] ?? '', href: onThisDayPath(MONTH_SLUGS[at] ?? '') };
}

/** Where a flight went, in a sentence: " to the International Space Station". */
function destinationWords(destination: string | null): string {
  if (destination === null) return '';
  if (destination === 'Suborbital') return ' on a suborbital flight';
  return ` to ${/^Moon$|Station$/.test(destination) ? 'the ' : ''}${destination}`;
}

/** What happened, after the name of the craft: " launched to Mir". */
export function eventWords({ kind, craft, flight }: Pick<DayEvent, 'kind' | 'craft' | 'flight'>): string {
  const name = flight.name === null || flight.name === craft.record.name ? '' : ` (${flight.name})`;
  if (kind === 'end') return `${name} ${ENDS[flight.end ?? ''] ?? 'ended its flight'}`;
  const failed = flight.outcome === 'failure' ? '; the flight failed' : '';
  return `${name} launched${destinationWords(flight.destination)}${failed}`;
}

function eventRow(event: DayEvent): Day['events'][number] {
  const { record } = event.craft;
  return {
    year: event.date.slice(0, 4),
    craft: { text: record.name, href: recordPath('spacecraft', record.slug) },
    words: eventWords(event),
  };
}

/** The calendar: every day of the year, a link where something happened. */
export function calendarPage(catalogue: Catalogue): CalendarPage {
  const events = eventsByDay(catalogue);
  return {
    shell: shell(
      catalogue,
      {
        title: 'On this day: launches and landings by the calendar',
        description:
          'A calendar of spacecraft: for each of the 366 days of the year, every launch, landing and re-entry recorded here, from the first capsules on.',
        path: onThisDayPath(),
        indexed: true,
      },
      [{ text: 'On this day', href: onThisDayPath() }],
    ),
    months: MONTHS.map(([, days], index) => {
      const link = monthAt(index);
      return {
        link,
        days: Array.from({ length: days }, (_, at) => {
          const key = `${twoDigits(index + 1)}-${twoDigits(at + 1)}`;
          return { text: String(at + 1), key, href: events.has(key) ? `${link.href}#${anchorOf(at + 1)}` : null };
        }),
      };
    }),
  };
}

/** The page of the month with this name in addresses. */
export function monthPage(catalogue: Catalogue, slug: string): MonthPage {
  const index = MONTH_SLUGS.indexOf(slug);
  const [name, length] = MONTHS[index] ?? ['', 0];
  const events = eventsByDay(catalogue);
  const days = Array.from({ length }, (_, at): Day => {
    const found = events.get(`${twoDigits(index + 1)}-${twoDigits(at + 1)}`) ?? [];
    return { anchor: anchorOf(at + 1), title: `${at + 1} ${name}`, events: found.map(eventRow) };
  });
  const total = days.reduce((sum, day) => sum + day.events.length, 0);
  const first = days.flatMap((day) => day.events.map(({ year }) => year)).sort()[0];
  const summary = `${counted(total, 'launch or landing', 'launches and landings')} of spacecraft on the days of ${name}${first === undefined ? '' : `, from ${first} on`}`;
  return {
    shell: shell(
      catalogue,
      {
        title: `${name} in spaceflight: launches and landings by day`,
        description: `${summary}: which craft was launched, landed or re-entered on each day, by year, with a link to its page.`,
        path: onThisDayPath(slug),
        indexed: true,
      },
      [
        { text: 'On this day', href: onThisDayPath() },
        { text: name, href: onThisDayPath(slug) },
      ],
    ),
    name,
    summary,
    days,
    previous: monthAt(index - 1),
    next: monthAt(index + 1),
  };
}
