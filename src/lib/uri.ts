/**
 * An address as RFC 3986 has it: characters that browsers forgive (letters beyond ASCII, blanks, brackets, a lone `%`)
 * are percent-encoded; all others stay as they are, as hosts of pictures do not forgive a change.
 */
export const uri = (address: string): string =>
  address.toWellFormed().replace(/[^\x21-\x7e]|[<>"\\^`{|}[\]]|%(?![0-9a-f]{2})/giu, encodeURIComponent);

/** The same, where there is one. */
export const maybeUri = (address: string | null): string | null => (address === null ? null : uri(address));
