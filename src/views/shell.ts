import type { Catalogue } from '../derive/catalogue.ts';
import { formatCount } from '../lib/duration.ts';
import { formatDate } from '../lib/instant.ts';
import { homePath, recordPath } from '../lib/paths.ts';
import type { AddressedCollection } from '../schema/snapshot.ts';
import type { Card } from './card.ts';
import { type Cited, citedPage } from './cite.ts';
import { GENERAL_OUTLINES } from './outlines.ts';
import type { PageHead } from './page-head.ts';
import type { Subject } from './structured-data/subject.ts';

/** A link with its words. */
export interface Link {
  text: string;
  href: string;
}

/** Links to the pages of records. */
export function recordLinks(
  collection: AddressedCollection,
  entries: readonly { record: { name: string; slug: string } }[],
): Link[] {
  return entries.map(({ record }) => ({ text: record.name, href: recordPath(collection, record.slug) }));
}

/** What the layout needs of every page. */
export interface Shell {
  head: PageHead;
  /** From the home page down to this one, which is the last and has no link of its own. */
  crumbs: Link[];
  /** "Snapshot of 1 Aug 2026: 10 of the 596 spacecraft of Launch Library 2, 583 of the starter catalogue, …". */
  snapshotLine: string;
  /** The day of the snapshot that last changed what the page shows. */
  changed: string;
  /** What the page is about, for machines; null where it is a page and no more. */
  subject: Subject | null;
  /** What the picture that stands for the page shows. */
  card: Card;
  /** Feeds of families that the page announces beside that of the whole work. */
  feeds: { name: string; slug: string }[];
  /** What the foot of the page says it is cited by; null where the page itself says it, or is none to cite. */
  cited: Cited | null;
}

/** The parts of a shell that a view may say; what it does not say follows from the rest. */
export type ShellParts = Partial<Pick<Shell, 'changed' | 'subject' | 'card' | 'feeds' | 'cited'>>;

/** The line that says of when the snapshot is, how much of LL2 it holds where that is not all, and what is beside it. */
export function snapshotLine({ snapshot }: Catalogue): string {
  const { held, fromLl2, stated } = snapshot.counts.spacecraft;
  const part =
    snapshot.complete || stated === null
      ? ''
      : `: ${formatCount(fromLl2)} of the ${formatCount(stated)} spacecraft of Launch Library 2`;
  const starter =
    snapshot.starterHorizon === null || held === fromLl2
      ? ''
      : `, ${formatCount(held - fromLl2)} of the starter catalogue, which goes to ${formatDate(snapshot.starterHorizon)}`;
  return `Snapshot of ${formatDate(snapshot.asOf)}${part}${starter}`;
}

/** The parts of a page that are alike on all; `trail` leads down to the page from below the home page. */
export function shell(catalogue: Catalogue, head: PageHead, trail: Link[], parts: ShellParts = {}): Shell {
  const crumbs = [{ text: 'Home', href: homePath() }, ...trail];
  return {
    head,
    crumbs,
    snapshotLine: snapshotLine(catalogue),
    changed: catalogue.lastChanged,
    subject: null,
    card: {
      title: trail.at(-1)?.text ?? head.title,
      kicker: trail.at(-2)?.text ?? `Snapshot of ${formatDate(catalogue.snapshot.asOf)}`,
      numbers: [],
      outlines: GENERAL_OUTLINES,
    },
    feeds: [],
    cited: head.indexed && head.path !== null ? citedPage(catalogue.snapshot, { ...head, path: head.path }) : null,
    ...parts,
  };
}
