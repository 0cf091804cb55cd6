import type { ListedCollection } from '../../derive/list/definitions.ts';
import type { ListFile } from '../../derive/list/index-format.ts';
import { selector } from '../../derive/list/select.ts';
import { readQuery } from '../../derive/list/words.ts';
import { make } from '../elements.ts';
import { loadFile } from '../site.ts';
import { showFacts } from './facts.ts';
import { compareQuery, keepPicks, MOST_PICKS, readPicks } from './picks.ts';
import { showTimes } from './times.ts';

const address = new URLSearchParams(location.search);
const links = [...document.querySelectorAll<HTMLElement>('[data-kind]')];
const kinds = links.map(({ dataset }) => dataset.kind as ListedCollection);
const collection = kinds.find((kind) => address.has(kind)) ?? 'spacecraft';
const form = document.querySelector<HTMLFormElement>('#add');
const field = form?.querySelector<HTMLInputElement>('[type=search]');
const found = form?.querySelector('datalist');
const said = document.querySelector('#said');

/** The rows that the address names; with those chosen before where it asks for them, or names none. */
function asked({ index }: ListFile): number[] {
  const given = (address.get(collection) ?? '').split(',').filter(Boolean);
  const before = given.length === 0 || address.has('with') ? readPicks(collection) : [];
  const slugs = index.columns.slug ?? [];
  const rows = [...new Set([...before, ...given])].map((slug) => slugs.indexOf(slug)).filter((row) => row >= 0);
  return rows.slice(-MOST_PICKS);
}

async function start(): Promise<void> {
  const list = await loadFile(collection);
  const { columns } = list.index;
  const select = selector(list.definition, list.index);
  let rows = asked(list);
  let offered: readonly number[] = [];

  function show(next: number[]): void {
    rows = next;
    const slugs = rows.map((row) => String(columns.slug?.[row]));
    keepPicks(collection, slugs);
    history.replaceState(null, '', compareQuery(collection, slugs));
    showFacts(collection, list, rows, (row) => show(rows.filter((other) => other !== row)));
    showTimes(collection, list, rows).catch(fail);
    if (field != null) field.disabled = rows.length >= MOST_PICKS;
    if (said !== null) said.textContent = rows.length > 1 ? '' : 'Add at least two, by name, serial or other name.';
  }

  field?.addEventListener('input', () => {
    const { matched } = select(readQuery(list.definition, new URLSearchParams({ q: field.value })));
    offered = matched.filter((row) => !rows.includes(row)).slice(0, 8);
    const names = offered.map((row) => String(columns.name?.[row]));
    found?.replaceChildren(...names.map((value) => make('option', { value })));
    const exact = names.indexOf(field.value);
    if (exact >= 0) add(offered[exact]);
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field?.value) add(offered[0]);
  });

  function add(row: number | undefined): void {
    if (row === undefined || field == null) {
      if (said !== null) said.textContent = `Nothing is called “${field?.value}”.`;
      return;
    }
    field.value = '';
    show([...rows, row]);
  }

  for (const [place, kind] of kinds.entries())
    if (kind === collection) links[place]?.setAttribute('aria-current', 'true');
  show(rows);
}

function fail(): void {
  if (said !== null) said.textContent = 'What is compared could not be loaded. Reload the page.';
}

start().catch(fail);
