/** Choices that depend on a seed alone. */
export interface Random {
  /** From 0 up to, but not, 1. */
  fraction: () => number;
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number;
  /** True with a probability. */
  chance: (probability: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
  /** A version 4 UUID. */
  uuid: () => string;
}

/** A generator of the mulberry32 kind: small, fast, good enough for test data. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));
  const hex = (digits: number): string =>
    Math.floor(fraction() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return {
    fraction,
    int,
    chance: (probability) => fraction() < probability,
    pick: (items) => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(8)}${hex(4)}`,
  };
}
