import type { Measure, Reading } from '../derive/measures.ts';
import type { Span } from '../derive/times.ts';
import { durationIso, formatCount, formatDays, formatDuration, formatExact, formatShare } from '../lib/duration.ts';
import { formatDate, formatMoment } from '../lib/instant.ts';
import { recordPath } from '../lib/paths.ts';
import { counted } from '../lib/text.ts';
import type { AddressedCollection } from '../schema/snapshot.ts';

interface Entry {
  record: { name: string; slug: string };
}

/** What a cell or a fact shows, for `Value.astro` to print. */
export type Value =
  | { kind: 'text'; text: string; mono?: boolean }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'links'; links: { text: string; href: string }[]; more: number }
  | { kind: 'time'; text: string; datetime: string; title: string | null; derived: boolean }
  | { kind: 'status'; text: string; state: 'live' | 'active' | 'ended' }
  | { kind: 'missing'; mark: '—' | 'n/a' | 'to come'; meaning: string };

/** A labelled value of a fact panel. */
export interface Fact {
  label: string;
  value: Value;
  /** Given by the starter catalogue, where Launch Library 2 says nothing. */
  starter?: boolean;
}

/** Whether the starter catalogue gave a field of a record. */
export function given({ source, starterFields }: { source: string; starterFields: string[] }, field: string): boolean {
  return source === 'starter' || starterFields.includes(field);
}

export const notRecorded: Extract<Value, { kind: 'missing' }> = { kind: 'missing', mark: '—', meaning: 'not recorded' };
export const notApplicable: Value = { kind: 'missing', mark: 'n/a', meaning: 'not applicable' };

/** Text, or the mark for what is not recorded. */
export function textValue(text: string | null, options: { mono?: boolean } = {}): Value {
  return text === null ? notRecorded : { kind: 'text', text, ...options };
}

/** A count, or the mark for what is not recorded. */
export function countValue(count: number | null, unit = ''): Value {
  return count === null
    ? notRecorded
    : { kind: 'text', text: `${formatCount(count)}${unit === '' ? '' : `\u00a0${unit}`}` };
}

/** A link to the page of a record, or the mark for what is not recorded. */
export function recordValue(collection: AddressedCollection, entry: Entry | null): Value {
  return entry === null
    ? notRecorded
    : { kind: 'link', text: entry.record.name, href: recordPath(collection, entry.record.slug) };
}

/** A length of time with its exact value; marked where we computed it. */
export function spanValue(span: Span | null): Value {
  if (span === null) return notRecorded;
  return {
    kind: 'time',
    text: span.approximate ? formatDays(span.seconds) : formatDuration(span.seconds),
    datetime: durationIso(span.seconds),
    title: span.approximate ? 'known to the day' : formatExact(span.seconds),
    derived: span.origin === 'derived',
  };
}

/** A moment as far as it is known. */
export function momentValue(instant: string | null): Value {
  return instant === null
    ? notRecorded
    : { kind: 'time', text: formatMoment(instant), datetime: instant, title: null, derived: false };
}

/** A day as far as it is known, without the time of day. */
export function dateValue(instant: string | null): Value {
  return instant === null
    ? notRecorded
    : { kind: 'time', text: formatDate(instant), datetime: instant.slice(0, 10), title: null, derived: false };
}

/** Links to craft, at most `shown` of them; the others as "and n more". */
export function craftLinks(craft: readonly Entry[], shown: number): Value {
  if (craft.length === 0) return { kind: 'text', text: '' };
  return { kind: 'links', links: craft.slice(0, shown).map(craftLink), more: Math.max(0, craft.length - shown) };
}

/** A link to the page of a craft. */
export function craftLink({ record }: Entry): { text: string; href: string } {
  return { text: record.name, href: recordPath('spacecraft', record.slug) };
}

/** What a measure read, in its unit; marked where it was computed here and where it is known to the day. */
export function readingValue(measure: Measure, reading: Reading): Value {
  if (measure.unit === 'seconds') {
    return spanValue({ seconds: reading.value, approximate: reading.approximate, origin: reading.origin });
  }
  return { kind: 'text', text: readingWords(measure, reading) };
}

/** What a measure read, in words: `39 flights`, `187 d 21 h`, `≈198 d`, `99.8 %`. */
export function readingWords({ unit, noun }: Measure, { value, approximate }: Reading): string {
  if (unit === 'share') return formatShare(value);
  if (unit === 'seconds') return approximate ? formatDays(value) : formatDuration(value);
  return noun === null ? formatCount(value) : counted(value, ...noun);
}

/** Yes, no, or not recorded. */
export function flagValue(flag: boolean | null): Value {
  return flag === null ? notRecorded : { kind: 'text', text: flag ? 'yes' : 'no' };
}

/** A moment or a length of time as its words alone, for tables so long that the exact value of each would be most of the page. */
export function plainValue(value: Value): Value {
  return value.kind === 'time' ? { kind: 'text', text: `${value.text}${value.derived ? '*' : ''}` } : value;
}
