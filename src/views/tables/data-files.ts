import type { Catalogue } from '../../derive/catalogue.ts';
import { sha256 } from '../../lib/digest.ts';
import { zipped } from '../../lib/zip.ts';
import { dataPackage } from './data-package.ts';
import { tableCsv, tableLines } from './formats.ts';
import { citationFile, licence, readme } from './notes.ts';
import { tables } from './tables.ts';

/** A file below `/data/`: its place, what it is, its media type and its bytes. */
export type DataFile = {
  path: string;
  title: string;
  mediaType: string;
  bytes: Uint8Array;
};

/** The name of the archive with everything. */
export const ARCHIVE = 'spacecraft-encyclopedia-data.zip';

const encoder = new TextEncoder();

/** The files of data: tables as CSV and NDJSON, their description, notes, and an archive of all of them. `site` is the public origin. */
export function dataFiles(catalogue: Catalogue, site: string): DataFile[] {
  const { snapshot } = catalogue;
  const all = tables(catalogue, site);
  const file = (path: string, title: string, mediaType: string, text: string): DataFile => ({
    path,
    title,
    mediaType,
    bytes: encoder.encode(text),
  });
  const csv = all.map((table) => file(`csv/${table.name}.csv`, table.title, 'text/csv', tableCsv(table)));
  const lines = all.map((table) =>
    file(`ndjson/${table.name}.ndjson`, table.title, 'application/x-ndjson', tableLines(table)),
  );
  const csvOf = new Map(all.map((table, index) => [table, csv[index]]));
  const description = dataPackage(
    snapshot,
    all,
    (table) => csvOf.get(table) ?? { path: '', bytes: new Uint8Array() },
    site,
  );
  const described = [
    file('README.md', 'What is in the archive', 'text/markdown', readme(snapshot, all, site)),
    file('LICENCE.md', 'Terms', 'text/markdown', licence),
    file('CITATION.cff', 'How to cite the data', 'text/yaml', citationFile(snapshot, site)),
    file(
      'datapackage.json',
      'Columns, types and keys of the tables',
      'application/json',
      `${JSON.stringify(description, null, 1)}\n`,
    ),
    ...csv,
    ...lines,
  ];
  const sums = described.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
  const packed = [...described, file('SHA256SUMS', 'Digests of the files', 'text/plain', sums)];
  const archive = zipped(
    packed.map(({ path, bytes }) => [`spacecraft-encyclopedia-data/${path}`, bytes] as const),
    snapshot.asOf,
  );
  return [
    { path: ARCHIVE, title: 'Everything in one archive', mediaType: 'application/zip', bytes: archive },
    ...packed,
  ];
}
