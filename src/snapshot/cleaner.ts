import type { z } from 'zod';
import { duration, httpUrl, instant, type Named } from '../schema/primitives.ts';
import type { CollectionName } from '../schema/snapshot.ts';
import type { Repair } from './drafts.ts';

/** C0 and C1 controls but tab and line feed, the byte order mark, and the marks that turn the direction of text. */
const UNWANTED = /[\p{Cc}\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

/** A text of a source as we keep it: line breaks as `\n`, no control characters, no white space at the ends. */
export function cleanText(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(UNWANTED, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim();
}

/** A named enumeration of a source, in which anything may be missing. */
type LooseNamed = { id: number; name?: string | null | undefined } | null | undefined;
type Maybe<T> = T | null | undefined;

/** How far each `net_precision` of LL2 lets a launch be written, as characters of `YYYY-MM-DDTHH:MM:SSZ`. */
const PRECISION_LENGTH: Readonly<Record<string, number>> = {
  Second: 20,
  Minute: 16,
  Hour: 10,
  Morning: 10,
  Afternoon: 10,
  Day: 10,
  Week: 7,
  Month: 7,
  'Quarter 1': 4,
  'Quarter 2': 4,
  'Quarter 3': 4,
  'Quarter 4': 4,
  'Half 1': 4,
  'Half 2': 4,
  Year: 4,
  'Fiscal Year': 4,
};

/** Turns values of one record of a source into values that the strict schema takes, and notes what it had to change. */
export class Cleaner {
  readonly #repairs: Repair[];
  readonly #collection: CollectionName;
  readonly #id: number;

  constructor(repairs: Repair[], collection: CollectionName, id: number) {
    this.#repairs = repairs;
    this.#collection = collection;
    this.#id = id;
  }

  /** Notes a change to a field. */
  note(field: string, what: string): void {
    this.#repairs.push({ collection: this.#collection, id: this.#id, field, what });
  }

  /** A text of several lines; null where nothing is left of it. */
  text(field: string, value: Maybe<string>): string | null {
    if (value == null || value === '') return null;
    const clean = cleanText(value);
    if (clean !== value) this.note(field, 'line breaks, control characters or white space at an end tidied');
    return clean === '' ? null : clean;
  }

  /** A text of one line; null where nothing is left of it. */
  line(field: string, value: Maybe<string>): string | null {
    const clean = this.text(field, value);
    if (clean === null || !/[\n\t]/.test(clean)) return clean;
    this.note(field, 'line breaks and tabs made spaces');
    return clean.replace(/\s*[\n\t]\s*/g, ' ');
  }

  /** The name that a record must have; empty, and so refused by the strict schema, where the source has none. */
  name(value: Maybe<string>): string {
    return this.line('name', value) ?? '';
  }

  #matching<T extends string>(field: string, value: Maybe<string>, schema: z.ZodType<T>, kind: string): T | null {
    const clean = this.line(field, value);
    if (clean === null) return null;
    const parsed = schema.safeParse(clean);
    if (parsed.success) return parsed.data;
    this.note(field, `${JSON.stringify(clean.slice(0, 80))} is no ${kind}; left out`);
    return null;
  }

  /** A link with http or https. */
  link(field: string, value: Maybe<string>): string | null {
    return this.#matching(field, value, httpUrl, 'web address');
  }

  /** A length of time in days and below. */
  duration(field: string, value: Maybe<string>): string | null {
    return this.#matching(field, value, duration, 'duration in days and below');
  }

  /** A text of a given form, such as a code. */
  code(field: string, value: Maybe<string>, form: z.ZodType<string>): string | null {
    return this.#matching(field, value, form, 'value of the form it should have');
  }

  /** A moment as far as it is written; other forms of ISO 8601 are brought to UTC and whole seconds. */
  instant(field: string, value: Maybe<string>): string | null {
    const clean = this.line(field, value);
    if (clean === null || instant.safeParse(clean).success) return clean;
    const moment = /^\d{4}-\d{2}-\d{2}T/.test(clean) ? new Date(clean) : new Date(Number.NaN);
    if (Number.isNaN(moment.getTime()) || !/^\d{4}-/.test(moment.toISOString())) {
      this.note(field, `${JSON.stringify(clean.slice(0, 80))} is no moment; left out`);
      return null;
    }
    return `${moment.toISOString().slice(0, 19)}Z`;
  }

  /** A moment cut to the precision that LL2 names; where it names none, or one we do not know, to the day. */
  cutInstant(field: string, value: Maybe<string>, precision: LooseNamed): string | null {
    const whole = this.instant(field, value);
    if (whole === null) return null;
    if (precision?.name === 'Decade') {
      this.note(field, 'known to the decade only; left out');
      return null;
    }
    const name = precision?.name ?? 'Day';
    const length = PRECISION_LENGTH[name] ?? 10;
    if (whole.length <= length) return whole;
    if (!Object.hasOwn(PRECISION_LENGTH, name))
      this.note(field, `its precision ${JSON.stringify(name)} is new; cut to the day`);
    return length === 16 ? `${whole.slice(0, 16)}Z` : whole.slice(0, length);
  }

  #number(field: string, value: Maybe<number>, fits: (value: number) => boolean): number | null {
    if (value == null) return null;
    if (fits(value)) return value;
    this.note(field, `${value} is out of range; left out`);
    return null;
  }

  /** How many: a whole number from 0. */
  count(field: string, value: Maybe<number>): number | null {
    return this.#number(field, value, (number) => Number.isSafeInteger(number) && number >= 0);
  }

  /** A length: a number above 0. */
  measure(field: string, value: Maybe<number>): number | null {
    return this.#number(field, value, (number) => Number.isFinite(number) && number > 0);
  }

  /** A calendar year that an organisation may date from. */
  year(field: string, value: Maybe<number>): number | null {
    return this.#number(field, value, (number) => Number.isInteger(number) && number >= 1800 && number <= 2200);
  }

  /** An id of another record. */
  id(field: string, value: Maybe<number>): number | null {
    return this.#number(field, value, (number) => Number.isSafeInteger(number) && number > 0);
  }

  /** A number of an enumeration. */
  int(field: string, value: Maybe<number>): number | null {
    return this.#number(field, value, Number.isSafeInteger);
  }

  /** Yes or no where the schema demands an answer; a missing one counts as no. */
  flag(field: string, value: Maybe<boolean>): boolean {
    if (value == null) this.note(field, 'missing; taken as no');
    return value ?? false;
  }

  /** A value of an open enumeration; null where it has no name. */
  named(field: string, value: LooseNamed): Named | null {
    if (value == null) return null;
    const name = this.line(`${field}.name`, value.name);
    if (name === null) this.note(field, `value ${value.id} has no name; left out`);
    return name === null ? null : { id: value.id, name };
  }

  /** A value of an open enumeration where the schema demands one. */
  namedOr(field: string, value: LooseNamed, unknown: Named): Named {
    const known = this.named(field, value);
    if (known === null) this.note(field, `missing; taken as ${unknown.id} "${unknown.name}"`);
    return known ?? unknown;
  }
}
