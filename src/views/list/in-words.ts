import type { ListedCollection } from '../../derive/list/definitions.ts';
import type { BrowseIndex } from '../../derive/list/index-format.ts';
import { formatCount } from '../../lib/duration.ts';

const NOUNS: Readonly<Record<ListedCollection, readonly [one: string, many: string]>> = {
  spacecraft: ['craft', 'craft'],
  configurations: ['configuration', 'configurations'],
  agencies: ['agency', 'agencies'],
};

/** The result in words: "34 of 596 craft, longest in space first". Placeholders are counted apart. */
export function resultInWords(
  collection: ListedCollection,
  index: BrowseIndex,
  matched: readonly number[],
  order: string,
): string {
  const placeholder = index.columns.is_placeholder ?? [];
  const real = matched.filter((row) => placeholder[row] !== 1).length;
  const extra = matched.length - real;
  const total = index.rows - placeholder.filter((cell) => cell === 1).length;
  const some = extra === 0 ? '' : ` and ${formatCount(extra)}\u00a0placeholder${extra === 1 ? '' : 's'}`;
  const all = `${formatCount(total)}\u00a0${NOUNS[collection][total === 1 ? 0 : 1]}`;
  return `${real === total ? all : `${formatCount(real)} of ${all}`}${some}, ${order}`;
}
