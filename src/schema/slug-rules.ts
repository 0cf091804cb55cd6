/** Names that no slug may take: `by` is the folder of sorted lists. */
export const RESERVED_SLUGS: readonly string[] = ['by'];

/** The longest slug. */
export const SLUG_MAX_LENGTH = 80;
