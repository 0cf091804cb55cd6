import { orderingWord, type Query } from '../../derive/list/words.ts';
import { make } from '../elements.ts';
import type { Shown } from './list.ts';

/** Asks the list for something else than what is asked now. */
export type Change = (next: (query: Query) => Partial<Query>) => Promise<void>;

const isYes = (value: string): boolean => /^(true|1)$/i.test(value);

/** What the fields of the form ask for. */
export function formWords(form: HTMLFormElement): URLSearchParams {
  const fields = [...new FormData(form)].filter(([, value]) => value !== '' && value !== 'name');
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)]));
}

/** Sets the fields of the form to what is asked; the one that the reader types in is left alone. */
export function showForm(form: HTMLFormElement, { words, ordering, detailed }: Query): void {
  const values: Record<string, string> = { ...words, ordering: orderingWord(ordering.slice(0, 1)) || 'name' };
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      const value = values[field.name] ?? '';
      field.value = value;
      if (field.selectedIndex < 0)
        field.value = field.querySelector('[value=true]') === null || value === '' ? '' : String(isYes(value));
    } else if (field instanceof HTMLInputElement && field !== document.activeElement) {
      field.checked = detailed;
      if (field.type === 'search') field.value = values[field.name] ?? '';
    }
  }
}

/** Writes beside each value of a facet how many rows it gives now, and puts away those that give none. */
export function showFacets(form: HTMLFormElement, { index, selection }: Shown): void {
  for (const field of form.querySelectorAll<HTMLSelectElement>('fieldset select')) {
    const choices = index.choices[field.name];
    const places = new Map(
      choices?.map(({ value }, place) => [value, place]) ?? [
        ['false', 0],
        ['true', 1],
      ],
    );
    for (const option of field.options) {
      if (option.value === '') continue;
      const count = selection.counts[field.name]?.[places.get(option.value) ?? -1] ?? 0;
      const text = option.text.replace(/\d+\)$/, `${count})`);
      if (option.text !== text) option.text = text;
      option.hidden = count === 0 && !option.selected;
    }
  }
}

/** A filter and its value in words: "Status: Retired". A word that has no field speaks for itself. */
function filterInWords(form: HTMLFormElement, { index, definition }: Shown, word: string, value: string): string {
  const label = form.querySelector(`[name="${word}"]`)?.closest('label')?.firstChild?.textContent?.trim() ?? word;
  const choice = index.choices[word]?.find((one) => one.value === value)?.text;
  return `${label}: ${choice ?? (definition.flags.includes(word) ? (isYes(value) ? 'yes' : 'no') : value)}`;
}

/** Shows each filter that is set as a button that drops it; where nothing is found, with what that would give. */
export function showChips(form: HTMLFormElement, shown: Shown, change: Change): void {
  const list = document.querySelector('#chips');
  const { query, selection } = shown;
  const button = (text: string, words: (all: Query['words']) => Query['words']): HTMLLIElement => {
    const chip = make('button', { type: 'button', title: 'Drop this filter' }, `${text} ✕`);
    chip.onclick = () => void change((now) => ({ words: words(now.words) }));
    return make('li', {}, chip);
  };
  const chips = Object.entries(query.words).map(([word, value]) => {
    const unknown = selection.unknown.includes(word) ? ', not known here' : '';
    const gives = selection.matched.length > 0 ? '' : ` (${selection.without[word] ?? 0} without it)`;
    return button(`${filterInWords(form, shown, word, value)}${unknown}${gives}`, ({ [word]: _, ...rest }) => rest);
  });
  const focused = list?.contains(document.activeElement);
  list?.replaceChildren(...chips, ...(chips.length > 1 ? [button('All', () => ({}))] : []));
  if (focused) (list?.querySelector('button') ?? form.querySelector('input'))?.focus();
}
