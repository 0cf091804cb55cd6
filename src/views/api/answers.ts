import type { Catalogue, CraftEntry } from '../../derive/catalogue.ts';
import { absolute, apiListPath, apiPath, apiRecordPath, dataPath } from '../../lib/paths.ts';
import { SITE_NAME } from '../page-head.ts';
import { snapshotDigest } from '../snapshot-identity.ts';
import { TERMS } from '../terms.ts';
import { type ApiCollection, apiSchemas, COLLECTION_SHAPES, INDEX_SHAPE } from './collections.ts';
import { openApi } from './openapi.ts';
import { type FlightOfCraft, recordAnswers } from './records.ts';

/** A file of the API: its place below `/api/`, the shape that it has, and its answer, made when it is asked for. */
export type ApiFile = {
  path: string;
  shape: string;
  answer: () => unknown;
};

const byId = (a: { record: { id: number } }, b: { record: { id: number } }): number => a.record.id - b.record.id;

function flightsOf(craft: readonly CraftEntry[]): FlightOfCraft[] {
  return craft
    .flatMap((entry) => entry.flights.map((flight) => ({ flight, craft: entry })))
    .sort((a, b) => a.flight.id - b.flight.id);
}

/** Every file of the API. `site` is the public origin. */
export function apiFiles(catalogue: Catalogue, site: string): ApiFile[] {
  const { asOf, complete } = catalogue.snapshot;
  const answers = recordAnswers(catalogue, site);
  const at = (path: string): string => absolute(path, site);
  const schemaAt = (id: string): string => at(apiPath(`schema/${id}.json`));
  const identity = (shape: string) => ({
    asOf,
    sha256: snapshotDigest(catalogue.snapshot),
    complete,
    schema: schemaAt(shape),
  });
  const counts: [ApiCollection, number][] = [];

  function collection<Entry>(
    name: ApiCollection,
    entries: readonly Entry[],
    idOf: (entry: Entry) => number,
    normal: (entry: Entry) => object,
    detailed: (entry: Entry) => object,
  ): ApiFile[] {
    const { list, record } = COLLECTION_SHAPES[name];
    counts.push([name, entries.length]);
    return [
      {
        path: `${name}.json`,
        shape: list,
        answer: () => ({
          count: entries.length,
          next: null,
          previous: null,
          results: entries.map(normal),
          encyclopedia: identity(list),
        }),
      },
      ...entries.map((entry) => ({
        path: `${name}/${idOf(entry)}.json`,
        shape: record,
        answer: () => detailed(entry),
      })),
    ];
  }

  const idOf = ({ record }: { record: { id: number } }): number => record.id;
  const craft = catalogue.craft.toSorted(byId);
  const { configurations, families, agencies } = catalogue;
  const records = [
    ...collection('spacecraft', craft, idOf, answers.spacecraftNormal, answers.spacecraftDetailed),
    ...collection(
      'configurations',
      configurations.toSorted(byId),
      idOf,
      answers.configurationNormal,
      answers.configurationDetailed,
    ),
    ...collection('families', families.toSorted(byId), idOf, answers.familyNormal, answers.familyDetailed),
    ...collection('agencies', agencies.toSorted(byId), idOf, answers.agencyNormal, answers.agencyDetailed),
    ...collection('flights', flightsOf(craft), ({ flight }) => flight.id, answers.flightNormal, answers.flightDetailed),
  ];
  const schemas = Object.entries(apiSchemas(schemaAt));
  const index = {
    name: SITE_NAME,
    license: TERMS,
    documentation: at(dataPath()),
    openapi: at(apiPath('openapi.json')),
    schemas: Object.fromEntries(schemas.map(([id]) => [id, schemaAt(id)])),
    collections: Object.fromEntries(
      counts.map(([name, count]) => [
        name,
        {
          count,
          list: at(apiListPath(name)),
          record: at(apiRecordPath(name, 0)).replace('/0.json', '/{id}.json'),
          schema: schemaAt(COLLECTION_SHAPES[name].record),
        },
      ]),
    ),
    encyclopedia: identity(INDEX_SHAPE),
  };
  return [
    { path: 'index.json', shape: INDEX_SHAPE, answer: () => index },
    { path: 'openapi.json', shape: 'OpenAPI 3.1', answer: () => openApi(at(apiPath('')), asOf) },
    ...schemas.map(([id, schema]) => ({ path: `schema/${id}.json`, shape: 'JSON Schema', answer: () => schema })),
    ...records,
  ];
}

/** An answer as it is served. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
