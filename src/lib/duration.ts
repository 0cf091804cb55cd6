import { parse } from 'tinyduration';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** No-break space, between a number and its unit. */
const NBSP = '\u00a0';

/** The seconds of a duration in ISO 8601 with days and below. Throws on anything else. */
export function durationSeconds(iso: string): number {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = parse(iso);
  return days * DAY + hours * HOUR + minutes * MINUTE + seconds;
}

const UNITS = [
  [DAY, 'd'],
  [HOUR, 'h'],
  [MINUTE, 'min'],
  [1, 's'],
] as const;

type Part = readonly [value: number, unit: string];

/** Whole seconds as days, hours, minutes and seconds. */
function partsOf(seconds: number): Part[] {
  let rest = Math.max(0, seconds);
  return UNITS.map(([size, unit]) => {
    const value = Math.floor(rest / size);
    rest -= value * size;
    return [value, unit];
  });
}

const some = ([value]: Part): boolean => value > 0;

/** Seconds as a duration in ISO 8601, in days and below: `P187DT21H51M11S`. */
export function durationIso(seconds: number): string {
  const [days, ...clock] = partsOf(Math.round(seconds))
    .filter((part, at) => at === 0 || some(part))
    .map(([value, unit]) => `${value}${unit.charAt(0).toUpperCase()}`);
  if (clock.length === 0) return `P${days}`;
  return `P${days === '0D' ? '' : days}T${clock.join('')}`;
}

/** A whole number with a thin space as the thousands separator. */
export function formatCount(value: number): string {
  const digits = Math.abs(value)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
  return value < 0 ? `\u2212${digits}` : digits;
}

/** A share from 0 to 1 in per cent, cut to one decimal place, so that only the whole is 100: `99.8 %`. */
export function formatShare(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)}${NBSP}%`;
}

const inWords = (parts: readonly Part[]): string =>
  parts
    .filter(some)
    .map(([value, unit]) => `${formatCount(value)}${NBSP}${unit}`)
    .join(' ') || `0${NBSP}s`;

/** Seconds in the two largest units, cut not rounded: `187 d 21 h`, under a day `4 h 35 min`; days only, never months or years. */
export function formatDuration(seconds: number): string {
  if (seconds === 0) return '0';
  if (seconds < MINUTE) return inWords(partsOf(Math.round(seconds)));
  const parts = partsOf(Math.floor(seconds));
  const largest = parts.findIndex(some);
  return inWords(parts.slice(largest, largest === 0 ? 2 : 3));
}

/** Seconds known to the day: `≈198 d`, and `<1 d` for what begins and ends on one day. */
export function formatDays(seconds: number): string {
  if (seconds < DAY / 2) return `<1${NBSP}d`;
  return `≈${formatCount(Math.round(seconds / DAY))}${NBSP}d`;
}

/** Seconds to the last second, for those who ask: `187 d 21 h 51 min 11 s`. */
export const formatExact = (seconds: number): string => inWords(partsOf(Math.round(seconds)));
