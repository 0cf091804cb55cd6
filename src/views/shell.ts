import type { Catalogue } from '../derive/catalogue.ts';
import { formatCount } from '../lib/duration.ts';
import { formatDate } from '../lib/instant.ts';
import { homePath } from '../lib/paths.ts';
import type { PageHead } from './page-head.ts';

/** A link with its words. */
export interface Link {
  text: string;
  href: string;
}

/** What the layout needs of every page. */
export interface Shell {
  head: PageHead;
  /** From the home page down to this one, which is the last and has no link of its own. */
  crumbs: Link[];
  /** "Snapshot of 1 Aug 2026: 10 of the 596 spacecraft of Launch Library 2, 583 of the starter catalogue, …". */
  snapshotLine: string;
}

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
export function shell(catalogue: Catalogue, head: PageHead, trail: Link[]): Shell {
  const crumbs = [{ text: 'Home', href: homePath() }, ...trail];
  return { head, crumbs, snapshotLine: snapshotLine(catalogue) };
}
