interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}
type Counts = Record<string, Record<string, number>>;
interface Answer {
  results: { id: string; data: () => Promise<Fragment> }[];
  filters: Counts;
  totalFilters: Counts;
}
interface Engine {
  search: (query: string | null, options: object) => Promise<Answer>;
  options: (options: object) => Promise<void>;
  filters: () => Promise<Counts>;
}

const SHOWN = 20;
const FACETS = ['kind', 'type', 'status', 'configuration', 'agency', 'in space'];

function element<T extends HTMLElement>(id: string): T {
  const found = document.querySelector<T>(`#${id}`);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

const form = element<HTMLFormElement>('search');
const query = element<HTMLInputElement>('query');
const order = element<HTMLSelectElement>('order');
const facets = element<HTMLFieldSetElement>('facets');
const summary = element<HTMLParagraphElement>('summary');
const results = element<HTMLOListElement>('results');

let engine: Promise<Engine> | null = null;
let latest = 0;
let shown = SHOWN;

function load(): Promise<Engine> {
  engine ??= import(/* @vite-ignore */ new URL(form.dataset.engine ?? '', location.href).href).then(
    async (module: Engine) => {
      await module.options({ ranking: { termFrequency: 0.4, pageLength: 0.2, termSaturation: 1.2 } });
      await module.filters();
      return module;
    },
  );
  return engine;
}

/** The chosen facets, by name; the address keeps them. */
function chosen(): Record<string, string> {
  const fields = [...new FormData(form).entries()].filter(([name, value]) => FACETS.includes(name) && value !== '');
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
}

function keepAddress(): void {
  const kept = new URLSearchParams();
  if (query.value.trim() !== '') kept.set('q', query.value.trim());
  if (order.value !== '') kept.set('sort', order.value);
  for (const [name, value] of Object.entries(chosen())) kept.set(name, value);
  history.replaceState(null, '', kept.size === 0 ? location.pathname : `?${kept}`);
}

function showFacets(counts: Counts, picked: Record<string, string>): void {
  const selects = FACETS.flatMap((name) => {
    const values = Object.entries(counts[name] ?? {}).filter(([value, count]) => count > 0 || picked[name] === value);
    if (values.length === 0) return [];
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.name = name;
    select.add(new Option('any', ''));
    for (const [value, count] of values)
      select.add(new Option(`${value} (${count})`, value, false, picked[name] === value));
    label.append(`${name} `, select);
    return [label];
  });
  const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : null;
  const legend = facets.querySelector('legend');
  facets.replaceChildren(...(legend === null ? [] : [legend]), ...selects);
  facets.hidden = selects.length === 0;
  if (focused !== null) facets.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
}

/** An excerpt of Pagefind's is escaped text with `<mark>`; it is taken apart, never set as HTML. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

function item({ url, excerpt, meta }: Fragment): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const kind = document.createElement('span');
  kind.className = 'tag';
  kind.textContent = ` ${meta.kind ?? ''}`;
  const text = document.createElement('p');
  text.append(...marked(excerpt));
  const entry = document.createElement('li');
  entry.append(link, kind, text);
  return entry;
}

async function run(): Promise<void> {
  latest += 1;
  const mine = latest;
  keepAddress();
  const words = query.value.trim();
  const picked = chosen();
  if (words === '' && Object.keys(picked).length === 0) {
    results.replaceChildren();
    facets.hidden = true;
    summary.textContent = 'Type to search.';
    return;
  }
  try {
    const { search } = await load();
    const sort = order.value === '' ? {} : { sort: { [order.value]: order.value === 'name' ? 'asc' : 'desc' } };
    const answer = await search(words === '' ? null : words, { filters: picked, ...sort });
    const rows = await Promise.all(answer.results.slice(0, shown).map((result) => result.data()));
    if (mine !== latest) return;
    showFacets(answer.filters, picked);
    results.replaceChildren(...rows.map(item));
    const count = answer.results.length;
    const more = document.createElement('button');
    more.type = 'button';
    more.textContent = 'Show more';
    more.addEventListener('click', () => {
      shown += SHOWN;
      void run();
    });
    const last = document.createElement('li');
    last.append(more);
    if (count > shown) results.append(last);
    summary.textContent =
      count === 0
        ? `Nothing found for “${words}”. Check the spelling, use fewer words, or set the filters back to “any”.`
        : `${count} ${count === 1 ? 'result' : 'results'}`;
  } catch {
    summary.textContent = 'The search index could not be loaded. Reload the page, or browse the lists above.';
  }
}

/** Facets that the address names, as fields that the first search reads. */
function restore(): void {
  const kept = new URLSearchParams(location.search);
  query.value = kept.get('q') ?? '';
  order.value = kept.get('sort') ?? '';
  const picked = Object.fromEntries(FACETS.flatMap((name) => (kept.has(name) ? [[name, kept.get(name) ?? '']] : [])));
  const counts = Object.fromEntries(Object.entries(picked).map(([name, value]) => [name, { [value]: 0 }]));
  showFacets(counts, picked);
}

const fresh = (): void => {
  shown = SHOWN;
  void run();
};

query.addEventListener('input', fresh);
form.addEventListener('change', fresh);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  fresh();
});
query.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') results.querySelector('a')?.focus();
});
results.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...results.querySelectorAll('a')];
  const next = links[links.findIndex((link) => link.matches(':focus')) + step];
  event.preventDefault();
  (next ?? query).focus();
});

restore();
void run();
