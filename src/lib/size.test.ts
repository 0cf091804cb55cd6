import { expect, test } from 'vitest';
import { formatSize } from './size.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [3_140_000, '3.1 MB'],
  [250_000_000, '250 MB'],
  [4_294_967_295, '4.3 GB'],
])('%d bytes read %s', (bytes, text) => {
  expect(formatSize(bytes).replace('\u00a0', ' ')).toBe(text);
});
