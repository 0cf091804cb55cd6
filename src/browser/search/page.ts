import { make } from '../elements.ts';
import { type Counts, type Fragment, loadEngine } from './engine.ts';
import { type Found, find, type Group, type Request } from './find.ts';
import { KINDS, kindsOf } from './kinds.ts';
import { marked, resultAddress } from './result.ts';

const FEW = 4;
const MORE = 20;
const FAILED = 'The search index could not be loaded. Reload the page, or browse the lists above.';
const FACETS = ['kind', 'type', 'status', 'family', 'configuration', 'agency', 'in space', 'decade'];

/** A part of the page that must be there. */
function part<T extends HTMLElement>(id: string): T {
  const found = document.querySelector<T>(`#${id}`);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

const form = part<HTMLFormElement>('search');
const query = part<HTMLInputElement>('query');
const order = part<HTMLSelectElement>('order');
const facets = part<HTMLFieldSetElement>('facets');
const summary = part<HTMLParagraphElement>('summary');
const results = part<HTMLDivElement>('results');

let asking = new AbortController();
let shown = MORE;
let counted = false;

/** The chosen facets, by name. */
function chosen(): Record<string, string> {
  const fields = [...new FormData(form)].filter(([name, value]) => FACETS.includes(name) && value !== '');
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
}

const isNarrowed = (): boolean => Object.keys(chosen()).length > 0;

function keepAddress(picked: Record<string, string>): void {
  const kept = new URLSearchParams();
  if (query.value.trim() !== '') kept.set('q', query.value.trim());
  if (order.value !== '') kept.set('sort', order.value);
  for (const [name, value] of Object.entries(picked)) kept.set(name, value);
  history.replaceState(null, '', kept.size === 0 ? location.pathname : `?${kept}`);
}

/** A facet with its values; one that has none yet keeps its place. */
function facet(name: string, counts: Readonly<Record<string, number>>, picked: string | undefined): HTMLLabelElement {
  const select = make('select', { name }, new Option('any', ''));
  const known = picked === undefined || Object.hasOwn(counts, picked) ? counts : { ...counts, [picked]: 0 };
  for (const [value, count] of Object.entries(known)) {
    if (count > 0 || picked === value) select.add(new Option(`${value} (${count})`, value, false, picked === value));
  }
  select.disabled = select.options.length === 1;
  return make('label', {}, `${name} `, select);
}

function showFacets(counts: Counts, picked: Record<string, string>): void {
  const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : null;
  const legend = facets.querySelector('legend');
  const fields = FACETS.map((name) => facet(name, counts[name] ?? {}, picked[name]));
  facets.replaceChildren(...(legend === null ? [] : [legend]), ...fields);
  if (focused !== null) facets.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
}

/** The sign for a kind of craft, from those that the page holds; it adds nothing to the words beside it. */
function sign(kind: string): SVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#outline-${kind}`);
  drawing.ariaHidden = 'true';
  drawing.append(use);
  return drawing;
}

function item(fragment: Fragment): HTMLLIElement {
  const link = make('a', { href: resultAddress(fragment) }, fragment.meta.title ?? fragment.raw_url);
  const facts = make('span', { className: 'note' }, fragment.meta.facts ?? '');
  const { outline } = fragment.meta;
  const drawn = outline === undefined ? [] : [sign(outline)];
  return make('li', {}, ...drawn, make('div', {}, link, ' ', facts, make('p', {}, ...marked(fragment))));
}

function section({ kind, total, shown: fragments }: Group): HTMLElement {
  const head = make('h2', {}, KINDS[kind], make('span', { className: 'note' }, ` ${total}`));
  const list = make('ol', {}, ...fragments.map(item));
  if (total > fragments.length) {
    const alone = chosen().kind !== undefined;
    const more = make('button', { type: 'button' }, alone ? 'Show more' : `Show all ${total}`);
    more.onclick = () => {
      const field = facets.querySelector<HTMLSelectElement>('[name=kind]');
      if (alone || field === null) shown += MORE;
      else field.value = kind;
      void run().then(() =>
        (alone ? results.querySelectorAll('a')[shown - MORE] : results.querySelector('a'))?.focus(),
      );
    };
    list.append(make('li', {}, more));
  }
  return make('section', {}, head, list);
}

function said({ words, total }: Found, asked: string): string {
  if (total === 0) {
    const what = asked === '' ? 'Nothing found' : `Nothing found for “${asked}”`;
    return isNarrowed() ? `${what} with these filters.` : `${what}. Check the spelling or use fewer words.`;
  }
  const count = `${total} ${total === 1 ? 'result' : 'results'}`;
  return words === asked ? count : `${count} for “${words}”; nothing is called “${asked}”`;
}

/** Sets all filters back and searches again. */
function widen(): void {
  for (const field of facets.querySelectorAll('select')) field.value = '';
  query.focus();
  void run();
}

function show(found: Found, asked: string): void {
  const wider = make('button', { type: 'button', onclick: widen }, 'Search without filters');
  results.replaceChildren(...(found.total === 0 && isNarrowed() ? [wider] : found.groups.map(section)));
  summary.textContent = said(found, asked);
}

async function run(): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const words = query.value.trim();
  const filters = chosen();
  keepAddress(filters);
  facets.hidden = words === '' && Object.keys(filters).length === 0;
  if (facets.hidden) {
    results.replaceChildren();
    summary.textContent = 'Type to search.';
    return;
  }
  const sort: Request['sort'] = order.value === '' ? {} : { [order.value]: order.value === 'name' ? 'asc' : 'desc' };
  try {
    const engine = await loadEngine();
    const found = await find(
      engine,
      { words, filters, sort },
      {
        perKind: filters.kind === undefined ? FEW : shown,
        signal,
        onFirst: results.childElementCount === 0 ? (first) => show(first, words) : undefined,
      },
    );
    if (signal.aborted) return;
    show(found, words);
    if (counted) return showFacets(found.counts, filters);
    // The facets come after the first results, so that these need not wait for them.
    await engine.filters();
    counted = true;
    const { counts } = await find(engine, { words, filters, sort }, { perKind: 0, signal });
    if (!signal.aborted) showFacets(counts, filters);
  } catch {
    if (!signal.aborted) summary.textContent = FAILED;
  }
}

/** Words, order and facets that the address names, as fields that the first search reads. */
function restore(): void {
  const kept = new URLSearchParams(location.search);
  query.value = kept.get('q') ?? '';
  order.value = kept.get('sort') ?? '';
  if (order.selectedIndex < 0) order.value = '';
  showFacets({}, Object.fromEntries([...kept].filter(([name, value]) => FACETS.includes(name) && value !== '')));
}

function fresh(): void {
  shown = MORE;
  void run();
}

query.addEventListener('input', fresh);
// Whoever goes to the field is about to type.
query.addEventListener(
  'focus',
  () =>
    void loadEngine()
      .then(kindsOf)
      .catch(() => undefined),
  { once: true },
);
form.addEventListener('change', ({ target }) => {
  if (target !== query) fresh();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  // What stands there may have been found for less than has been typed.
  void run().then(() => results.querySelector('a')?.click());
});
document.querySelector('main')?.addEventListener('keydown', (event) => {
  if (event.target instanceof HTMLSelectElement) return;
  const links = [...results.querySelectorAll<HTMLAnchorElement>('li a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  if (event.key === 'Escape' && at >= 0) query.focus();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || (event.target !== query && at < 0)) return;
  event.preventDefault();
  (links[at + step] ?? (step < 0 ? query : null))?.focus();
});

restore();
void run();
