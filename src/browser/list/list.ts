import type { ListedCollection } from '../../derive/list/definitions.ts';
import type { ListFile } from '../../derive/list/index-format.ts';
import { type Select, type Selection, selector } from '../../derive/list/select.ts';
import { orderingWord, type Query, readQuery, writeQuery } from '../../derive/list/words.ts';
import { apiListPath } from '../../lib/paths.ts';
import { resultInWords } from '../../views/list/in-words.ts';
import { loadFile } from '../site.ts';
import { formWords, showChips, showFacets, showForm } from './controls.ts';
import { pickable } from './pick.ts';
import { makeSortable, showHead, showPages, showRows } from './table.ts';

/** What is asked, of which list, and what it selects. */
export interface Shown extends ListFile {
  query: Query;
  selection: Selection;
}

interface Loaded extends ListFile {
  select: Select;
}

/** Milliseconds without a key before what was typed so far is looked for. */
const PAUSE = 120;

/** Makes the list of the page one that filters, sorts and pages at once; what that takes is loaded when it is first used. */
function start(form: HTMLFormElement, table: HTMLTableElement, said: HTMLElement): void {
  const collection = form.dataset.collection as ListedCollection;
  const showPicks = pickable(collection, table);
  let query: Query | null = null;
  let loading: Promise<Loaded> | null = null;
  let latest = 0;

  function load(): Promise<Loaded> {
    loading ??= loadFile(collection).then((list) => ({ ...list, select: selector(list.definition, list.index) }));
    return loading;
  }

  const read = ({ definition }: ListFile): Query => readQuery(definition, new URLSearchParams(location.search));

  /** Shows what is asked; after the next frame, so that what the reader pressed answers at once. */
  async function show(): Promise<void> {
    latest += 1;
    const mine = latest;
    table.ariaBusy = 'true';
    const { select, ...list } = await load();
    query ??= read(list);
    if (query.json && location.protocol !== 'file:') location.replace(apiListPath(collection));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (mine !== latest) return;
    const shown: Shown = { ...list, query, selection: select(query) };
    showForm(form, query);
    showFacets(form, shown);
    showChips(form, shown, change);
    showHead(table, shown, sortBy);
    showRows(table, collection, shown);
    showPages(shown, change);
    showPicks();
    const order = form.querySelector<HTMLSelectElement>('[name=ordering]')?.selectedOptions[0]?.text ?? '';
    said.textContent = resultInWords(collection, list.index, shown.selection.matched, order);
    table.ariaBusy = 'false';
  }

  /** Asks for something else; `keep` makes it a step that the back button undoes. */
  async function change(next: (query: Query) => Partial<Query>, keep = true): Promise<void> {
    query ??= read(await load());
    query = { ...query, offset: 0, ...next(query) };
    history[keep ? 'pushState' : 'replaceState'](null, '', writeQuery(query) || location.pathname);
    await show();
  }

  function sortBy(column: string, numeric: boolean): void {
    change(({ ordering: [first] }) => ({
      ordering: [{ column, down: (first?.column ?? 'name') === column ? first?.down !== true : numeric }],
    })).catch(fail);
  }

  async function readForm(keep: boolean): Promise<void> {
    const { definition } = await load();
    const asked = formWords(form);
    await change(({ words, ordering: before }) => {
      const rest = Object.entries(words).filter(([word]) => form.elements.namedItem(word) === null);
      const given = readQuery(definition, asked);
      const same = orderingWord(given.ordering) === orderingWord(before.slice(0, 1));
      return {
        words: { ...Object.fromEntries(rest), ...given.words },
        ordering: same ? before : given.ordering,
        detailed: given.detailed,
      };
    }, keep);
  }

  const fail = (): void => {
    said.textContent = 'The list could not be loaded for filtering. Reload the page.';
  };
  const typed = ({ target }: Event): boolean => target instanceof HTMLInputElement && target.type === 'search';

  let pause = 0;
  form.addEventListener('input', (event) => {
    clearTimeout(pause);
    if (typed(event)) pause = window.setTimeout(() => readForm(false).catch(fail), PAUSE);
  });
  form.addEventListener('change', (event) => {
    if (!typed(event)) readForm(true).catch(fail);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('focusin', () => load().catch(fail), { once: true });
  addEventListener('popstate', () => {
    query = null;
    show().catch(fail);
  });
  makeSortable(table, form, sortBy);
  if (location.search !== '') show().catch(fail);
}

const form = document.querySelector<HTMLFormElement>('#list');
const table = document.querySelector<HTMLTableElement>('table.list');
const said = document.querySelector<HTMLElement>('#said');
if (form !== null && table !== null && said !== null) start(form, table, said);
