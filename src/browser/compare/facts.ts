import type { ListFile } from '../../derive/list/index-format.ts';
import { cellValue } from '../../views/list/row.ts';
import { recordLink, valueNode } from '../cells.ts';
import { make } from '../elements.ts';
import { recordAddress } from '../site.ts';

/** Writes the facts of some rows side by side, and marks those that differ. `drop` takes a row out. */
export function showFacts(
  table: HTMLTableElement,
  collection: string,
  { columns, index }: ListFile,
  rows: readonly number[],
  drop: (row: number) => void,
): void {
  const heads = rows.map((row) => {
    const link = recordLink(collection, index, row);
    const onclick = (): void => drop(row);
    const button = make('button', { type: 'button', ariaLabel: `Take ${link.text} out`, onclick }, '✕');
    return make('th', { scope: 'col' }, link, ' ', button);
  });
  const lines = columns.map((column) => {
    const cells = rows.map((row) => make('td', {}, valueNode(cellValue(column, index, row, recordAddress))));
    // Every record has a number of its own: that is no difference.
    const differs = column.name !== 'id' && new Set(cells.map((cell) => cell.textContent)).size > 1;
    return make('tr', { className: differs ? 'differs' : '' }, make('th', { scope: 'row' }, column.head), ...cells);
  });
  table.tHead?.rows[0]?.replaceChildren(make('td'), ...heads);
  table.tBodies[1]?.replaceChildren(...lines);
}
