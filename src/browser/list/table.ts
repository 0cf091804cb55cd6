import type { ListedCollection } from '../../derive/list/definitions.ts';
import { type Query, writeQuery } from '../../derive/list/words.ts';
import { filePath } from '../../lib/paths.ts';
import { cellClass, cellValue, shownColumns } from '../../views/list/row.ts';
import { make, valueNode } from '../elements.ts';
import type { Change } from './controls.ts';
import type { Shown } from './list.ts';

type SortBy = (column: string, numeric: boolean) => void;

const sortedBy = ({ ordering: [key] }: Query): string => key?.column ?? 'name';

/** Turns the heads of columns that the list can be sorted by into buttons that do it. */
export function makeSortable(table: HTMLTableElement, form: HTMLFormElement, sortBy: SortBy): void {
  for (const head of table.tHead?.rows[0]?.cells ?? []) {
    const { column = '' } = head.dataset;
    if (form.querySelector(`[name=ordering] [value="${column}"]`) === null) continue;
    const button = make('button', { type: 'button' }, head.textContent?.trim() ?? '');
    button.onclick = () => sortBy(column, head.classList.contains('number'));
    head.replaceChildren(button);
  }
}

/** Writes the heads of the columns that are shown. */
export function showHead(table: HTMLTableElement, { columns, query }: Shown, sortBy: SortBy): void {
  const by = sortedBy(query);
  const focused = document.activeElement?.closest('th')?.dataset.column;
  const name = { name: 'name', head: 'Name', from: 'always', kind: 'text' } as const;
  const heads = [name, ...shownColumns(columns, query.detailed, by)].map((column) => {
    const head = make('th', { scope: 'col', className: cellClass(column, by) }, column.head);
    head.dataset.column = column.name;
    if (column.name === by) head.ariaSort = query.ordering[0]?.down ? 'descending' : 'ascending';
    return head;
  });
  table.tHead?.rows[0]?.replaceChildren(...heads);
  table.parentElement?.classList.toggle('detailed', query.detailed);
  const form = document.querySelector<HTMLFormElement>('#list');
  if (form !== null) makeSortable(table, form, sortBy);
  heads
    .find(({ dataset }) => dataset.column === focused)
    ?.querySelector('button')
    ?.focus();
}

/** Writes the rows of the page that is asked for: at most 100, however long the list is. */
export function showRows(table: HTMLTableElement, collection: ListedCollection, shown: Shown): void {
  const { index, query, selection } = shown;
  const by = sortedBy(query);
  const columns = shownColumns(shown.columns, query.detailed, by);
  const address = (where: string, slug: string): string => filePath(`${where}/${slug}/`);
  const rows = selection.matched.slice(query.offset, query.offset + query.limit).map((row) => {
    const slug = String(index.columns.slug?.[row]);
    const link = make('a', { href: address(collection, slug) }, String(index.columns.name?.[row]));
    const head = make('th', { scope: 'row' }, link);
    if (index.columns.is_placeholder?.[row] === 1) head.append(make('span', { className: 'tag' }, ' placeholder'));
    const cells = columns.map((column) =>
      make('td', { className: cellClass(column, by) }, valueNode(cellValue(column, index, row, address))),
    );
    const line = make('tr', {}, head, ...cells);
    line.dataset.slug = slug;
    return line;
  });
  table.tBodies[0]?.replaceChildren(...rows);
}

/** Writes where this page of the result lies, and the links to the one before and the one after. */
export function showPages({ query, selection }: Shown, change: Change): void {
  const nav = document.querySelector<HTMLElement>('#pages');
  if (nav === null) return;
  const { offset, limit } = query;
  const { length } = selection.matched;
  const step = (text: string, to: number): HTMLLIElement => {
    const link = make('a', { href: writeQuery({ ...query, offset: to }) || location.pathname }, text);
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void change(() => ({ offset: to })).then(() => document.querySelector('#said')?.scrollIntoView());
    };
    return make('li', {}, link);
  };
  nav.hidden = length <= limit && offset === 0;
  nav.firstElementChild?.replaceChildren(
    ...(offset > 0 ? [step('‹ Previous', Math.max(0, offset - limit))] : []),
    make('li', {}, `${Math.min(offset + 1, length)}–${Math.min(offset + limit, length)} of ${length}`),
    ...(offset + limit < length ? [step('Next ›', offset + limit)] : []),
  );
}
