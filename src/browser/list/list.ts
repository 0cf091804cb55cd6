import { DEFINITIONS } from '../../derive/list/definitions.ts';
import type { BrowseIndex, ListedCollection } from '../../derive/list/index-format.ts';
import { type Select, selector } from '../../derive/list/select.ts';
import { orderingWord, type Query, readQuery, writeQuery } from '../../derive/list/words.ts';
import { resultInWords } from '../../views/list/in-words.ts';
import { addressOf, loadIndex } from '../site.ts';
import { type Shown, showChips, showFacets, showForm } from './controls.ts';
import { pickable } from './pick.ts';
import { showHead, showPages, showRows } from './table.ts';

const form = document.querySelector<HTMLFormElement>('#list');
if (form !== null) start(form, form.dataset.collection as ListedCollection);

function start(form: HTMLFormElement, collection: ListedCollection): void {
  const definition = DEFINITIONS[collection];
  const table = document.querySelector<HTMLTableElement>('table.list');
  const said = document.querySelector<HTMLElement>('#said');
  if (table === null || said === null) throw new Error('The page has no list.');
  const read = (): Query => readQuery(definition, new URLSearchParams(location.search));
  const picks = pickable(collection, table);
  let query = read();
  let loaded: Promise<{ index: BrowseIndex; select: Select }> | null = null;
  let latest = 0;

  const load = () => {
    loaded ??= loadIndex(collection).then((index) => ({ index, select: selector(definition, index) }));
    return loaded;
  };

  /** Shows what is asked; after the next frame, so that what the reader pressed answers at once. */
  async function show(): Promise<void> {
    latest += 1;
    const mine = latest;
    table?.setAttribute('aria-busy', 'true');
    try {
      const { index, select } = await load();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (mine !== latest || table === null || said === null) return;
      const shown: Shown = { index, query, selection: select(query) };
      said.textContent = resultInWords(definition, index, query, shown.selection);
      showFacets(form, definition, shown);
      showChips(definition, shown, change);
      showHead(table, collection, query, sortBy);
      showRows(table, collection, shown);
      showPages(shown, change);
      picks.show();
      table.ariaBusy = 'false';
    } catch {
      if (said !== null) said.textContent = 'The list could not be loaded for filtering. Reload the page.';
    }
  }

  /** Asks for something else; `keep` makes it a step that the back button undoes. */
  function change(next: Partial<Query>, keep = true): void {
    query = { ...query, offset: 0, ...next };
    const address = writeQuery(query) || location.pathname;
    if (keep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    showForm(form, query);
    void show();
  }

  function sortBy(column: string, numeric: boolean): void {
    const [first] = query.ordering;
    const down = first?.column === column ? !first.down : numeric;
    change({ ordering: column === 'name' && !down ? [] : [{ column, down }] });
  }

  function readForm(keep: boolean): void {
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
    const own = new Set([...form.elements].map((element) => element.getAttribute('name')));
    const rest = Object.entries(query.words).filter(([word]) => !own.has(word));
    const asked = new URLSearchParams(
      [...rest, ...fields].filter(([, value]) => value !== '').map(([...pair]) => pair),
    );
    const { words, ordering, detailed } = readQuery(definition, asked);
    const several = query.ordering.length > 1 && orderingWord(ordering) === orderingWord(query.ordering.slice(0, 1));
    change({ words, ordering: several ? query.ordering : byName(ordering), detailed }, keep);
  }

  /** By name upwards is how the list comes: the address need not say it. */
  const byName = (ordering: Query['ordering']): Query['ordering'] =>
    orderingWord(ordering) === 'name' ? [] : ordering;

  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'search') readForm(false);
  });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.type === 'search')) readForm(true);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    readForm(true);
  });
  for (const event of ['focusin', 'pointerover']) form.addEventListener(event, load, { once: true });
  addEventListener('popstate', () => {
    query = read();
    showForm(form, query);
    void show();
  });

  if (query.json) location.replace(addressOf(`api/${collection}/`));
  showHead(table, collection, query, sortBy);
  showForm(form, query);
  if (location.search !== '') void show();
}
