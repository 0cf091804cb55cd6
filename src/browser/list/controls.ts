import type { Definition } from '../../derive/list/definitions.ts';
import type { BrowseIndex } from '../../derive/list/index-format.ts';
import type { Selection } from '../../derive/list/select.ts';
import { orderingWord, type Query } from '../../derive/list/words.ts';
import { filterInWords } from '../../views/list/in-words.ts';
import { make } from '../elements.ts';

/** What is asked, of which list, and what it selects. */
export interface Shown {
  index: BrowseIndex;
  query: Query;
  selection: Selection;
}

/** Asks the list for something else. */
export type Change = (next: Partial<Query>) => void;

/** How LL2 also lets a truth value be written. */
const TRUTH: Readonly<Record<string, string>> = { '1': 'true', true: 'true', '0': 'false', false: 'false' };

/** Sets the fields of the form to what is asked. A field that the reader is typing in is left alone. */
export function showForm(form: HTMLFormElement, query: Query): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      const value =
        field.name === 'ordering' ? orderingWord(query.ordering.slice(0, 1)) || 'name' : query.words[field.name];
      field.value = value ?? '';
      if (field.selectedIndex < 0) field.value = TRUTH[value?.toLowerCase() ?? ''] ?? '';
    } else if (field instanceof HTMLInputElement && field !== document.activeElement) {
      if (field.type === 'checkbox') field.checked = query.detailed;
      else field.value = query.words[field.name] ?? '';
    }
  }
}

/** Writes beside each value of a facet how many rows it gives now, and puts away those that give none. */
export function showFacets(form: HTMLFormElement, { flags }: Definition, { index, selection }: Shown): void {
  for (const field of form.querySelectorAll<HTMLSelectElement>('fieldset select')) {
    const counts = selection.counts[field.name] ?? [];
    const choices = index.choices[field.name] ?? [];
    const places = new Map(choices.map(({ value }, place) => [value, place]));
    for (const option of field.options) {
      if (option.value === '') continue;
      const place = flags.includes(field.name) ? Number(option.value === 'true') : places.get(option.value);
      const count = counts[place ?? -1] ?? 0;
      const words = `${choices[place ?? -1]?.text ?? (place === 1 ? 'yes' : 'no')} (${count})`;
      if (option.text !== words) option.text = words;
      option.hidden = count === 0 && !option.selected;
    }
  }
}

/** Shows each filter that is set as a button that drops it; where nothing is found, with what that would give. */
export function showChips(definition: Definition, { index, query, selection }: Shown, change: Change): void {
  const list = document.querySelector('#chips');
  if (list === null) return;
  const words = Object.entries(query.words);
  const none = selection.matched.length === 0;
  const chips = words.map(([word, value]) => {
    const text = filterInWords(definition, index, word, value);
    const note = selection.unknown.includes(word) ? ', which is not known here' : '';
    const gives = none ? ` (without it ${selection.without[word] ?? 0})` : '';
    const chip = make(
      'button',
      { type: 'button', ariaLabel: `Drop ${text}${note}${gives}` },
      `${text}${note} ✕${gives}`,
    );
    chip.addEventListener('click', () => {
      const { [word]: _, ...rest } = query.words;
      change({ words: rest });
    });
    return make('li', {}, chip);
  });
  if (words.length > 1) {
    const all = make('button', { type: 'button' }, 'Drop all');
    all.addEventListener('click', () => change({ words: {} }));
    chips.push(make('li', {}, all));
  }
  const focused = list.contains(document.activeElement);
  list.replaceChildren(...chips);
  if (focused) (list.querySelector('button') ?? document.querySelector<HTMLElement>('#list input'))?.focus();
}
