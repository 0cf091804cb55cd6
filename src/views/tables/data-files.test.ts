import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { someCatalogue, someFlight } from '../../../tests/catalogue.ts';
import { ARCHIVE, dataFiles } from './data-files.ts';

const SITE = 'https://site.example';
const catalogue = someCatalogue([someFlight({ launch: '2022-09-21', name: '@flight' })], {
  name: '=HYPERLINK("https://evil.example")',
  description: 'one\ntwo, "three"',
});
const textOf = (path: string): string => {
  const file = dataFiles(catalogue, SITE).find((one) => one.path === path);
  return new TextDecoder().decode(file?.bytes);
};

test('a formula is defused in CSV and stays as it is in NDJSON', () => {
  expect(textOf('csv/spacecraft.csv')).toContain(`1,"'=HYPERLINK(""https://evil.example"")",`);
  expect(textOf('csv/spacecraft.csv')).toContain('"one\ntwo, ""three"""');
  expect(textOf('csv/flights.csv')).toContain(`1,'@flight,1,`);
  expect(JSON.parse(textOf('ndjson/spacecraft.ndjson'))).toMatchObject({
    name: '=HYPERLINK("https://evil.example")',
    is_placeholder: false,
    flights_count: null,
  });
});

test('the archive is the same bytes each time and in every time zone, and its files bear the day of the snapshot', () => {
  const archive = () => Buffer.from(dataFiles(catalogue, SITE).find(({ path }) => path === ARCHIVE)?.bytes ?? []);
  const here = archive();
  const zone = process.env.TZ;
  try {
    for (const other of ['Pacific/Apia', 'America/New_York', 'Asia/Kolkata']) {
      process.env.TZ = other;
      expect(archive().equals(here), other).toBe(true);
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect(Object.keys(unzipSync(here))).toContain('spacecraft-encyclopedia-data/CITATION.cff');
  // Day and month of 2026-08-01 in the form of DOS, after signature, version, flags and method, and the time.
  expect(here.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (8 << 5) | 1);
});
