import { DEFINITIONS } from '../../derive/list/definitions.ts';
import type { ListedCollection } from '../../derive/list/index-format.ts';
import { type Query, writeQuery } from '../../derive/list/words.ts';
import { listRow, shownColumns } from '../../views/list/columns.ts';
import { make, valueNode } from '../elements.ts';
import { addressOf } from '../site.ts';
import type { Change, Shown } from './controls.ts';

const columnsOf = (collection: ListedCollection, { detailed, ordering }: Query) =>
  shownColumns(collection, detailed, ordering[0]?.column ?? null);

const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

/** Writes the heads of the table: a button sorts by its column, and once more the other way. */
export function showHead(
  table: HTMLTableElement,
  collection: ListedCollection,
  query: Query,
  sortBy: (column: string, numeric: boolean) => void,
): void {
  const [key = { column: 'name', down: false }] = query.ordering;
  const { orderings } = DEFINITIONS[collection];
  const heads = [{ name: 'name', head: 'Name', from: 'always', number: false }, ...columnsOf(collection, query)];
  const focused = document.activeElement?.closest('th')?.dataset.column;
  const cells = heads.map(({ name, head, from, number = false }) => {
    const sorted = key.column === name;
    const cell = make('th', { scope: 'col', className: classes(number && 'number', sorted && 'sorted', from) });
    cell.dataset.column = name;
    if (sorted) cell.ariaSort = key.down ? 'descending' : 'ascending';
    if (!orderings.includes(name)) cell.textContent = head;
    else {
      const button = make('button', { type: 'button' }, head);
      button.addEventListener('click', () => sortBy(name, number));
      cell.append(button);
    }
    return cell;
  });
  table.tHead?.rows[0]?.replaceChildren(...cells);
  table.closest('.scroll')?.classList.toggle('detailed', query.detailed);
  if (focused !== undefined)
    cells
      .find(({ dataset }) => dataset.column === focused)
      ?.querySelector('button')
      ?.focus();
}

/** Writes the rows of the page that is asked for: at most 100, however long the list is. */
export function showRows(table: HTMLTableElement, collection: ListedCollection, shown: Shown): void {
  const { index, query, selection } = shown;
  const columns = columnsOf(collection, query);
  const by = query.ordering[0]?.column ?? 'name';
  const names = columns.map(({ name, number, from }) => classes(number && 'number', name === by && 'sorted', from));
  const address = (where: string, slug: string): string => addressOf(`${where}/${slug}/`);
  const rows = selection.matched.slice(query.offset, query.offset + query.limit).map((row) => {
    const { name, slug, href, placeholder, cells } = listRow(collection, columns, index, row, address);
    const head = make('th', { scope: 'row' }, make('a', { href }, name));
    if (placeholder) head.append(make('span', { className: 'tag' }, ' placeholder'));
    const line = make('tr', {}, head);
    line.dataset.slug = slug;
    cells.forEach((value, place) => {
      line.append(make('td', { className: names[place] ?? '' }, valueNode(value)));
    });
    return line;
  });
  table.tBodies[0]?.replaceChildren(...rows);
}

/** Writes the links to the pages of the result: the one before, the one after, and where this one lies. */
export function showPages({ query, selection }: Shown, change: Change): void {
  const nav = document.querySelector<HTMLElement>('#pages');
  if (nav === null) return;
  const { offset, limit } = query;
  const { length } = selection.matched;
  const step = (text: string, to: number): HTMLLIElement => {
    const link = make('a', { href: writeQuery({ ...query, offset: to }) || location.pathname }, text);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      change({ offset: to });
      document.querySelector('#said')?.scrollIntoView();
    });
    return make('li', {}, link);
  };
  const here = make('li', {}, `${offset + 1}–${Math.min(offset + limit, length)} of ${length}`);
  nav.hidden = length <= limit && offset === 0;
  nav
    .querySelector('ul')
    ?.replaceChildren(
      ...(offset > 0 ? [step('‹ Previous', Math.max(0, offset - limit))] : []),
      ...(offset < length ? [here] : []),
      ...(offset + limit < length ? [step('Next ›', offset + limit)] : []),
    );
}
