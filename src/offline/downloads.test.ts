import { expect, test } from 'vitest';
import { type Download, withFacts } from './downloads.ts';

const zip: Download = { form: 'zip', file: 'x.zip', asOf: '2026-08-01T00:00:00Z', bytes: 3_100_000, sha256: 'abc' };
const item =
  '<li hidden data-download-form="zip"><a href="/x" download data-download-form="zip" data-download-href="/x">Z</a><b data-download="zip.size"></b><b data-download="zip.sha256"></b></li>';
const page = `<div data-downloads>${item}</div><p>kept  as it is</p>`;

test('a download that was made is shown with size and checksum', () => {
  const told = withFacts(page, [zip]) ?? '';
  expect(told).toContain('<b data-download="zip.size">3.1\u00a0MB</b><b data-download="zip.sha256">abc</b>');
  expect(told).not.toContain('hidden');
  expect(told).toContain('href="/x"');
  expect(told).toContain('<p>kept  as it is</p>');
});

test('one that was not made is hidden and leads nowhere, and comes back when it is made', () => {
  const none = withFacts(page, []) ?? '';
  expect(none).toContain('hidden');
  expect(none).not.toMatch(/[^-]href=/);
  const again = withFacts(none, [zip]) ?? '';
  expect(again).toContain(' href="/x"');
  expect(again).not.toContain('hidden');
  expect(withFacts(again, [zip])).toBe(again);
});

test('a page without a list of downloads is left alone', () => {
  expect(withFacts('<p>Words</p>', [zip])).toBeNull();
});
