import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someCatalogue } from '../../tests/catalogue.ts';
import { type Cited, citation, citedPage, latexText } from './cite.ts';

const SITE = 'https://site.example';
const page: Cited = {
  key: 'spacecraft-459',
  title: 'Soyuz MS-22',
  path: '/spacecraft/soyuz-ms-22/',
  origin: 'Launch Library 2 (The Space Devs), spacecraft 459',
  originUrl: 'https://ll.thespacedevs.com/2.3.0/spacecraft/459/',
  asOf: '2026-08-01T00:00:00Z',
  digest: '0123456789ab',
};

test('the text names the page, the snapshot, the address and Launch Library 2', () => {
  expect(citation(page, SITE).text).toBe(
    '“Soyuz MS-22”, Spacecraft Encyclopedia. Snapshot of 1 Aug 2026, 0123456789ab. https://site.example/spacecraft/soyuz-ms-22/. Data: Launch Library 2 (The Space Devs), spacecraft 459, https://ll.thespacedevs.com/2.3.0/spacecraft/459/.',
  );
});

test('BibTeX', () => {
  expect(citation({ ...page, originUrl: null, origin: 'starter catalogue' }, SITE).bibtex).toBe(
    [
      '@misc{spacecraft-459,',
      '  author = {{The Spacecraft Encyclopedia maintainers}},',
      '  title = {{Soyuz MS-22}},',
      '  howpublished = {Spacecraft Encyclopedia},',
      '  year = {2026},',
      '  month = aug,',
      '  version = {2026-08-01+0123456789ab},',
      '  url = {https://site.example/spacecraft/soyuz-ms-22/},',
      '  note = {Snapshot of 1 Aug 2026, 0123456789ab. Data: starter catalogue}',
      '}',
    ].join('\n'),
  );
});

test('CSL-JSON is a list of one entry that a reference manager can read', () => {
  expect(JSON.parse(citation(page, SITE).cslJson)).toEqual([
    expect.objectContaining({
      id: 'spacecraft-459',
      type: 'entry-encyclopedia',
      title: 'Soyuz MS-22',
      issued: { 'date-parts': [[2026, 8, 1]] },
      URL: 'https://site.example/spacecraft/soyuz-ms-22/',
      source: 'Launch Library 2 (The Space Devs), spacecraft 459',
    }),
  ]);
});

test('a page that is about no single record is cited by its address, with Launch Library 2 as origin of all', () => {
  const { snapshot } = someCatalogue([]);
  expect(citedPage(snapshot, { title: '1969 in spaceflight', path: '/years/1969/' })).toMatchObject({
    key: 'years-1969',
    origin: 'Launch Library 2, version 2.3.0 (The Space Devs)',
    asOf: '2026-08-01T00:00:00Z',
  });
  expect(citedPage(snapshot, { title: 'Home', path: '/' }).key).toBe('home');
  const both = citedPage({ ...snapshot, starterHorizon: '2025-05-31' }, { title: 'Home', path: '/' });
  expect(both.origin).toMatch(/, and the starter catalogue of this work$/);
});

test('CSL-JSON has no field that the schema of CSL does not know', () => {
  // The variables of https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json that an entry may have.
  const known = ['id', 'type', 'title', 'author', 'container-title', 'issued', 'version', 'URL', 'source', 'note'];
  for (const originUrl of [page.originUrl, null])
    expect(Object.keys(JSON.parse(citation({ ...page, originUrl }, SITE).cslJson)[0]).toSorted()).toEqual(
      known.toSorted(),
    );
});

test.each([
  ['Soyuz 7K-OK (P) 11F615 #13', 'Soyuz 7K-OK (P) 11F615 \\#13'],
  ['R&D 100% $5 a_b', 'R\\&D 100\\% \\$5 a\\_b'],
  ['\\input{/etc/passwd}', '\\textbackslash{}input\\{/etc/passwd\\}'],
  ['~a^b', '\\textasciitilde{}a\\textasciicircum{}b'],
  ['two\n lines', 'two lines'],
  ['Прогресс М-42 «费俊龙»', 'Прогресс М-42 «费俊龙»'],
])('%j in BibTeX is %j', (text, escaped) => {
  expect(latexText(text)).toBe(escaped);
});

test('whatever the name, braces stay even, no command is left and the forms stay whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'\\{}%#&_$^~"@,=\n\r\t aЖ費é') }), (title) => {
      const { bibtex, cslJson } = citation({ ...page, title }, SITE);
      const commands = bibtex.match(/\\[a-z]+/g) ?? [];
      expect(commands.filter((command) => !/^\\text(backslash|asciitilde|asciicircum)$/.test(command))).toEqual([]);
      let depth = 0;
      for (const [mark] of bibtex.replace(/\\[{}]/g, '').matchAll(/[{}]/g)) {
        depth += mark === '{' ? 1 : -1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(bibtex.split('\n')).toHaveLength(10);
      expect(JSON.parse(cslJson)[0].title).toBe(title);
    }),
  );
});
