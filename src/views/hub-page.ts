import type { CraftEntry } from '../derive/catalogue.ts';
import { cardNumbers } from './card.ts';
import type { ChartFigure } from './chart-figure.ts';
import type { CraftRow } from './craft-row.ts';
import type { LinkTable } from './link-table.ts';
import { fleetOutlines } from './outlines.ts';
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
  charts: ChartFigure[];
  sections: HubSection[];
  /** What the page is in the search, and all that it is called there; null where it is not searched for. */
  search: { kind: string; names: string[]; facts: string } | null;
}

/** Parts that most pages of this kind have not. */
const NOTHING = {
  kicker: [],
  notes: [],
  facts: [],
  navigation: [],
  charts: [],
  search: null,
} satisfies Partial<HubPage>;

/** The page with what it says to machines: the records that it lists, and a card of its facts and of the craft it is about. */
export function gathered({
  fleet,
  ...parts
}: Omit<HubPage, keyof typeof NOTHING> & Partial<HubPage> & { fleet?: readonly CraftEntry[] }): HubPage {
  const page: HubPage = { ...NOTHING, ...parts };
  const { shell, title, kicker, facts, sections } = page;
  const items = sections.flatMap(({ table, craft }) => [
    ...(table === null
      ? []
      : table.rows.flatMap(({ link: { text, href } }) => (href === null ? [] : [{ text, href }]))),
    ...(craft === null ? [] : craft.rows.map(({ name, href }) => ({ text: name, href }))),
  ]);
  const once = [...new Map(items.map((item) => [item.href, item])).values()];
  const outlines = fleet === undefined ? shell.card.outlines : fleetOutlines(fleet);
  const card = { title, kicker: kicker[0] ?? shell.card.kicker, numbers: cardNumbers(facts), outlines };
  return { ...page, shell: { ...shell, subject: { kind: 'list', items: once }, card } };
}
