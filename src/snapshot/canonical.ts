import { createHash } from 'node:crypto';

const CHUNK = 500;

/** A value as a file of `data/`: two-space indent and a final newline. */
export function print(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** A list as `print` gives it, made piece by piece so that a large one is never held twice. */
export function printList(records: readonly unknown[]): Buffer {
  if (records.length === 0) return print([]);
  const parts = [Buffer.from('[\n')];
  for (let from = 0; from < records.length; from += CHUNK) {
    const some = records
      .slice(from, from + CHUNK)
      .map((record) => `  ${JSON.stringify(record, null, 2).replaceAll('\n', '\n  ')}`);
    parts.push(Buffer.from(some.join(',\n') + (from + CHUNK < records.length ? ',\n' : '\n')));
  }
  parts.push(Buffer.from(']\n'));
  return Buffer.concat(parts);
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
