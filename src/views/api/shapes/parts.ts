import { z } from 'zod';
import { image as imageRecord } from '../../../schema/image.ts';
import { duration, ours, recordId, text } from '../../../schema/primitives.ts';

/** The shapes that are served under a name of their own. */
export const API_SHAPES = z.registry<{ id: string }>();

/** Names a shape, so that it is served as a document of its own and others refer to it. */
export function shape<T extends z.ZodType>(id: string, description: string, schema: T): T {
  const described = schema.describe(description);
  API_SHAPES.add(described, { id });
  return described;
}

/** An address that can be followed. */
export const address = z.url({ protocol: /^https?$/ });
/** LL2’s word for how much of a record is shown. */
export const mode = <Mode extends 'list' | 'normal' | 'detailed'>(name: Mode) =>
  z.literal(name).describe('How much is shown.');
/** LL2’s `url`, here of our own file. */
export const ownUrl = address.describe('The address of this record in full at this site.');

/** A record named by another one. */
export const link = shape('link', 'A record in brief.', z.strictObject({ id: recordId, name: text, url: address }));

/** A length of time and how it is known. */
export const span = z
  .strictObject({
    duration,
    seconds: z.number().nonnegative(),
    approximate: z.boolean().describe('Whether it is known to the day only.'),
    origin: z.enum(['source', 'derived']).describe('Whether the source gives it or it was computed here from dates.'),
  })
  .nullable();

/** What this work adds to a record; all of it lies in `encyclopedia`, so that it cannot be taken for LL2's. */
export const addedToAll = {
  source: ours.source.describe('Who gave the record: Launch Library 2 or the starter catalogue.'),
  sourceUrl: address.nullable().describe('The record at Launch Library 2, where it is from there.'),
  starterFields: ours.starterFields.describe('Fields that LL2 leaves empty and the starter catalogue fills.'),
  references: ours.references.describe('Pages that were read to check the record.'),
  note: ours.note.describe('What is not certain about it.'),
  firstSeen: ours.firstSeen.describe('The day of the first snapshot that held it.'),
  lastChanged: ours.lastChanged.describe('The day of the snapshot that last changed it.'),
};
/** What this work adds to a record that has a page. */
export const added = {
  slug: ours.slug.describe('The last part of the address of its page.'),
  page: address.describe('Its page at this site.'),
  ...addedToAll,
};

/** A picture. */
export const image = shape(
  'image',
  'A picture at its source, with its own credit and licence; `null` is "not stated by the source".',
  imageRecord.pick({
    id: true,
    name: true,
    image_url: true,
    thumbnail_url: true,
    credit: true,
    license: true,
    single_use: true,
  }),
);
