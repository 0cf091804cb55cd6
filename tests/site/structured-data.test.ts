import { expect, test } from 'vitest';
import { builtPages } from './built-site.ts';
import { graphOf, ownFindings, validatorFindings } from './graphs.ts';

const pages = builtPages(process.env.SITE_DIST ?? 'dist');
const indexed = pages.filter((page) => !page.html.includes('content="noindex"'));

test('the validators find what is wrong', async () => {
  const [page] = pages;
  if (page === undefined) throw new Error('No page was built.');
  const wrong = [
    { '@type': 'Vehicle', '@id': 'a', serialNumber: '1', wheels: 4, image: { '@id': 'b' }, model: null },
    { '@type': 'Rocket', '@id': 'c', name: 'x' },
  ];
  expect(await validatorFindings(wrong)).toEqual(
    expect.arrayContaining([expect.stringMatching(/wheels/), expect.stringMatching(/Rocket/)]),
  );
  expect(ownFindings(page, wrong)).toEqual(
    expect.arrayContaining(['b leads nowhere', 'model is empty', 'a Vehicle with a serialNumber']),
  );
});

test('every indexed page has one graph, and no validator finds anything in any', async () => {
  for (const page of indexed) {
    const graph = graphOf(page);
    expect(graph.length, page.path).toBeGreaterThan(0);
    expect(ownFindings(page, graph), page.path).toEqual([]);
    expect(await validatorFindings(graph), page.path).toEqual([]);
  }
});

test('pages that are not indexed say nothing to machines', () => {
  for (const page of pages) if (!indexed.includes(page)) expect(graphOf(page), page.path).toEqual([]);
});

test('each kind of page says what it is about', () => {
  const kinds: [RegExp, string[]][] = [
    [/^\/$/, ['WebSite']],
    [/^\/spacecraft\/(?!by)[^/]+\/$/, ['WebPage', 'Vehicle', 'BreadcrumbList']],
    [/^\/(spacecraft|configurations|agencies)\/$/, ['CollectionPage', 'ItemList', 'BreadcrumbList']],
    [/^\/agencies\/[^/]+\/$/, ['WebPage', 'BreadcrumbList']],
    [/^\/(configurations|families)\/[^/]+\/$/, ['BreadcrumbList']],
  ];
  for (const [path, types] of kinds) {
    const found = indexed.filter((page) => path.test(page.path));
    expect(found.length, String(path)).toBeGreaterThan(0);
    for (const page of found) {
      const has = graphOf(page).map((node) => node['@type']);
      expect(has, page.path).toEqual(expect.arrayContaining(types));
    }
  }
  const collections = indexed.filter(({ path }) => /^\/(configurations|families)\/./.test(path));
  expect(collections.some((page) => graphOf(page).some((node) => node['@type'] === 'ItemList'))).toBe(true);
});
