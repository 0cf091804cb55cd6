import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { z } from 'zod';

const DIST = process.env.SITE_DIST ?? 'dist';
const DATA = process.env.SITE_DATA ?? 'data';
const COLLECTIONS = ['spacecraft', 'configurations', 'families', 'agencies', 'flights'] as const;

const read = (file: string): unknown => JSON.parse(readFileSync(join(DIST, 'api', file), 'utf8'));
const snapshotRecords = (name: string) =>
  z.array(z.looseObject({ id: z.number() })).parse(JSON.parse(readFileSync(join(DATA, `${name}.json`), 'utf8')));
const files = readdirSync(join(DIST, 'api'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.split(sep).join('/'));

const index = z
  .looseObject({
    schemas: z.record(z.string(), z.string()),
    collections: z.record(
      z.string(),
      z.object({ count: z.number(), list: z.string(), record: z.string(), schema: z.string() }),
    ),
    encyclopedia: z.looseObject({ schema: z.string() }),
  })
  .parse(read('index.json'));

/** The file of this site that an absolute address leads to. */
function fileAt(address: string): string {
  const at = address.indexOf('/api/');
  return address.slice(at + '/api/'.length);
}

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
for (const address of Object.values(index.schemas)) ajv.addSchema(z.looseObject({}).parse(read(fileAt(address))));

/** The schema that a file of the API says it has, or that the index says for its collection. */
function schemaOf(file: string): string {
  const [collection = '', record] = file.split('/');
  if (record !== undefined) return index.collections[collection]?.schema ?? '';
  return z.looseObject({ encyclopedia: z.looseObject({ schema: z.string() }) }).parse(read(file)).encyclopedia.schema;
}

test('every answer of the API is valid by the schema that is served for it', () => {
  const answers = files.filter((file) => !file.startsWith('schema/') && file !== 'openapi.json');
  expect(answers.length).toBeGreaterThan(COLLECTIONS.length + 1);
  for (const file of answers) {
    const validate = ajv.getSchema(schemaOf(file));
    if (validate === undefined) throw new Error(`${file} has no schema`);
    validate(read(file));
    expect(validate.errors ?? [], file).toEqual([]);
  }
});

test('a schema refuses what it does not know', () => {
  const validate = ajv.getSchema(index.collections.spacecraft?.schema ?? '');
  const name = files.find((file) => file.startsWith('spacecraft/'));
  const record = z.looseObject({}).parse(read(name ?? ''));
  expect(validate?.({ ...record, surprise: 1 })).toBe(false);
  expect(validate?.({ ...record, id: 'one' })).toBe(false);
  expect(validate?.({ ...record, status: null })).toBe(false);
});

test.each(COLLECTIONS)('%s: the list and the records are those of the snapshot, by id', (name) => {
  const ids = snapshotRecords(name).map(({ id }) => id);
  const list = z
    .looseObject({ count: z.number(), results: z.array(z.looseObject({ id: z.number(), url: z.string() })) })
    .parse(read(`${name}.json`));
  expect(list.results.map(({ id }) => id)).toEqual(ids);
  expect(list.count).toBe(ids.length);
  expect(index.collections[name]?.count).toBe(ids.length);
  for (const { id, url } of list.results) {
    expect(fileAt(url)).toBe(`${name}/${id}.json`);
    expect(url).toBe(index.collections[name]?.record.replace('{id}', String(id)));
  }
  expect(files.filter((file) => file.startsWith(`${name}/`))).toHaveLength(ids.length);
});

/** Every address under `url` or a link of ours in an answer. */
function addresses(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addresses);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'url' && typeof part === 'string' && part.includes('/api/') ? [part] : addresses(part),
  );
}

test('addresses within answers lead to answers', () => {
  const known = new Set(files);
  for (const file of files.filter((name) => name.includes('/') && !name.startsWith('schema/'))) {
    for (const address of addresses(read(file))) expect(known.has(fileAt(address)), `${file} → ${address}`).toBe(true);
  }
});

/** The names of the fields of an object, those of objects within it included, as far as LL2 has them. */
function fieldsMissing(ours: unknown, theirs: unknown, path: string): string[] {
  if (Array.isArray(theirs))
    return Array.isArray(ours) && theirs.length > 0 ? fieldsMissing(ours[0], theirs[0], path) : [];
  if (typeof theirs !== 'object' || theirs === null || typeof ours !== 'object' || ours === null) return [];
  return Object.entries(theirs).flatMap(([key, value]) =>
    key in ours ? fieldsMissing(Reflect.get(ours, key), value, `${path}.${key}`) : [`${path}.${key}`],
  );
}

test('records of a real answer of LL2 have all its fields here, nested ones included, but the variants of pictures', () => {
  const page = z
    .object({ results: z.array(z.looseObject({ id: z.number(), name: z.string() })) })
    .parse(JSON.parse(readFileSync('tests/fixtures/ll2/spacecraft-page.json', 'utf8')));
  const list = z.looseObject({ results: z.array(z.looseObject({ id: z.number() })) }).parse(read('spacecraft.json'));
  const shared = page.results.flatMap((theirs) =>
    list.results.filter(({ id }) => id === theirs.id).map((ours) => ({ ours, theirs })),
  );
  for (const { ours, theirs } of shared) {
    const missing = fieldsMissing(ours, theirs, 'spacecraft').filter((path) => !path.endsWith('.variants'));
    expect(missing).toEqual([]);
    expect(Object.keys(ours).filter((key) => !(key in theirs))).toEqual(['encyclopedia']);
  }
});

test('the OpenAPI document is valid, and the files of its paths are those that are there', async () => {
  const path = z.object({ get: z.looseObject({ parameters: z.array(z.unknown()).optional() }) });
  const document = z.looseObject({ paths: z.record(z.string(), path) }).parse(read('openapi.json'));
  expect(await new Validator().validate(document)).toEqual({ valid: true });
  const kinds = files.map(
    (file) => `/${file.replace(/\/\d+\.json$/, '/{id}.json').replace(/^schema\/.*/, 'schema/{shape}.json')}`,
  );
  expect(Object.keys(document.paths).sort()).toEqual([...new Set(kinds)].sort());
  const [shape] = document.paths['/schema/{shape}.json']?.get.parameters ?? [];
  const named = z
    .looseObject({ schema: z.object({ type: z.literal('string'), enum: z.array(z.string()) }) })
    .parse(shape);
  const schemas = files.flatMap((file) => /^schema\/(.*)\.json$/.exec(file)?.[1] ?? []);
  expect(named.schema.enum.toSorted()).toEqual(schemas.toSorted());
});

test('the pages of records lead to their JSON', () => {
  for (const name of COLLECTIONS.filter((collection) => collection !== 'flights')) {
    const [record] = snapshotRecords(name);
    const html = readFileSync(join(DIST, name, String(record?.slug), 'index.html'), 'utf8');
    expect(html).toMatch(new RegExp(`href="[^"]*/api/${name}/${record?.id}\\.json"`));
    expect(existsSync(join(DIST, 'api', name, `${record?.id}.json`))).toBe(true);
  }
});
