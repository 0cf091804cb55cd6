import { expect, test } from 'vitest';
import { durationIso, durationSeconds, formatDays, formatDuration, formatExact } from './duration.ts';

test.each([
  ['P187DT21H51M11S', '187 d 21 h', '187 d 21 h 51 min 11 s'],
  ['PT4H35M', '4 h 35 min', '4 h 35 min'],
  ['P0D', '0', '0 s'],
  ['P62DT26M23S', '62 d', '62 d 26 min 23 s'],
  ['PT59S', '59 s', '59 s'],
])('%s reads as %s', (iso, short, exact) => {
  const seconds = durationSeconds(iso);
  expect(formatDuration(seconds).replaceAll('\u00a0', ' ')).toBe(short);
  expect(formatExact(seconds).replaceAll('\u00a0', ' ')).toBe(exact);
  expect(durationIso(seconds)).toBe(iso);
});

test('a duration known to the day says so', () => {
  expect(formatDays(198.2 * 86_400)).toBe('≈198\u00a0d');
});
