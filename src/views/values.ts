import type { Span } from '../derive/times.ts';
import { durationIso, formatCount, formatDays, formatDuration, formatExact } from '../lib/duration.ts';
import { formatMoment } from '../lib/instant.ts';
import { recordPath } from '../lib/paths.ts';
import type { AddressedCollection } from '../schema/snapshot.ts';

interface Entry {
  record: { name: string; slug: string };
}

/** What a cell or a fact shows, for `Value.astro` to print. */
export type Value =
  | { kind: 'text'; text: string; mono?: boolean }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'time'; text: string; datetime: string; title: string | null; derived: boolean }
  | { kind: 'status'; text: string; state: 'live' | 'active' | 'ended' }
  | { kind: 'missing'; mark: '—' | 'n/a' | 'to come'; meaning: string };

/** A labelled value of a fact panel. */
export interface Fact {
  label: string;
  value: Value;
}

export const notRecorded: Value = { kind: 'missing', mark: '—', meaning: 'not recorded' };
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

/** Yes, no, or not recorded. */
export function flagValue(flag: boolean | null): Value {
  return flag === null ? notRecorded : { kind: 'text', text: flag ? 'yes' : 'no' };
}
