import type { ListedCollection } from '../../derive/list/definitions.ts';
import type { ListFile } from '../../derive/list/index-format.ts';
import { type Select, type Selection, selector } from '../../derive/list/select.ts';
import { type Query, readQuery, writeQuery } from '../../derive/list/words.ts';
import { resultInWords } from '../../views/list/in-words.ts';
import { loadFile } from '../site.ts';
import { readForm, showChips, showFacets, showForm } from './controls.ts';
import { pickable } from './pick.ts';
import { ROWS_AT_ONCE, reorder, showHead, showPages, showRows } from './table.ts';

/** What is asked, of which list, and what it selects. */
export interface Shown extends ListFile {
  query: Query;
  selection: Selection;
}

/** Milliseconds without a key before what was typed so far is looked for. */
const PAUSE = 200;

/** Lets the browser show what was done so far, and answer what was pressed. */
const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Makes the list of the page one that filters, sorts and pages at once; what that takes is loaded when it is first used. */
function start(form: HTMLFormElement, table: HTMLTableElement, said: HTMLElement): void {
  const collection = form.dataset.collection as ListedCollection;
  const showPicks = pickable(collection, table);
  let select: Select | null = null;
  let latest = 0;
  let pause = 0;

  const load = (): Promise<ListFile> => loadFile(collection);
  const asked = ({ definition }: ListFile): Query => readQuery(definition, new URLSearchParams(location.search));

  /** Shows what the address asks, a few rows a frame, so that what the reader presses answers at once. */
  async function show(): Promise<void> {
    latest += 1;
    const mine = latest;
    table.ariaBusy = 'true';
    try {
      const list = await load();
      await frame();
      if (mine !== latest) return;
      const query = asked(list);
      if (query.json && location.protocol !== 'file:')
        location.replace(document.querySelector<HTMLAnchorElement>('main a[type$=json]')?.href ?? '');
      select ??= selector(list);
      const shown: Shown = { ...list, query, selection: select(query) };
      showHead(table, query);
      const rows = Math.min(query.limit, Math.max(1, shown.selection.matched.length - query.offset));
      for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
        showRows(table, collection, shown, from);
        showPicks();
        if (from === 0) {
          said.textContent = resultInWords(list, shown.selection.matched, showForm(form, query));
          showChips(form, shown);
        }
        await frame();
        if (mine !== latest) return;
      }
      showFacets(form, shown);
      showPages(shown);
      table.ariaBusy = 'false';
    } catch {
      said.textContent = said.dataset.failed ?? '';
    }
  }

  /** Makes the address ask for something else; `keep` makes it a step that the back button undoes. */
  function ask(address: string, keep = true): void {
    history[keep ? 'pushState' : 'replaceState'](null, '', address || location.pathname);
    void show();
  }

  async function askForm(keep: boolean): Promise<void> {
    const { definition } = await load();
    ask(writeQuery(readQuery(definition, readForm(form))), keep);
  }

  form.oninput = ({ target }) => {
    clearTimeout(pause);
    // What is still being written is of no use any more.
    latest += 1;
    if (target instanceof HTMLSelectElement) void askForm(true);
    else pause = window.setTimeout(askForm, PAUSE, false);
  };
  form.onsubmit = (event) => event.preventDefault();
  form.addEventListener('focusin', load, { once: true });
  table.tHead?.addEventListener('click', async ({ target }) => {
    const head = target instanceof HTMLButtonElement ? target.closest('th') : null;
    if (head !== null) ask(writeQuery(reorder(asked(await load()), head)));
  });
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.ask') : null;
    if (link === null || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    ask(link.search);
    said.scrollIntoView({ block: 'nearest' });
  });
  addEventListener('popstate', show);
  if (location.search !== '') void show();
}

const form = document.querySelector<HTMLFormElement>('#list');
const table = document.querySelector<HTMLTableElement>('table.list');
const said = document.querySelector<HTMLElement>('#said');
if (form && table && said) start(form, table, said);
