import { formatCount } from '../lib/duration.ts';
import { formatDate } from '../lib/instant.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import type { BuiltSite } from './built-site.ts';

/** What the editions say in place of the list of downloads, whose sizes and checksums they cannot know. */
export const downloadsNote = ({ origin, base }: BuiltSite): string =>
  `<p>This is an offline edition. The downloads, with sizes and checksums, are on the <a href="${origin}${base}#downloads" rel="external">public site</a>.</p>`;

/** The README of the ZIP. */
export function readmeText({ asOf, counts, source }: Snapshot, address: string): string {
  return `SPACECRAFT ENCYCLOPEDIA, OFFLINE EDITION

Snapshot of ${formatDate(asOf).replaceAll('\u00a0', ' ')}: ${formatCount(counts.spacecraft.held)} spacecraft, ${formatCount(counts.configurations.held)} configurations,
${formatCount(counts.families.held)} families, ${formatCount(counts.agencies.held)} agencies, ${formatCount(counts.flights.held)} flights.

TO OPEN IT
  Unpack the ZIP into a folder and open index.html in a browser. It needs no
  server, no installation and no network. Opened inside the ZIP, without
  unpacking, it cannot find its pages. With scripts switched off, the pages
  of craft, configurations, families and agencies lack their drawings, and
  those of crews, years and records show no more than their names.

TO CHECK IT
  In the unpacked folder:  sha256sum -c SHA256SUMS

WHERE IT COMES FROM
  Public site: ${address}
  Data: ${source.name}, ${source.url}

  Files for programs (API, archives of the data) are on the public site;
  links to them lead there.

TERMS
  See LICENSE.txt. Pictures whose licence is not known are not in this edition.
`;
}

/** The licence file of the ZIP: that of the software, and the terms of data and pictures. */
export function licenseText(software: string, { source }: Snapshot): string {
  return `DATA
  ${source.name} by The Space Devs (${source.url}), free to use in any way;
  they ask that it is not merely passed on.

PICTURES
  Each has terms of its own, stated beside it.

SOFTWARE
${software}`;
}
