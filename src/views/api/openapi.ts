import { SITE_NAME } from '../page-head.ts';
import { TERMS } from '../terms.ts';
import { API_COLLECTIONS, type ApiCollection, apiSchemas, COLLECTION_SHAPES, INDEX_SHAPE } from './collections.ts';

const WORDS: Readonly<Record<ApiCollection, { all: string; one: string }>> = {
  spacecraft: { all: 'all individual spacecraft', one: 'a spacecraft with its flights' },
  configurations: { all: 'all configurations', one: 'a configuration' },
  families: { all: 'all families of configurations', one: 'a family' },
  agencies: { all: 'all agencies', one: 'an agency' },
  flights: { all: 'all flights', one: 'a flight with its crews and dockings' },
};

/** A schema within the document: its own address would lead out of it. */
function component(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
}

function answer(description: string, shape: string): object {
  const schema = { $ref: `#/components/schemas/${shape}` };
  return { 200: { description, content: { 'application/json': { schema } } } };
}

function paths(name: ApiCollection): [string, object][] {
  const { all, one } = WORDS[name];
  const shapes = COLLECTION_SHAPES[name];
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The number of the record: LL2’s own, or from 1,000,000,000 for the starter catalogue.',
    schema: { type: 'integer', minimum: 1 },
  };
  return [
    [
      `/${name}.json`,
      {
        get: {
          operationId: `list-${name}`,
          summary: `Gives ${all}.`,
          responses: answer(`As many as there are.`, shapes.list),
        },
      },
    ],
    [
      `/${name}/{id}.json`,
      {
        get: {
          operationId: `get-${name}`,
          summary: `Gives ${one}.`,
          parameters: [id],
          responses: { ...answer('The record.', shapes.record), 404: { description: 'There is no such record.' } },
        },
      },
    ],
  ];
}

/** The paths of documents about the answers, each in the language of its kind. */
function documents(shapes: readonly string[]): [string, object][] {
  const responses = {
    200: { description: 'The document.', content: { 'application/json': { schema: { type: 'object' } } } },
  };
  const shape = {
    name: 'shape',
    in: 'path',
    required: true,
    description: 'The name of a shape.',
    schema: { type: 'string', enum: shapes },
  };
  return [
    ['/openapi.json', { get: { operationId: 'openapi', summary: 'Gives this document.', responses } }],
    [
      '/schema/{shape}.json',
      { get: { operationId: 'schema', summary: 'Gives a JSON Schema.', parameters: [shape], responses } },
    ],
  ];
}

/** What the static host can serve, as an OpenAPI 3.1 document. `server` is the address of the API. */
export function openApi(server: string, asOf: string): object {
  const schemas = apiSchemas((id) => `#/components/schemas/${id}`);
  return {
    openapi: '3.1.1',
    info: {
      title: `${SITE_NAME}: static API`,
      version: asOf,
      description:
        'Files in the shapes of Launch Library 2.3.0, without limits and without a key. What this work adds to LL2’s fields lies in the field `encyclopedia` of each record. There are no query parameters: a list is whole.',
      license: { name: TERMS.text, url: TERMS.url },
    },
    servers: [{ url: server.replace(/\/$/, '') }],
    paths: Object.fromEntries([
      [
        '/index.json',
        {
          get: {
            operationId: 'index',
            summary: 'Names the collections.',
            responses: answer('The entry of the API.', INDEX_SHAPE),
          },
        },
      ],
      ...API_COLLECTIONS.flatMap(paths),
      ...documents(Object.keys(schemas)),
    ]),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, component(schema)])),
    },
  };
}
