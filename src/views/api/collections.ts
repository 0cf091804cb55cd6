import { z } from 'zod';
import { apiIndex, LISTS } from './shapes/answers.ts';
import { flightDetailed, spacecraftDetailed } from './shapes/craft.ts';
import { agencyDetailed, configurationDetailed, familyDetailed } from './shapes/groups.ts';
import { API_SHAPES } from './shapes/parts.ts';

const shapes = (list: z.ZodType, record: z.ZodType) => ({ list: shapeName(list), record: shapeName(record) });

/** The collections of the API: the names of the shapes of their list and of one record. */
export const COLLECTION_SHAPES = {
  spacecraft: shapes(LISTS.spacecraft, spacecraftDetailed),
  configurations: shapes(LISTS.configurations, configurationDetailed),
  families: shapes(LISTS.families, familyDetailed),
  agencies: shapes(LISTS.agencies, agencyDetailed),
  flights: shapes(LISTS.flights, flightDetailed),
};
export type ApiCollection = keyof typeof COLLECTION_SHAPES;
export const API_COLLECTIONS = Object.keys(COLLECTION_SHAPES) as readonly ApiCollection[];

/** The name of the shape of the index. */
export const INDEX_SHAPE = shapeName(apiIndex);

function shapeName(schema: z.ZodType): string {
  const known = API_SHAPES.get(schema);
  if (known === undefined) throw new Error('A shape of the API has no name.');
  return known.id;
}

/** JSON Schemas of all shapes by name; `addressOf` says where each lies. */
export function apiSchemas(addressOf: (id: string) => string): Readonly<Record<string, object>> {
  return z.toJSONSchema(API_SHAPES, { uri: addressOf }).schemas;
}
