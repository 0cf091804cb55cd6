import type { ListedCollection } from '../../derive/list/definitions.ts';
import { comparePath } from '../../lib/paths.ts';
import { compareQuery, keepPicks, MOST_PICKS, readPicks } from '../compare/picks.ts';

/** Makes the box of each row add it to the comparison; what it returns ticks the boxes of new rows. */
export function pickable(collection: ListedCollection, table: HTMLTableElement): () => void {
  const bar = document.querySelector<HTMLElement>('#picked');

  function show(): void {
    const picked = readPicks(collection);
    for (const box of table.querySelectorAll('input')) {
      box.checked = picked.includes(box.value);
      box.disabled = !box.checked && picked.length >= MOST_PICKS;
    }
    const link = bar?.querySelector('a');
    if (!bar || !link) return;
    link.href = comparePath() + compareQuery(collection, picked);
    link.text = `Compare the ${picked.length} chosen`;
    bar.hidden = picked.length === 0;
  }

  function pick(slugs: string[]): void {
    keepPicks(collection, slugs);
    show();
  }

  table.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const others = readPicks(collection).filter((slug) => slug !== target.value);
    pick(target.checked ? [...others, target.value] : others);
  });
  bar?.querySelector('button')?.addEventListener('click', () => pick([]));
  // The browser may bring a page back as it was left.
  addEventListener('pageshow', show);
  show();
  return show;
}
