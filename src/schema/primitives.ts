import { z } from 'zod';
import { RESERVED_SLUGS, SLUG_MAX_LENGTH } from './slug-rules.ts';

/** The number of a record: LL2's own, or from `STARTER_ID_START` for records of the starter catalogue. */
export const STARTER_ID_START = 1_000_000_000;

export const recordId = z.int().positive();

/** Whether a text holds control characters other than line breaks and tabs. */
function holdsControls(value: string): boolean {
  return [...value].some((character) => {
    const code = character.charCodeAt(0);
    return (code < 32 && code !== 9 && code !== 10) || code === 127;
  });
}

/** Free text from a source: never empty, no control characters but line breaks and tabs. */
export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), 'has white space at an end')
  .refine((value) => !holdsControls(value), 'holds control characters');

/** An address with http or https and nothing else, so that it can stand in a link. */
export const httpUrl = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

/** The last part of a record's address: lower-case ASCII letters, digits and single hyphens, not digits alone. */
export const slug = z
  .string()
  .max(SLUG_MAX_LENGTH)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no slug')
  .refine((value) => !/^\d+$/.test(value), 'is made of digits alone')
  .refine((value) => !RESERVED_SLUGS.includes(value), 'is a reserved name');

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

const INSTANT = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?)?)?$/;

/**
 * A moment in UTC, written only as far as it is known: `1999`, `1999-07`, `1999-07-16`,
 * `1999-07-16T16:37Z` or `1999-07-16T16:37:33Z`. The form is the precision.
 */
export const instant = z
  .string()
  .regex(INSTANT, 'is no moment such as 1999-07-16T16:37Z')
  .refine((value) => {
    const [year = '', month = '01', date = '01', ...time] = value.split(/[-T:Z]/).filter((part) => part !== '');
    const [hour = '00', minute = '00', second = '00'] = time;
    const parsed = new Date(Date.UTC(+year, +month - 1, +date, +hour, +minute, +second));
    return (
      parsed.getUTCMonth() === +month - 1 && parsed.getUTCDate() === +date && +hour < 24 && +minute < 60 && +second < 60
    );
  }, 'is no moment of the calendar');

/** A moment to the second, `YYYY-MM-DDTHH:MM:SSZ`. */
export const exactInstant = z.iso.datetime({ precision: 0 });

/** A length of time in ISO 8601 as LL2 writes it, in days and below: `P187DT21H51M11S`. */
export const duration = z
  .string()
  .regex(
    /^P(?=\d|T\d)(\d{1,6}D)?(T(?=\d)(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}(\.\d{1,6})?S)?)?$/,
    'is no duration in days and below',
  );

/** A small enumeration as LL2 gives it; its values are open, new ones must not break anything. */
export const named = z.strictObject({ id: z.int(), name: text });
export type Named = z.infer<typeof named>;

/** Who gave a record: Launch Library 2, or the starter catalogue that the project ships. */
export const source = z.enum(['ll2', 'starter']);

/** A page that was read to check a record of the starter catalogue. */
export const reference = z.strictObject({ title: text, url: httpUrl });

/** What every record of a collection with pages of its own carries beside LL2's fields. */
export const ours = {
  slug,
  source,
  /** Fields of a record of LL2 that LL2 leaves empty and the starter catalogue fills. */
  starterFields: z.array(z.string()),
  /** The row of the starter catalogue that this record took over. */
  starterId: recordId.min(STARTER_ID_START).nullable(),
  references: z.array(reference),
  /** What the starter catalogue has to say of its own facts: where sources disagree, what is not certain. */
  note: text.nullable(),
  firstSeen: day,
  lastChanged: day,
};
