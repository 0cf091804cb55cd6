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
  /** "Snapshot of 1 Aug 2026: 10 of 596 spacecraft". */
  snapshotLine: string;
}

/** The line that says of when the snapshot is, and how much of LL2 it holds where that is not all. */
export function snapshotLine({ snapshot }: Catalogue): string {
  const { held, stated } = snapshot.counts.spacecraft;
  const part =
    snapshot.complete || stated === null ? '' : `: ${formatCount(held)} of ${formatCount(stated)} spacecraft`;
  return `Snapshot of ${formatDate(snapshot.asOf)}${part}`;
}

/** The parts of a page that are alike on all; `trail` leads down to the page from below the home page. */
export function shell(catalogue: Catalogue, head: PageHead, trail: Link[]): Shell {
  const crumbs = [{ text: 'Home', href: homePath() }, ...trail];
  return { head, crumbs, snapshotLine: snapshotLine(catalogue) };
}
