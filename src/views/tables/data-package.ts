import { sha256 } from '../../lib/digest.ts';
import { absolute, dataPath } from '../../lib/paths.ts';
import type { Snapshot } from '../../schema/snapshot.ts';
import { SITE_NAME } from '../page-head.ts';
import { shortDigest } from '../snapshot-identity.ts';
import { TERMS } from '../terms.ts';
import type { Field, ForeignKey, Table } from './table.ts';

function field({ name, type, description, required, format, pattern, enum: values }: Field): object {
  const constraints = {
    ...(required === true ? { required } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(values === undefined ? {} : { enum: values }),
  };
  return {
    name,
    type,
    ...(format === undefined ? {} : { format }),
    description,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

const reference = ({ fields, table, to }: ForeignKey): object => ({
  fields,
  reference: { resource: table, fields: to },
});

/** The description of all tables as a Frictionless Data Package; `csvOf` gives each table's place and bytes. */
export function dataPackage(
  snapshot: Snapshot,
  tables: readonly Table[],
  csvOf: (table: Table) => { path: string; bytes: Uint8Array },
  site: string,
): object {
  return {
    profile: 'tabular-data-package',
    name: 'spacecraft-encyclopedia',
    title: `${SITE_NAME}: every spacecraft as tables`,
    description: `Individual spacecraft, their configurations, families, agencies, flights, crews and dockings. Snapshot of ${snapshot.asOf}, ${shortDigest(snapshot)}. Texts that a spreadsheet would take for a formula begin with an apostrophe.`,
    homepage: absolute(dataPath(), site),
    version: `${snapshot.asOf.slice(0, 10)}+${shortDigest(snapshot)}`,
    created: snapshot.asOf,
    licenses: [{ path: TERMS.url, title: TERMS.text }],
    sources: [
      { title: `${snapshot.source.name} ${snapshot.apiVersion}, The Space Devs`, path: snapshot.source.url },
      { title: `Starter catalogue of the ${SITE_NAME}; its sources are in the table "references"` },
    ],
    resources: tables.map((table) => {
      const { path, bytes } = csvOf(table);
      return {
        profile: 'tabular-data-resource',
        name: table.name,
        path,
        title: table.title,
        description: table.description,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${sha256(bytes)}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          fields: table.fields.map(field),
          primaryKey: table.primaryKey,
          ...(table.foreignKeys.length === 0 ? {} : { foreignKeys: table.foreignKeys.map(reference) }),
          missingValues: [''],
        },
      };
    }),
  };
}
