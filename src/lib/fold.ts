/** A text for comparing: lower-case, without accents, without anything but letters and digits; lines stay apart. */
export function squeezed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]+/gu, '');
}
