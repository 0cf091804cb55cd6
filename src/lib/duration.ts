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

/** Seconds as a duration in ISO 8601, in days and below: `P187DT21H51M11S`. */
export function durationIso(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [
    [Math.floor((whole % DAY) / HOUR), 'H'],
    [Math.floor((whole % HOUR) / MINUTE), 'M'],
    [whole % MINUTE, 'S'],
  ].filter(([value]) => value !== 0);
  const days = Math.floor(whole / DAY);
  const time = parts.map(([value, unit]) => `${value}${unit}`).join('');
  return `P${days > 0 || time === '' ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
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

/** Seconds in the two largest units, cut not rounded: `187 d 21 h`, under a day `4 h 35 min`; days only, never months or years. */
export function formatDuration(seconds: number): string {
  const minutes = Math.floor(seconds / MINUTE);
  if (seconds === 0) return '0';
  if (seconds < MINUTE) return `${Math.round(seconds)}${NBSP}s`;
  if (minutes < 24 * 60) {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return `${rest}${NBSP}min`;
    return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h ${rest}${NBSP}min`;
  }
  const hours = Math.floor(seconds / HOUR);
  const days = Math.floor(hours / 24);
  const rest = hours % 24;
  return rest === 0 ? `${formatCount(days)}${NBSP}d` : `${formatCount(days)}${NBSP}d ${rest}${NBSP}h`;
}

/** Seconds known to the day: `≈198 d`, and `<1 d` for what begins and ends on one day. */
export function formatDays(seconds: number): string {
  if (seconds < DAY / 2) return `<1${NBSP}d`;
  return `≈${formatCount(Math.round(seconds / DAY))}${NBSP}d`;
}

/** Seconds to the last second, for those who ask: `187 d 21 h 51 min 11 s`. */
export function formatExact(seconds: number): string {
  const whole = Math.round(seconds);
  const parts: [number, string][] = [
    [Math.floor(whole / DAY), 'd'],
    [Math.floor((whole % DAY) / HOUR), 'h'],
    [Math.floor((whole % HOUR) / MINUTE), 'min'],
    [whole % MINUTE, 's'],
  ];
  const shown = parts.filter(([value]) => value !== 0);
  return shown.length === 0
    ? `0${NBSP}s`
    : shown.map(([value, unit]) => `${formatCount(value)}${NBSP}${unit}`).join(' ');
}
