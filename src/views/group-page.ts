import { latestDay } from '../derive/catalogue.ts';
import type { SilhouetteKind } from '../derive/silhouette-kind.ts';
import { hubPath, listPath, recordPath } from '../lib/paths.ts';
import { slugify } from '../lib/slug.ts';
import type { ChartFigure } from './chart-figure.ts';
import type { InsightLine } from './craft-insights.ts';
import type { CraftRow } from './craft-row.ts';
import type { LinkTable } from './link-table.ts';
import type { RecordTools } from './record-tools.ts';
import type { Link, Shell } from './shell.ts';
import type { SilhouetteFigure } from './silhouette-figure.ts';
import { type Fact, given, textValue, type Value } from './values.ts';

/** Everything that the page of a configuration, family or agency shows. */
export interface GroupPage {
  shell: Shell;
  kind: 'Configuration' | 'Family' | 'Agency';
  name: string;
  kicker: string[];
  aliases: string[];
  lead: string;
  /** Adds the record to the comparison; null where its kind is not compared. */
  compare: string | null;
  facts: Fact[];
  /** What the fleet tells: firsts, bests, the tree of families. */
  lines: InsightLine[];
  texts: { label: string; paragraphs: string[]; from: string }[];
  links: Link[];
  tables: LinkTable[];
  charts: ChartFigure[];
  /** The outline of its craft; null where it has none of one kind. */
  silhouette: SilhouetteFigure | null;
  craft: { caption: string; rows: CraftRow[]; withConfiguration: boolean };
  record: Link | null;
  tools: RecordTools;
  filters: {
    type: string | null;
    status: string | null;
    family: string | null;
    agency: string | null;
    decade: string | null;
  };
  /** What a search result says of the record. */
  keyFacts: string;
  /** The kind of outline that stands for it among results of the search. */
  outline: SilhouetteKind | null;
}

/** The way from the list of its kind to a record. */
export const crumbsTo = (
  collection: 'configurations' | 'families' | 'agencies',
  label: string,
  name: string,
  slug: string,
): Link[] => [
  { text: label, href: collection === 'families' ? listPath('configurations') : listPath(collection) },
  { text: name, href: recordPath(collection, slug) },
];

/** The latest day on which one of the records changed; empty where there are none. */
export const changedIn = (records: readonly { lastChanged: string }[]): string => latestDay(records) ?? '';

const paragraphs = (text: string): string[] => text.split(/\n+/);

/** Texts with whose they are; each part is its label, its field and its text. */
export function texts(
  record: { source: string; starterFields: string[] },
  parts: readonly [string, string, string | null][],
): GroupPage['texts'] {
  return parts.flatMap(([label, field, text]) =>
    text === null
      ? []
      : [
          {
            label,
            paragraphs: paragraphs(text),
            from: given(record, field) ? 'the starter catalogue' : 'Launch Library 2',
          },
        ],
  );
}

/** A type, linked to its page where a craft has it. */
export function typeValue(type: string, craft: number): Value {
  const slug = craft === 0 ? null : slugify(type);
  return slug === null ? textValue(type) : { kind: 'link', text: type, href: hubPath('types', slug) };
}

/** A fact with its label, and whether it comes from the starter catalogue. */
export const fact = (label: string, value: Value, starter: boolean): Fact => ({ label, value, starter });

/** Links to other hosts, those without an address left out; each part is its text and its address. */
export function outward(parts: readonly [string, string | null][]): Link[] {
  return parts.flatMap(([text, href]) => (href === null ? [] : [{ text, href }]));
}

/** "1960s"; null where the moment is not known. */
export const decadeOf = (instant: string | null): string | null =>
  instant === null ? null : `${instant.slice(0, 3)}0s`;
