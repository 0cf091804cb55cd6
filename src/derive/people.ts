import { slugify } from '../lib/slug.ts';
import type { Flight } from '../schema/flight.ts';
import type { CraftEntry } from './catalogue.ts';
import type { KnownFlight } from './under-way.ts';

/** The part that a person had in a flight, and whether they went up and came down with its craft. */
export interface Part {
  name: string;
  role: string | null;
  launched: boolean;
  landed: boolean;
}

/** A flight of a person. */
export interface PersonFlight extends Part {
  craft: CraftEntry;
  flight: KnownFlight;
}

/** A person with the flights that name them, by launch. */
export interface Person {
  name: string;
  slug: string;
  flights: PersonFlight[];
}

/** Everybody who flew, by the slug of the name: the same name is one person. */
export type People = ReadonlyMap<string, Person>;

const keys = new Map<string, string>();

/** What a person is known by: the slug of the name, so that accents and capitals make no second person. */
export function personKey(name: string): string {
  const known = keys.get(name) ?? keyOf(name);
  keys.set(name, known);
  return known;
}

function keyOf(name: string): string {
  const slug = slugify(name);
  return (
    slug ?? `person-${[...name].map((letter) => letter.codePointAt(0)?.toString(36) ?? '').join('-')}`.slice(0, 80)
  );
}

/** The crew of a flight, each once, those who were launched first. */
export function crewOf(flight: Flight): Part[] {
  const members = new Map<string, Part>();
  const lists = { launched: flight.launch_crew, aboard: flight.onboard_crew, landed: flight.landing_crew };
  for (const [part, list] of Object.entries(lists)) {
    for (const { astronaut, role } of list ?? []) {
      const key = personKey(astronaut.name);
      const member = members.get(key) ?? { name: astronaut.name, role, launched: false, landed: false };
      members.set(key, {
        ...member,
        role: member.role ?? role,
        launched: member.launched || part === 'launched',
        landed: member.landed || part === 'landed',
      });
    }
  }
  return [...members.values()];
}

/** Everybody who flew on one of the craft, by name. */
export function peopleOf(craft: readonly CraftEntry[]): People {
  const people = new Map<string, Person>();
  for (const entry of craft) {
    for (const flight of entry.flights) {
      for (const part of crewOf(flight)) {
        const key = personKey(part.name);
        const person = people.get(key) ?? { name: part.name, slug: key, flights: [] };
        person.flights.push({ ...part, craft: entry, flight });
        people.set(key, person);
      }
    }
  }
  const launchOf = ({ flight }: PersonFlight): string => flight.launch?.net ?? '9999';
  for (const { flights } of people.values()) flights.sort((a, b) => launchOf(a).localeCompare(launchOf(b)));
  return new Map([...people].sort(([a], [b]) => a.localeCompare(b)));
}
