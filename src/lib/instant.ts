/** How far a moment is known. */
export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PRECISION_BY_LENGTH: Record<number, Precision> = { 4: 'year', 7: 'month', 10: 'day', 17: 'minute', 20: 'second' };

/** How far a moment written as in the snapshot is known. */
export function precisionOf(instant: string): Precision {
  return PRECISION_BY_LENGTH[instant.length] ?? 'second';
}

/** A moment in seconds since 1970, the start of the span that it names. */
export const instantSeconds = (instant: string): number => Date.parse(instant) / 1000;

/** A moment for reading, as far as it is known: `1966`, `Nov 1966`, `28 Nov 1966`. */
export function formatDate(instant: string): string {
  const [year = '', month, day] = instant.slice(0, 10).split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name}\u00a0${year}` : `${Number(day)}\u00a0${name}\u00a0${year}`;
}

/** A moment for reading with its time of day where that is known: `28 Nov 1966, 11:00 UTC`. */
export function formatMoment(instant: string): string {
  const time = instant.slice(11, 16);
  return time === '' ? formatDate(instant) : `${formatDate(instant)}, ${time}\u00a0UTC`;
}

/** The seconds between two moments and how far they are known; null where one is known to the month or less, or they stand in the wrong order. */
export function between(from: string, to: string): { seconds: number; approximate: boolean } | null {
  const rough = (instant: string): boolean => ['year', 'month'].includes(precisionOf(instant));
  if (rough(from) || rough(to)) return null;
  const approximate = precisionOf(from) === 'day' || precisionOf(to) === 'day';
  const cut = (instant: string): string => (approximate ? instant.slice(0, 10) : instant);
  const seconds = instantSeconds(cut(to)) - instantSeconds(cut(from));
  return seconds < 0 ? null : { seconds, approximate };
}
