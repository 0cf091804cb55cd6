import type { Catalogue } from '../derive/catalogue.ts';
import { SIMILARITY } from '../derive/similarity.ts';
import { glossaryPath } from '../lib/paths.ts';
import { type Shell, shell } from './shell.ts';

/** A term with its meaning in this work. */
export interface Term {
  id: string;
  term: string;
  meaning: string;
  /** Heads of tables and facts that lead here, beside the term itself. */
  heads: readonly string[];
}

/** The terms, by name. */
export const TERMS: readonly Term[] = [
  {
    id: 'agency',
    term: 'Agency',
    meaning:
      'An organisation in the sense of Launch Library 2: a space agency, a company, an institute. It may operate a configuration or build a family; the two are different roles and are kept apart.',
    heads: ['Operates', 'Builds (families)'],
  },
  {
    id: 'approximate',
    term: 'Approximate (≈)',
    meaning:
      'A length of time computed from dates that are known to the day. It may be wrong by up to a day either way; it is ranked by the days as they stand.',
    heads: [],
  },
  {
    id: 'builder',
    term: 'Builder',
    meaning: 'The agency that manufactured the family. The same as the operator only where the record says so.',
    heads: [],
  },
  {
    id: 'configuration',
    term: 'Configuration',
    meaning:
      'A design that individual craft are built to, such as Soyuz MS or Cargo Dragon C2. Launch Library 2 uses the word; others say class, model or series.',
    heads: [],
  },
  {
    id: 'craft',
    term: 'Craft',
    meaning:
      'One individual spacecraft: a thing with a serial number, which flew once or many times. A design is a configuration, not a craft.',
    heads: ['Craft here', 'Name'],
  },
  {
    id: 'crew',
    term: 'Crew',
    meaning:
      'The people recorded aboard a flight. “Up” means launched with this craft, “down” landed with it: people change craft at stations.',
    heads: ['Up and down', 'Role', 'People'],
  },
  {
    id: 'designator',
    term: 'Designator',
    meaning:
      'The international designator of a launch: year and number of the launch in the year (2021-123), here without the letter of the piece. What did not reach orbit has none.',
    heads: [],
  },
  {
    id: 'destination',
    term: 'Destination',
    meaning:
      'Where a flight was sent, in the words of the source: a station, an orbit, the Moon, or up and down again.',
    heads: [],
  },
  {
    id: 'docked-share',
    term: 'Docked share',
    meaning:
      'Time docked as a part of time in space, cut to a tenth of a per cent. Computed only where both are known to the minute and the first is not more than the second.',
    heads: [],
  },
  {
    id: 'docking',
    term: 'Docking',
    meaning:
      'A stay at a station or at another craft, from docking to departure. A craft that was moved from port to port has several.',
    heads: ['Docked', 'Departed', 'Also docked there', 'Station or craft', 'Port'],
  },
  {
    id: 'end',
    term: 'End',
    meaning: 'When and how a flight was over: landed, re-entered (burnt up), destroyed, or left in space (expended).',
    heads: ['Ended', 'How it ended'],
  },
  {
    id: 'family',
    term: 'Family',
    meaning: 'A line of related configurations. Families nest: Soyuz holds Soyuz T, Soyuz TM, Soyuz MS and others.',
    heads: [],
  },
  {
    id: 'flight',
    term: 'Flight',
    meaning:
      'One launch of one craft, up to its end. Failed launches with the craft aboard are flights; tests on the ground are not.',
    heads: ['Flights', 'Mission'],
  },
  {
    id: 'gap',
    term: 'Gap',
    meaning:
      'The time between the first launch of a craft and that of the craft of its configuration that flew before it.',
    heads: [],
  },
  {
    id: 'in-space-with',
    term: 'In space at the same time',
    meaning:
      'Craft whose time in orbit or beyond certainly overlaps, as far as their dates are known. Those whose time matches best stand first.',
    heads: [],
  },
  {
    id: 'launch',
    term: 'Launch',
    meaning:
      'The moment of lift-off, in UTC, or of the drop from a carrier aircraft; written only as far as it is known.',
    heads: ['First launch', 'Launched', 'Maiden flight', 'Launches'],
  },
  { id: 'likeness', term: 'Most like it', meaning: SIMILARITY, heads: [] },
  {
    id: 'outcome',
    term: 'Outcome',
    meaning:
      'Whether the mission did what it was flown for: success, partial failure or failure. Where the craft was lost but the mission done, the two differ.',
    heads: [],
  },
  {
    id: 'percentile',
    term: 'Percentile',
    meaning: 'How many of the other ranked craft stand strictly behind, in per cent.',
    heads: ['Ahead of'],
  },
  {
    id: 'placeholder',
    term: 'Placeholder',
    meaning: 'A record that stands for craft yet to be named. It is marked, and counted and ranked nowhere.',
    heads: [],
  },
  {
    id: 'rank',
    term: 'Rank',
    meaning:
      'The place among all craft that a measure can be read of. Equal values share a place, written with an equals sign: “=12th of 596”. Each record page says which craft are eligible.',
    heads: ['Place', 'Of all', 'In its configuration'],
  },
  {
    id: 'serial',
    term: 'Serial number',
    meaning: 'The number that the builder gave the craft. It tells craft apart where names repeat.',
    heads: ['Serial'],
  },
  {
    id: 'starter',
    term: 'Starter catalogue (†)',
    meaning:
      'Tables of public facts that ship with this work and lie below the records of Launch Library 2: they fill what is not there. Values marked † come from them; each names the pages it was checked against, or is listed as not checked.',
    heads: [],
  },
  {
    id: 'status',
    term: 'Status',
    meaning:
      'What became of the craft, in the words of the source: Active, Retired, Destroyed, Single Use and others. “In space” is said as of the snapshot.',
    heads: [],
  },
  {
    id: 'suborbital',
    term: 'Suborbital flight',
    meaning: 'A flight up and down again without an orbit. It counts as a flight and adds nothing to time in space.',
    heads: ['Time in flight'],
  },
  {
    id: 'time-docked',
    term: 'Time docked',
    meaning:
      'All stays at stations and other craft together: the source’s figure, or computed here from the dates (*).',
    heads: ['Time docked'],
  },
  {
    id: 'time-in-space',
    term: 'Time in space',
    meaning:
      'All flights to orbit or beyond together: the source’s figure, or computed here from launch and end (*). Durations show their two largest units, cut, not rounded.',
    heads: ['Duration', 'Longest flight', 'Single flight'],
  },
  {
    id: 'turnaround',
    term: 'Turnaround',
    meaning: 'The time from the end of a flight to the launch of the next flight of the same craft.',
    heads: ['Fastest turnaround'],
  },
  {
    id: 'type',
    term: 'Type',
    meaning:
      'What kind of craft a configuration is, in the words of Launch Library 2: Capsule, Spaceplane, Cargo Resupply, Lander and others.',
    heads: [],
  },
];

const byHead = new Map(
  TERMS.flatMap(({ id, term, heads }) => [term, ...heads].map((head): [string, string] => [head.toLowerCase(), id])),
);

/** The address of the term that a head of a table or a fact means; null where it needs no word. */
export function termOf(head: string): string | null {
  const id = byHead.get(head.toLowerCase());
  return id === undefined ? null : glossaryPath(id);
}

/** What the glossary shows. */
export interface GlossaryPage {
  shell: Shell;
  terms: readonly Term[];
}

/** The glossary. */
export function glossaryPage(catalogue: Catalogue): GlossaryPage {
  const description = `What ${TERMS.length} terms mean in this work: configuration, craft, docked share, rank, turnaround, time in space and others, and how the values are computed.`;
  const head = { title: 'Glossary: what the terms and figures mean', description, path: glossaryPath(), indexed: true };
  const terms = TERMS.map(({ id, term, meaning }) => ({ name: term, description: meaning, href: glossaryPath(id) }));
  const trail = [{ text: 'Glossary', href: glossaryPath() }];
  return { shell: shell(catalogue, head, trail, { subject: { kind: 'terms', terms } }), terms: TERMS };
}
