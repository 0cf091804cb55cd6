import type { Definition } from '../../derive/list/definitions.ts';
import type { BrowseIndex } from '../../derive/list/index-format.ts';
import { formatCount } from '../../lib/duration.ts';

/** The result in words: "34 of 596 craft, longest in space first". Placeholders are counted apart. */
export function resultInWords(
  { definition, index }: { definition: Definition; index: BrowseIndex },
  matched: readonly number[],
  order: string,
): string {
  const [one, many] = definition.noun;
  const placeholder = index.columns.is_placeholder ?? [];
  const extra = matched.filter((row) => placeholder[row] === 1).length;
  const real = matched.length - extra;
  const total = index.rows - placeholder.filter((cell) => cell === 1).length;
  const some = extra === 0 ? '' : ` and ${formatCount(extra)}\u00a0placeholder${extra === 1 ? '' : 's'}`;
  const all = `${formatCount(total)}\u00a0${total === 1 ? one : many}`;
  return `${real === total ? all : `${formatCount(real)} of ${all}`}${some}, ${order}`;
}
