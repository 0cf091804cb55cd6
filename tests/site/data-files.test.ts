import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';

const DIST = process.env.SITE_DIST ?? 'dist';
const DATA = process.env.SITE_DATA ?? 'data';
const FOLDER = join(DIST, 'data');
const ARCHIVE = 'spacecraft-encyclopedia-data';

const bytes = (file: string): Buffer => readFileSync(join(FOLDER, file));
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

const keyed = z.object({ fields: z.array(z.string()) });
const description = z
  .looseObject({
    licenses: z.array(z.object({ path: z.url(), title: z.string() })).min(1),
    sources: z.array(z.looseObject({ title: z.string() })).min(1),
    resources: z.array(
      z.looseObject({
        name: z.string().regex(/^[a-z0-9._-]+$/),
        path: z.string(),
        bytes: z.number(),
        hash: z.string(),
        schema: z.object({
          fields: z.array(
            z.object({
              name: z.string(),
              type: z.enum(['integer', 'number', 'string', 'boolean', 'date', 'duration']),
              format: z.string().optional(),
              description: z.string().min(1),
              constraints: z
                .object({
                  required: z.boolean().optional(),
                  // As in XML Schema, where a pattern is of the whole text and has no anchors.
                  pattern: z
                    .string()
                    .regex(/^[^^$]*$/)
                    .optional(),
                  enum: z.array(z.string()).optional(),
                })
                .optional(),
            }),
          ),
          primaryKey: z.array(z.string()).min(1),
          foreignKeys: z.array(keyed.extend({ reference: keyed.extend({ resource: z.string() }) })).optional(),
          missingValues: z.tuple([z.literal('')]),
        }),
      }),
    ),
  })
  .parse(JSON.parse(bytes('datapackage.json').toString('utf8')));

type Row = Record<string, string>;
const tables = new Map(
  description.resources.map(({ name, path }) => [
    name,
    parse(bytes(path), { columns: true, record_delimiter: '\r\n' }) as Row[],
  ]),
);

const FORMS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  duration: /^P(?=\d|T\d)(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
  string: /^/,
};

test('every table is as the data package says: columns, types, what is required, bytes and digest', () => {
  for (const { name, path, schema, bytes: size, hash } of description.resources) {
    expect(bytes(path).length).toBe(size);
    expect(hash).toBe(`sha256:${sha256(bytes(path))}`);
    const rows = tables.get(name) ?? [];
    const [header = []] = parse(bytes(path), { to: 1, record_delimiter: '\r\n' }) as string[][];
    expect(header).toEqual(schema.fields.map((field) => field.name));
    for (const { name: column, type, constraints } of schema.fields) {
      const wrong = rows
        .map((row) => row[column] ?? '')
        .filter((cell) =>
          cell === ''
            ? constraints?.required === true
            : !(
                FORMS[type]?.test(cell) === true &&
                new RegExp(`^(?:${constraints?.pattern ?? '.*'})$`, 's').test(cell) &&
                (constraints?.enum?.includes(cell) ?? true)
              ),
        );
      expect(wrong, `${name}.${column}`).toEqual([]);
    }
  }
});

test('primary keys are unique and foreign keys lead somewhere', () => {
  const keyOf = (row: Row, fields: readonly string[]): string => JSON.stringify(fields.map((field) => row[field]));
  for (const { name, schema } of description.resources) {
    const rows = tables.get(name) ?? [];
    expect(new Set(rows.map((row) => keyOf(row, schema.primaryKey))).size, name).toBe(rows.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = tables.get(reference.resource === '' ? name : reference.resource) ?? [];
      const known = new Set(target.map((row) => keyOf(row, reference.fields)));
      const lost = rows
        .filter((row) => fields.every((field) => row[field] !== ''))
        .map((row) => keyOf(row, fields))
        .filter((key) => !known.has(key));
      expect(lost, `${name}.${fields.join()}`).toEqual([]);
    }
  }
});

test('no cell begins as a formula, and without its apostrophe each is what the NDJSON says', () => {
  for (const { name, path } of description.resources) {
    const lines = bytes(path.replaceAll('csv', 'ndjson')).toString('utf8').split('\n').slice(0, -1);
    const rows = tables.get(name) ?? [];
    expect(lines).toHaveLength(rows.length);
    for (const [at, line] of lines.entries()) {
      const values = z.record(z.string(), z.unknown()).parse(JSON.parse(line));
      for (const [column, cell] of Object.entries(rows[at] ?? {})) {
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        const text = values[column] === null ? '' : String(values[column]);
        expect(cell === text || cell === `'${text}`, `${name}.${column}: ${cell}`).toBe(true);
      }
    }
  }
});

test('the tables hold the records of the snapshot', () => {
  for (const name of ['spacecraft', 'configurations', 'families', 'agencies', 'flights', 'images']) {
    const ids = z
      .array(z.looseObject({ id: z.number() }))
      .parse(JSON.parse(readFileSync(join(DATA, `${name}.json`), 'utf8')))
      .map(({ id }) => String(id));
    expect((tables.get(name) ?? []).map(({ id }) => id)).toEqual(ids);
  }
});

test('the archive holds the files as they are served, and its digests fit', () => {
  const packed = unzipSync(bytes(`${ARCHIVE}.zip`));
  const served = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(FOLDER, file)).isFile() && !/\.(html|zip)$/.test(file))
    .map((file) => file.split(sep).join('/'));
  expect(Object.keys(packed).sort()).toEqual(served.map((file) => `${ARCHIVE}/${file}`).sort());
  for (const file of served)
    expect(sha256(packed[`${ARCHIVE}/${file}`] ?? new Uint8Array()), file).toBe(sha256(bytes(file)));
  const sums = bytes('SHA256SUMS').toString('utf8').trim().split('\n');
  expect(sums.map((line) => line.slice(66)).sort()).toEqual(served.filter((file) => file !== 'SHA256SUMS').sort());
  for (const line of sums) expect(line.slice(0, 64)).toBe(sha256(bytes(line.slice(66))));
});

test('the page tells the digest of each file, and that of the snapshot', () => {
  const html = readFileSync(join(FOLDER, 'index.html'), 'utf8');
  const told = [...html.matchAll(/<a href="([^"]+)" download[^>]*>.*?<code>([0-9a-f]{64})<\/code>/gs)];
  expect(told.length).toBeGreaterThan(description.resources.length * 2);
  for (const [, href = '', digest] of told) {
    const at = Math.max(href.indexOf('/data/'), href.indexOf('/api/'));
    expect(sha256(readFileSync(join(DIST, href.slice(at)))), href).toBe(digest);
  }
  expect(html).toContain(sha256(readFileSync(join(DATA, 'snapshot.json'))));
});
