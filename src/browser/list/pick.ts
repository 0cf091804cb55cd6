import type { ListedCollection } from '../../derive/list/index-format.ts';
import { comparePath, keepPicks, MOST_PICKS, readPicks } from '../compare/picks.ts';
import { make } from '../elements.ts';
import { addressOf } from '../site.ts';

/** Gives each row of a table a box that adds it to the comparison, and says below what is chosen. `show` after new rows. */
export function pickable(collection: ListedCollection, table: HTMLTableElement): { show: () => void } {
  const bar = make('p', { className: 'picked', hidden: true });
  bar.role = 'status';
  table.closest('.scroll')?.after(bar);

  function boxes(): void {
    const picked = readPicks(collection);
    for (const row of table.tBodies[0]?.rows ?? []) {
      const head = row.cells[0];
      const slug = row.dataset.slug ?? '';
      const found = head?.querySelector('input');
      const name = head?.querySelector('a')?.textContent ?? slug;
      const box =
        found ?? make('input', { type: 'checkbox', value: slug, ariaLabel: `Compare ${name}`, title: 'Compare' });
      if (found == null) head?.prepend(box);
      box.checked = picked.includes(slug);
      box.disabled = !box.checked && picked.length >= MOST_PICKS;
    }
    bar.hidden = picked.length === 0;
    const words = picked.length === 1 ? 'Compare 1 chosen with others' : `Compare ${picked.length} chosen`;
    const link = make('a', { href: addressOf(comparePath(collection, picked)) }, words);
    const clear = make('button', { type: 'button' }, 'Clear');
    clear.addEventListener('click', () => {
      keepPicks(collection, []);
      boxes();
    });
    bar.replaceChildren(link, ' ', clear);
  }

  table.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const others = readPicks(collection).filter((slug) => slug !== target.value);
    keepPicks(collection, target.checked ? [...others, target.value] : others);
    boxes();
  });
  boxes();
  return { show: boxes };
}
