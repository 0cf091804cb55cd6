import { DEFINITIONS } from '../derive/list/definitions.ts';
import { MOST_ROWS, readQuery, writeQuery } from '../derive/list/words.ts';
import type { PageSet } from './page-set.ts';
import type { SourcePage } from './read-page.ts';
import type { Target } from './resolve-address.ts';

/** The lists sorted beforehand stand in for a script, which every edition has; no page leads to the style guide. */
const LEFT_OUT = /^spacecraft\/by\/|^styleguide\//;
const SORTED = /^spacecraft\/by\/([^/]+)\/(\d+)\/index\.html$/;
const LIST = 'spacecraft/index.html';

/** Where a link to a page of a list sorted beforehand leads: the list that sorts itself, in the same order. */
function sortedByScript(target: Target): Target {
  const [, ordering, page] = (target.kind === 'file' && SORTED.exec(target.file)) || [];
  if (ordering === undefined) return target;
  const asked = new URLSearchParams({
    ordering,
    limit: String(MOST_ROWS),
    offset: String((Number(page) - 1) * MOST_ROWS),
  });
  return { kind: 'file', file: LIST, suffix: writeQuery(readQuery(DEFINITIONS.spacecraft, asked)) };
}

const withoutSorted = (page: SourcePage): SourcePage => ({
  ...page,
  places: page.places.map((place) =>
    place.kind === 'address' ? { ...place, target: sortedByScript(place.target) } : place,
  ),
});

/** The pages of an edition: all of the site but those that no reader of an edition comes to. */
export function editionPages(set: PageSet): PageSet {
  const kept = [...set.pages].filter(([file]) => !LEFT_OUT.test(file));
  return { ...set, pages: new Map(kept.map(([file, page]) => [file, withoutSorted(page)])) };
}
