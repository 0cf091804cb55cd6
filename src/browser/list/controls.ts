import { orderingWord, type Query, writeQuery } from '../../derive/list/words.ts';
import { make } from '../elements.ts';
import type { Shown } from './list.ts';

/** What the address asks, but for what the form has fields for: that as the fields say, from the first row on. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const address = new URLSearchParams(location.search);
  address.delete('offset');
  for (const { name } of form.querySelectorAll<HTMLInputElement>('[name]')) address.delete(name);
  for (const [name, value] of new FormData(form)) address.set(name, String(value));
  return address;
}

/** Sets the fields of the form to what is asked, but for one that the reader types in. Gives the order in words. */
export function showForm(form: HTMLFormElement, { words, ordering, detailed }: Query): string {
  let order = '';
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      const value = field.name === 'ordering' ? orderingWord(ordering) : (words[field.name] ?? '');
      field.value = value;
      // What the address asks beyond what the field offers.
      if (field.selectedIndex < 0) field.add(new Option(value, value, true, true));
      if (field.name === 'ordering') order = field.selectedOptions[0]?.text ?? '';
    } else if (field instanceof HTMLInputElement && field !== document.activeElement) {
      field.checked = detailed;
      if (field.type === 'search') field.value = words[field.name] ?? '';
    }
  }
  return order;
}

/** Writes beside each value of a facet how many rows it gives now, and puts away those that give none. */
export function showFacets(form: HTMLFormElement, { selection }: Shown): void {
  for (const { name, options } of form.querySelectorAll<HTMLSelectElement>('fieldset select')) {
    [...options].slice(1).forEach((option, place) => {
      const count = selection.counts[name]?.[place] ?? 0;
      const text = option.text.replace(/\d+\)$/, `${count})`);
      if (option.text !== text) option.text = text;
      option.hidden = count === 0 && !option.selected;
    });
  }
}

/** A link, in a list, that makes the list of the page ask for something else. */
export const askLink = (text: string, query: Query): HTMLLIElement =>
  make('li', {}, make('a', { className: 'ask', href: writeQuery(query) || '?' }, text));

/** Shows each filter that is set as a link that drops it; where nothing is found, with what that would give. */
export function showChips(form: HTMLFormElement, { index, labels, query, selection }: Shown): void {
  const list = document.querySelector('#chips');
  const chips = Object.entries(query.words).map(([word, value]) => {
    const choices = index.choices[word];
    const text = choices
      ? (choices.find((choice) => choice.value === value)?.text ?? `${value}, not known here`)
      : value;
    const gives = selection.matched.length > 0 ? '' : ` (${selection.without[word] ?? 0} without it)`;
    const { [word]: _, ...rest } = query.words;
    return askLink(`${labels[word]}: ${text}${gives} ✕`, { ...query, words: rest, offset: 0 });
  });
  if (chips.length > 1) chips.push(askLink('All ✕', { ...query, words: {}, offset: 0 }));
  const focused = list?.contains(document.activeElement);
  list?.replaceChildren(...chips);
  if (focused) (list?.querySelector('a') ?? form.querySelector('input'))?.focus();
}
