import type { ListedCollection } from '../../derive/list/definitions.ts';
import { cellOf } from '../../derive/list/index-format.ts';
import { selector } from '../../derive/list/select.ts';
import { readQuery } from '../../derive/list/words.ts';
import { make } from '../elements.ts';
import { loadFile } from '../site.ts';
import { showFacts } from './facts.ts';
import { showOutlines } from './outlines.ts';
import { compareQuery, keepPicks, MOST_PICKS, readPicks } from './picks.ts';
import { showTimes } from './times.ts';

/** Compares what the address of the page names, with what was chosen before where it asks for that or names nothing. */
async function start(part: HTMLElement, table: HTMLTableElement, field: HTMLInputElement): Promise<void> {
  const address = new URLSearchParams(location.search);
  const links = [...part.querySelectorAll<HTMLElement>('[data-kind]')];
  const link = links.find(({ dataset: { kind = '' } }) => address.has(kind)) ?? links[0];
  const collection = (link?.dataset.kind ?? '') as ListedCollection;
  link?.setAttribute('aria-current', 'true');
  const list = await loadFile(collection);
  const { index } = list;
  const select = selector(list);
  const given = (address.get(collection) ?? '').split(',').filter(Boolean);
  const before = given.length === 0 || address.has('with') ? readPicks(collection) : [];
  let rows: number[] = [];

  function show(next: readonly number[]): void {
    rows = [...new Set(next)].filter((row) => row >= 0).slice(-MOST_PICKS);
    const slugs = rows.map((row) => String(cellOf(index, 'slug', row)));
    keepPicks(collection, slugs);
    history.replaceState(null, '', compareQuery(collection, slugs));
    showFacts(table, collection, list, rows, (row) => show(rows.filter((other) => other !== row)));
    const outlines = table.querySelector<HTMLElement>('#outlines');
    const times = part.querySelector<HTMLElement>('#times');
    if (outlines !== null) void showOutlines(outlines, collection, rows);
    if (times !== null) void showTimes(times, collection, index, rows);
    field.disabled = rows.length >= MOST_PICKS;
    part.classList.toggle('few', rows.length < 2);
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
    show([...rows, row]);
  }

  field.oninput = () => {
    const offered = offers();
    field.setCustomValidity('');
    field.list?.replaceChildren(...offered.map((row) => make('option', { value: String(cellOf(index, 'name', row)) })));
    const exact = offered.find((row) => cellOf(index, 'name', row) === field.value);
    if (exact !== undefined) add(exact);
  };
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    add(offers()[0]);
  });
  show([...before, ...given].map((slug) => index.columns.slug?.indexOf(slug) ?? -1));
}

const part = document.querySelector<HTMLElement>('#comparison');
const table = part?.querySelector('table');
const field = part?.querySelector<HTMLInputElement>('[type=search]');
if (part != null && table != null && field != null) start(part, table, field).catch(() => part.classList.add('failed'));
