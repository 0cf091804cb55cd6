const CHUNK = 500;

/** A value as a file of `data/`: two-space indent and a final newline. */
export function print(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** A list as `print` gives it, piece by piece: a large one is never held as text. */
export function* printList(records: readonly unknown[]): Generator<Buffer> {
  if (records.length === 0) yield print([]);
  for (let from = 0; from < records.length; from += CHUNK) {
    const some = records
      .slice(from, from + CHUNK)
      .map((record) => `  ${JSON.stringify(record, null, 2).replaceAll('\n', '\n  ')}`);
    const isLast = from + CHUNK >= records.length;
    yield Buffer.from(`${from === 0 ? '[\n' : ''}${some.join(',\n')}${isLast ? '\n]\n' : ',\n'}`);
  }
}
