import { z } from 'zod';
import { exactInstant, text } from '../../../schema/primitives.ts';
import { flightNormal, spacecraftNormal } from './craft.ts';
import { agencyNormal, configurationNormal, familyNormal } from './groups.ts';
import { address, shape } from './parts.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Which snapshot an answer was made from. */
export const snapshotIdentity = shape(
  'snapshot',
  'Which snapshot an answer was made from.',
  z.strictObject({
    asOf: exactInstant.describe('The moment that the records describe.'),
    sha256: sha256.describe('The digest of the file snapshot.json, which holds those of all records.'),
    complete: z.boolean().describe('False where fewer records are held than LL2 says it has.'),
    schema: address.describe('The JSON Schema of this answer.'),
  }),
);

const list = <T extends z.ZodType>(id: string, what: string, record: T) =>
  shape(
    id,
    `All ${what}, by id.`,
    z.strictObject({
      count: z.int().nonnegative(),
      next: z.null().describe('There is one page.'),
      previous: z.null(),
      results: z.array(record),
      encyclopedia: snapshotIdentity,
    }),
  );

/** The answers with all records of a collection. */
export const LISTS = {
  spacecraft: list('spacecraft-page', 'craft', spacecraftNormal),
  configurations: list('configuration-page', 'configurations', configurationNormal),
  families: list('family-page', 'families', familyNormal),
  agencies: list('agency-page', 'agencies', agencyNormal),
  flights: list('flight-page', 'flights', flightNormal),
};

/** The entry of the API. */
export const apiIndex = shape(
  'index',
  'The entry of the API: its collections and documents.',
  z.strictObject({
    name: text,
    license: z.strictObject({ text, url: address }),
    documentation: address,
    openapi: address,
    schemas: z.record(z.string(), address),
    collections: z.record(
      z.string(),
      z.strictObject({ count: z.int().nonnegative(), list: address, record: z.string(), schema: address }),
    ),
    encyclopedia: snapshotIdentity,
  }),
);
