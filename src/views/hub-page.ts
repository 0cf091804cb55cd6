import type { CraftRow } from './craft-row.ts';
import type { LinkTable } from './group-pages.ts';
import type { Link, Shell } from './shell.ts';
import type { Fact } from './values.ts';

/** A part of a page that gathers: a heading and a table. */
export interface HubSection {
  title: string | null;
  table: LinkTable | null;
  craft: { caption: string; rows: CraftRow[] } | null;
}

/** A page that gathers craft, flights or findings: records, types, statuses, destinations, years, people, quality. */
export interface HubPage {
  shell: Shell;
  kicker: string[];
  title: string;
  lead: string;
  notes: string[];
  facts: Fact[];
  navigation: (Link & { current: boolean })[];
  sections: HubSection[];
  /** What the page is in the search; null where it is not searched for. */
  search: { kind: string } | null;
}
