import type { Catalogue } from '../derive/catalogue.ts';
import { aboutPath, comparePath, searchPath } from '../lib/paths.ts';
import { type Shell, shell } from './shell.ts';

/** The search page; its results are the reader's own, so it is not indexed. */
export function searchPage(catalogue: Catalogue): Shell {
  const description =
    'Search the names, serial numbers, other names and descriptions of every spacecraft, configuration and agency.';
  const head = { title: 'Search all spacecraft', description, path: searchPath(), indexed: false };
  return shell(catalogue, head, [{ text: 'Search', href: searchPath() }]);
}

/** The page that compares records; what it shows is the reader's own choice, so it is not indexed. */
export function comparePage(catalogue: Catalogue): Shell {
  const description =
    'Two to four spacecraft, configurations or agencies side by side: their facts, what differs, and their flights on one axis of time.';
  const head = { title: 'Compare spacecraft side by side', description, path: comparePath(), indexed: false };
  return shell(catalogue, head, [{ text: 'Compare', href: comparePath() }]);
}

/** The page about this work. */
export function aboutPage(catalogue: Catalogue): Shell {
  const description =
    'What the Spacecraft Encyclopedia is, where its records come from, of when they are, on what terms they may be used, and where errors are reported.';
  const head = { title: 'About this work, its source and its terms', description, path: aboutPath(), indexed: true };
  return shell(catalogue, head, [{ text: 'About', href: aboutPath() }]);
}

/** The page for addresses that lead nowhere. */
export function notFoundPage(catalogue: Catalogue): Shell {
  const description = 'There is no page at this address; search for the craft by name.';
  return shell(catalogue, { title: 'No page at this address', description, path: null, indexed: false }, []);
}
