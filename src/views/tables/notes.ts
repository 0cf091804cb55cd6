import { absolute, dataPath, homePath } from '../../lib/paths.ts';
import type { Snapshot } from '../../schema/snapshot.ts';
import { SITE_NAME } from '../page-head.ts';
import { shortDigest } from '../snapshot-identity.ts';
import { TERMS } from '../terms.ts';
import type { Table } from './table.ts';

/** A text in YAML: its JSON form is one. */
const yaml = (text: string): string => JSON.stringify(text);

/** How to cite the data, in the Citation File Format. */
export function citationFile(snapshot: Snapshot, site: string): string {
  return `cff-version: 1.2.0
message: ${yaml('Please cite the data as below, with Launch Library 2 as their origin.')}
type: dataset
title: ${yaml(SITE_NAME)}
version: ${yaml(`${snapshot.asOf.slice(0, 10)}+${shortDigest(snapshot)}`)}
date-released: ${yaml(snapshot.asOf.slice(0, 10))}
url: ${yaml(absolute(homePath(), site))}
license-url: ${yaml(TERMS.url)}
authors:
  - name: ${yaml('The Spacecraft Encyclopedia maintainers')}
references:
  - type: database
    title: ${yaml(`${snapshot.source.name} ${snapshot.apiVersion}`)}
    url: ${yaml(snapshot.source.url)}
    authors:
      - name: ${yaml('The Space Devs')}
`;
}

/** What an archive of the tables says of itself. */
export function readme(snapshot: Snapshot, tables: readonly Table[], site: string): string {
  const { held, fromLl2 } = snapshot.counts.spacecraft;
  const rows = tables.map(
    ({ name, title, description, rows: { length } }) => `- ${name} (${length} rows): ${title}. ${description}`,
  );
  return `# ${SITE_NAME}: data

Snapshot of ${snapshot.asOf}, ${shortDigest(snapshot)}. ${held} spacecraft, ${fromLl2} of them from Launch Library 2, the others from the
starter catalogue of this work. Made from ${absolute(dataPath(), site)}

- csv/: a table a file (RFC 4180, UTF-8). A text that a spreadsheet would take for a formula begins with an apostrophe.
- ndjson/: the same rows as JSON, an object a line, typed, and nothing put before a text.
- datapackage.json: columns, types, keys and digests (Frictionless Data Package).
- CITATION.cff: how to cite this. LICENCE.md: the terms. SHA256SUMS: digests, for "sha256sum -c SHA256SUMS".

## Tables

${rows.join('\n')}

Names of columns in snake_case are those of Launch Library 2, those in camelCase this work's own. An empty cell is not
recorded. Moments are UTC and written as far as they are known: 1966, 1966-11, 1966-11-28, 1966-11-28T11:00Z. Durations
are ISO 8601.
`;
}

/** The terms of the data, as a file. */
export const licence = `# Terms

${TERMS.text}
<${TERMS.url}>

The rows whose source is "starter" are facts gathered for this work; the pages that were read for them are in the table
"references". No picture is part of this archive; the table "images" says whose each is and on what terms.
`;
