import { cellOf, textOf } from '../../derive/list/index-format.ts';
import type { Query } from '../../derive/list/words.ts';
import { cellValue } from '../../views/list/row.ts';
import { recordLink, valueNode } from '../cells.ts';
import { make } from '../elements.ts';
import { recordAddress } from '../site.ts';
import { askLink } from './controls.ts';
import type { Shown } from './list.ts';

const headsOf = ({ tHead }: HTMLTableElement): HTMLTableCellElement[] => [...(tHead?.rows[0]?.cells ?? [])];

const sortedBy = ({ ordering: [key] }: Query): string => key?.column ?? 'name';

/** The query sorted by the column of a head: numbers largest first, and the other way if it sorts already. */
export function reorder(query: Query, { dataset, ariaSort, classList }: HTMLTableCellElement): Query {
  const down = ariaSort ? ariaSort === 'ascending' : classList.contains('number');
  return { ...query, offset: 0, ordering: [{ column: dataset.column ?? '', down }] };
}

/** Marks the column that sorts, and shows those of the mode; the one that sorts is shown in any. */
export function showHead(table: HTMLTableElement, query: Query): void {
  for (const head of headsOf(table)) {
    const sorted = head.dataset.column === sortedBy(query);
    head.classList.toggle('sorted', sorted);
    head.ariaSort = sorted ? (query.ordering[0]?.down ? 'descending' : 'ascending') : null;
    head.hidden = !sorted && !query.detailed && head.classList.contains('detailed');
  }
  table.parentElement?.classList.toggle('detailed', query.detailed);
}

/** Rows that are written in one go: so many that a key pressed meanwhile is answered at once. */
export const ROWS_AT_ONCE = 10;

/** Writes rows of the page that is asked for, from one on, over those that stood there, and takes away those too many. */
export function showRows(table: HTMLTableElement, collection: string, shown: Shown, from: number): void {
  const { columns, index, query, selection } = shown;
  const [, ...heads] = headsOf(table);
  const lines = table.tBodies[0]?.rows ?? [];
  const rows = selection.matched.slice(query.offset, query.offset + query.limit);
  for (const row of rows.slice(from, from + ROWS_AT_ONCE)) {
    const link = recordLink(collection, index, row);
    const value = textOf(index, 'slug', row);
    const box = make('input', { type: 'checkbox', value, ariaLabel: `Compare ${link.text}`, title: 'Compare' });
    const name = make('th', { scope: 'row' }, box, link);
    if (cellOf(index, 'is_placeholder', row)) name.append(make('span', { className: 'tag' }, ' placeholder'));
    const cells = columns.map((column, at) =>
      heads[at]?.hidden === false
        ? make('td', { className: heads[at].className }, valueNode(cellValue(column, index, row, recordAddress)))
        : '',
    );
    const line = make('tr', {}, name, ...cells);
    const old = lines[from];
    if (old) old.replaceWith(line);
    else table.tBodies[0]?.append(line);
    from += 1;
  }
  while (lines.length > rows.length) lines[rows.length]?.remove();
}

/** Writes where this page of the result lies, and the links to the one before and the one after. */
export function showPages({ query, selection }: Shown): void {
  const nav = document.querySelector<HTMLElement>('#pages');
  const { offset, limit } = query;
  const { length } = selection.matched;
  const from = Math.min(offset, length);
  const to = Math.min(offset + limit, length);
  if (nav) nav.hidden = length <= limit && offset === 0;
  nav?.firstElementChild?.replaceChildren(
    offset > 0 ? askLink('‹ Previous', { ...query, offset: Math.max(0, from - limit) }) : '',
    make('li', {}, `${from < to ? `${from + 1}–${to}` : 'None here'} of ${length}`),
    to < length ? askLink('Next ›', { ...query, offset: to }) : '',
  );
}
