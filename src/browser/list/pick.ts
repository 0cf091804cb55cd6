import type { ListedCollection } from '../../derive/list/definitions.ts';
import { compareAddress, keepPicks, MOST_PICKS, readPicks } from '../compare/picks.ts';
import { make } from '../elements.ts';

/** Gives each row of a table a box that adds it to the comparison; what it returns does so again after new rows. */
export function pickable(collection: ListedCollection, table: HTMLTableElement): () => void {
  const bar = make('p', { className: 'picked' });
  bar.role = 'status';
  table.parentElement?.after(bar);

  function show(): void {
    const picked = readPicks(collection);
    for (const row of table.tBodies[0]?.rows ?? []) {
      const { slug = '' } = row.dataset;
      let box = row.querySelector('input');
      if (box === null) {
        const ariaLabel = `Compare ${row.querySelector('a')?.textContent}`;
        box = make('input', { type: 'checkbox', value: slug, ariaLabel, title: 'Compare' });
        row.cells[0]?.prepend(box);
      }
      box.checked = picked.includes(slug);
      box.disabled = !box.checked && picked.length >= MOST_PICKS;
    }
    const link = make('a', { href: compareAddress(collection, picked) }, `Compare the ${picked.length} chosen`);
    const clear = make('button', { type: 'button' }, 'Clear');
    clear.onclick = () => {
      keepPicks(collection, []);
      show();
    };
    bar.hidden = picked.length === 0;
    bar.replaceChildren(link, ' ', clear);
  }

  table.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const others = readPicks(collection).filter((slug) => slug !== target.value);
    keepPicks(collection, target.checked ? [...others, target.value] : others);
    show();
  });
  show();
  return show;
}
