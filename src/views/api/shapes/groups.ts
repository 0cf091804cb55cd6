import { z } from 'zod';
import { agency as agencyRecord } from '../../../schema/agency.ts';
import { configuration as configurationRecord } from '../../../schema/configuration.ts';
import { family as familyRecord } from '../../../schema/family.ts';
import { recordId } from '../../../schema/primitives.ts';
import { added, image, link, mode, ownUrl, shape } from './parts.ts';

const agencyBrief = {
  id: recordId,
  url: ownUrl,
  name: agencyRecord.shape.name,
  abbrev: agencyRecord.shape.abbrev,
  type: agencyRecord.shape.type,
};
const agencyMore = {
  featured: agencyRecord.shape.featured,
  country: agencyRecord.shape.country,
  description: agencyRecord.shape.description,
  administrator: agencyRecord.shape.administrator,
  founding_year: agencyRecord.shape.founding_year,
  launchers: agencyRecord.shape.launchers,
  spacecraft: agencyRecord.shape.spacecraft,
  parent: agencyRecord.shape.parent,
  image: image.nullable(),
  logo: image.nullable(),
  social_logo: image.nullable(),
};

/** An agency as other records name it. */
export const agencyList = shape(
  'agency-list',
  'An agency as other records name it.',
  z.strictObject({ response_mode: mode('list'), ...agencyBrief }),
);

/** An agency within another record in detail: LL2’s fields alone. */
export const agencyNested = shape(
  'agency-nested',
  'An agency within another record in detail.',
  z.strictObject({ response_mode: mode('normal'), ...agencyBrief, ...agencyMore }),
);

/** An agency in its list. */
export const agencyNormal = shape(
  'agency-normal',
  'An agency in its list.',
  agencyNested.extend({ encyclopedia: z.strictObject(added) }),
);

const familyBrief = { id: recordId, url: ownUrl, name: familyRecord.shape.name };

/** A family as other families name it. */
export const familyList = shape(
  'family-list',
  'A family as other families name it.',
  z.strictObject({ response_mode: mode('list'), ...familyBrief }),
);

/** A family within another record: LL2’s fields alone. */
export const familyNested = shape(
  'family-nested',
  'A family within another record.',
  z.strictObject({
    response_mode: mode('normal'),
    ...familyBrief,
    description: familyRecord.shape.description,
    manufacturer: agencyList.nullable(),
    parent: familyList.nullable(),
    maiden_flight: familyRecord.shape.maiden_flight,
  }),
);

/** A family in its list. */
export const familyNormal = shape(
  'family-normal',
  'A family in its list.',
  familyNested.extend({ encyclopedia: z.strictObject(added) }),
);

const fleetCounts = familyRecord.pick({
  spacecraft_flown: true,
  total_launch_count: true,
  successful_launches: true,
  failed_launches: true,
  attempted_landings: true,
  successful_landings: true,
  failed_landings: true,
}).shape;

const configurationBrief = {
  id: recordId,
  url: ownUrl,
  name: configurationRecord.shape.name,
  type: configurationRecord.shape.type,
};
const configurationState = { in_use: configurationRecord.shape.in_use, image: image.nullable() };

/** A configuration within another record: LL2’s fields alone. */
export const configurationNested = shape(
  'configuration-nested',
  'A configuration within another record.',
  z.strictObject({
    response_mode: mode('normal'),
    ...configurationBrief,
    agency: agencyList.nullable(),
    family: z.array(familyNested),
    ...configurationState,
  }),
);

/** A configuration in its list. */
export const configurationNormal = shape(
  'configuration-normal',
  'A configuration in its list.',
  configurationNested.extend({ encyclopedia: z.strictObject(added) }),
);

/** A configuration within another record in detail: LL2’s fields alone. */
export const configurationNestedDetailed = shape(
  'configuration-nested-detailed',
  'A configuration within another record in detail.',
  z.strictObject({
    response_mode: mode('detailed'),
    ...configurationBrief,
    agency: agencyNested.nullable(),
    family: z.array(familyNested),
    ...configurationState,
    ...configurationRecord.pick({
      capability: true,
      history: true,
      details: true,
      maiden_flight: true,
      height: true,
      diameter: true,
      human_rated: true,
      crew_capacity: true,
      payload_capacity: true,
      payload_return_capacity: true,
      flight_life: true,
      wiki_link: true,
      info_link: true,
    }).shape,
    ...fleetCounts,
    fastest_turnaround: configurationRecord.shape.fastest_turnaround,
  }),
);

/** A configuration in detail. */
export const configurationDetailed = shape(
  'configuration-detailed',
  'A configuration in detail.',
  configurationNestedDetailed.extend({
    encyclopedia: z.strictObject({
      ...added,
      spacecraft: z.array(link).describe('Every individual craft here, by first flight, placeholders left out.'),
    }),
  }),
);

/** A family in detail. */
export const familyDetailed = shape(
  'family-detailed',
  'A family in detail.',
  z.strictObject({
    response_mode: mode('detailed'),
    ...familyBrief,
    description: familyRecord.shape.description,
    manufacturer: agencyNested.nullable(),
    parent: familyNested.nullable(),
    maiden_flight: familyRecord.shape.maiden_flight,
    ...fleetCounts,
    spacecraft: z.array(configurationNested).describe('Its configurations; the name of the field is LL2’s.'),
    encyclopedia: z.strictObject(added),
  }),
);

/** An agency in detail. */
export const agencyDetailed = shape(
  'agency-detailed',
  'An agency in detail.',
  z.strictObject({
    response_mode: mode('detailed'),
    ...agencyBrief,
    ...agencyMore,
    ...agencyRecord.pick({
      total_launch_count: true,
      successful_launches: true,
      failed_launches: true,
      attempted_landings_spacecraft: true,
      successful_landings_spacecraft: true,
      failed_landings_spacecraft: true,
      info_url: true,
      wiki_url: true,
    }).shape,
    spacecraft_list: z.array(configurationNestedDetailed).describe('The configurations that it operates.'),
    encyclopedia: z.strictObject({ ...added, builtFamilies: z.array(link).describe('The families that it builds.') }),
  }),
);
