import { cellOf } from '../../derive/list/index-format.ts';
import { type Query, writeQuery } from '../../derive/list/words.ts';
import { cellValue } from '../../views/list/row.ts';
import { recordLink, valueNode } from '../cells.ts';
import { make } from '../elements.ts';
import { recordAddress } from '../site.ts';
import type { Shown } from './list.ts';

const headsOf = ({ tHead }: HTMLTableElement): HTMLTableCellElement[] => [...(tHead?.rows[0]?.cells ?? [])];

const sortedBy = ({ ordering: [key] }: Query): string => key?.column ?? 'name';

/** The query sorted by the column of a head: numbers largest first, and the other way if it sorts already. */
export function reorder(query: Query, { dataset, ariaSort, classList }: HTMLTableCellElement): Query {
  const down = ariaSort === null ? classList.contains('number') : ariaSort === 'ascending';
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

/** Writes the rows of the page that is asked for: at most 100, however long the list is. */
export function showRows(table: HTMLTableElement, collection: string, shown: Shown): void {
  const { columns, index, query, selection } = shown;
  const [, ...heads] = headsOf(table);
  const rows = selection.matched.slice(query.offset, query.offset + query.limit).map((row) => {
    const name = make('th', { scope: 'row' }, recordLink(collection, index, row));
    if (cellOf(index, 'is_placeholder', row)) name.append(make('span', { className: 'tag' }, ' placeholder'));
    const cells = columns.map((column, at) =>
      heads[at]?.hidden === false
        ? make('td', { className: heads[at].className }, valueNode(cellValue(column, index, row, recordAddress)))
        : '',
    );
    const line = make('tr', {}, name, ...cells);
    line.dataset.slug = String(cellOf(index, 'slug', row));
    return line;
  });
  table.tBodies[0]?.replaceChildren(...rows);
}

/** Writes where this page of the result lies, and the links to the one before and the one after. */
export function showPages({ query, selection }: Shown): void {
  const nav = document.querySelector<HTMLElement>('#pages');
  const { offset, limit } = query;
  const { length } = selection.matched;
  const step = (text: string, to: number, there: boolean): HTMLLIElement | '' =>
    there
      ? make('li', {}, make('a', { className: 'ask', href: writeQuery({ ...query, offset: to }) || '?' }, text))
      : '';
  if (nav !== null) nav.hidden = length <= limit && offset === 0;
  nav?.firstElementChild?.replaceChildren(
    step('‹ Previous', Math.max(0, offset - limit), offset > 0),
    make('li', {}, `${Math.min(offset + 1, length)}–${Math.min(offset + limit, length)} of ${length}`),
    step('Next ›', offset + limit, offset + limit < length),
  );
}
