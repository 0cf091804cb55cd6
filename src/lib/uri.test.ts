import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { httpUrl } from '../schema/primitives.ts';
import { uri } from './uri.ts';

test.each([
  ['https://pl.wikipedia.org/wiki/Władysław', 'https://pl.wikipedia.org/wiki/W%C5%82adys%C5%82aw'],
  ['https://host.example/a%2520b.jpeg?x=1&y=[2]#z', 'https://host.example/a%2520b.jpeg?x=1&y=%5B2%5D#z'],
  ['https://host.example/100% {x}', 'https://host.example/100%25%20%7Bx%7D'],
  ['https://host.example', 'https://host.example'],
])('%s is %s', (address, encoded) => {
  expect(uri(address)).toBe(encoded);
});

test('whatever address the snapshot accepts is a URI afterwards', () => {
  const valid: unknown = fullFormats.uri;
  if (typeof valid !== 'function') throw new Error('ajv-formats has no check of URIs.');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (end) => {
      const address = `https://host.example/${end}`;
      fc.pre(httpUrl.safeParse(address).success && end.indexOf('#') === end.lastIndexOf('#'));
      expect(valid(uri(address)), uri(address)).toBe(true);
    }),
  );
});
