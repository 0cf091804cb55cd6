import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';

/** A place where the API is known to answer otherwise than its document says. */
export interface Exception {
  schema: string;
  property: string;
  /** What stands there against the document. */
  allows: 'null' | 'empty' | 'object';
  because: string;
}

const exception = (schema: string, property: string, allows: Exception['allows'], because: string): Exception => ({
  schema,
  property,
  allows,
  because,
});

const NEVER_LANDED = 'null where a flight has no landing recorded';
const UNDER_WAY = 'null while a flight is under way';
const NO_TURN = 'null on the first flight of a craft';
const ONE_OF_THREE = 'exactly one of the three is not null';
const NO_IMAGE = 'null where there is no picture';

/** Where the document is wrong: the answers of the server break it exactly here. */
export const EXCEPTIONS: readonly Exception[] = [
  exception('APIThrottle', '', 'object', 'an object, though the document says an array'),
  ...['AgencyMini', 'AgencyNormal', 'AgencyEndpointDetailed'].map((schema) =>
    exception(schema, 'type', 'null', 'null for agencies that nobody sorted'),
  ),
  ...['SpacecraftConfigFamilyDetailed', 'SpacecraftConfigFamilyEndpointDetailed'].map((schema) =>
    exception(schema, 'manufacturer', 'null', 'null where unknown, as the normal form allows'),
  ),
  exception('SpacecraftConfigDetailed', 'wiki_link', 'empty', 'an empty string stands where null would'),
  exception('SpacecraftConfigDetailed', 'info_link', 'empty', 'an empty string stands where null would'),
  ...['SpacecraftFlightMini', 'SpacecraftFlightNormal', 'SpacecraftFlightDetailed'].flatMap((schema) => [
    exception(schema, 'landing', 'null', NEVER_LANDED),
    exception(schema, 'duration', 'null', UNDER_WAY),
    exception(schema, 'turn_around_time', 'null', NO_TURN),
  ]),
  exception('LandingLocation', 'location', 'null', 'null where the place lies in no known location'),
  ...['PayloadFlightMini', 'PayloadFlightNormal'].map((schema) => exception(schema, 'landing', 'null', NEVER_LANDED)),
  exception('PayloadNormal', 'wiki_link', 'empty', 'an empty string stands where null would'),
  exception('PayloadNormal', 'info_link', 'empty', 'an empty string stands where null would'),
  ...['spacestation', 'spacecraft', 'payload'].map((property) =>
    exception('DockingLocation', property, 'null', ONE_OF_THREE),
  ),
  ...['DockingEventEndpointNormal', 'DockingEventEndpointDetailed', 'DockingEventForChaserNormal'].flatMap((schema) =>
    ['space_station_target', 'flight_vehicle_target', 'payload_flight_target'].map((property) =>
      exception(schema, property, 'null', ONE_OF_THREE),
    ),
  ),
  ...['DockingEventEndpointNormal', 'DockingEventEndpointDetailed'].flatMap((schema) =>
    ['space_station_chaser', 'payload_flight_chaser'].map((property) =>
      exception(schema, property, 'null', ONE_OF_THREE),
    ),
  ),
  ...['CelestialBodyNormal', 'CelestialBodyDetailed'].map((schema) => exception(schema, 'image', 'null', NO_IMAGE)),
];

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const openapi = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        responses: z.object({ 200: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }) }),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** The document as it is kept among the fixtures. */
export const DOCUMENT = openapi.parse(
  JSON.parse(readFileSync(new URL('../fixtures/openapi/openapi-2.3.0-subset.json', import.meta.url), 'utf8')),
);

/** The keyword that notes which exception was needed, by its place in the table. */
const USED = 'll2Exception';

const DROPPED = new Set(['discriminator', 'readOnly', 'writeOnly', 'nullable', 'description', 'title', 'default']);

/**
 * An OpenAPI 3.0 schema as JSON Schema, and stricter than the document: an object has all the fields that its schema
 * names and no others, and of several forms the one that `response_mode` names is the one that counts.
 */
function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted);
  if (!isNode(value)) return value;
  if (isNode(value.discriminator) && isNode(value.discriminator.mapping)) {
    const forms = Object.entries(value.discriminator.mapping);
    return {
      type: 'object',
      properties: { response_mode: { enum: forms.map(([mode]) => mode) } },
      required: ['response_mode'],
      allOf: forms.map(([mode, reference]) => ({
        if: { properties: { response_mode: { const: mode } } },
        // An object that is written with a method `then` passes for a promise; a keyword of that name is made apart.
        ...Object.fromEntries([['then', { $ref: reference }]]),
      })),
    };
  }
  const kept: Node = {};
  for (const [key, part] of Object.entries(value)) {
    if (DROPPED.has(key)) continue;
    kept[key] =
      key === 'properties' && isNode(part)
        ? Object.fromEntries(Object.entries(part).map(([name, schema]) => [name, converted(schema)]))
        : converted(part);
  }
  if (isNode(value.properties)) {
    kept.required = Object.keys(value.properties);
    kept.additionalProperties = false;
  }
  return value.nullable === true ? { anyOf: [kept, { type: 'null' }] } : kept;
}

function excepted(schema: unknown, known: Exception): unknown {
  const { property, allows } = known;
  if (!isNode(schema) || !isNode(schema.properties) || !(property in schema.properties)) {
    throw new Error(`An exception names "${property}", which the document does not have.`);
  }
  const { [property]: stated, ...others } = schema.properties;
  const other = allows === 'empty' ? { const: '' } : { type: 'null' };
  // The document's own schema comes first: the mark is met only where that one fails and the exception holds.
  const marked = { allOf: [other, { [USED]: EXCEPTIONS.indexOf(known) }] };
  return { ...schema, properties: { ...others, [property]: { anyOf: [stated, marked] } } };
}

/** Checks answers against the document, but for the exceptions. */
export interface OpenApiCheck {
  /** What is wrong with an answer to a path of the document, such as `/2.3.0/agencies/{id}/`; empty where nothing is. */
  check: (path: string, answer: unknown) => readonly ErrorObject[];
  /** The exceptions that were needed so far. */
  used: ReadonlySet<Exception>;
}

/** A check against the document as it is kept among the fixtures. */
export function openApiCheck(): OpenApiCheck {
  const used = new Set<Exception>();
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv, ['date', 'date-time', 'uri', 'uuid', 'double']);
  ajv.addKeyword({
    keyword: USED,
    validate: (at: number): boolean => {
      const known = EXCEPTIONS[at];
      if (known !== undefined) used.add(known);
      return true;
    },
  });
  const schemas = Object.fromEntries(
    Object.entries(DOCUMENT.components.schemas).map(([name, schema]) => {
      const own = EXCEPTIONS.filter((known) => known.schema === name && known.property !== '');
      return [name, own.reduce<unknown>(excepted, converted(schema))];
    }),
  );
  ajv.addSchema({ $id: 'll2', components: { schemas } });

  const compile = (path: string) => {
    const schema = converted(DOCUMENT.paths[path]?.get.responses[200].content['application/json']?.schema);
    if (!isNode(schema)) throw new Error(`The document does not have ${path}.`);
    const listed = EXCEPTIONS.findIndex(
      ({ schema: name, property }) =>
        property === '' && isNode(schema.items) && schema.items.$ref === `#/components/schemas/${name}`,
    );
    const whole = listed === -1 ? schema : { allOf: [schema.items], [USED]: listed };
    const text = JSON.stringify(whole).replaceAll('#/components', 'll2#/components');
    return ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(text)));
  };
  const compiled = new Map<string, ReturnType<typeof compile>>();
  return {
    used,
    check: (path, answer) => {
      const validate = compiled.get(path) ?? compile(path);
      compiled.set(path, validate);
      return validate(answer) ? [] : (validate.errors ?? []);
    },
  };
}
