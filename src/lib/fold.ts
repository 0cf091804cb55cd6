/** A text for comparing: lower-case, without accents, without anything but letters and digits; lines stay apart. */
export function squeezed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]+/gu, '');
}

/** A name as one word that no text holds: the search index has it for each name of a page, so that a page is found by exactly its name. */
export const nameWord = (name: string): string => `${squeezed(name)}_`;
