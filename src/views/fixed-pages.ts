import type { Catalogue } from '../derive/catalogue.ts';
import { aboutPath, homePath, searchPath } from '../lib/paths.ts';
import { type Shell, shell } from './shell.ts';

/** The search page. */
export const searchPage = (catalogue: Catalogue): Shell =>
  shell(
    catalogue,
    {
      title: 'Search all spacecraft',
      description:
        'Search the names, serial numbers, other names and descriptions of every spacecraft, configuration and agency.',
      path: searchPath(),
      indexed: false,
    },
    [
      { text: 'Home', href: homePath() },
      { text: 'Search', href: searchPath() },
    ],
  );

/** The page about this work. */
export const aboutPage = (catalogue: Catalogue): Shell =>
  shell(
    catalogue,
    {
      title: 'About this work, its source and its terms',
      description:
        'What the Spacecraft Encyclopedia is, where its records come from, of when they are, on what terms they may be used, and where errors are reported.',
      path: aboutPath(),
      indexed: true,
    },
    [
      { text: 'Home', href: homePath() },
      { text: 'About', href: aboutPath() },
    ],
  );

/** The page for addresses that lead nowhere. */
export const notFoundPage = (catalogue: Catalogue): Shell =>
  shell(
    catalogue,
    {
      title: 'No page at this address',
      description: 'There is no page at this address; search for the craft by name.',
      path: null,
      indexed: false,
    },
    [],
  );
