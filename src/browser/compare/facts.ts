import type { ListedCollection } from '../../derive/list/definitions.ts';
import type { ListFile } from '../../derive/list/index-format.ts';
import { filePath } from '../../lib/paths.ts';
import { cellValue } from '../../views/list/row.ts';
import { make, valueNode } from '../elements.ts';

/** Writes the facts of some rows side by side, and marks those that differ. `drop` takes a row out. */
export function showFacts(
  collection: ListedCollection,
  { columns, index }: ListFile,
  rows: readonly number[],
  drop: (row: number) => void,
): void {
  const table = document.querySelector<HTMLTableElement>('.compare');
  const address = (where: string, slug: string): string => filePath(`${where}/${slug}/`);
  const heads = rows.map((row) => {
    const name = String(index.columns.name?.[row]);
    const button = make('button', { type: 'button', ariaLabel: `Take ${name} out` }, '✕');
    button.onclick = () => drop(row);
    const link = make('a', { href: address(collection, String(index.columns.slug?.[row])) }, name);
    return make('th', { scope: 'col' }, link, ' ', button);
  });
  // Every record has a number of its own: that is no difference.
  const lines = columns
    .filter(({ name }) => name !== 'id')
    .map((column) => {
      const values = rows.map((row) => cellValue(column, index, row, address));
      const cells = values.map((value) => make('td', {}, valueNode(value)));
      const differs = new Set(cells.map(({ textContent }) => textContent)).size > 1;
      const head = make('th', { scope: 'row' }, column.head);
      if (differs) head.append(make('abbr', { title: 'differs' }, ' ≠'));
      return make('tr', { className: differs ? 'differs' : 'same' }, head, ...cells);
    });
  table?.tHead?.rows[0]?.replaceChildren(make('td'), ...heads);
  table?.tBodies[0]?.replaceChildren(...lines);
  if (table != null) table.hidden = rows.length === 0;
}
