import type { ListedCollection } from '../../derive/list/definitions.ts';
import { textOf } from '../../derive/list/index-format.ts';
import { selector } from '../../derive/list/select.ts';
import { readQuery } from '../../derive/list/words.ts';
import { comparePath } from '../../lib/paths.ts';
import { make } from '../elements.ts';
import { loadFile } from '../site.ts';
import { showFacts } from './facts.ts';
import { showOutlines } from './outlines.ts';
import { compareQuery, keepPicks, MOST_PICKS, readPicks, slugsIn } from './picks.ts';
import { showTimes } from './times.ts';

/** Compares what the address of the page names, with what was chosen before where it asks for that or names nothing. */
async function start(part: HTMLElement, table: HTMLTableElement, field: HTMLInputElement): Promise<void> {
  const address = (): URLSearchParams => new URLSearchParams(location.search);
  const links = [...part.querySelectorAll<HTMLAnchorElement>('[data-kind]')];
  const link = links.find(({ dataset: { kind = '' } }) => address().has(kind)) ?? links[0];
  const collection = (link?.dataset.kind ?? '') as ListedCollection;
  link?.setAttribute('aria-current', 'true');
  // One kind is compared at a time; what the address names of another is a step away.
  for (const other of links) {
    const { kind = '' } = other.dataset;
    other.href = comparePath() + compareQuery(kind, slugsIn(address().get(kind)));
  }
  const list = await loadFile(collection);
  const { index } = list;
  const select = selector(list);
  const outlines = table.querySelector<HTMLElement>('#outlines');
  const times = part.querySelector<HTMLElement>('#times');
  const said = part.querySelector('output');
  const asked = (): string[] => slugsIn(address().get(collection));
  let rows: number[] = [];

  /** Compares what is known of some slugs, the last ones if they are too many, and says what is left out. */
  function show(slugs: readonly string[]): void {
    rows = [...new Set(slugs)]
      .map((slug) => index.columns.slug?.indexOf(slug) ?? -1)
      .filter((row) => row >= 0)
      .slice(-MOST_PICKS);
    const kept = rows.map((row) => textOf(index, 'slug', row));
    const left = slugs.filter((slug) => !kept.includes(slug));
    if (said) said.textContent = left.length > 0 ? said.dataset.left + left.join(', ') : '';
    keepPicks(collection, kept);
    history.replaceState(null, '', compareQuery(collection, kept));
    document.title = `Compare ${rows.map((row) => textOf(index, 'name', row)).join(', ')}`;
    showFacts(table, collection, list, rows, (row) => {
      change(rows.filter((other) => other !== row));
      (table.querySelector('button') ?? field).focus();
    });
    if (outlines) void showOutlines(outlines, collection, rows);
    if (times) void showTimes(times, collection, index, rows);
    field.disabled = rows.length >= MOST_PICKS;
  }

  /** Compares other rows, as a step that the back button undoes. */
  function change(next: readonly number[]): void {
    history.pushState(null, '', '');
    show(next.map((row) => textOf(index, 'slug', row)));
  }

  /** The rows that what is typed may mean. */
  const offers = (): number[] =>
    select(readQuery(list.definition, new URLSearchParams({ q: field.value })))
      .matched.filter((row) => !rows.includes(row))
      .slice(0, 8);

  function add(row: number | undefined): void {
    field.setCustomValidity(row === undefined ? `Nothing is called “${field.value}”.` : '');
    field.reportValidity();
    if (row === undefined) return;
    field.value = '';
    change([...rows, row]);
  }

  field.oninput = () => {
    const offered = offers();
    field.setCustomValidity('');
    field.list?.replaceChildren(...offered.map((row) => make('option', { value: textOf(index, 'name', row) })));
    const exact = offered.find((row) => textOf(index, 'name', row) === field.value);
    if (exact !== undefined) add(exact);
  };
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    add(offers()[0]);
  });
  addEventListener('popstate', () => show(asked()));
  const chosen = asked().length === 0 || address().has('with') ? readPicks(collection) : [];
  show([...chosen, ...asked()]);
}

const part = document.querySelector<HTMLElement>('#comparison');
const table = part?.querySelector('table');
const field = part?.querySelector<HTMLInputElement>('[type=search]');
if (part && table && field) start(part, table, field).catch(() => part.classList.add('failed'));
