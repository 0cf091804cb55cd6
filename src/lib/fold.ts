const ASCII = /^[\0-\x7f]*$/;

/** A text for comparing: lower-case, without accents, without anything but letters and digits; lines stay apart. */
export function squeezed(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9\n]+/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]+/gu, '');
}
