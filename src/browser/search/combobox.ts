import { searchPath } from '../../lib/paths.ts';
import { make } from '../elements.ts';
import { loadEngine } from './engine.ts';
import { find } from './find.ts';
import { resultAddress } from './result.ts';

/** How many are offered of the best kind, of each other, and in all. */
const [OF_BEST, OF_OTHERS, MOST] = [4, 2, 9];

/** Makes a search field offer what it finds while the reader types; Enter without a choice leads to the search page. */
export function combobox(field: HTMLInputElement): void {
  const list = make('ul', { id: 'offers', role: 'listbox', ariaLabel: 'Found', hidden: true });
  const status = make('p', { className: 'hear', role: 'status' });
  field.after(list, status);
  field.role = 'combobox';
  field.setAttribute('aria-controls', list.id);
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';
  let active = -1;
  let asking = new AbortController();

  const offers = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  function open(yes: boolean): void {
    list.hidden = !yes;
    field.ariaExpanded = String(yes);
    if (!yes) choose(-1);
  }

  function choose(place: number): void {
    active = place;
    offers().forEach((offer, at) => {
      offer.ariaSelected = String(at === place);
      if (at === place) offer.scrollIntoView({ block: 'nearest' });
    });
    if (place < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', offers()[place]?.id ?? '');
  }

  async function offer(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const words = field.value.trim();
    if (words === '') return open(false);
    const request = { words, filters: {}, sort: {} };
    const { groups, total } = await find(await loadEngine(), request, { perKind: OF_BEST, signal });
    if (signal.aborted || document.activeElement !== field) return;
    const offered = groups.flatMap(({ kind, shown }, place) =>
      shown.slice(0, place === 0 ? OF_BEST : OF_OTHERS).map((fragment) => {
        const link = make('a', { href: resultAddress(fragment), tabIndex: -1 }, fragment.meta.title ?? '');
        const facts = make('span', { className: 'note' }, [kind, fragment.meta.facts ?? []].flat().join(' · '));
        return make('li', { role: 'option', ariaSelected: 'false' }, link, facts);
      }),
    );
    const all = make('a', { href: `${searchPath()}?q=${encodeURIComponent(words)}`, tabIndex: -1 });
    all.textContent = total === 0 ? 'Nothing found: search page' : `All results (${total})`;
    const rows = [...offered.slice(0, MOST), make('li', { role: 'option', ariaSelected: 'false' }, all)];
    rows.forEach((row, place) => {
      row.id = `offer-${place}`;
    });
    list.replaceChildren(...rows);
    status.textContent = `${total} found`;
    open(true);
    choose(-1);
  }

  function ask(): void {
    // A search that the next letter overtook has nothing to say.
    offer().catch((error: unknown) => (error instanceof DOMException ? undefined : open(false)));
  }

  field.addEventListener('input', ask);
  field.addEventListener('blur', () =>
    setTimeout(() => open(list.contains(document.activeElement) && !list.hidden), 150),
  );
  field.addEventListener('keydown', (event) => {
    const count = offers().length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      open(false);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) ask();
      else choose(event.key === 'ArrowDown' ? (active + 1) % count : (active <= 0 ? count : active) - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      offers()[active]?.querySelector('a')?.click();
    }
  });
  if (field.value !== '') ask();
}
